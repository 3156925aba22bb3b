"""What people type after a command, as values."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from bot.core.text import Refused
from bot.features.polls.rules import Method, Visible, Ways

MOST_OPTIONS = 10
LONGEST_QUESTION = 300
LONGEST_OPTION = 60
LONGEST_WORDS = 600
SHORTEST = timedelta(minutes=15)
LONGEST = timedelta(days=14)
DOTS = 10
DIGITS = 9
UNITS = {
    "m": timedelta(minutes=1),
    "min": timedelta(minutes=1),
    "minute": timedelta(minutes=1),
    "h": timedelta(hours=1),
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
    "d": timedelta(days=1),
    "week": timedelta(days=7),
    "w": timedelta(days=7),
}
FOR = re.compile(r"for\s+(\d{1,5}|an?)\s*([a-z]+?)s?", re.IGNORECASE)
THEME = re.compile(r"((?:\d{1,4}[\s,]+)+)(\D.*)")
WORDS = {
    "yes no": Method.YES_NO,
    "yes-no": Method.YES_NO,
    "one": Method.SINGLE,
    "single": Method.SINGLE,
    "approval": Method.APPROVAL,
    "score": Method.SCORE,
    "ranked": Method.RANKED,
    "dots": Method.DOTS,
    "time": Method.TIME,
    "times": Method.TIME,
    "open question": Method.OPEN,
    "consent": Method.CONSENT,
}
WITHOUT_OPTIONS = (Method.YES_NO, Method.OPEN, Method.CONSENT)
BUDGET = re.compile(r"(?:(\d{1,3})\s+dots|([£$€])\s?(\d{1,7})|share\s+(\d{1,7})\s+(\w{1,20}))")


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody typed after `poll`; `lasts` None is the usual time."""

    question: str
    options: tuple[str, ...] = ()
    lasts: timedelta | None = None
    method: Method = Method.YES_NO
    ways: Ways = field(default_factory=Ways)
    why: str = ""


def fields(line: str) -> list[str]:
    return [part.strip() for part in re.split(r"[|\n]", line) if part.strip()]


def asked(line: str) -> Asked:
    """Read `question | option | option … | for 2 days | ranked`; refuses with words."""
    question, *rest = fields(line) or [""]
    if not question or len(question) > LONGEST_QUESTION:
        raise Refused("polls-question-length", most=LONGEST_QUESTION)
    found = Asked(question)
    method: Method | None = None
    options: dict[str, str] = {}
    for part in rest:
        word = part.casefold()
        if word in WORDS:
            method = WORDS[word]
        elif (changed := _way(found, part)) is not None:
            found = changed
        else:
            options.setdefault(word, part)
    return _fitting(replace(found, options=tuple(options.values())), method)


def _way(found: Asked, part: str) -> Asked | None:
    """Read one field that says how the poll is run; None if it is an option."""
    word = part.casefold()
    lasting = lasts(part)
    if lasting is not None:
        if not SHORTEST <= lasting <= LONGEST:
            raise Refused("polls-how-long")
        return replace(found, lasts=lasting)
    chosen = {
        "open": replace(found.ways, named=True),
        "add": replace(found.ways, addable=True),
        "hidden": replace(found.ways, visible=Visible.AT_CLOSE),
        "hidden until you vote": replace(found.ways, visible=Visible.AFTER_VOTE),
    }.get(word)
    if chosen is not None:
        return replace(found, ways=chosen)
    if word.startswith("dial-in "):
        return replace(found, ways=replace(found.ways, dial_in=part[8:].strip()[:LONGEST_QUESTION]))
    share = BUDGET.fullmatch(word)
    if share is None:
        return None
    dots, sign, money, amount, unit = share.groups()
    budget = int(dots or money or amount)
    return replace(found, ways=replace(found.ways, budget=budget, unit=sign or unit or ""))


def _fitting(found: Asked, method: Method | None) -> Asked:
    """Choose how it is answered, and refuse what does not go together."""
    count = len(found.options)
    if method is None:
        method = Method.APPROVAL if count else Method.YES_NO
        method = Method.DOTS if found.ways.budget else method
    fits = count == 0 if method in WITHOUT_OPTIONS else count >= (1 if found.ways.addable else 2)
    if not fits or count > MOST_OPTIONS:
        raise Refused("polls-options-count", most=MOST_OPTIONS)
    if any(len(option) > LONGEST_OPTION for option in found.options):
        raise Refused("polls-option-length", most=LONGEST_OPTION)
    ways = found.ways
    if method is Method.DOTS and not ways.budget:
        ways = replace(ways, budget=DOTS)
    if method not in (Method.YES_NO, Method.SINGLE, Method.APPROVAL, Method.TIME):
        ways = replace(ways, named=False, visible=Visible.AT_CLOSE)
    return replace(found, method=method, ways=ways)


def option(raw: str, held: Sequence[str]) -> str:
    """Read an option that a voter adds."""
    words = " ".join(raw.split())
    if not words or len(words) > LONGEST_OPTION:
        raise Refused("polls-option-length", most=LONGEST_OPTION)
    if len(held) >= MOST_OPTIONS:
        raise Refused("polls-options-count", most=MOST_OPTIONS)
    if words.casefold() in {each.casefold() for each in held}:
        raise Refused("polls-option-there")
    return words


def lasts(part: str) -> timedelta | None:
    """Read "for 2 days"; None if the words are not a length of time."""
    found = FOR.fullmatch(part.strip())
    if found is None or found[2].casefold() not in UNITS:
        return None
    count = int(found[1]) if found[1].isdecimal() else 1
    return count * UNITS[found[2].casefold()]


def proposed(line: str) -> tuple[str, str, str]:
    """Read `parameter value | why` as (parameter, value, why), each "" if missing."""
    said, *reasons = fields(line) or [""]
    name, _, value = said.partition(" ")
    return name.strip(" ="), value.strip(" ="), " ".join(reasons)[:LONGEST_WORDS]


def numbered(line: str) -> tuple[int, str]:
    """Read `N words`; refuses what has no number or no words."""
    number, _, words = line.strip().removeprefix("#").partition(" ")
    if not (number.isascii() and number.isdecimal() and len(number) <= DIGITS and words.strip()):
        raise Refused("polls-number-words")
    return int(number), words.strip()[:LONGEST_WORDS]


def themed(line: str) -> tuple[list[int], str]:
    """Read `1 4 7 a name` as the numbers of answers and what they have in common."""
    found = THEME.fullmatch(line.strip())
    if found is None:
        raise Refused("polls-theme-how")
    return [int(number) for number in re.findall(r"\d+", found[1])], found[2][:LONGEST_OPTION]


def typed(value: Any) -> str:
    """Return the words that a parameter reads as this value."""
    match value:
        case bool():
            return "yes" if value else "no"
        case list():
            return ", ".join(value) or "none"
    return str(value)


def own_words(raw: str) -> str:
    words = raw.strip()[:LONGEST_QUESTION]
    if not words:
        raise Refused("polls-no-words")
    return words

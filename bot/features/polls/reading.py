"""What people type after a command, as values."""

import re
from dataclasses import dataclass
from datetime import time, timedelta
from typing import Any

from bot.core.text import Refused

MOST_OPTIONS = 10
LONGEST_QUESTION = 300
LONGEST_OPTION = 60
LONGEST_WORDS = 600
SHORTEST = timedelta(minutes=15)
LONGEST = timedelta(days=14)
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
CLOCK = r"([01]?\d|2[0-3])(?::([0-5]\d))?"
QUIET = re.compile(rf"{CLOCK}\s*[-–]\s*{CLOCK}")


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody typed after `poll`; `lasts` None is the usual time."""

    question: str
    options: tuple[str, ...]
    lasts: timedelta | None


def fields(line: str) -> list[str]:
    return [part.strip() for part in re.split(r"[|\n]", line) if part.strip()]


def asked(line: str) -> Asked:
    """Read `question | option | option … | for 2 days`; refuses with words."""
    question, *rest = fields(line) or [""]
    times = [part for part in rest if lasts(part)]
    options: dict[str, str] = {}
    for part in rest:
        if not lasts(part):
            options.setdefault(part.casefold(), part)
    if not question or len(question) > LONGEST_QUESTION:
        raise Refused("polls-question-length", most=LONGEST_QUESTION)
    if len(options) == 1 or len(options) > MOST_OPTIONS:
        raise Refused("polls-options-count", most=MOST_OPTIONS)
    if any(len(option) > LONGEST_OPTION for option in options.values()):
        raise Refused("polls-option-length", most=LONGEST_OPTION)
    wanted = lasts(times[-1]) if times else None
    if wanted is not None and not SHORTEST <= wanted <= LONGEST:
        raise Refused("polls-how-long")
    return Asked(question, tuple(options.values()), wanted)


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


def quiet_span(raw: str) -> tuple[time, time] | None:
    """Read "22:00-08:00" as the hours in which no poll closes; None for "off"."""
    if raw == "off":
        return None
    found = QUIET.fullmatch(raw.strip())
    if found is None:
        raise Refused("polls-quiet-words")
    start = time(int(found[1]), int(found[2] or 0))
    end = time(int(found[3]), int(found[4] or 0))
    minutes = (end.hour - start.hour) * 60 + end.minute - start.minute
    if not 0 < minutes % 1440 <= 14 * 60:
        raise Refused("polls-quiet-words")
    return start, end


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

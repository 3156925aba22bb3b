"""Where in a text phone numbers stand."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.features.phones.detection import links
from bot.features.phones.detection.folding import bare, fold, is_plain
from bot.features.phones.detection.judge import LEAST, Judge, Patience, Place
from bot.features.phones.detection.runs import TOKEN, WORDS_BEFORE, Run, runs
from bot.features.phones.detection.spoken import Item
from bot.features.phones.detection.vocabulary import (
    LANGUAGES,
    Vocabulary,
    vocabulary,
)

DIGIT = re.compile(r"[\d⁰¹²³⁴-⁹₀-₉①-⑨⓪⓵-⓽⑴-⑼⒈-⒐❶-❾➀-➈➊-➒🄀-🄊]")
WORD = re.compile(r"[^\W\d_]+")
MARKS = re.compile(r"[\u0300-\u036f\u0600-\u0dff]")  # of letters, which WORD would stop at
GROUP = re.compile(r"\d+")
LONGEST_PART, LEAST_GROUP = 80, 3
EVERY_WORD = vocabulary(LANGUAGES, ())
LEAST_WORDS = 4  # words in which a number can be said
LONGEST = 12_000  # signs that are made plain one by one
READ = 4200  # signs read closely; beyond, the shape alone decides
STRETCH = re.compile(r"[+(]{0,2}\d(?:[^\d]{0,8}\d){6,}")
MOST_READ = 200  # groups looked up in the tables of countries
MOST_SHAPES = 100
AROUND = 60  # signs beside it that say what it is
SHAPE = re.compile(r"(?<![\d.,])(?:\+|0|\()\d?(?:[ ().-]{0,2}\d){8,13}(?!\d)")
BACKWARDS = frozenset(
    {"backwards", "backward", "reverse", "reversed", "ruckwarts", "envers", "reves", "wspak"}
)


@dataclass(frozen=True, slots=True)
class Found:
    """A number and where it stands, in code points of the text as given, end excluded.

    `e164` is "" where only the shape was looked at.
    """

    e164: str
    start: int
    end: int


def find_numbers(
    text: str, region: str | Sequence[str], languages: Sequence[str] = ("en",)
) -> tuple[Found, ...]:
    """Return the private numbers of a text, in order and apart from each other.

    `region` is the upper-case country code, or several, whose national numbers count;
    numbers written with + or 00 count from everywhere. Digits said in words are read in
    `languages` and in those people of the regions speak.
    """
    regions = (region,) if isinstance(region, str) else tuple(region)
    known = vocabulary(tuple(languages), regions)
    if not _worth_reading(text, known):
        return ()
    head = text if is_plain(text) else text[:LONGEST]
    folded = fold(head)
    found = [
        Found(each.e164, folded.starts[each.start], folded.ends[each.end - 1])
        for each in _apart(_places(folded.text, regions, known))
    ]
    over = max(len(head), found[-1].end) if found else len(head)
    return (*found, *(Found("", each.start, each.end) for each in _shapes(text, over)))


def keys(text: str, found: Iterable[Found]) -> Iterator[str]:
    """Return each number as one name, however it was written."""
    for each in found:
        yield each.e164 or "".join(filter(str.isdecimal, text[each.start : each.end]))


def may_be_part(text: str) -> bool:
    """Tell whether a short message may hold a part of a number that goes on in the next."""
    if len(text) > LONGEST_PART:
        return False
    groups = GROUP.findall(text)
    if any(len(group) >= LEAST_GROUP for group in groups) or len(groups) > LEAST_GROUP:
        return True
    words = WORD.findall(bare(text))
    return sum(word in EVERY_WORD for word in words) >= LEAST_GROUP


def goes_on(text: str) -> bool:
    """Tell whether what was said before can bear on the digits of a message.

    Of the words before a number only the nearest count, and few may stand within one.
    """
    for place, token in enumerate(TOKEN.findall(fold(text).text)):
        if token[0].isdecimal() or bare(token) in EVERY_WORD:
            return True
        if place + 1 >= WORDS_BEFORE:
            return False
    return True


def _worth_reading(text: str, known: Vocabulary) -> bool:
    """Tell whether there are digits enough, or words that say some."""
    digits = len(DIGIT.findall(text))
    if digits >= LEAST:
        return True
    words = WORD.findall(bare(text) if MARKS.search(text) else text.lower())
    said = sum(word in known for word in words) if not known.keys().isdisjoint(words) else 0
    return said >= LEAST_WORDS or (digits > 0 and said > 0 and digits + 2 * said >= LEAST)


def _places(text: str, regions: Sequence[str], known: Vocabulary) -> Iterator[Place]:
    at, patience = 0, Patience(MOST_READ)
    for start, end in _windows(text):
        clean = links.without(text[start:end])
        backwards = not BACKWARDS.isdisjoint(map(bare, WORD.findall(clean)))
        for run in runs(clean, known):
            found = Judge(clean, run, regions, patience).numbers()
            if backwards and not found:
                found = Judge(clean, _turned(run), regions, patience).numbers()
            for each in found:
                yield Place(each.e164, each.start + start, each.end + start)
            if patience.left <= 0:
                yield from _shapes(text, start + run.items[0].start)
                return
        at = end
    if len(text) > READ:
        yield from _shapes(text, at)


def _shapes(text: str, at: int) -> Iterator[Place]:
    """Nobody reads so much: what looks like a number counts as one, and very many as one."""
    for count, match in enumerate(SHAPE.finditer(text, at)):
        yield Place("", match.start(), match.end() if count < MOST_SHAPES else len(text))
        if count == MOST_SHAPES:
            return


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """Return the parts of a text to read closely: all of it, or where very many digits stand."""
    if len(text) <= READ:
        yield 0, len(text)
        return
    left, at = READ, 0
    for stretch in STRETCH.finditer(text):
        start = max(at, stretch.start() - AROUND)
        at = min(len(text), stretch.end() + AROUND, start + left)
        left -= at - start
        if at > start:
            yield start, at
        if left <= 0:
            return


def _turned(run: Run) -> Run:
    """Return a run as somebody means it who says that it is written backwards."""
    digits = "".join(each.digits for each in run.items)[::-1]
    return Run((Item(digits, run.items[0].start, run.items[-1].end),), run.before, frozenset())


def _apart(places: Iterable[Place]) -> list[Place]:
    """Keep the first and longest of those that overlap."""
    kept: list[Place] = []
    for each in sorted(places, key=lambda place: (place.start, -place.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
        elif each.end > kept[-1].end:
            kept[-1] = Place(kept[-1].e164, kept[-1].start, each.end)
    return kept

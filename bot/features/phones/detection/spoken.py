"""Digits that are said in words: oh double seven, quatre-vingt-dix-neuf, vierundzwanzig."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.features.phones.detection.vocabulary import AND, Part, Word

CARRIES = ("60", "80")  # in French these take the teens: soixante et onze


@dataclass(frozen=True, slots=True)
class Item:
    """Some digits and where they stand; `spoken` if they were said in words."""

    digits: str
    start: int
    end: int
    spoken: bool = False


@dataclass(frozen=True, slots=True)
class Heard:
    """A word (or digits) as it stands, and what it says, if it says digits."""

    text: str
    start: int
    end: int
    word: Word | None = None


def say(heard: Sequence[Heard]) -> Iterator[Item]:
    """Join the words of one breath into digits; no other words stand between them."""
    at = 0
    while at < len(heard):
        step, digits = _next(heard, at)
        if digits:
            yield Item(digits, heard[at].start, heard[at + step - 1].end, spoken=True)
        at += step


def _next(heard: Sequence[Heard], at: int) -> tuple[int, str]:
    """Return how many words belong together from here on, and their digits."""
    word = heard[at].word
    if word is None:
        return 1, ""
    after = _word(heard, at + 1)
    if word.part is Part.TIMES:
        unit = after.digits if after is not None and _is_unit(after) else ""
        return (2 if unit else 1), unit * int(word.digits)
    if word.part is Part.ZEROS:
        return 1, "1" + "0" * int(word.digits) if word.digits == "2" else ""
    if word.digits == "4" and after is not None and after.digits == "20":  # quatre-vingt
        step, digits = _tens(heard, at + 1, "80")
        return step + 1, digits
    if word.part is Part.TENS:
        return _tens(heard, at, word.digits)
    if _is_unit(word) and after is not None and after.part is Part.ZEROS:
        return 2, word.digits + "0" * int(after.digits)
    return 1, word.digits


def _tens(heard: Sequence[Heard], at: int, tens: str) -> tuple[int, str]:
    """Add what belongs to the tens: a unit, or after sixty and eighty in French a teen."""
    join = at + 1 < len(heard) and heard[at + 1].text in AND
    after = _word(heard, at + 1 + join)
    if tens in CARRIES and after is not None and after.digits == "10":
        unit = _word(heard, at + 2 + join)
        more = unit is not None and unit.digits in ("7", "8", "9")
        last = int(unit.digits) if unit is not None and more else 0
        return 2 + join + more, str(int(tens) + 10 + last)
    top = 19 if tens in CARRIES else 9
    if after is not None and after.part is Part.DIGITS and 0 < int(after.digits) <= top:
        return 2 + join, str(int(tens) + int(after.digits))
    return 1, tens


def _word(heard: Sequence[Heard], at: int) -> Word | None:
    return heard[at].word if at < len(heard) else None


def _is_unit(word: Word | None) -> bool:
    return word is not None and word.part is Part.DIGITS and len(word.digits) == 1

"""A show of hands as a value: what is asked, who chose what, how it stands."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.incoming import Standing
from bot.core.text import Refused

FEWEST_OPTIONS, MOST_OPTIONS = 2, 10
LONGEST_QUESTION, LONGEST_OPTION = 300, 60
LASTS, AT_MOST = timedelta(days=2), timedelta(days=14)
SEVERAL = "several"


@dataclass(frozen=True, slots=True)
class Straw:
    """One show of hands. `source` is the poll of the chat app that somebody began, "" for ours."""

    id: int
    question: str
    options: tuple[str, ...]
    most: int
    opener: int
    until: datetime
    source: str = ""
    counts: tuple[int, ...] | None = None  # once it is over

    @property
    def over(self) -> bool:
        return self.counts is not None


def read(line: str) -> tuple[str, tuple[str, ...], int]:
    """Read `question | option | option | several` as question, options, how many one may choose."""
    question, *rest = [part.strip() for part in re.split(r"[|\n]", line) if part.strip()] or [""]
    several = any(part.casefold() == SEVERAL for part in rest)
    options = tuple(dict.fromkeys(part for part in rest if part.casefold() != SEVERAL))
    if not question or len(question) > LONGEST_QUESTION:
        raise Refused("straw-how")
    if not FEWEST_OPTIONS <= len(options) <= MOST_OPTIONS or any(
        len(o) > LONGEST_OPTION for o in options
    ):
        raise Refused("straw-options", most=MOST_OPTIONS, letters=LONGEST_OPTION)
    return question, options, len(options) if several else 1


def chosen(straw: Straw, places: Iterable[int]) -> tuple[int, ...]:
    """Return a whole choice: no more than one may choose, and nothing that is not offered.

    A choice with a place that does not exist is spoilt, and counts as none.
    """
    listed = list(dict.fromkeys(places))
    if any(not 0 <= place < len(straw.options) for place in listed):
        return ()
    return tuple(sorted(listed[: straw.most]))


def tapped(straw: Straw, held: Iterable[int], place: int) -> tuple[int, ...]:
    """Return the choice after a tap: a second tap takes back, another takes its place."""
    before = tuple(held)
    if place in before:
        return tuple(each for each in before if each != place)
    return chosen(straw, (place, *(before if straw.most > 1 else ())))


def counted(straw: Straw, hands: Iterable[Iterable[int]]) -> tuple[int, ...]:
    totals = [0] * len(straw.options)
    for hand in hands:
        for place in hand:
            totals[place] += 1
    return tuple(totals)


def leading(counts: Iterable[int]) -> tuple[int, ...]:
    """Return the places with the most hands; none if nobody raised one."""
    listed = tuple(counts)
    top = max(listed, default=0)
    return tuple(place for place, count in enumerate(listed) if count == top > 0)


def inside(standing: Standing | None) -> None:
    if standing is None or not standing.inside:
        raise Refused("straw-members-only")


def still_open(straw: Straw | None) -> Straw:
    if straw is None or straw.over:
        raise Refused("straw-over")
    return straw


def may_stop(straw: Straw, person: int, *, leads: bool) -> None:
    """Let whoever asked, or looks after the group, end it: it binds nothing."""
    if not (leads or person == straw.opener):
        raise Refused("straw-not-yours")

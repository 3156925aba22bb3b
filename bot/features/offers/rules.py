"""What an offer is, and who is asked first for what somebody needs."""

import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.core.text import Refused

MOST_WORDS = 300
MOST_A_MONTH = 60
LIMIT = re.compile(r"up to (\d{1,3})(?: times)?(?: a| per)? ?(?:month)?")
UNTIL = "until "
NEAR = "near "


@dataclass(frozen=True, slots=True)
class Offering:
    """Something somebody is glad to do now and then."""

    number: int
    person: int
    what: str
    category: str = ""
    area: str = ""
    until: datetime | None = None
    per_month: int = 0  # 0: as often as it comes


def a_month(field: str) -> int:
    """Read "up to 3 a month", or 0."""
    found = LIMIT.fullmatch(field.casefold())
    return max(1, min(int(found[1]), MOST_A_MONTH)) if found else 0


def check(offering: Offering) -> None:
    if len(offering.what) > MOST_WORDS:
        raise Refused("offers-long", most=MOST_WORDS)


def own(offering: Offering, person: int) -> None:
    if offering.person != person:
        raise Refused("offers-not-yours")


def in_turn(groups: Iterable[Iterable[int]], skip: Container[int], most: int) -> tuple[int, ...]:
    """Return whom to ask now: each group of people in its order, nobody twice, a few only."""
    chosen: dict[int, None] = {}
    for people in groups:
        for each in people:
            if len(chosen) == most:
                return tuple(chosen)
            if each not in skip:
                chosen[each] = None
    return tuple(chosen)


def has_room(offering: Offering, helped: Mapping[int, int]) -> bool:
    """Say whether the limit leaves room, so that nobody has to say no."""
    return not offering.per_month or helped.get(offering.person, 0) < offering.per_month

"""Polls as values: what people type, when a poll closes, who may vote."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import Any

from bot.core.incoming import Standing
from bot.core.param import Class
from bot.core.text import Refused
from bot.features.polls import counting

PLAIN = timedelta(hours=24)
GRACE = timedelta(minutes=5)
COOLING = timedelta(hours=24)
LEAST_HOURS = {Class.O: 48, Class.R: 72, Class.M: 168}
UNDER = 20  # groups under so many people know each other sooner
SOON = 3


class Kind(StrEnum):
    PLAIN = "plain"
    PARAM = "param"
    FOUNDING = "founding"


class State(StrEnum):
    OPEN = "open"
    COOLING = "cooling"
    CLOSED = "closed"


class Choice(StrEnum):
    YES = "yes"
    NO = "no"
    NONE = "none"


class Result(StrEnum):
    """What became of one item; "" while it is open."""

    OPEN = ""
    PASSED = "passed"
    KEPT = "kept"  # it stays as it was
    COUNTED = "counted"  # plain polls only say how many
    GONE = "gone"  # nobody declares that parameter any more


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to say yes or no to, or one option. `label` is "" for the built-in yes and no."""

    number: int
    label: str = ""
    param: str = ""
    old: Any = None
    new: Any = None
    cls: Class = Class.O
    yes: int = 0
    no: int = 0
    none: int = 0
    result: Result = Result.OPEN


@dataclass(frozen=True, slots=True)
class Poll:
    id: int
    kind: Kind
    question: str
    why: str
    opener: int
    opened: datetime
    closes: datetime
    state: State = State.OPEN
    closed: datetime | None = None
    review: datetime | None = None  # when what passed is looked at again
    items: tuple[Item, ...] = ()

    @property
    def binding(self) -> bool:
        return self.kind is not Kind.PLAIN

    @property
    def cls(self) -> Class:
        return self.items[0].cls

    @property
    def either(self) -> bool:
        """Say whether it is a plain yes or no, where one answer rules the other out."""
        return self.kind is Kind.PLAIN and not self.items[0].label


def awake(at: datetime, quiet: tuple[time, time] | None, zone: tzinfo) -> datetime:
    """Return `at`, or the end of the quiet hours if it lies within them."""
    if quiet is None:
        return at
    start, end = quiet
    local = at.astimezone(zone)
    now = local.time()
    within = start <= now < end if start < end else now >= start or now < end
    if not within:
        return at
    day = local.date() + timedelta(days=1 if now >= end else 0)
    return datetime.combine(day, end, zone).astimezone(at.tzinfo)


def hours(cls: Class, wanted: int) -> timedelta:
    """Return how long a change of this class is open: the longer of both holds."""
    return timedelta(hours=max(wanted, LEAST_HOURS[cls]))


def waiting(days: int, people: int, *, chosen: bool) -> timedelta:
    """Return how long newcomers wait; a small group waits less unless it chose a time."""
    return timedelta(days=days if chosen or people >= UNDER else min(days, SOON))


def may_vote(joined_seen: datetime | None, at: datetime, wait: timedelta) -> bool:
    """Only those whose joining was seen wait; who was there before is no newcomer."""
    return joined_seen is None or joined_seen <= at - wait


@dataclass(frozen=True, slots=True)
class Tally:
    """What is chosen so far: (item, choice) to number, who has voted, who may."""

    counts: Mapping[tuple[int, str], int]
    voted: int = 0
    eligible: int = 0

    def of(self, item: int, choice: Choice) -> int:
        return self.counts.get((item, choice), 0)


def inside(standing: Standing | None) -> None:
    """Refuse whoever is not in the group now."""
    if standing is None or not standing.inside:
        raise Refused("polls-members-only")


def closed(poll: Poll, tally: Tally, now: datetime) -> Poll:
    """Count a poll; a rule that touches people cools off before it takes effect."""
    done = tuple(_settled(poll.kind, each, tally) for each in poll.items)
    cools = poll.kind is Kind.PARAM and poll.cls is Class.R and done[0].result is Result.PASSED
    state = State.COOLING if cools else State.CLOSED
    return replace(poll, items=done, state=state, closed=now)


def _settled(kind: Kind, item: Item, tally: Tally) -> Item:
    yes, no, none = (tally.of(item.number, choice) for choice in Choice)
    result = Result.COUNTED
    if kind is not Kind.PLAIN:
        won = (
            counting.founding_passes(yes, no, tally.eligible)
            if kind is Kind.FOUNDING
            else counting.passes(item.cls, yes, no, tally.eligible)
        )
        result = Result.PASSED if won else Result.KEPT
    return replace(item, yes=yes, no=no, none=none, result=result)


def needed(poll: Poll, eligible: int) -> int:
    if poll.kind is Kind.FOUNDING:
        return counting.founding_min_yes(eligible)
    return counting.min_yes(poll.cls, eligible)


def leading(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return the options most people took; more than one is a tie, none that nobody voted."""
    most = max(item.yes for item in items)
    return tuple(item for item in items if most and item.yes == most)


def electorate(
    joined: Mapping[int, datetime | None], now: datetime, wait: timedelta, begun: datetime
) -> tuple[int, ...]:
    """Return who of those inside may vote in a poll that opens now.

    In a group that began with the bot everybody was seen joining: while it is younger than
    the waiting time and too few could vote, all who are there are no newcomers.
    """
    settled = tuple(person for person, seen in joined.items() if may_vote(seen, now, wait))
    if len(settled) < counting.FEWEST and now - begun < wait:
        return tuple(joined)
    return settled


def about(poll: Poll, word: str) -> bool:
    """Say whether a poll speaks of this word."""
    its = (poll.question, poll.why, *(f"{each.label} {each.param}" for each in poll.items))
    return word.casefold() in " ".join(its).casefold()

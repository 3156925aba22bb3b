"""The ladder: which step is due, what is only tried out, and what still holds for somebody."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

SAME_EVENT = timedelta(minutes=1)  # a burst is one event, however long it goes on
SLOW_FOR = timedelta(days=1)
SLOW_BETWEEN = timedelta(minutes=10)
HALT_FOR = timedelta(days=1)
HOUR = timedelta(hours=1)
LONGEST_SHUT = timedelta(days=7)


class Step(StrEnum):
    """The steps of the ladder, and one beside it for bursts by accounts nobody knows."""

    NOTE = "note"
    WORD = "word"
    WARNING = "warning"
    SLOW = "slow"
    PAUSE = "pause"
    VOTE = "vote"
    SHUT = "shut"


LADDER = (Step.NOTE, Step.WORD, Step.WARNING, Step.SLOW, Step.PAUSE, Step.VOTE)


def next_step(
    earlier: Iterable[tuple[str, datetime]], now: datetime, fades_days: int, ladder: Sequence[str]
) -> Step | None:
    """Return the smallest step that is due.

    `earlier` are the steps for the same rule and their times; None means that the same event
    goes on. After the last rung the one before it comes again: a vote is asked for once.
    """
    held = [(step, at) for step, at in earlier if now - at < timedelta(days=fades_days)]
    if any(now - at < SAME_EVENT for _, at in held):
        return None
    rung = min(len(held), len(ladder) - 1)
    asked = Step.VOTE in {step for step, _ in held}
    return Step(ladder[rung - 1] if asked and ladder[rung] == Step.VOTE else ladder[rung])


def adopted(changes: Iterable[tuple[object, datetime]]) -> datetime | None:
    """Return since when a rule is on without a break; saying yes again does not begin anew.

    `changes` are (on or off, when), the oldest first. Other words for a rule in the group's own
    words begin anew: nobody is told off by words they did not agree on.
    """
    since, held = None, None
    for on, at in changes:
        if not on:
            since = None
        elif since is None or (isinstance(on, str) and on != held):
            since = at
        held = on
    return since


def dry(since: datetime | None, now: datetime, days: int) -> bool:
    """Tell whether a rule adopted at `since` is still only tried out."""
    return since is None or now < tried_until(since, days)


def tried_until(since: datetime, days: int) -> datetime:
    return since + timedelta(days=days)


def pause_hours(wanted: int, most: int) -> int:
    """Return how long a pause by one facilitator may be: what is asked for, never over the most."""
    return max(0, min(wanted or most, most))


@dataclass(frozen=True, slots=True)
class Hold:
    """One step that keeps somebody from writing, or out, until a moment."""

    number: int
    until: datetime


def standing(holds: Iterable[Hold], now: datetime) -> datetime | None:
    """Return until when somebody is held by all steps together, None if by none."""
    return max((each.until for each in holds if each.until > now), default=None)

"""What is decided in one go; where several write at once, lane beside lane, each in order."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Row
from sqlalchemy.exc import OperationalError

from bot.core.clock import Clock
from bot.core.incoming import Incoming
from bot.kernel import bugs, inbox, lanes
from bot.kernel.house import House
from bot.kernel.inbox import New
from bot.kernel.perform import Ask, Decided, Job, perform
from bot.kernel.sensing import Read, Regions
from bot.kernel.writing import undone_alone

TRIES = 3


@dataclass(frozen=True, slots=True)
class Held:
    """The row waits for one before it in its lane."""


@dataclass(frozen=True, slots=True)
class Parked:
    """The row was tried often enough, and is set aside."""

    error: str


Waiting = tuple[Row[Any], Read]
Result = Decided | Ask | Held | Parked


@dataclass(slots=True)
class Turn:
    """Rows decided in one go, and those whose words are still to be sensed before."""

    rows: Sequence[Row[Any] | New] = field(default_factory=list)
    results: list[Result] = field(default_factory=list)
    due: list[tuple[Read, Regions]] = field(default_factory=list)
    queued: bool = True  # there may be something new for the postman


async def in_turn(
    jobs: Sequence[Waiting], decide: Callable[[Waiting], Awaitable[Result]]
) -> list[Result]:
    """Decide each row in its own transaction; a row that has to wait holds those after it."""
    found: dict[int, Result] = {}
    by_lane: dict[str, list[Waiting]] = {}
    for job in jobs:
        by_lane.setdefault(job[0].lane, []).append(job)

    async def go(lane: list[Waiting]) -> None:
        for job in lane:
            found[job[0].id] = decided = await decide(job)
            if isinstance(decided, Held):
                return

    await asyncio.gather(*(go(lane) for lane in by_lane.values()))
    return [found.get(row.id, Held()) for row, _ in jobs]


def decide(
    tx: Connection, house: House, job: Job, incoming: Incoming, clock: Clock
) -> Decided | Ask | Parked:
    """Decide an event; a bug rolls back its savepoint, nothing else in the commit is touched."""
    error = ""
    for _ in range(TRIES):
        try:
            with undone_alone(tx):
                return perform(tx, house, job, incoming, clock.now())
        except (OperationalError, lanes.NotLocked):
            raise
        except Exception as bug:  # noqa: BLE001 - a bug in one act must not stop its group
            error = bugs.where(bug)
    return Parked(error)


def noted(tx: Connection, row: int, result: Result) -> Result:
    """Write down, with what was decided, what has become of a row that waited."""
    match result:
        case Decided():
            inbox.finish(tx, row)
        case Parked(error=error):
            inbox.park(tx, row, error)
    return result

"""What is decided in one go; where several write at once, lane beside lane, each in order."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Row

from bot.core.incoming import Incoming
from bot.kernel.perform import Ask, Decided
from bot.kernel.sensing import Read, Regions


@dataclass(frozen=True, slots=True)
class Held:
    """The row waits for one before it in its lane."""


Waiting = tuple[Row[Any], Incoming, Mapping[str, Any]]  # a row, read, with what was sensed
Result = Decided | Ask | Held


@dataclass(slots=True)
class Turn:
    """Rows decided in one go, and those whose words are still to be sensed before."""

    rows: list[Row[Any]] = field(default_factory=list)
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
    return [found.get(row.id, Held()) for row, _, _ in jobs]

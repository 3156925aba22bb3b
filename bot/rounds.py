"""What is done again and again: never twice at once, quietly, and ended in good order."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from bot.kernel import bugs

if TYPE_CHECKING:
    from apscheduler.schedulers.asyncio import AsyncIOScheduler

Work = Callable[[], Awaitable[None]]
Begin = Callable[[], Awaitable[None]]

END_WITHIN_S = 1.0  # a round under way may take so long when the program stops


class Rounds:
    """`every` adds a round; they go from `start` until `stop`."""

    def __init__(self) -> None:
        self._added: list[tuple[float, Begin]] = []
        self._first: asyncio.TimerHandle | None = None
        self._scheduler: AsyncIOScheduler | None = None
        self._going: dict[Work, asyncio.Task[None]] = {}

    def every(self, seconds: float, work: Work) -> None:
        async def begin() -> None:
            """Only start it: a round that takes long is left to end, and nobody is told off."""
            if work not in self._going:
                self._going[work] = asyncio.ensure_future(self._round(work))

        self._added.append((seconds, begin))

    def start(self) -> None:
        """Go from the first round on; until then the program is busy with listening."""
        first = min((seconds for seconds, _ in self._added), default=0.0)
        self._first = asyncio.get_running_loop().call_later(first, self._go)

    async def stop(self) -> None:
        """Begin no more; let what is under way end, or end it."""
        if self._first:
            self._first.cancel()
        if self._scheduler:
            self._scheduler.remove_all_jobs()
            self._scheduler.shutdown(wait=False)
        if not self._going:
            return
        _, late = await asyncio.wait(self._going.values(), timeout=END_WITHIN_S)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    def _go(self) -> None:
        from apscheduler.schedulers.asyncio import AsyncIOScheduler  # noqa: PLC0415 - loads slowly

        self._scheduler = AsyncIOScheduler(timezone="UTC")
        for seconds, begin in self._added:
            self._scheduler.add_job(
                begin, "interval", seconds=seconds, coalesce=True, misfire_grace_time=None
            )
        self._scheduler.start()

    async def _round(self, work: Work) -> None:
        try:
            await work()
        except Exception as bug:  # noqa: BLE001 - the next round may do better
            bugs.tell("round.failed", bug)
        finally:
            del self._going[work]

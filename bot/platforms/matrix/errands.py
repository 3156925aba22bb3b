"""Small things done beside listening and delivering, each tried a bounded number of times."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

from bot.platforms.matrix.errors import LockedError, NobodyReadsError, Problem

Deed = Callable[[], Awaitable[None]]
LONGEST_PAUSE_S = 60.0


class Errands:
    """Tasks that end with `close`. What must survive a restart is found again at the start."""

    def __init__(self, retry_s: float) -> None:
        self._retry_s = retry_s
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._log = structlog.get_logger(__name__)

    def send(self, name: str, deed: Deed, *, tries: int, or_else: Deed | None = None) -> None:
        """Do it in the background; the same name again while it is under way changes nothing."""
        if name not in self._tasks:
            self._tasks[name] = asyncio.create_task(self._run(name, deed, tries, or_else))

    def under_way(self, name: str) -> bool:
        return name in self._tasks

    def names(self) -> tuple[str, ...]:
        return tuple(self._tasks)

    async def close(self) -> None:
        tasks = list(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _run(self, name: str, deed: Deed, tries: int, or_else: Deed | None) -> None:
        try:
            if not await self._try(name, deed, tries) and or_else:
                await self._try(name, or_else, tries)
        finally:
            del self._tasks[name]

    async def _try(self, name: str, deed: Deed, tries: int) -> bool:
        pause = self._retry_s
        for _ in range(tries):
            try:
                await deed()
            except (LockedError, NobodyReadsError):
                return False
            except Problem as problem:
                kind = name.partition(" ")[0]
                self._log.warning("matrix.errand.waits", kind=kind, problem=str(problem))
                wait_s = problem.pause if problem.limited else pause
                await asyncio.sleep(wait_s)  # noqa: TID251 - the edge: the server needs real time
                pause = min(pause * 2, LONGEST_PAUSE_S)
            else:
                return True
        return False

"""A signal for those who wait until something is so."""

import asyncio
from collections.abc import Callable
from contextlib import suppress


class News:
    """Told whenever anything changed; waiting is looking again each time."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def tell(self) -> None:
        self._event.set()
        self._event = asyncio.Event()

    async def next(self, seconds: float | None = None) -> None:
        """Wait for the next change, at most so long."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._event.wait(), seconds)

    async def until(self, true: Callable[[], object], seconds: float = 10.0) -> None:
        """Wait until something is so; raises `TimeoutError` when it takes too long."""
        async with asyncio.timeout(seconds):
            while not true():
                await self.next()

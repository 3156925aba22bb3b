"""The kernel's inbox as a twin made of lists, for tests of the link alone."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress

from bot.core.incoming import Incoming, What
from bot.kernel.ports import Unread
from bot.platforms.telegram.link import TelegramLink
from tests.bot_api.news import News


class Shelf:
    """Keeps each event once and the cursor with it. `broken` is a disk that takes nothing."""

    def __init__(self) -> None:
        self.kept: dict[str, Incoming | Unread] = {}
        self.cursors: dict[str, str] = {}
        self.arrivals: list[str] = []
        self.broken = False
        self.news = News()

    async def cursor(self, account: str) -> str:
        return self.cursors.get(account, "")

    async def keep(self, account: str, batch: Sequence[Incoming | Unread], cursor: str) -> int:
        self.news.tell()
        if self.broken:
            raise OSError("the disk is full")
        before = len(self.kept)
        self.arrivals += [thing.id for thing in batch]
        self.kept = {thing.id: thing for thing in batch} | self.kept
        self.cursors[account] = cursor
        return len(self.kept) - before

    @property
    def events(self) -> list[Incoming]:
        things = sorted(self.kept.values(), key=lambda thing: thing.id)
        return [thing for thing in things if isinstance(thing, Incoming)]

    @property
    def parked(self) -> list[Unread]:
        return [thing for thing in self.kept.values() if isinstance(thing, Unread)]

    def heard(self, kind: type[What]) -> list[What]:
        return [event.what for event in self.events if isinstance(event.what, kind)]


@asynccontextmanager
async def listening(link: TelegramLink, shelf: Shelf) -> AsyncIterator[None]:
    """Let a link listen; leaving is like killing it, wherever it is."""
    task = asyncio.create_task(link.run(shelf))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task

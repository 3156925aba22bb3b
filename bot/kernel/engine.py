"""Inbox, dispatcher, ticker and postroom around one database."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from bot.core.clock import Clock
from bot.kernel.database import Database
from bot.kernel.dispatch import Dispatcher
from bot.kernel.house import House
from bot.kernel.inbox import Inbox
from bot.kernel.ports import Link, Postman
from bot.kernel.postroom import Postroom
from bot.kernel.timers import Ticker


@dataclass(frozen=True, slots=True)
class Engine:
    db: Database
    inbox: Inbox
    dispatcher: Dispatcher
    ticker: Ticker
    postroom: Postroom

    @classmethod
    def of(
        cls,
        db: Database,
        house: House,
        clock: Clock,
        links: Mapping[str, Link],
        postmen: Mapping[str, Postman] | None = None,
    ) -> Self:
        """Wire the parts; `postmen` are the links themselves unless something stands between."""
        work, post = asyncio.Event(), asyncio.Event()
        dispatcher = Dispatcher(db, house, clock, links, post.set, work)
        postroom = Postroom(db, house, clock, postmen or links, links, work.set, post)
        inbox = Inbox(db, clock, work.set, _nothing)
        return cls(db, inbox, dispatcher, Ticker(db, house, clock), postroom)

    async def tick(self) -> None:
        """Do what is due and let the postman look."""
        if await self.ticker.run_due():
            self.postroom.wake.set()

    async def settle(self) -> None:
        """Go on until nothing waits that could be done now: for tests and a moved clock."""
        while True:
            await self.dispatcher.drain()
            await self.ticker.run_due()
            await self.postroom.drain()
            if not await self.dispatcher.step():
                return


def _nothing() -> None:
    """Parked updates are counted where they come in."""

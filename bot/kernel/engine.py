"""Inbox, dispatcher, ticker and postroom around one database."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from bot.core.clock import Clock
from bot.kernel import forgetting
from bot.kernel.database import Database
from bot.kernel.dispatch import Dispatcher
from bot.kernel.house import House
from bot.kernel.intake import Inbox
from bot.kernel.ports import Link, Postman
from bot.kernel.postroom import Postroom
from bot.kernel.timers import Ticker
from bot.kernel.works import Bench, Pool, worker


@dataclass(frozen=True, slots=True)
class Engine:
    db: Database
    inbox: Inbox
    dispatcher: Dispatcher
    ticker: Ticker
    postroom: Postroom
    bench: Bench

    @classmethod
    def of(
        cls,
        db: Database,
        house: House,
        clock: Clock,
        links: Mapping[str, Link],
        postmen: Mapping[str, Postman] | None = None,
        pool: Pool = worker,
    ) -> Self:
        """Wire the parts; `postmen` are the links themselves unless something stands between."""
        work, post = asyncio.Event(), asyncio.Event()
        dispatcher = Dispatcher(db, house, clock, links, post.set, work)
        postroom = Postroom(db, house, clock, postmen or links, links, work.set, post)
        inbox = Inbox(db, clock, work.set, _nothing, dispatcher.sensing.heard, dispatcher)
        bench = Bench(db, clock, house.works, pool)
        return cls(db, inbox, dispatcher, Ticker(db, house, clock), postroom, bench)

    async def recover(self) -> None:
        """Before anything is heard: sweep, forget who must be forgotten, settle what was sent."""
        await self.ticker.sweep()
        house, clock = self.dispatcher.house, self.ticker.clock
        await self.db.tx(forgetting.replay, house, clock.now())
        await self.postroom.recover()

    async def tick(self) -> None:
        """Do what is due and let the postman look."""
        if await self.ticker.run_due():
            self.postroom.wake.set()

    async def draw(self) -> None:
        """Do the heavy work that was asked for."""
        await self.bench.step()

    async def settle(self) -> None:
        """Go on until nothing waits that could be done now: for tests and a moved clock."""
        while True:
            await self.dispatcher.drain()
            while await self.ticker.run_due() or await self.bench.step():
                pass
            await self.postroom.drain()
            if not await self.dispatcher.step():
                return


def _nothing() -> None:
    """Parked updates are counted where they come in."""

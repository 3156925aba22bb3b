"""A street where tests can talk: the real kernel and features over the sandbox's own square."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from bot.core.clock import HandClock
from bot.core.outgoing import Can
from bot.kernel.columns import metadata
from bot.kernel.database import Database
from bot.kernel.engine import Engine
from bot.kernel.levels import levels
from bot.platforms.sandbox.link import EVERYTHING, SandboxLink
from bot.platforms.sandbox.square import Square
from tests import afresh
from tests.inline import Inline

PEOPLE = ("Ana", "Ben", "Cem", "Dot")


@dataclass
class Chat:
    """`await chat.says("Ana", "/ask bread")`, then look at `chat.group`."""

    square: Square
    link: SandboxLink
    engine: Engine
    clock: HandClock

    async def settle(self) -> None:
        """Let the bot hear, decide and answer until nothing waits; cards get their time."""
        for _ in range(50):
            heard = await self.link.pump(self.engine.inbox)
            await self.engine.settle()
            if not heard and not await self._queued():
                return
            self.clock.forward(timedelta(seconds=0.25))
        raise AssertionError("the bot does not come to rest")

    async def says(self, who: str, words: str, *, private: bool = False, reply_to: str = "") -> str:
        ref = self.square.says(who, words, private=private, reply_to=reply_to)
        await self.settle()
        return ref

    async def edits(self, who: str, ref: str, words: str) -> None:
        self.square.edits(who, ref, words)
        await self.settle()

    async def presses(self, who: str, label: str, *, private: bool | None = None) -> None:
        """Press the newest standing button with this label, in private first or in the group."""
        places = {None: (True, False), True: (True,), False: (False,)}[private]
        for place in places:
            posts = self.square.private_posts(who) if place else self.square.group_posts()
            for post in reversed(posts):
                if not post.gone and any(label == each.text for each in post.labels):
                    self.square.presses(who, post.id, label)
                    await self.settle()
                    return
        raise AssertionError(f"{who} sees no button {label!r}")

    async def passes(self, **time: float) -> None:
        self.clock.forward(timedelta(**time))
        await self.settle()

    @property
    def group(self) -> list[str]:
        """What stands in the group now, oldest first, the people's own words included."""
        return [post.text for post in self.square.group_posts() if not post.gone]

    def private(self, who: str) -> list[str]:
        return [post.text for post in self.square.private_posts(who) if not post.gone]

    def buttons(self, who: str = "") -> list[str]:
        posts = self.square.private_posts(who) if who else self.square.group_posts()
        return [label.text for post in posts if not post.gone for label in post.labels]

    @property
    def toasts(self) -> list[str]:
        return [toast.text for toast in self.square.state.toasts.values() if toast.text]

    async def _queued(self) -> int:
        found = await self.engine.db.read(levels, self.clock.now())
        return int(found["outbox_pending"])


@asynccontextmanager
async def open_chat(
    url: str, can: Can = EVERYTHING, people: tuple[str, ...] = PEOPLE
) -> AsyncIterator[Chat]:
    clock = HandClock()
    square = Square(clock)
    square.crowd.opens("Our street", *people)
    link = SandboxLink(square, can=can)
    sqlite = url.startswith("sqlite")
    if sqlite:
        afresh.put_empty(Path(url.partition(":///")[2]))
    db = Database(url, inline=sqlite)
    if sqlite:
        db.engine = afresh.knowing(db.engine)
    else:
        await db.tx(metadata.create_all)
    engine = Engine.of(db, afresh.house(can), clock, {"sandbox": link}, pool=Inline)
    chat = Chat(square, link, engine, clock)
    await chat.settle()
    yield chat
    await db.close()

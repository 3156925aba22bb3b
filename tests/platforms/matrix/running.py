"""A running link, and an inbox made of lists for it to fill."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from bot.core.clock import SystemClock
from bot.core.delivery import Outcome, Parcel, Wait
from bot.core.ids import ChatRef
from bot.core.incoming import BotEntered, Incoming, Said
from bot.core.outgoing import Label, Rendered, Span
from bot.kernel.ports import Unread
from bot.platforms.matrix.link import MatrixLink
from bot.platforms.matrix.settings import Settings
from tests.homeserver.member import TICK
from tests.homeserver.server import Login, Synapse

T = TypeVar("T")
HEARD_S = 60


@dataclass
class Shelf:
    """An `Intake`: what is kept stays, with the cursor, when a link ends and another begins."""

    kept: list[Incoming | Unread] = field(default_factory=list)
    cursors: dict[str, str] = field(default_factory=dict)
    batches: list[int] = field(default_factory=list)
    full: bool = False  # a disk that takes nothing more
    refused: int = 0

    async def cursor(self, account: str) -> str:
        return self.cursors.get(account, "")

    async def keep(self, account: str, batch: Sequence[Incoming | Unread], cursor: str) -> int:
        if self.full:
            self.refused += 1
            raise OSError("no space left on device")
        known = {each.id for each in self.kept}
        new = [each for each in batch if each.id not in known]
        self.kept += new
        self.cursors[account] = cursor
        self.batches.append(len(batch))
        return len(new)

    def forget(self) -> None:
        """Begin anew, as with a new database."""
        self.kept, self.cursors = [], {}

    def told(self, kind: type[T]) -> list[T]:
        return [i.what for i in self.kept if isinstance(i, Incoming) and isinstance(i.what, kind)]

    def is_in(self, room: str) -> bool:
        """Tell whether the bot was told to be in a room."""
        here = [i.what for i in self.kept if isinstance(i, Incoming) and i.room.chat.key == room]
        return any(isinstance(what, BotEntered) for what in here)

    def words(self) -> list[str]:
        return [said.text for said in self.told(Said)]


@dataclass
class Account:
    """The bot's account, with everything that survives the end of its process."""

    settings: Settings
    shelf: Shelf = field(default_factory=Shelf)
    clock: SystemClock = field(default_factory=SystemClock)
    _task: asyncio.Task[None] | None = None

    @property
    def user(self) -> str:
        return self.settings.user

    @asynccontextmanager
    async def awake(self) -> AsyncIterator[MatrixLink]:
        """Run a link of this account; it is ready when the body begins."""
        link = MatrixLink(self.settings, self.clock)
        self._task = task = asyncio.create_task(link.run(self.shelf))
        try:
            await until(lambda: task.done() or link.silent_s() < HEARD_S)
            yield link
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            await link.close()
        if task.done() and not task.cancelled():
            task.result()

    @asynccontextmanager
    async def awake_hearing_nothing(self) -> AsyncIterator[MatrixLink]:
        """Run a link that is never done with its first answer."""
        link = MatrixLink(self.settings, self.clock)
        task = asyncio.create_task(link.run(self.shelf))
        try:
            yield link
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            await link.close()

    async def ended(self) -> None:
        """Wait until the listening ends by itself."""
        assert self._task is not None
        await asyncio.wait([self._task])


def account(server: Synapse, login: Login, folder: Path, **more: Any) -> Account:
    """Make an account; unless said otherwise its people have clients that cannot decrypt."""
    known: dict[str, Any] = {
        "encrypt_direct": False,
        "retry_s": 0.05,
        "access_token": login.token,
    } | more
    return Account(Settings(server.url, login.user, folder, **known))


async def until(true: Callable[[], object], *, within: float = 20) -> None:
    """Wait for something that a real server brings about."""
    end = time.monotonic() + within
    while not true():
        assert time.monotonic() < end, "it did not come about"
        await asyncio.sleep(TICK)  # noqa: TID251 - waits for a real server


def plain(text: str, *choices: str) -> Rendered:
    labels = tuple(Label(words, place) for place, words in enumerate(choices))
    return Rendered((Span(text),), labels)


def parcel(row: int, where: str, order: Any, **more: Any) -> Parcel:
    return Parcel(row, ChatRef("matrix", where), order, **more)


async def delivered(link: MatrixLink, what: Parcel, *, within: float = 20) -> Outcome:
    """Deliver as the postroom does: again for as long as the answer is to wait."""
    end = time.monotonic() + within
    outcome = await link.deliver(what)
    while isinstance(outcome, Wait) and time.monotonic() < end:
        await asyncio.sleep(min(outcome.seconds, 0.1))  # noqa: TID251 - as the postroom does
        outcome = await link.deliver(what)
    return outcome

"""A world that goes wrong on purpose: a program that dies anywhere, a platform that is moody."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random  # noqa: TID251 - a seeded day is the same every time
from typing import TypeVar

from sqlalchemy import Connection

from bot.core.act import Need
from bot.core.delivery import Doubtful, Outcome, Parcel, Wait
from bot.core.ids import AccountRef, ChatRef
from bot.core.incoming import Incoming
from bot.kernel import keystore
from bot.kernel.database import Database
from bot.kernel.intake import Inbox
from bot.kernel.ports import Known, LookFailed, Unread
from bot.platforms.sandbox.link import SandboxLink
from tests import afresh

R = TypeVar("R")


class Died(BaseException):
    """The program ends here; nothing after it happens."""


@dataclass
class Fuse:
    """Burns down with every step; at nought the program dies and stays dead."""

    left: int = 10**9
    burnt: int = 0

    @property
    def dead(self) -> bool:
        return self.left <= 0

    def burn(self) -> None:
        self.burnt += 1
        self.left -= 1
        if self.dead:
            raise Died


class MortalDatabase(Database):
    """A database whose program may die before, within and after every transaction."""

    def __init__(self, url: str, fuse: Fuse) -> None:
        super().__init__(url, inline=True)
        self.fuse = fuse
        self.engine = afresh.knowing(self.engine)
        with self.engine.connect() as conn:  # the machine itself stays up
            conn.connection.cursor().execute("PRAGMA synchronous=OFF")

    def _alone(self, call: Callable[[Connection], R]) -> R:
        self.fuse.burn()
        with self.engine.connect() as conn:
            with conn.begin():
                result = call(conn)
                self.fuse.burn()
            self.fuse.burn()
            keystore.settle(conn)
        return result


@dataclass(frozen=True, slots=True)
class Moods:
    """How often a platform does what platforms do, each between 0 and 1."""

    wait: float = 0.0
    lost: float = 0.0  # the parcel never arrived, and nobody says so
    unanswered: float = 0.0  # it stands there, and nobody says so
    silent: float = 0.0  # a question is not answered
    again: float = 0.0  # what was told is told again


class RoughLink(SandboxLink):
    """The square behind a bad line."""

    fuse: Fuse
    dice: Random
    moods: Moods

    async def deliver(self, parcel: Parcel) -> Outcome:
        self.fuse.burn()
        roll = self.dice.random()
        if roll < self.moods.wait:
            return Wait(self.dice.randrange(1, 90), everywhere=self.dice.random() < 0.2)
        if roll < self.moods.wait + self.moods.lost:
            return Doubtful()
        outcome = await super().deliver(parcel)
        self.fuse.burn()
        if self.dice.random() < self.moods.unanswered:
            return Doubtful()
        return outcome

    async def look(self, need: Need, chat: ChatRef, account: AccountRef) -> Known:
        if self.dice.random() < self.moods.silent:
            raise LookFailed(need)
        return await super().look(need, chat, account)


class RoughInbox(Inbox):
    """Hears some things twice, at once or much later."""

    fuse: Fuse
    dice: Random
    moods: Moods
    told: list[Incoming]

    async def keep(self, account: str, batch: Sequence[Incoming | Unread], cursor: str) -> int:
        new = await super().keep(account, batch, cursor)
        self.told += [each for each in batch if isinstance(each, Incoming)]
        if self.told and self.dice.random() < self.moods.again:
            await super().keep(account, self.dice.choices(self.told, k=3), cursor)
        return new

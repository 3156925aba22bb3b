"""What the kernel asks of a platform, and what a platform may ask of the kernel."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.core.act import Need
from bot.core.delivery import Ack, Outcome, Parcel
from bot.core.ids import AccountRef, ChatRef
from bot.core.incoming import Incoming, Right, Standing
from bot.core.media import Media
from bot.core.outgoing import Abilities, Menu


@dataclass(frozen=True, slots=True)
class Unread:
    """An update nobody could read: parked, told to the host, its batch goes on.

    `payload` is what the platform sent, as text; `error` the name of the exception only.
    """

    id: str
    at: datetime
    payload: str
    error: str


@dataclass(frozen=True, slots=True)
class Known:
    """What the platform answered to a need. Only the field asked for is filled.

    With a count come other bots that are known to be among the counted.
    """

    standing: Standing | None = None
    rights: tuple[Right, ...] | None = None
    count: int | None = None
    bots: tuple[AccountRef, ...] = ()


class Intake(Protocol):
    """The kernel's inbox, as a platform sees it."""

    async def cursor(self, account: str) -> str:
        """Return the offset or token kept last for this bot account, or ""."""

    async def keep(self, account: str, batch: Sequence[Incoming | Unread], cursor: str) -> int:
        """Store a batch and the cursor in one transaction; return how many were new.

        When it returns, all of it is on disk: now the platform may be told.
        """


class Postman(Protocol):
    """The one thing a platform must do to speak."""

    abilities: Abilities

    async def deliver(self, parcel: Parcel) -> Outcome:
        """Try once. Never raises for anything the platform can say; retries are not its job."""


class Fetcher(Protocol):
    """Where files of a platform can be had, to be said again elsewhere."""

    async def fetch(self, media: Media) -> bytes:
        """Return what is in a file; raises `FileGone` for good, `LookFailed` for now."""


class Link(Postman, Fetcher, Protocol):
    """A platform as the composition root sees it."""

    async def run(self, intake: Intake) -> None:
        """Listen until cancelled. Reconnects and backs off by itself."""

    async def look(self, need: Need, chat: ChatRef, account: AccountRef) -> Known:
        """Ask the platform; raises `LookFailed` when it cannot say."""

    async def acknowledge(self, ack: Ack) -> None:
        """Tick a pressed button, best effort."""

    async def publish(self, menus: Sequence[Menu]) -> None:
        """Offer the command menus."""

    def home(self, word: str) -> str:
        """Return the address that opens the private chat with a start word, or ""."""

    async def close(self) -> None: ...


class LookFailed(Exception):
    """The platform could not answer a need now."""


class FileGone(Exception):
    """The platform has no such file, or none it would hand out."""

"""One message on its way, and what the platform said to it."""

from dataclasses import dataclass
from enum import StrEnum

from bot.core.ids import ChatRef
from bot.core.incoming import Right
from bot.core.outgoing import Order


@dataclass(frozen=True, slots=True)
class Parcel:
    """One outbox row on its way.

    `row` is the idempotency key; `chat` a room, or where `private` the account to reach in
    private (the platform finds or opens the room). `replacing` is the message to edit, or "".
    `data` is what is in the file that goes with it, where the platform has no reference.
    """

    row: int
    chat: ChatRef
    order: Order
    private: bool = False
    thread: str = ""
    reply_to: str = ""
    replacing: str = ""
    data: bytes | None = None


class Why(StrEnum):
    """Why the platform did not do it, for good."""

    NOT_OPENED = "not_opened"  # the person never opened the private chat, or shut it
    NO_RIGHT = "no_right"
    GONE = "gone"  # the chat, message or account is not there
    TOO_LATE = "too_late"
    INVALID = "invalid"
    MOVED = "moved"
    NUMBER = "number"  # our own last look held it back: somebody's number stood in it


@dataclass(frozen=True, slots=True)
class Sent:
    """It stands there. `ref` is the platform's id of the message ("" for consequences).

    `former` is how things stood before a consequence, in the platform's own words.
    """

    ref: str = ""
    former: str = ""


@dataclass(frozen=True, slots=True)
class Declined:
    why: Why
    right: Right | None = None
    moved: ChatRef | None = None


@dataclass(frozen=True, slots=True)
class Wait:
    """Not now: try the same again after so many seconds."""

    seconds: float
    everywhere: bool = False


@dataclass(frozen=True, slots=True)
class Doubtful:
    """The answer was lost: it may or may not stand there."""


@dataclass(frozen=True, slots=True)
class Looked:
    """Nothing was done yet: `former` is how things stand. Write it down, then ask again with it.

    So a crash between the deed and its being written down loses nothing that must be given back.
    """

    former: str


Outcome = Sent | Declined | Wait | Doubtful | Looked


@dataclass(frozen=True, slots=True)
class Ack:
    """The tick on a pressed button: best effort, never a row."""

    press: str
    text: str = ""
    home: str = ""  # open the private chat with this start word

"""What a platform tells us, in our own words."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.ids import AccountRef, ChatRef
from bot.core.media import Media
from bot.core.polled import Polled


class Kind(StrEnum):
    """What kind of sender or room it is."""

    PERSON = "person"
    BOT = "bot"
    ANONYMOUS = "anonymous"  # an admin who hides behind the group's name
    CHANNEL = "channel"


class Standing(StrEnum):
    """What an account is in a chat, as the platform says."""

    OWNER = "owner"
    ADMIN = "admin"
    MEMBER = "member"
    OUTSIDE = "outside"

    @property
    def inside(self) -> bool:
        return self is not Standing.OUTSIDE

    @property
    def rank(self) -> int:
        """Return how much it is: who is a member somewhere is not outside."""
        return list(Standing)[::-1].index(self)

    @property
    def administers(self) -> bool:
        return self in (Standing.OWNER, Standing.ADMIN)


class Right(StrEnum):
    """What the bot may do in a chat."""

    READ_ALL = "read_all"
    DELETE = "delete"
    RESTRICT = "restrict"
    BAN = "ban"
    PIN = "pin"
    INVITE = "invite"


@dataclass(frozen=True, slots=True)
class Room:
    """Where something happened: a chat, private or not, and the topic or thread within it."""

    chat: ChatRef
    private: bool = False
    thread: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Sender:
    account: AccountRef
    name: str = ""
    language: str = ""  # a BCP 47 tag as the platform says, or ""
    kind: Kind = Kind.PERSON


@dataclass(frozen=True, slots=True)
class Said:
    """A message, new or edited.

    `text` is the words as shown (text or caption). `command` is the bare lower-case word of
    a command meant for us ("ask"), `line` what follows it; both "" otherwise. `carriers` are
    further places where a number can hide: link targets, contact cards, file names, venue
    lines, the formatted body, a quoted part, a poll's options.
    """

    message: str
    text: str = ""
    command: str = ""
    line: str = ""
    reply_to: str = ""
    carriers: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    media: str = ""  # "photo", "voice", "contact", "file", … or ""
    forwarded: bool = False
    edited: bool = False
    own_contact: str = ""  # a contact card that the sender shares of themselves
    attached: Media | None = None  # what can be said again: photo, voice, file, place
    answered: str = ""  # whose message it answers ("platform/key"), where the platform says so
    quoted: str = ""  # the words of the message it answers, the same


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button we offered, by outbox row and place; `press` is what to acknowledge."""

    row: int
    index: int
    press: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class Picked:
    """A choice made on a message by its place (a reaction), where buttons have no data."""

    message: str
    index: int
    taken_back: bool = False  # by whoever had hung it there


@dataclass(frozen=True, slots=True)
class Entered:
    """An account is in the chat now; `seen` is true if we saw it join."""

    account: AccountRef
    name: str = ""
    kind: Kind = Kind.PERSON
    standing: Standing = Standing.MEMBER
    seen: bool = True


@dataclass(frozen=True, slots=True)
class Knocking:
    """An account asks to join; it can be written to in private for a while."""

    account: AccountRef
    name: str = ""


@dataclass(frozen=True, slots=True)
class Gone:
    account: AccountRef


@dataclass(frozen=True, slots=True)
class BotEntered:
    """The bot is in the chat now, or what it may do there has changed."""

    rights: tuple[Right, ...] = ()
    members: int = 0  # how many the platform counts, bots and all; 0 when it does not say


@dataclass(frozen=True, slots=True)
class BotGone:
    """The bot was put out of the chat, or in private: the person shut the door."""


@dataclass(frozen=True, slots=True)
class Moved:
    """The room goes on under another id (a group made a supergroup, an upgraded room)."""

    to: ChatRef


@dataclass(frozen=True, slots=True)
class Removed:
    """A message was taken away by somebody else than us."""

    message: str


@dataclass(frozen=True, slots=True)
class Done:
    """An act that comes from inside: what became of a consequence."""

    act: str  # JSON of the act's dump


What = (
    Said
    | Pressed
    | Picked
    | Polled
    | Entered
    | Knocking
    | Gone
    | BotEntered
    | BotGone
    | Moved
    | Removed
    | Done
)


@dataclass(frozen=True, slots=True)
class Incoming:
    """One event. `id` is unique per platform account and the same when delivered twice."""

    id: str
    at: datetime
    room: Room
    sender: Sender
    what: What

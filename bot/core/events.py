"""What happens around people without a command: features may watch these as acts."""

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from bot.core.act import Act
from bot.core.incoming import Said
from bot.core.media import Media


@dataclass(frozen=True, slots=True)
class Heard(Act):
    """Somebody said something in the group; commands and edits too, marked as such.

    `sensed` holds what each feature's pure sense found, by its name.
    """

    name: ClassVar[str] = "event.heard"
    message: str
    text: str = ""
    carriers: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    media: str = ""
    reply_to: str = ""
    forwarded: bool = False
    edited: bool = False
    command: str = ""
    attached: Media | None = None
    sensed: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, said: Said) -> Self:
        return cls(
            said.message,
            said.text,
            said.carriers,
            said.links,
            said.media,
            said.reply_to,
            said.forwarded,
            said.edited,
            said.command,
            said.attached,
        )


@dataclass(frozen=True, slots=True)
class HandsAsked(Act):
    """Somebody began a poll of the chat app itself; everybody sees there who chose what."""

    name: ClassVar[str] = "event.hands_asked"
    message: str
    question: str
    options: tuple[str, ...]
    most: int = 1


@dataclass(frozen=True, slots=True)
class HandsRaised(Act):
    """Whoever acts has chosen exactly these places in such a poll, ours or another's."""

    name: ClassVar[str] = "event.hands_raised"
    message: str
    places: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class HandsLowered(Act):
    """Such a poll was ended by whoever began it, or by somebody who may take messages away."""

    name: ClassVar[str] = "event.hands_lowered"
    message: str


@dataclass(frozen=True, slots=True)
class Came(Act):
    """A person is in the group; `seen` if the bot saw the joining."""

    name: ClassVar[str] = "event.came"
    person: int
    seen: bool = True


@dataclass(frozen=True, slots=True)
class Knocked(Act):
    """A person who is not inside asks to join, and can be written to for a while."""

    name: ClassVar[str] = "event.knocked"
    person: int


@dataclass(frozen=True, slots=True)
class Went(Act):
    name: ClassVar[str] = "event.went"
    person: int


@dataclass(frozen=True, slots=True)
class Linked(Act):
    """A person turned out to be another one; after this their rows are `into`'s."""

    name: ClassVar[str] = "event.linked"
    person: int
    into: int


@dataclass(frozen=True, slots=True)
class Merged(Act):
    """Another group has become part of this one; what it had under way may go on here."""

    name: ClassVar[str] = "event.merged"
    former: int


@dataclass(frozen=True, slots=True)
class BotAround(Act):
    """Another bot was put into the group; bots are nobody. `account` is "platform/key"."""

    name: ClassVar[str] = "event.bot_around"
    account: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class BotCame(Act):
    """The bot is in this chat for the first time or again."""

    name: ClassVar[str] = "event.bot_came"


@dataclass(frozen=True, slots=True)
class RightsChanged(Act):
    """What the bot may do in this chat is different now."""

    name: ClassVar[str] = "event.rights_changed"
    rights: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Forgotten(Act):
    """A person is forgotten in this group: every feature drops what it holds of them."""

    name: ClassVar[str] = "event.forgotten"
    person: int


@dataclass(frozen=True, slots=True)
class Hid(Act):
    """A person wants nothing of ours to be seen on their phone; what is shown to them ends."""

    name: ClassVar[str] = "event.hid"
    person: int


@dataclass(frozen=True, slots=True)
class KeptApart(Act):
    """A person must never meet another; whatever the two have together ends in silence."""

    name: ClassVar[str] = "event.kept_apart"
    person: int
    other: int


@dataclass(frozen=True, slots=True)
class Confided(Act):
    """Somebody wrote plain words to the bot in private and nothing was waiting for them."""

    name: ClassVar[str] = "event.confided"
    text: str = ""
    media: str = ""
    attached: Media | None = None

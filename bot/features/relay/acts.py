"""What two people can do who write to each other through the bot."""

from dataclasses import dataclass
from typing import ClassVar

from bot.core.act import Act, Need
from bot.core.media import Media


@dataclass(frozen=True, slots=True)
class Write(Act):
    """Ask for the words to pass on."""

    name: ClassVar[str] = "relay.write"
    pair: int


@dataclass(frozen=True, slots=True)
class Pass(Act):
    """Pass words, a voice message, a photo or a place on to the other one."""

    name: ClassVar[str] = "relay.pass"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)
    pair: int
    words: str = ""
    media: Media | None = None


@dataclass(frozen=True, slots=True)
class Arrived(Act):
    """What became of words that were passed on; `sender` hears of it only if they are in doubt."""

    name: ClassVar[str] = "relay.arrived"
    pair: int
    sender: int
    result: str = ""


@dataclass(frozen=True, slots=True)
class ShareNumber(Act):
    """The sender lets the other one see a number that was held back."""

    name: ClassVar[str] = "relay.share_number"
    pair: int
    field: str


@dataclass(frozen=True, slots=True)
class Leave(Act):
    """Either of the two ends it, at any time."""

    name: ClassVar[str] = "relay.leave"
    pair: int


@dataclass(frozen=True, slots=True)
class Worry(Act):
    """Something is not right: end it, and tell those who look after the group."""

    name: ClassVar[str] = "relay.worry"
    pair: int
    words: str = ""

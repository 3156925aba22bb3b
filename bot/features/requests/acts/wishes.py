"""What people can do about what they need: ask, fill in the form, look around."""

from dataclasses import dataclass
from typing import ClassVar

from bot.core.act import Act, Need
from bot.core.media import Media

MEMBER = (Need.MEMBER,)


@dataclass(frozen=True, slots=True)
class Wish(Act):
    """Ask the person in private what they need."""

    name: ClassVar[str] = "requests.wish"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    private: bool = False


@dataclass(frozen=True, slots=True)
class Ask(Act):
    """`what` is the line as typed, with its fields; `private` holds whatever the line says."""

    name: ClassVar[str] = "requests.ask"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    what: str = ""
    private: bool = False
    media: Media | None = None


@dataclass(frozen=True, slots=True)
class Form(Act):
    """Show one step of the form; `behalf` is the name of whom it is for."""

    name: ClassVar[str] = "requests.form"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    step: str = "what"
    behalf: str = ""


@dataclass(frozen=True, slots=True)
class Fill(Act):
    """Put an answer into the draft and go on."""

    name: ClassVar[str] = "requests.fill"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    step: str
    words: str = ""
    media: Media | None = None


@dataclass(frozen=True, slots=True)
class PutUp(Act):
    """Let the draft become a request."""

    name: ClassVar[str] = "requests.put_up"
    needs: ClassVar[tuple[Need, ...]] = MEMBER


@dataclass(frozen=True, slots=True)
class Discard(Act):
    name: ClassVar[str] = "requests.discard"


@dataclass(frozen=True, slots=True)
class Hidden(Act):
    """What became of taking down a private request that was typed in the group."""

    name: ClassVar[str] = "requests.hidden"
    asker: int
    result: str = ""


@dataclass(frozen=True, slots=True)
class CanHelp(Act):
    """Show in private what is open."""

    name: ClassVar[str] = "requests.can_help"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    after: int = 0


@dataclass(frozen=True, slots=True)
class ShowOpen(Act):
    name: ClassVar[str] = "requests.show_open"
    category: str = ""


@dataclass(frozen=True, slots=True)
class ShowMine(Act):
    name: ClassVar[str] = "requests.show_mine"

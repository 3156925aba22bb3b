"""What people can do with requests. `request` is the number on the card."""

from dataclasses import dataclass
from typing import ClassVar

from bot.core.act import Act, Need


@dataclass(frozen=True, slots=True)
class Wish(Act):
    """Ask the person in private what they need."""

    name: ClassVar[str] = "requests.wish"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)
    private: bool = False


@dataclass(frozen=True, slots=True)
class Ask(Act):
    """`what` is the line as typed, with its fields; `private` holds whatever the line says."""

    name: ClassVar[str] = "requests.ask"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)
    what: str = ""
    private: bool = False


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
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)


@dataclass(frozen=True, slots=True)
class ShowOpen(Act):
    name: ClassVar[str] = "requests.show_open"
    category: str = ""


@dataclass(frozen=True, slots=True)
class ShowMine(Act):
    name: ClassVar[str] = "requests.show_mine"


@dataclass(frozen=True, slots=True)
class Take(Act):
    """Offer to help; where first come holds, the person is going."""

    name: ClassVar[str] = "requests.take"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)
    request: int


@dataclass(frozen=True, slots=True)
class Choose(Act):
    name: ClassVar[str] = "requests.choose"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)
    request: int
    helper: int


@dataclass(frozen=True, slots=True)
class Drop(Act):
    name: ClassVar[str] = "requests.drop"
    request: int


@dataclass(frozen=True, slots=True)
class Withdraw(Act):
    name: ClassVar[str] = "requests.withdraw"
    request: int


@dataclass(frozen=True, slots=True)
class Finish(Act):
    name: ClassVar[str] = "requests.finish"
    request: int


@dataclass(frozen=True, slots=True)
class AskThanks(Act):
    """Ask the person for words of thanks."""

    name: ClassVar[str] = "requests.ask_thanks"
    request: int


@dataclass(frozen=True, slots=True)
class Thank(Act):
    name: ClassVar[str] = "requests.thank"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)
    request: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class Tell(Act):
    """Pass words on to the other one of the two; without words they are asked for."""

    name: ClassVar[str] = "requests.tell"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)
    request: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class Expire(Act):
    """The time of a request is over; only the clock does this."""

    name: ClassVar[str] = "requests.expire"
    request: int


@dataclass(frozen=True, slots=True)
class Again(Act):
    name: ClassVar[str] = "requests.again"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)
    request: int

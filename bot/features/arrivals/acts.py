"""What somebody new can do: say yes to the rules, read them, come in."""

from dataclasses import dataclass
from typing import ClassVar

from bot.core.act import Act, Need


@dataclass(frozen=True, slots=True)
class Agree(Act):
    """The one large button: yes to what this group agreed."""

    name: ClassVar[str] = "arrivals.agree"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)


@dataclass(frozen=True, slots=True)
class Read(Act):
    """Read the rules alone, in one's own language."""

    name: ClassVar[str] = "arrivals.read"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)


@dataclass(frozen=True, slots=True)
class LetIn(Act):
    """Somebody who asked to join says yes to the rules, and is let in."""

    name: ClassVar[str] = "arrivals.let_in"
    chat: int


@dataclass(frozen=True, slots=True)
class Welcome(Act):
    """Show the card that greets those who came; in quiet hours it waits for the morning."""

    name: ClassVar[str] = "arrivals.welcome"

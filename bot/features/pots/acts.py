"""What people can do with pots; no money ever passes through the program."""

from dataclasses import dataclass
from typing import ClassVar

from bot.core.act import Act, Need

MEMBER = (Need.MEMBER,)


@dataclass(frozen=True, slots=True)
class Open(Act):
    """Begin a pot: `3 £60` for request 3, `£200 | summer trip` for all; bare, show what there is.

    With `request` the line is only the sum, and without one it is asked for.
    """

    name: ClassVar[str] = "pots.open"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    line: str = ""
    request: int = 0


@dataclass(frozen=True, slots=True)
class Look(Act):
    """See the pots that are open."""

    name: ClassVar[str] = "pots.look"
    needs: ClassVar[tuple[Need, ...]] = MEMBER


@dataclass(frozen=True, slots=True)
class OfPot(Act):
    """Base of what concerns one pot."""

    needs: ClassVar[tuple[Need, ...]] = MEMBER
    pot: int


@dataclass(frozen=True, slots=True)
class Promise(OfPot):
    """Promise a sum; without one it is asked for in private."""

    name: ClassVar[str] = "pots.promise"
    amount: str = ""


@dataclass(frozen=True, slots=True)
class Close(OfPot):
    name: ClassVar[str] = "pots.close"


@dataclass(frozen=True, slots=True)
class Divide(OfPot):
    """Let a vote share out what has arrived; without words, be asked between what."""

    name: ClassVar[str] = "pots.divide"
    line: str = ""


@dataclass(frozen=True, slots=True)
class OfPledge(Act):
    """Base of what concerns one promise."""

    needs: ClassVar[tuple[Need, ...]] = MEMBER
    pledge: int


@dataclass(frozen=True, slots=True)
class Give(OfPledge):
    """Whoever promised says that the money was handed over."""

    name: ClassVar[str] = "pots.give"


@dataclass(frozen=True, slots=True)
class Get(OfPledge):
    """Whoever keeps the pot says that it arrived."""

    name: ClassVar[str] = "pots.get"


@dataclass(frozen=True, slots=True)
class NotYet(OfPledge):
    """Whoever keeps the pot says that it has not arrived."""

    name: ClassVar[str] = "pots.not_yet"


@dataclass(frozen=True, slots=True)
class TakeBack(OfPledge):
    name: ClassVar[str] = "pots.take_back"


@dataclass(frozen=True, slots=True)
class Purge(Act):
    """Forget a pot that is long over; only the clock does this."""

    name: ClassVar[str] = "pots.purge"
    pot: int

"""What people can do with standing offers."""

from dataclasses import dataclass
from typing import ClassVar

from bot.core.act import Act, Need

MEMBER = (Need.MEMBER,)


@dataclass(frozen=True, slots=True)
class Offer(Act):
    """`what` is the line as typed, with its fields; empty it asks for them."""

    name: ClassVar[str] = "offers.offer"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    what: str = ""


@dataclass(frozen=True, slots=True)
class MyOffers(Act):
    name: ClassVar[str] = "offers.mine"


@dataclass(frozen=True, slots=True)
class EndOffer(Act):
    """An offer no longer holds: its owner says so, or its time is over."""

    name: ClassVar[str] = "offers.end"
    offer: int
    due: bool = False


@dataclass(frozen=True, slots=True)
class Match(Act):
    """Ask the next few people quietly; only the clock does this."""

    name: ClassVar[str] = "offers.match"
    request: int

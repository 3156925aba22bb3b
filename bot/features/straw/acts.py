"""What people can do with a show of hands, and what becomes due."""

from dataclasses import dataclass
from typing import ClassVar

from bot.core.act import Act, Need

MEMBER = (Need.MEMBER,)


@dataclass(frozen=True, slots=True)
class Ask(Act):
    """Ask for hands: `question | option | option | several`."""

    name: ClassVar[str] = "straw.ask"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    line: str = ""


@dataclass(frozen=True, slots=True)
class Raise(Act):
    """Raise a hand for an option, or lower it again."""

    name: ClassVar[str] = "straw.raise"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    straw: int
    place: int

    def undone(self) -> "Lower":
        return Lower(self.straw, self.place)


@dataclass(frozen=True, slots=True)
class Lower(Act):
    """Lower a hand where it is still raised."""

    name: ClassVar[str] = "straw.lower"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    straw: int
    place: int


@dataclass(frozen=True, slots=True)
class Stop(Act):
    """End a show of hands; without a number the newest of one's own."""

    name: ClassVar[str] = "straw.stop"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    straw: int = 0


@dataclass(frozen=True, slots=True)
class Redraw(Act):
    """Bring the card up to date, some hands at once."""

    name: ClassVar[str] = "straw.redraw"
    straw: int


@dataclass(frozen=True, slots=True)
class Over(Act):
    """Its time is over."""

    name: ClassVar[str] = "straw.over"
    straw: int


def read_straw(line: str) -> Act:
    return Stop() if line.strip().casefold() == "stop" else Ask(line)

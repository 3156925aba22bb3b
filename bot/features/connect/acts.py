"""What those who look after a chat can do to join it with another."""

from dataclasses import dataclass
from typing import ClassVar

from bot.core.act import Act, Need


@dataclass(frozen=True, slots=True)
class Connect(Act):
    """Ask for a code, or with the code of another chat ask to be joined with it."""

    name: ClassVar[str] = "connect.connect"
    code: str = ""


@dataclass(frozen=True, slots=True)
class Agree(Act):
    """The side that gave out the code says yes."""

    name: ClassVar[str] = "connect.agree"
    needs: ClassVar[tuple[Need, ...]] = (Need.STANDING,)
    bond: int


@dataclass(frozen=True, slots=True)
class Refuse(Act):
    name: ClassVar[str] = "connect.refuse"
    needs: ClassVar[tuple[Need, ...]] = (Need.STANDING,)
    bond: int


def read_connect(line: str) -> Connect:
    return Connect(line.strip().upper())

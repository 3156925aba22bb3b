"""What people can do with the board."""

from dataclasses import dataclass
from typing import ClassVar

from bot.core.act import Act, Need


@dataclass(frozen=True, slots=True)
class HangUp(Act):
    """Hang the board up here, at the end of the talk."""

    name: ClassVar[str] = "board.hang_up"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)

"""What people can do to be left alone."""

from dataclasses import dataclass
from typing import ClassVar

from bot.core.act import Act, Need


@dataclass(frozen=True, slots=True)
class BlockNamed(Act):
    """Keep apart from somebody by the name the group knows; without one, show and ask."""

    name: ClassVar[str] = "blocks.block_named"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)
    who: str = ""


@dataclass(frozen=True, slots=True)
class Block(Act):
    name: ClassVar[str] = "blocks.block"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)
    person: int


@dataclass(frozen=True, slots=True)
class Unblock(Act):
    name: ClassVar[str] = "blocks.unblock"
    person: int


@dataclass(frozen=True, slots=True)
class Hide(Act):
    """Clear what the bot said in private, and end what is shown to me or of me."""

    name: ClassVar[str] = "blocks.hide"

"""Read all that is agreed, or have it written down."""

from dataclasses import dataclass
from typing import ClassVar

from bot.core.act import Act, Need
from bot.core.media import Media

MARKDOWN, PAPER = "markdown", "paper"


@dataclass(frozen=True, slots=True)
class Read(Act):
    """Show in the chat what is agreed."""

    name: ClassVar[str] = "agreements.read"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)


@dataclass(frozen=True, slots=True)
class Write(Act):
    """Get what is agreed as a file: text with simple marks, or paper to print."""

    name: ClassVar[str] = "agreements.write"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)
    form: str


@dataclass(frozen=True, slots=True)
class HandOut(Act):
    """Give the paper to the person who asked, now that it is made."""

    name: ClassVar[str] = "agreements.hand_out"
    person: int
    media: Media | None = None

"""What people can do with the month's numbers."""

from dataclasses import dataclass
from typing import ClassVar

from bot.core.act import Act, Need
from bot.core.media import Media


@dataclass(frozen=True, slots=True)
class ShowMonth(Act):
    name: ClassVar[str] = "month.show"


@dataclass(frozen=True, slots=True)
class Illustrate(Act):
    """Send the picture once it is drawn; `person` 0 is everybody in the group."""

    name: ClassVar[str] = "month.illustrate"
    person: int = 0
    media: Media | None = None


@dataclass(frozen=True, slots=True)
class Table(Act):
    """Give a facilitator the requests of the month as a table."""

    name: ClassVar[str] = "month.table"
    needs: ClassVar[tuple[Need, ...]] = (Need.STANDING,)

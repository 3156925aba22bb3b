"""What people can do with the month's numbers."""

from dataclasses import dataclass
from typing import ClassVar

from bot.core.act import Act, Need


@dataclass(frozen=True, slots=True)
class ShowMonth(Act):
    name: ClassVar[str] = "month.show"


@dataclass(frozen=True, slots=True)
class Table(Act):
    """Give a facilitator the requests of the month as a table."""

    name: ClassVar[str] = "month.table"
    needs: ClassVar[tuple[Need, ...]] = (Need.STANDING,)

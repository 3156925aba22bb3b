"""What people can do for somebody who has no phone."""

from dataclasses import dataclass
from typing import ClassVar

from bot.core.act import Act, Need


@dataclass(frozen=True, slots=True)
class OnBehalf(Act):
    """`who` is the name that person chose; empty it is asked for."""

    name: ClassVar[str] = "onbehalf.begin"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)
    who: str = ""

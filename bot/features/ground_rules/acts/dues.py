"""What deadlines and platforms tell the ground rules: no person ever does these acts."""

from dataclasses import dataclass
from typing import ClassVar

from bot.core.act import Act


@dataclass(frozen=True, slots=True)
class TakenDown(Act):
    """What became of taking a message away; `result` is "done" or why not."""

    name: ClassVar[str] = "ground_rules.taken_down"
    step: int
    result: str = ""


@dataclass(frozen=True, slots=True)
class Limited(Act):
    """What became of a limit; `former` is how things stood before."""

    name: ClassVar[str] = "ground_rules.limited"
    chain: int
    hold: int
    result: str = ""
    former: str = ""


@dataclass(frozen=True, slots=True)
class Lift(Act):
    """A limit has come to its end."""

    name: ClassVar[str] = "ground_rules.lift"
    hold: int


@dataclass(frozen=True, slots=True)
class Fade(Act):
    """Forget the steps of somebody once they have faded."""

    name: ClassVar[str] = "ground_rules.fade"


@dataclass(frozen=True, slots=True)
class Sweep(Act):
    """Forget who spoke within the last hour."""

    name: ClassVar[str] = "ground_rules.sweep"


@dataclass(frozen=True, slots=True)
class Nightfall(Act):
    """Quiet hours begin, last, or may have been changed."""

    name: ClassVar[str] = "ground_rules.nightfall"


@dataclass(frozen=True, slots=True)
class Sum(Act):
    """Bring the one card about a raid up to date."""

    name: ClassVar[str] = "ground_rules.sum"

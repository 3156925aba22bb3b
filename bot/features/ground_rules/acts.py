"""What people can ask of the ground rules, and what the bot is told about a message."""

from dataclasses import dataclass
from typing import ClassVar

from bot.core.act import Act, Need
from bot.core.text import Refused

FIXED = "fixed"
DIGITS = 9


@dataclass(frozen=True, slots=True)
class ShowRules(Act):
    """Show the ground rules, or what no vote can change."""

    name: ClassVar[str] = "ground_rules.show"
    part: str = ""


@dataclass(frozen=True, slots=True)
class Why(Act):
    """Tell why there was a note: which agreement, since when, what comes next."""

    name: ClassVar[str] = "ground_rules.why"
    rule: str


@dataclass(frozen=True, slots=True)
class Undo(Act):
    """A facilitator takes a step back; 0 shows which ones there are."""

    name: ClassVar[str] = "ground_rules.undo"
    needs: ClassVar[tuple[Need, ...]] = (Need.STANDING,)
    step: int = 0


@dataclass(frozen=True, slots=True)
class TakenDown(Act):
    """What became of taking a message away; `result` is "done" or why not."""

    name: ClassVar[str] = "ground_rules.taken_down"
    step: int
    result: str = ""


@dataclass(frozen=True, slots=True)
class Fade(Act):
    """Forget the steps of somebody once they have faded."""

    name: ClassVar[str] = "ground_rules.fade"


def read_rules(line: str) -> Act:
    return ShowRules(FIXED if line.strip().casefold() == FIXED else "")


def read_undo(line: str) -> Act:
    number = line.strip().lstrip("#")
    if not number:
        return Undo()
    if not (number.isascii() and number.isdecimal() and len(number) <= DIGITS):
        raise Refused("ground_rules-undo-number")
    return Undo(int(number))

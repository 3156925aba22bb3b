"""What people can ask: a second look at a step; and what they can tell: something felt wrong."""

from dataclasses import dataclass
from typing import ClassVar

from bot.core.act import Act, Need
from bot.core.text import Refused

DIGITS = 9


@dataclass(frozen=True, slots=True)
class Appeal(Act):
    """Ask for a second look; 0 shows at what."""

    name: ClassVar[str] = "appeals.appeal"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)
    step: int = 0


@dataclass(frozen=True, slots=True)
class Tell(Act):
    """Say in own words what happened, for those who look again."""

    name: ClassVar[str] = "appeals.tell"
    appeal: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class Answered(Act):
    """Somebody drawn by lot says undo, stand, or that they cannot look at this."""

    name: ClassVar[str] = "appeals.answered"
    appeal: int
    answer: str


@dataclass(frozen=True, slots=True)
class Because(Act):
    """Why it should stand, in a line that goes on without a name."""

    name: ClassVar[str] = "appeals.because"
    appeal: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class Silent(Act):
    """Somebody drawn by lot has said nothing for a day: the next one is asked."""

    name: ClassVar[str] = "appeals.silent"
    appeal: int
    person: int


@dataclass(frozen=True, slots=True)
class Decide(Act):
    """The time is over: what was answered counts."""

    name: ClassVar[str] = "appeals.decide"
    appeal: int


@dataclass(frozen=True, slots=True)
class Report(Act):
    """Tell that something felt wrong; the answered message or the words say what."""

    name: ClassVar[str] = "appeals.report"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)
    words: str = ""


@dataclass(frozen=True, slots=True)
class Meant(Act):
    """Say which agreement is meant; "" is "I don't know, it felt wrong"."""

    name: ClassVar[str] = "appeals.meant"
    report: int
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Deliver(Act):
    """Hand on what was told, some time later, so that nobody can tell who it was by the hour."""

    name: ClassVar[str] = "appeals.deliver"


@dataclass(frozen=True, slots=True)
class Handle(Act):
    """Whoever looks at a report: a kind note, or nothing to do."""

    name: ClassVar[str] = "appeals.handle"
    report: int
    deed: str = ""


def read_appeal(line: str) -> Act:
    number = line.strip().lstrip("#")
    if not number:
        return Appeal()
    if not (number.isascii() and number.isdecimal() and len(number) <= DIGITS):
        raise Refused("appeals-number")
    return Appeal(int(number))

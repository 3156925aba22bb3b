"""What people can do about facilitators: stand, step back, ask one back, ask about an act."""

from dataclasses import dataclass
from typing import ClassVar

from bot.core.act import Act, Need

MEMBER = (Need.MEMBER,)


@dataclass(frozen=True, slots=True)
class Stand(Act):
    name: ClassVar[str] = "facilitators.stand"
    needs: ClassVar[tuple[Need, ...]] = MEMBER


@dataclass(frozen=True, slots=True)
class StepBack(Act):
    """Stand no more."""

    name: ClassVar[str] = "facilitators.step_back"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    matter: int


@dataclass(frozen=True, slots=True)
class Call(Act):
    """Let the group vote on those who stand."""

    name: ClassVar[str] = "facilitators.call"
    needs: ClassVar[tuple[Need, ...]] = (Need.COUNT,)
    matter: int


@dataclass(frozen=True, slots=True)
class Ending(Act):
    """Say that a term is nearly over."""

    name: ClassVar[str] = "facilitators.ending"
    term: int


@dataclass(frozen=True, slots=True)
class End(Act):
    """A term is over."""

    name: ClassVar[str] = "facilitators.end"
    term: int


@dataclass(frozen=True, slots=True)
class Recall(Act):
    """Ask whether somebody should stop before their term is over; 0: be asked who."""

    name: ClassVar[str] = "facilitators.recall"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    term: int = 0


@dataclass(frozen=True, slots=True)
class Challenge(Act):
    """Ask whether what a facilitator did was right, by its number in the log; 0: be shown them."""

    name: ClassVar[str] = "facilitators.challenge"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    number: int = 0


@dataclass(frozen=True, slots=True)
class Sign(Act):
    """Ask for the same thing."""

    name: ClassVar[str] = "facilitators.sign"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    matter: int

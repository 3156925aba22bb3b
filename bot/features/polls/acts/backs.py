"""What people can do around a vote: stand behind it, withdraw, challenge, say what came of it."""

from dataclasses import dataclass
from typing import ClassVar

from bot.core.act import Act, Need

MEMBER = (Need.MEMBER,)
DIGITS = 9


@dataclass(frozen=True, slots=True)
class Back(Act):
    """Stand behind a proposal."""

    name: ClassVar[str] = "polls.back"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    poll: int


@dataclass(frozen=True, slots=True)
class Withdraw(Act):
    """Take back one's own proposal before it is voted on."""

    name: ClassVar[str] = "polls.withdraw"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    poll: int


@dataclass(frozen=True, slots=True)
class Talked(Act):
    """Say that the person whose removal is asked for was talked with first."""

    name: ClassVar[str] = "polls.talked"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    poll: int


@dataclass(frozen=True, slots=True)
class Challenge(Act):
    """Ask for one more vote before a decision takes effect; 0 shows what can be asked about."""

    name: ClassVar[str] = "polls.challenge"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    poll: int = 0


@dataclass(frozen=True, slots=True)
class Revise(Act):
    """Mend a proposal that somebody objected to."""

    name: ClassVar[str] = "polls.revise"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    poll: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class Constrain(Act):
    """Say what there is to work with: `N words`."""

    name: ClassVar[str] = "polls.constrain"
    needs: ClassVar[tuple[Need, ...]] = (Need.STANDING,)
    line: str = ""


@dataclass(frozen=True, slots=True)
class Conclude(Act):
    """State what came of a poll: `N words`."""

    name: ClassVar[str] = "polls.conclude"
    needs: ClassVar[tuple[Need, ...]] = (Need.STANDING,)
    line: str = ""


@dataclass(frozen=True, slots=True)
class Theme(Act):
    """Name what several answers have in common: `1 4 7 a name`."""

    name: ClassVar[str] = "polls.theme"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    poll: int
    line: str = ""


@dataclass(frozen=True, slots=True)
class Restore(Act):
    """Put back the settings that held before the built-in ones took over."""

    name: ClassVar[str] = "polls.restore"
    needs: ClassVar[tuple[Need, ...]] = MEMBER


@dataclass(frozen=True, slots=True)
class Quiet(Act):
    """Never be reminded of votes again."""

    name: ClassVar[str] = "polls.quiet"
    needs: ClassVar[tuple[Need, ...]] = MEMBER


def read_challenge(line: str) -> Challenge:
    number = line.strip().removeprefix("#")
    known = number.isascii() and number.isdecimal() and len(number) <= DIGITS
    return Challenge(int(number) if known else 0)

"""What passing takes, fixed when a poll opens: whole numbers and fractions, nothing else."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from bot.core.param import Class

SMALL = 7  # below it every class needs more than half
FEWEST = 3  # nothing binds with fewer people or fewer yes
HANDFUL = 5  # below it a founding item needs more than half
LEAST = {Class.O: 3, Class.R: 3, Class.M: 4, Class.P: 0}
STRICTER = {Class.O: Class.R, Class.R: Class.M, Class.M: Class.M, Class.P: Class.P}
HALF = Fraction(1, 2)
RELIEF = Fraction(1, 20)


@dataclass(frozen=True, slots=True)
class Bar:
    """`part` of yes and no must be yes, and `share` of the base, at least `least`.

    `strictly`: more than that part. `of_all`: more than half of all who may vote must say yes.
    """

    part: Fraction = HALF
    share: Fraction = Fraction(0)
    least: int = FEWEST
    strictly: bool = True
    of_all: bool = False
    first: bool = False  # a founding item: at least three yes, whatever the number of people


class Verdict(StrEnum):
    PASSED = "passed"
    REJECTED = "rejected"
    SHORT = "short"  # only enough yes were wanting
    TIED = "tied"


FOUNDING = Bar(first=True)
REMOVAL = Bar(of_all=True, least=0)


def bar(cls: Class, part: Fraction, percent: int) -> Bar:
    """Return what a class takes with the group's own part and share."""
    if cls is Class.P:
        return REMOVAL
    if cls is Class.O:
        return Bar(HALF, Fraction(percent, 100), LEAST[cls])
    return Bar(part, Fraction(percent, 100), LEAST[cls], strictly=False)


def base(active: int, eligible: int) -> int:
    """Return how many count for the yes votes needed: the active, never below half of all."""
    return min(eligible, max(active, -(-eligible // 2)))


def needed(bars: Iterable[Bar], counted: int, eligible: int) -> int:
    """Return how many must say yes; where several bars hold, the highest."""
    return max((_needed(each, counted, eligible) for each in bars), default=0)


def _needed(bar: Bar, counted: int, eligible: int) -> int:
    if bar.of_all or eligible < (HANDFUL if bar.first else SMALL):
        return more_than_half(eligible)
    return max(bar.least, ceiling(bar.share * counted))


def verdict(bars: Sequence[Bar], yes: int, no: int, counted: int, eligible: int) -> Verdict:
    """Say what a vote of yes and no comes to; every bar must be met, a tie never makes a change."""
    if eligible < FEWEST or not yes + no:
        return Verdict.SHORT
    if yes == no:
        return Verdict.TIED
    if yes < no or not all(_large_enough(each, yes, no) for each in bars):
        return Verdict.REJECTED
    return Verdict.PASSED if yes >= needed(bars, counted, eligible) else Verdict.SHORT


def _large_enough(bar: Bar, yes: int, no: int) -> bool:
    part = Fraction(yes, yes + no)
    return part > bar.part if bar.strictly else part >= bar.part


def relieved(bar: Bar, floor: int) -> Bar:
    """Return a bar that takes five points fewer, to its floor."""
    return replace(bar, share=max(bar.share - RELIEF, Fraction(floor, 100)))


def more_than_half(count: int) -> int:
    return count // 2 + 1


def ceiling(value: Fraction) -> int:
    return -(-value.numerator // value.denominator)


def everybody_voted(voted: int, electorate: int, counted: int, apart: int) -> bool:
    """Say whether nobody is left to wait for.

    `counted` is how many members the platforms count, less bots (0: they do not say);
    `apart` how many known members may not vote in this poll.
    """
    return FEWEST <= electorate <= voted and voted >= counted - apart


def turnout(voted: int, electorate: int) -> int:
    """Return how many have voted, or 0 while that must not be seen."""
    return voted if voted >= FEWEST and 2 * voted >= electorate else 0


def at_least(count: int) -> int:
    """Return a number that does not tell single votes apart, in steps of three."""
    return count - count % FEWEST

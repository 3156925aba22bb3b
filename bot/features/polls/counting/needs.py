"""What a vote needs and whether it has it: whole numbers and fractions, nothing else."""

from fractions import Fraction

from bot.core.param import Class

SMALL = 7  # below it every class needs more than half
FEWEST = 3  # nothing binds with fewer people or fewer yes
HANDFUL = 5  # below it a founding item needs more than half

SHARE = {Class.O: Fraction(1, 10), Class.R: Fraction(1, 3), Class.M: Fraction(2, 5)}
LEAST = {Class.O: 3, Class.R: 3, Class.M: 4}
PART = {Class.O: Fraction(1, 2), Class.R: Fraction(2, 3), Class.M: Fraction(3, 4)}


def min_yes(cls: Class, eligible: int) -> int:
    """Return how many must say yes among so many who may vote."""
    if eligible < SMALL:
        return more_than_half(eligible)
    return max(LEAST[cls], ceiling(SHARE[cls] * eligible))


def founding_min_yes(eligible: int) -> int:
    return more_than_half(eligible) if eligible < HANDFUL else FEWEST


def more_than_half(count: int) -> int:
    return count // 2 + 1


def ceiling(value: Fraction) -> int:
    return -(-value.numerator // value.denominator)


def passes(cls: Class, yes: int, no: int, eligible: int) -> bool:
    """Say whether a change is made; a tie never makes one."""
    if eligible < FEWEST or yes < min_yes(cls, eligible) or yes <= no:
        return False
    return Fraction(yes, yes + no) >= PART[cls]


def founding_passes(yes: int, no: int, eligible: int) -> bool:
    return eligible >= FEWEST and yes > no and yes >= founding_min_yes(eligible)


def everybody_voted(voted: int, electorate: int, counted: int, apart: int) -> bool:
    """Say whether nobody is left to wait for.

    `counted` is how many members the platforms count, less bots (0: they do not say);
    `apart` how many known members may not vote in this poll.
    """
    return FEWEST <= electorate <= voted and voted >= counted - apart


def turnout(voted: int, electorate: int) -> int:
    """Return how many have voted, or 0 while that must not be seen."""
    return voted if voted >= FEWEST and 2 * voted >= electorate else 0

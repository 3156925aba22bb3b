"""Score, then a run-off between the two best (STAR), with its own ways out of a tie."""

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from itertools import combinations, permutations

from bot.features.polls.counting.marks import Election, points
from bot.features.polls.counting.result import Count, Round, Tally, one_of, top
from bot.features.polls.counting.totals import summed

MOST = 5
Measure = Callable[[Sequence[str]], Tally]


def star(election: Election) -> Count:
    """Put the two with most points against each other; more ballots that prefer one decide.

    Level points: who is preferred more often among the level ones, then more fives, then the lot.
    Level run-off: more points, then more fives, then the lot.
    """
    sheets = Sheets(election)
    tally = sheets.points(election.candidates)
    finals = list(_finals(election.candidates, [sheets.points, sheets.preferred, sheets.fives]))
    ways = [sheets.preferred, sheets.points, sheets.fives]
    best = {each for final in finals for each in _best(final, ways)}
    rounds = (Round(tally), *(Round(sheets.preferred(final)) for final in finals[:1]))
    named = [option for option in election.candidates if option in best]
    return one_of(named).count(election, tally, rounds)


class Sheets:
    """The ballots, asked in three ways about some of the options."""

    def __init__(self, election: Election) -> None:
        self._given = [(number, points(marks)) for number, marks in election.ballots]
        self._points = summed(election, lambda given: given)
        self._fives = summed(election, lambda given: int(given == MOST))

    def points(self, options: Sequence[str]) -> Tally:
        return {option: self._points[option] for option in options}

    def fives(self, options: Sequence[str]) -> Tally:
        return {option: self._fives[option] for option in options}

    def preferred(self, options: Sequence[str]) -> Tally:
        """Return how often each is given more than another of them."""
        won = dict.fromkeys(options, 0)
        for number, given in self._given:
            for one, two in permutations(options, 2):
                won[one] += number * (given.get(one, 0) > given.get(two, 0))
        return {option: Fraction(times) for option, times in won.items()}


def _finals(options: Sequence[str], ways: Iterable[Measure]) -> Iterable[Sequence[str]]:
    """Return the pairs that may meet in the run-off: one, unless nothing tells the level apart."""
    through: tuple[str, ...] = ()
    level, places = tuple(options), 2
    for way in ways:
        outcome = top(way(level), places)
        through, level = (*through, *outcome.certain), outcome.possible
        places = outcome.open
        if not level:
            return [through]
    return [(*through, *more) for more in combinations(level, places)]


def _best(options: Sequence[str], ways: Iterable[Measure]) -> Sequence[str]:
    level = tuple(options)
    for way in ways:
        outcome = top(way(level), 1)
        level = outcome.possible or outcome.certain
    return level

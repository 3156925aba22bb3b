"""Methods that add up: most votes, approvals, points, dots, places."""

from collections import Counter
from collections.abc import Callable, Mapping
from fractions import Fraction

from bot.features.polls.counting.marks import Election, Number, Paper, Place, exact, points
from bot.features.polls.counting.pairs import HALF, Duels
from bot.features.polls.counting.result import Count, Round, Tally, top


def counted(election: Election, tally: Tally, rounds: tuple[Round, ...] = ()) -> Count:
    """Return the seats for those with most in the tally."""
    return top(tally, election.seats).count(election, tally, rounds or (Round(tally),))


def plurality(election: Election) -> Count:
    """Count first choices; who puts several first gives each a part."""
    return counted(election, _plus(election.zero(), election.papers, 0))


def approval(election: Election) -> Count:
    return counted(election, summed(election, lambda given: int(given > 0)))


def score(election: Election) -> Count:
    """Add up points; an option left out has none."""
    return counted(election, summed(election, lambda given: given))


def summed(election: Election, worth: Callable[[Number], Number]) -> Tally:
    """Add up what the points on all ballots are worth."""
    found: Counter[tuple[str, Number]] = Counter()
    for number, marks in election.ballots:
        for option, given in points(marks).items():
            found[option, given] += number
    tally = election.zero()
    for (option, given), number in found.items():
        tally[option] += number * exact(worth(given))
    return tally


def borda(election: Election) -> Count:
    """Give an option a point for each option below it, and half a point for each beside it."""
    duels = Duels.of(election)
    total = election.voters
    tally = {
        one: sum(
            (HALF * (total + duels[one, two] - duels[two, one]) for two in duels.others(one)),
            Fraction(0),
        )
        for one in election.candidates
    }
    return counted(election, tally)


def bucklin(election: Election) -> Count:
    """Add second places, then third ones, until as many as there are seats have a majority."""
    papers = election.papers
    majority = election.voters * HALF
    tally, rounds = election.zero(), list[Round]()
    for depth in range(max(map(len, papers))):
        tally = _plus(tally, papers, depth)
        rounds.append(Round(tally))
        if sum(votes > majority for votes in tally.values()) >= election.seats:
            break
    return counted(election, tally, tuple(rounds))


def _plus(
    tally: dict[str, Fraction], papers: Mapping[Paper, int], depth: int
) -> dict[str, Fraction]:
    """Add what stands in one place of each ballot, in parts where several are level."""
    placed: Counter[Place] = Counter()
    for paper, number in papers.items():
        if depth < len(paper):
            placed[paper[depth]] += number
    more = dict(tally)
    for place, number in placed.items():
        for option in place:
            more[option] += Fraction(number, len(place))
    return more

"""Methods that set every option against every other: who beats whom, and by how much."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from bot.features.polls.counting.marks import Election, Place
from bot.features.polls.counting.result import Count, Outcome, Round, Tally, top

HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Duels:
    """How many prefer one option to another: `duels["tea", "coffee"]`."""

    candidates: tuple[str, ...]
    votes: dict[tuple[str, str], int]

    @classmethod
    def of(cls, election: Election) -> "Duels":
        """Count all pairs at once: one long number holds a row, a field of bits for each option."""
        papers, options = election.papers, election.candidates
        width = election.voters.bit_length() + 1
        field = {option: 1 << (width * at) for at, option in enumerate(options)}
        rows = dict.fromkeys(options, 0)
        for paper, number in papers.items():
            below = 0
            for place in reversed((*paper, _left_out(election, paper))):
                level = 0
                for option in place:
                    rows[option] += number * below
                    level += field[option]
                below += level
        mask = (1 << width) - 1
        fields = [(two, width * at) for at, two in enumerate(options)]
        votes = {
            (one, two): (rows[one] >> shift) & mask for one in options for two, shift in fields
        }
        return cls(options, votes)

    def __getitem__(self, pair: tuple[str, str]) -> int:
        return self.votes[pair]

    def others(self, option: str) -> Iterator[str]:
        return (each for each in self.candidates if each != option)

    def beats(self, one: str, two: str) -> bool:
        return self.votes[one, two] > self.votes[two, one]

    def won(self, option: str) -> Fraction:
        """Return how many others it beats; one it is level with counts half."""
        return sum(
            (HALF * (1 + self.beats(option, two) - self.beats(two, option)))
            for two in self.others(option)
        ) + Fraction(0)

    def wins(self) -> Tally:
        return {option: self.won(option) for option in self.candidates}

    def smith(self) -> tuple[str, ...]:
        """Return the smallest set whose every member beats everybody outside it."""
        order = sorted(self.candidates, key=self.won, reverse=True)
        inside = 1
        while any(not self.beats(one, two) for one in order[:inside] for two in order[inside:]):
            inside += 1
        return tuple(option for option in self.candidates if option in order[:inside])


def _left_out(election: Election, paper: tuple[Place, ...]) -> Place:
    if not election.last or sum(map(len, paper)) == len(election.candidates):
        return ()
    named = {option for place in paper for option in place}
    return tuple(option for option in election.candidates if option not in named)


def condorcet(election: Election) -> Count:
    """Let only who beats every other one win; else nobody does, and the circle is told."""
    duels = Duels.of(election)
    best = duels.smith()
    alone = len(best) == 1
    outcome = Outcome(best if alone else ())
    return outcome.count(election, duels.wins(), cycle=() if alone else best)


def smith_set(election: Election) -> Count:
    duels = Duels.of(election)
    return Outcome(duels.smith()).count(election, duels.wins())


def copeland(election: Election) -> Count:
    duels = Duels.of(election)
    wins = duels.wins()
    return top(wins, election.seats).count(election, wins, cycle=circle(duels))


def minimax(election: Election) -> Count:
    """Let that option win whose worst defeat is the smallest; the tally is that defeat."""
    duels = Duels.of(election)
    measure = MEASURES[election.method]
    worst = {
        one: max((measure(duels, two, one) for two in duels.others(one)), default=Fraction(0))
        for one in election.candidates
    }
    outcome = top({option: -defeat for option, defeat in worst.items()}, election.seats)
    return outcome.count(election, worst, (Round(worst),), circle(duels))


def circle(duels: Duels) -> tuple[str, ...]:
    """Return those who beat each other in a circle at the top, if there is no single best."""
    best = duels.smith()
    return best if len(best) > 1 else ()


def _winning_votes(duels: Duels, one: str, two: str) -> Fraction:
    return Fraction(duels[one, two] if duels.beats(one, two) else 0)


def _margins(duels: Duels, one: str, two: str) -> Fraction:
    return Fraction(duels[one, two] - duels[two, one])


def _opposition(duels: Duels, one: str, two: str) -> Fraction:
    return Fraction(duels[one, two])


MEASURES = {
    "minimax_winning_votes": _winning_votes,
    "minimax_margins": _margins,
    "minimax_pairwise_opposition": _opposition,
}

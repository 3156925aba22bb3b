"""Piles of ballots: each lies with the first it names of those still in, at its present value."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from bot.features.polls.counting.marks import Paper, first_named

Pile = dict[Fraction, dict[Paper, int]]


@dataclass(frozen=True, slots=True)
class Piles:
    standing: tuple[str, ...]  # who may still be given ballots
    held: Mapping[str, Pile]
    lost: Fraction = Fraction(0)

    @classmethod
    def of(cls, papers: Mapping[Paper, int], candidates: tuple[str, ...]) -> "Piles":
        empty = cls(candidates, {option: {} for option in candidates})
        return empty.dealt([(Fraction(1), papers)])

    def worth(self, option: str) -> Fraction:
        return sum(
            (value * sum(papers.values()) for value, papers in self.held[option].items()),
            Fraction(0),
        )

    def standing_as(self, standing: tuple[str, ...]) -> "Piles":
        return Piles(standing, self.held, self.lost)

    def passed_on(self, option: str, value: Callable[[Fraction], Fraction]) -> "Piles":
        """Give all ballots of one to those they name next, each at its new value."""
        moving = self.held[option]
        left = {each: pile for each, pile in self.held.items() if each != option}
        rest = Piles(tuple(each for each in self.standing if each != option), left, self.lost)
        return rest.dealt([(value(old), papers) for old, papers in moving.items()])

    def dealt(self, parcels: Sequence[tuple[Fraction, Mapping[Paper, int]]]) -> "Piles":
        """Put ballots on the piles of those they name first among those still in."""
        held = {
            option: {value: dict(papers) for value, papers in pile.items()}
            for option, pile in self.held.items()
        }
        lost, standing = self.lost, set(self.standing)
        for value, papers in parcels:
            for paper, number in papers.items():
                heirs = first_named(paper, standing)
                share = value / len(heirs) if len(heirs) > 1 else value
                for heir in heirs:
                    pile = held[heir].setdefault(share, {})
                    pile[paper] = pile.get(paper, 0) + number
                if not heirs:
                    lost += value * number
        return Piles(self.standing, held, lost)

    def key(self) -> object:
        return self.standing, frozenset(
            (option, value, frozenset(papers.items()))
            for option, pile in self.held.items()
            for value, papers in pile.items()
        )

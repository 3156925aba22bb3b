"""What a count says: who is in, whether a lot must settle it, and each round to redo on paper."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from bot.features.polls.counting.marks import Election

Tally = Mapping[str, Fraction]


@dataclass(frozen=True, slots=True, eq=False)
class Round(Mapping[str, Fraction]):
    """One round: what each option still in it had, and what followed from that."""

    tally: Tally
    elected: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    surplus: str = ""  # whose votes beyond the quota are passed on after this round
    value: Fraction = Fraction(1)  # what share of each such vote is passed on
    tied: tuple[str, ...] = ()  # nothing before told these apart: the lot did
    exhausted: Fraction = Fraction(0)  # votes that name nobody who is still in

    def __getitem__(self, option: str) -> Fraction:
        return self.tally[option]

    def __iter__(self) -> Iterator[str]:
        return iter(self.tally)

    def __len__(self) -> int:
        return len(self.tally)


@dataclass(frozen=True, slots=True)
class Count:
    """How a vote came out.

    `winners` holds all seats, or under a `tie` those that no lot can change (`certain`), unless
    the lot was handed in. `possible_winners` are, under a tie, those for whom a lot decides, else
    the winners. `none` says that nobody wins: a `cycle`, or no votes at all.
    """

    method: str
    winners: tuple[str, ...]
    tie: bool = False
    possible_winners: tuple[str, ...] = ()
    certain: tuple[str, ...] = ()
    none: bool = False
    tally: Tally = field(default_factory=dict)
    rounds: tuple[Round, ...] = ()
    quota: Fraction | None = None
    exhausted: Fraction = Fraction(0)
    cycle: tuple[str, ...] = ()

    @property
    def order(self) -> tuple[str, ...]:
        """Return the options from most to least in the tally."""
        return tuple(sorted(self.tally, key=lambda option: -self.tally[option]))


@dataclass(frozen=True, slots=True)
class Outcome:
    """Who is in whatever the lot says, and who may be by lot, for how many seats."""

    certain: tuple[str, ...]
    possible: tuple[str, ...] = ()
    open: int = 0

    def count(
        self,
        election: Election,
        tally: Tally,
        rounds: tuple[Round, ...] = (),
        cycle: tuple[str, ...] = (),
    ) -> Count:
        """Say it as a count; a lot that was handed in fills the open seats."""
        tied, lot = bool(self.possible), election.lot
        drawn = sorted(self.possible, key=lot.index)[: self.open] if lot else []
        winners = (*self.certain, *drawn)
        return Count(
            election.method,
            winners,
            tie=tied,
            possible_winners=self.possible or self.certain,
            certain=self.certain,
            none=not self.certain and not tied,
            tally=tally,
            rounds=rounds,
            cycle=cycle,
        )


def top(tally: Tally, seats: int) -> Outcome:
    """Return who has most; those level at the last seat are for the lot."""
    ranked = sorted(tally, key=lambda option: -tally[option])
    if len(ranked) <= seats:
        return Outcome(tuple(ranked))
    edge = tally[ranked[seats - 1]]
    above = tuple(option for option in ranked if tally[option] > edge)
    level = tuple(option for option in ranked if tally[option] == edge)
    if len(above) + len(level) == seats:
        return Outcome((*above, *level))
    return Outcome(above, level, seats - len(above))


def one_of(possible: Sequence[str]) -> Outcome:
    """Return a single winner, or the lot between several."""
    return Outcome(tuple(possible)) if len(possible) == 1 else Outcome((), tuple(possible), 1)

"""Ballots as people mark them, read into what a method counts."""

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from fractions import Fraction

Number = int | float | Fraction
Marks = Sequence[str | Sequence[str]] | Mapping[str, Number] | AbstractSet[str] | str
Place = tuple[str, ...]
Paper = tuple[Place, ...]  # best first, in each place all that are level


@dataclass(frozen=True, slots=True)
class Election:
    """What is counted: the options, so many ballots of each marking, and how."""

    method: str
    candidates: tuple[str, ...]
    ballots: tuple[tuple[int, Marks], ...]
    papers: Mapping[Paper, int]  # the same, read as rankings
    seats: int = 1
    last: bool = True  # options left out are level in the last place, else nothing is said of them
    lot: tuple[str, ...] = ()

    @property
    def voters(self) -> int:
        return sum(self.papers.values())

    def zero(self) -> dict[str, Fraction]:
        return dict.fromkeys(self.candidates, Fraction(0))


def papers(ballots: Sequence[tuple[int, Marks]]) -> Mapping[Paper, int]:
    """Return how often each ranking was handed in; what marks nothing does not count."""
    counted: Counter[Paper] = Counter()
    for number, marks in ballots:
        counted[ranking(marks)] += number
    del counted[()]
    return +counted


def ranking(marks: Marks) -> Paper:
    """Read any marking as a ranking: what is named once more further down is left out there."""
    if isinstance(marks, str):
        return ((marks,),) if marks else ()
    if isinstance(marks, AbstractSet):
        return (tuple(sorted(marks)),) if marks else ()
    if isinstance(marks, Mapping):
        return _by_score(marks)
    if {str}.issuperset(map(type, marks)) and len(set(marks)) == len(marks):
        return tuple(
            (str(option),) for option in marks
        )  # nothing level, nothing twice: the usual ballot
    seen: set[str] = set()
    return tuple(place for each in marks if (place := _place(each, seen)))


def _place(named: str | Sequence[str], seen: set[str]) -> Place:
    place = tuple(sorted({named} - seen if isinstance(named, str) else set(named) - seen))
    seen.update(place)
    return place


def _by_score(marks: Mapping[str, Number]) -> Paper:
    places: dict[Number, list[str]] = {}
    for option, score in marks.items():
        places.setdefault(score, []).append(option)
    return tuple(tuple(sorted(places[score])) for score in sorted(places, reverse=True))


def first_named(paper: Paper, standing: set[str]) -> Sequence[str]:
    """Return the first of those still in that a ballot names: several if they are level."""
    for place in paper:
        if len(place) == 1:
            if place[0] in standing:
                return place
        elif heirs := [option for option in place if option in standing]:
            return heirs
    return ()


def points(marks: Marks) -> Mapping[str, Number]:
    """Return the points of a ballot; an approval or a choice is one point each."""
    if isinstance(marks, Mapping):
        return marks
    return {option: 1 for place in ranking(marks) for option in place}


def exact(number: Number | str) -> Fraction:
    """Return the number people wrote: 0.7 is seven tenths."""
    return Fraction(str(number)) if isinstance(number, float) else Fraction(number)

"""Methods that follow chains of victories: Schulze, and ranked pairs."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from bot.features.polls.counting.marks import Election
from bot.features.polls.counting.pairs import Duels, circle
from bot.features.polls.counting.result import Count, one_of

STEPS = 4000  # so many ways of locking level pairs are followed; beyond, one for each option
KEPT = 200  # and so many results of one strength are kept for the next
Pair = tuple[int, int]
Reach = tuple[int, ...]  # for each option, the bits of those it stands above


def schulze(election: Election) -> Count:
    """Compare the strongest chain each way; a chain is as strong as its weakest victory."""
    duels = Duels.of(election)
    strength = {pair: votes if duels.beats(*pair) else 0 for pair, votes in duels.votes.items()}
    for via in election.candidates:
        for one in election.candidates:
            for two in election.candidates:
                strength[one, two] = max(
                    strength[one, two], min(strength[one, via], strength[via, two])
                )
    beaten = {
        one: [two for two in duels.others(one) if strength[one, two] > strength[two, one]]
        for one in election.candidates
    }
    best = [each for each in election.candidates if not any(each in its for its in beaten.values())]
    tally = {option: Fraction(len(its)) for option, its in beaten.items()}
    return one_of(best).count(election, tally, cycle=circle(duels))


def ranked_pairs(election: Election) -> Count:
    """Lock in victories from the strongest down, leaving out what would close a circle.

    Level pairs are locked in the order of a lot: whoever is on top in one of these orders may win.
    """
    duels = Duels.of(election)
    tops: set[int] = set()
    for reach in _lockings([0] * len(duels.candidates), list(_groups(duels))):
        tops.update(_unbeaten(reach))
    best = [option for at, option in enumerate(duels.candidates) if at in tops]
    return one_of(best).count(election, duels.wins(), cycle=circle(duels))


def _groups(duels: Duels) -> Iterator[list[Pair]]:
    """Return the victories, the strongest first, those of one strength together."""
    place = {option: at for at, option in enumerate(duels.candidates)}
    strong: dict[int, list[Pair]] = {}
    for (one, two), votes in duels.votes.items():
        if duels.beats(one, two):
            strong.setdefault(votes, []).append((place[one], place[two]))
    return (strong[votes] for votes in sorted(strong, reverse=True))


def _lockings(start: Iterable[int], groups: list[list[Pair]]) -> Iterable[Reach]:
    found = [tuple(start)]
    for group in groups:
        found = sorted({end for reach in found for end in _locked(reach, group)})[:KEPT]
    return found


def _locked(reach: Reach, group: list[Pair]) -> set[Reach]:
    """Return every way in which a lot could order level pairs, as far as it matters."""
    whole = _all(reach, group)
    clashing = [(one, two) for one, two in group if whole[two] >> one & 1]
    start = _all(reach, [pair for pair in group if pair not in clashing])
    open_, ends, steps = {start}, set[Reach](), 0
    while open_ and steps < STEPS:
        each = open_.pop()
        usable = [pair for pair in clashing if _free(each, *pair)]
        open_.update(_with(each, *pair) for pair in usable)
        steps += len(usable)
        if not usable:
            ends.add(each)
    if open_:
        ends.update(_favouring(start, clashing, option) for option in range(len(reach)))
    return ends


def _favouring(reach: Reach, pairs: list[Pair], option: int) -> Reach:
    """Lock level pairs in the order that is best for one option."""
    for pair in sorted(pairs, key=lambda pair: (pair[1] == option) - (pair[0] == option)):
        reach = _with(reach, *pair) if _free(reach, *pair) else reach
    return reach


def _free(reach: Reach, one: int, two: int) -> bool:
    """Say whether nothing stands yet between these two."""
    return not (reach[one] >> two | reach[two] >> one) & 1


def _with(reach: Reach, one: int, two: int) -> Reach:
    below = reach[two] | 1 << two
    return tuple(
        its | below if at == one or its >> one & 1 else its for at, its in enumerate(reach)
    )


def _all(reach: Reach, pairs: Iterable[Pair]) -> Reach:
    for pair in pairs:
        reach = _with(reach, *pair)
    return reach


def _unbeaten(reach: Reach) -> Iterator[int]:
    return (at for at in range(len(reach)) if not any(its >> at & 1 for its in reach))

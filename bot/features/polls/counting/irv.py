"""Instant run-off: the last leaves and the ballots are read again, until one has most of them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from fractions import Fraction

from bot.features.polls.counting.marks import Election, first_named
from bot.features.polls.counting.result import Count, Round, Tally, one_of

WORK = 20_000  # so many ballots are read again for all the lots of one round
Left = tuple[str, ...]


def irv(election: Election) -> Count:
    """Count until one option holds more than half of the ballots that still name one.

    Options that nobody holds first leave together. When the last are level a lot puts one out:
    every such lot is followed to see who may win, the rounds are those of the lot handed in.
    """
    rounds, left = [_round(election, election.candidates)], election.candidates
    while not rounds[-1].elected:
        left = _without(left, rounds[-1].excluded)
        rounds.append(_round(election, left))
    best = set(rounds[-1].elected)
    if any(each.tied for each in rounds):
        best |= _possible(election)
    named = [option for option in election.candidates if option in best]
    last = rounds[-1]
    count = one_of(named).count(election, last.tally, tuple(rounds))
    winners = last.elected if election.lot else count.winners
    return replace(count, winners=winners, exhausted=last.exhausted)


def _possible(election: Election) -> set[str]:
    """Return who may win by some lot; with too many lots to follow, by those followed."""
    found, open_ = set[str](), [election.candidates]
    most = max(20, WORK // len(election.papers))
    while open_:
        following: dict[Left, None] = {}
        for left in open_[:most]:
            step = _round(election, left)
            found.update(step.elected)
            if not step.elected:
                outs: list[Left] = [(each,) for each in step.tied] or [step.excluded]
                following.update((_without(left, out), None) for out in outs)
        open_ = list(following)
    return found


def _round(election: Election, left: Left) -> Round:
    tally = _read(election, left)
    held = sum(tally.values(), Fraction(0))
    exhausted = election.voters - held
    best = max(tally.values())
    if 2 * best > held or len(left) == 1:
        winner = tuple(option for option in left if tally[option] == best)
        return Round(tally, elected=winner, exhausted=exhausted)
    low = min(tally.values())
    last = tuple(option for option in left if tally[option] == low)
    if len(last) == 1 or (not low and len(last) < len(left)):
        return Round(tally, excluded=last, exhausted=exhausted)
    out = drawn_out(last, election.lot)
    return Round(tally, excluded=(out,), tied=last, exhausted=exhausted)


def _read(election: Election, left: Left) -> Tally:
    """Give each ballot to the first it names of those left, in parts if they are level."""
    standing, whole = set(left), dict.fromkeys(left, 0)
    parts = dict.fromkeys(left, Fraction(0))
    for paper, number in election.papers.items():
        heirs = first_named(paper, standing)
        if len(heirs) == 1:
            whole[heirs[0]] += number
        else:
            for option in heirs:
                parts[option] += Fraction(number, len(heirs))
    return {option: whole[option] + parts[option] for option in left}


def _without(left: Left, out: Iterable[str]) -> Left:
    return tuple(option for option in left if option not in out)


def drawn_out(level: Sequence[str], lot: Sequence[str]) -> str:
    """Return whom the lot puts out: the last in it."""
    return max(level, key=lot.index) if lot else level[-1]

"""Single transferable vote: several seats, and what a winner does not need is passed on."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from bot.features.polls.counting.irv import drawn_out
from bot.features.polls.counting.marks import Election
from bot.features.polls.counting.piles import Piles
from bot.features.polls.counting.result import Count, Outcome, Round, Tally

WORK = 1_000  # so many ballots lie in all the lots that are followed at once
PLACES = 10**5


@dataclass(frozen=True, slots=True)
class Table:
    """A count under way: who is still in, who is elected, whose surplus waits to be passed on."""

    piles: Piles
    elected: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    history: tuple[Tally, ...] = ()
    rounds: tuple[Round, ...] = ()
    done: bool = False

    @property
    def key(self) -> object:
        """Two tables with one key end alike."""
        alive = (*self.waiting, *self.piles.standing)
        past = tuple(tuple(tally[option] for option in alive) for tally in self.history)
        return frozenset(self.elected), self.waiting, past, self.piles.key()


def stv(election: Election) -> Count:
    """Fill the seats by the Droop quota and the weighted inclusive Gregory method.

    The largest surplus goes first, each of the winner's ballots at the same part of its value.
    Then the last is put out. Level ones: who was behind when they last differed, then the lot;
    every lot is followed to see who may win, the rounds are those of the lot handed in.
    """
    desk = Desk(election, Fraction(election.voters // (election.seats + 1) + 1))
    table = start = Table(Piles.of(election.papers, election.candidates))
    while not table.done:
        table = desk.step(table)[0]
    ends = {frozenset(table.elected)}
    if any(each.tied for each in table.rounds):
        ends |= _ends(desk, start, max(8, WORK // len(election.papers)))
    return _said(desk, table, ends)


def _ends(desk: "Desk", start: Table, most: int) -> set[frozenset[str]]:
    """Return who may fill the seats; with too many lots to follow, by those followed."""
    ends, open_ = set[frozenset[str]](), [start]
    while open_:
        steps = [table for each in open_ for table in desk.step(each)]
        ends.update(frozenset(table.elected) for table in steps if table.done)
        open_ = list({table.key: table for table in steps if not table.done}.values())[:most]
    return ends


def _said(desk: "Desk", table: Table, ends: set[frozenset[str]]) -> Count:
    election, last = desk.election, table.rounds[-1]
    certain = tuple(option for option in table.elected if all(option in end for end in ends))
    possible = tuple(
        option
        for option in election.candidates
        if option not in certain and any(option in end for end in ends)
    )
    outcome = Outcome(certain, possible, election.seats - len(certain))
    count = outcome.count(election, last.tally, table.rounds)
    winners = table.elected if election.lot else certain
    return replace(count, winners=winners, quota=desk.quota, exhausted=last.exhausted)


@dataclass(frozen=True, slots=True)
class Desk:
    """Takes one step of the count: elect, pass on a surplus, or put the last out."""

    election: Election
    quota: Fraction

    def step(self, table: Table) -> list[Table]:
        """Return what follows: one table, or one for each lot, that of the lot given first."""
        at, now = self._elect(table)
        if at.done:
            return [replace(at, rounds=(*at.rounds, now))]
        if at.waiting:
            return self._surplus(at, now)
        return self._exclusion(at, now)

    def _elect(self, table: Table) -> tuple[Table, Round]:
        piles = table.piles
        tally = {option: piles.worth(option) for option in (*table.waiting, *piles.standing)}
        ranked = sorted(piles.standing, key=lambda option: -tally[option])
        reached = [option for option in ranked if tally[option] >= self.quota]
        rest = [option for option in ranked if option not in reached]
        places = self.election.seats - len(table.elected) - len(reached)
        done = places == 0 or len(rest) <= places
        new = (*reached, *rest) if done and places else tuple(reached)
        waiting = (*table.waiting, *(option for option in reached if tally[option] > self.quota))
        standing = tuple(option for option in piles.standing if option not in new)
        at = replace(
            table,
            piles=piles.standing_as(standing),
            elected=(*table.elected, *new),
            waiting=waiting,
            history=(*table.history, tally),
            done=done,
        )
        return at, Round(tally, elected=new, exhausted=piles.lost)

    def _surplus(self, at: Table, now: Round) -> list[Table]:
        level = _last_differing(at.waiting, at.history, max)
        first = sorted(level, key=self.election.lot.index) if self.election.lot else level
        tied = tuple(level) if len(level) > 1 else ()
        return [self._pass_on(at, replace(now, tied=tied), option) for option in first]

    def _pass_on(self, at: Table, now: Round, option: str) -> Table:
        total = now.tally[option]
        part = (total - self.quota) / total
        cut = _five_places if self.election.method == "stv_scottish_truncated" else _exactly
        piles = at.piles.passed_on(option, lambda value: cut(value * part))
        waiting = tuple(each for each in at.waiting if each != option)
        rounds = (*at.rounds, replace(now, surplus=option, value=part))
        return replace(at, piles=piles, waiting=waiting, rounds=rounds)

    def _exclusion(self, at: Table, now: Round) -> list[Table]:
        standing = at.piles.standing
        level = _last_differing(standing, at.history, min)
        places = self.election.seats - len(at.elected)
        if not now.tally[level[0]] and len(standing) - len(level) >= places:
            return [_out(at, now, level)]  # nobody holds them first: their order changes nothing
        if len(level) == 1:
            return [_out(at, now, level)]
        drawn = drawn_out(level, self.election.lot)
        order = (drawn, *(option for option in level if option != drawn))
        return [_out(at, replace(now, tied=tuple(level)), (option,)) for option in order]


def _out(at: Table, now: Round, options: Sequence[str]) -> Table:
    piles = at.piles
    for option in options:
        piles = piles.passed_on(option, _exactly)
    return replace(at, piles=piles, rounds=(*at.rounds, replace(now, excluded=tuple(options))))


def _last_differing(
    options: Sequence[str],
    history: Sequence[Tally],
    pick: Callable[[Iterable[Fraction]], Fraction],
) -> Sequence[str]:
    """Return the first or last by the newest count; level ones by the latest that tells."""
    for tally in reversed(history):
        edge = pick(tally[option] for option in options)
        options = [option for option in options if tally[option] == edge]
    return options


def _exactly(value: Fraction) -> Fraction:
    return value


def _five_places(value: Fraction) -> Fraction:
    return Fraction(value.numerator * PLACES // value.denominator, PLACES)

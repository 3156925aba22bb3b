"""From ballots to what came out, for every way of answering."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import combinations

from bot.features.polls.counting import Count, Marks, against, count, draw, fingerprint
from bot.features.polls.rules import Choice, Item, Kind, Method, Poll, Result, State, bars, marks
from bot.features.polls.rules.bars import Verdict
from bot.features.polls.rules.marks import Held

Piles = Sequence[tuple[int, Held]]
RESULTS = {
    Verdict.PASSED: Result.PASSED,
    Verdict.SHORT: Result.SHORT,
    Verdict.REJECTED: Result.KEPT,
    Verdict.TIED: Result.KEPT,
}


def summed(poll: Poll, piles: Piles) -> Poll:
    """Return the poll with the number of each choice, or the sum of scores or dots, per item."""
    return replace(poll, items=tuple(_summed(each, piles) for each in poll.items))


def _summed(item: Item, piles: Piles) -> Item:
    given = [(number, held[item.number]) for number, held in piles if item.number in held]
    of = {choice: sum(n for n, mark in given if mark == choice.value) for choice in Choice}
    sums = sum(number * mark for number, mark in given if isinstance(mark, int))
    yes = of[Choice.YES] + sums
    return replace(item, yes=yes, no=of[Choice.NO], none=of[Choice.NONE])


def counted(poll: Poll, piles: Piles, now: datetime, seed: str) -> Poll:
    """Count a poll that is over."""
    done = replace(summed(poll, piles), closed=now)
    if poll.kind is Kind.PLAIN:
        won = winners(done, piles)
        first = _first(poll, won, piles, seed)
        its = tuple(replace(each, result=Result.COUNTED) for each in done.items)
        round_ = poll.method is Method.RANKED and cycle(poll, piles)
        return replace(done, items=its, winners=first, cause="cycle" if round_ else "")
    if poll.kind is Kind.ELECTION:
        return replace(done, winners=elected(done, piles, seed))
    if poll.kind is Kind.REVIEW:
        return replace(done, winners=tuple(each.number for each in leading(done.items)))
    return replace(done, items=tuple(_judged(done, each) for each in done.items))


def _judged(poll: Poll, item: Item) -> Item:
    return replace(item, result=RESULTS[verdict(poll, item)])


def verdict(poll: Poll, item: Item) -> Verdict:
    """Say what one item of a binding poll comes to."""
    base = bars.base(poll.base, poll.eligible)
    if poll.method is Method.CONSENT:
        needed = bars.needed(poll.bars, base, poll.eligible)
        if item.no:
            return Verdict.REJECTED
        return Verdict.PASSED if item.yes >= needed and item.yes else Verdict.SHORT
    return bars.verdict(poll.bars, item.yes, item.no, base, poll.eligible)


def ended(poll: Poll) -> State:
    """Return where a counted proposal that did not pass ends."""
    item = poll.items[0]
    if all(each.result is Result.SHORT for each in poll.items):
        return State.NO_QUORUM
    if len(poll.items) == 1 and item.yes == item.no and poll.method is not Method.CONSENT:
        return State.TIED
    return State.REJECTED


def passed(poll: Poll) -> bool:
    return any(each.result is Result.PASSED for each in poll.items)


def winners(poll: Poll, piles: Piles) -> tuple[int, ...]:
    """Return the options that won; more than one is a tie."""
    if poll.method is Method.RANKED:
        return _ranked(poll, piles)
    return tuple(each.number for each in leading(poll.items))


def _ranked(poll: Poll, piles: Piles) -> tuple[int, ...]:
    found = count("ranked_pairs", _options(poll), papers(poll, piles))
    return tuple(sorted(int(each) for each in (found.winners or found.possible_winners)))


def _first(poll: Poll, won: tuple[int, ...], piles: Piles, seed: str) -> tuple[int, ...]:
    """Put those who are level in the order of the lot that was sealed when the poll opened."""
    if len(won) <= 1:
        return won
    drawn = draw(seed, fingerprint(papers(poll, piles)), [str(item) for item in won])
    return tuple(int(item) for item in drawn)


def papers(poll: Poll, piles: Piles) -> list[tuple[int, Marks]]:
    """Return ballots as they are counted."""
    return [(number, marks.paper(poll, held)) for number, held in piles]


def _options(poll: Poll) -> list[str]:
    return [str(each.number) for each in poll.items]


def leader(poll: Poll, piles: Piles) -> str:
    """Say in one word what leads and whether enough have said yes, as a late surge sees it."""
    now = summed(poll, piles)
    return ",".join(_leads(now, each) for each in now.items)


def _leads(poll: Poll, item: Item) -> str:
    needed = bars.needed(poll.bars, bars.base(poll.base, poll.eligible), poll.eligible)
    ahead = "yes" if item.yes > item.no else "no"
    return f"{ahead}:{'enough' if item.yes >= needed else 'few'}"


def cycle(poll: Poll, piles: Piles) -> bool:
    """Say whether each option of a ranking is beaten by another."""
    return bool(piles) and count("condorcet", _options(poll), papers(poll, piles)).none


def sealed(poll: Poll, piles: Piles) -> str:
    """Return the hash of all ballots, the same in whatever order they came."""
    return fingerprint(papers(poll, piles))


def leading(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return the options most people took; more than one is a tie, none that nobody voted."""
    most = max((item.yes for item in items), default=0)
    return tuple(item for item in items if most and item.yes == most)


def about(poll: Poll, word: str) -> bool:
    """Say whether a poll speaks of this word."""
    its = (poll.question, poll.why, *(f"{each.label} {each.param}" for each in poll.items))
    return word.casefold() in " ".join(its).casefold()


def elected(poll: Poll, piles: Piles, seed: str) -> tuple[int, ...]:
    """Return who is chosen, each for a seat; nobody if too few of those who may vote did.

    A team is chosen by the single transferable vote, one by approval. Who stands alone needs
    more than half of those who voted.
    """
    needed = bars.needed(poll.bars, bars.base(poll.base, poll.eligible), poll.eligible)
    voted = sum(number for number, _ in piles)
    if voted < needed:
        return ()
    names = [str(each.number) for each in poll.items if each.new != "nobody"]
    cast = papers(poll, piles)
    lot = draw(seed, fingerprint(cast), names)
    if poll.method is Method.RANKED:
        return tuple(int(each) for each in team(poll, piles, seed).winners)
    if poll.method is Method.SINGLE:
        stays, other = poll.items
        return (other.number if other.yes >= needed and other.yes > stays.yes else stays.number,)
    alone = len(names) < len(poll.items)
    own = [(number, frozenset(marked & {*names})) for number, marked in _sets(cast)]
    best = count("approval", names, own, poll.ways.seats, lot=lot).winners
    liked = {str(each.number): each.yes for each in poll.items}
    return tuple(
        int(each)
        for each in best
        if liked[each] >= needed and (not alone or 2 * liked[each] > voted)
    )


def team(poll: Poll, piles: Piles, seed: str) -> Count:
    """Count an election for several seats, with the lot that was sealed when it opened."""
    cast, names = papers(poll, piles), _options(poll)
    lot = draw(seed, fingerprint(cast), names)
    return count("stv", names, cast, poll.ways.seats, lot=lot)


def duels(poll: Poll, piles: Piles) -> list[tuple[str, str, int, int]]:
    """Return every pair of options with how many put the one, and the other, first."""
    held = against(_options(poll), papers(poll, piles))
    pairs = combinations(_options(poll), 2)
    return [(one, two, held[one, two], held[two, one]) for one, two in pairs]


def bars_of(poll: Poll, piles: Piles) -> dict[int, int]:
    """Return how long each option's bar is: taps, points, or in an order what decided it."""
    if poll.method is not Method.RANKED:
        return {each.number: each.yes for each in poll.items}
    method = "plurality" if poll.kind is Kind.ELECTION else "ranked_pairs"
    tally = count(method, _options(poll), papers(poll, piles)).tally
    return {int(option): int(value) for option, value in tally.items()}


def _sets(cast: Sequence[tuple[int, Marks]]) -> list[tuple[int, frozenset[str]]]:
    return [(number, frozenset(str(each) for each in marked)) for number, marked in cast]

"""A count said once more, step by step, with the ballots themselves: anybody can redo it."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from bot.core.media import MediaKind
from bot.core.outgoing import Message
from bot.core.text import Refused, Text, text
from bot.features.polls.acts import Recount
from bot.features.polls.counting import Marks, Round, commitment, fingerprint, sheet
from bot.features.polls.rules import PENDING, Kind, Method, Poll, State, bars, results
from bot.features.polls.store import archive, counted
from bot.features.polls.views import labels
from bot.kernel import blobs
from bot.kernel.context import Context

LEAST = 8  # below it a ballot could tell whose it was; then only the sums are shown
NEVER = (State.WITHDRAWN, State.VOID)


def recount(ctx: Context, act: Recount) -> None:
    if not act.poll:
        raise Refused("polls-recount-which")
    poll = archive.get(ctx.tx, ctx.chat.group, act.poll)
    if poll is None or poll.state in (*PENDING, *NEVER) or poll.method is Method.OPEN:
        raise Refused("polls-recount-not")
    piles = counted.piles(ctx.tx, poll.id)
    seed, _ = archive.seed(ctx.tx, poll.id)
    voted = sum(number for number, _ in piles)
    lines = [labels.head(poll, {}), text("polls-recount", count=voted)]
    lines += _steps(poll, piles, seed)
    ctx.say(Message(tuple(lines)))
    if voted < LEAST:
        ctx.say(text("polls-recount-few", least=LEAST))
        return
    _hand_out(ctx, poll, results.papers(poll, piles), seed)


def _hand_out(ctx: Context, poll: Poll, papers: Sequence[tuple[int, Marks]], seed: str) -> None:
    """Give out the ballots without names, and the hashes that were said before."""
    data = sheet(papers).encode()
    name = f"ballots-{poll.id}.txt"
    file = blobs.put(ctx.tx, ctx.now, data, name, "text/plain", MediaKind.FILE)
    hashes = {"ballots": fingerprint(papers), "seed": seed, "sealed": commitment(seed)}
    options = (
        text("polls-recount-option", number=each.number, label=labels.option(each))
        for each in poll.items
    )
    lines = (text("polls-recount-file", number=poll.id), *options)
    ctx.say(Message((*lines, text("polls-recount-hashes", **hashes)), media=file))


def _steps(poll: Poll, piles: results.Piles, seed: str) -> Iterator[Text]:
    """Say how the ballots lead to the outcome."""
    if poll.method is Method.RANKED and poll.kind is Kind.ELECTION:
        yield from _transfers(poll, piles, seed)
    elif poll.method is Method.RANKED:
        yield from _duels(poll, piles)
    else:
        for each in poll.items:
            yes_no = poll.binding and poll.method in (Method.YES_NO, Method.CONSENT)
            key = "polls-recount-yes-no" if yes_no else "polls-count"
            counts = {"count": each.yes, "no": each.no, "none": each.none}
            yield text(key, label=labels.label(each, {}), **counts)
    if poll.binding and poll.bars:
        needed = bars.needed(poll.bars, bars.base(poll.base, poll.eligible), poll.eligible)
        yield text("polls-recount-needed", needed=needed)


def _duels(poll: Poll, piles: results.Piles) -> Iterator[Text]:
    yield text("polls-recount-duels")
    for one, two, first, second in results.duels(poll, piles):
        named = {"one": _name(poll, one), "two": _name(poll, two)}
        yield text("polls-recount-duel", first=first, second=second, **named)


def _transfers(poll: Poll, piles: results.Piles, seed: str) -> Iterator[Text]:
    team = results.team(poll, piles, seed)
    yield text("polls-recount-quota", quota=_number(team.quota or Fraction(0)))
    for number, each in enumerate(team.rounds, 1):
        yield text("polls-recount-round", number=number)
        for option, votes in each.items():
            yield text("polls-recount-has", label=_name(poll, option), votes=_number(votes))
        yield from _follows(poll, each)


def _follows(poll: Poll, each: Round) -> Iterator[Text]:
    if each.tied:
        yield text("polls-recount-lot")
    for option in each.elected:
        yield text("polls-recount-in", label=_name(poll, option))
    for option in each.excluded:
        yield text("polls-recount-out", label=_name(poll, option))
    if each.surplus:
        label = _name(poll, each.surplus)
        yield text("polls-recount-passes", label=label, part=_number(each.value))
    if each.exhausted:
        yield text("polls-recount-exhausted", votes=_number(each.exhausted))


def _name(poll: Poll, option: str) -> str:
    found = next(each for each in poll.items if str(each.number) == option)
    return found.label


def _number(value: Fraction) -> str:
    """Write a number as on paper: whole, and what is left as a fraction."""
    whole, rest = divmod(value.numerator, value.denominator)
    part = f"{rest}/{value.denominator}" if rest else ""
    return f"{whole} {part}".strip() if whole or not part else part

"""A tap on a card: few statements, no drawing; the card follows a second later."""

from datetime import timedelta

from bot.core.outgoing import Answer, message
from bot.core.text import Refused, Style, Text, When, text
from bot.features.polls import rules
from bot.features.polls.acts import Fill, Leave, Mark, Object, OpenSlip, Pick, Vote
from bot.features.polls.acts.dues import Redraw
from bot.features.polls.flow import answers, slips, terms
from bot.features.polls.flow.stages import key
from bot.features.polls.rules import Choice, Kind, Method, Visible, hours, marks, reading, results
from bot.features.polls.rules.marks import Held
from bot.features.polls.store import ballots, rolls
from bot.features.polls.store.ballots import Slip
from bot.features.polls.views import CHECKED, slip_name
from bot.kernel import people
from bot.kernel.context import Context
from bot.kernel.outward import sayable

SOON = timedelta(seconds=1)


def pick(ctx: Context, act: Pick) -> Text:
    slip = _slip(ctx, act.poll, act.text)
    _known(slip, act.item)
    chosen = marks.tapped(slip.poll, slip.marks, act.item, Choice.YES)
    _cast(ctx, slip, chosen)
    if slip.poll.ways.visible is Visible.AFTER_VOTE and chosen:
        return answers.so_far(results.summed(slip.poll, ballots.piles(ctx.tx, act.poll)))
    return answers.your_choice(slip.poll, chosen)


def leave(ctx: Context, act: Leave) -> Text | None:
    """Take a choice back; one that another took the place of is left alone."""
    slip = _slip(ctx, act.poll, act.text)
    if act.item not in slip.marks:
        return None
    return pick(ctx, Pick(act.poll, act.item, act.text))


def vote(ctx: Context, act: Vote) -> Text:
    slip = _slip(ctx, act.poll, act.text)
    _known(slip, act.item)
    chosen = marks.tapped(slip.poll, slip.marks, act.item, act.choice)
    _cast(ctx, slip, chosen)
    return answers.your_vote(slip.poll, act.item, Choice(act.choice))


def open_slip(ctx: Context, act: OpenSlip) -> Text | None:
    """Hand somebody their slip in private."""
    slip = _slip(ctx, act.poll)
    _show(ctx, slip, slip.marks, slip.words)
    return None if ctx.chat.private else text("polls-slip-private")


def mark(ctx: Context, act: Mark) -> Text:
    slip = _slip(ctx, act.poll, act.text)
    chosen: Held = {}
    if act.item:
        _known(slip, act.item)
        chosen = marks.tapped(slip.poll, slip.marks, act.item, act.value)
    _cast(ctx, slip, chosen)
    _show(ctx, slip, chosen, slip.words)
    return answers.your_slip(slip.poll, chosen)


def fill(ctx: Context, act: Fill) -> Text:
    """Take a whole slip from one line, or an answer in somebody's own words."""
    slip = _slip(ctx, act.poll, act.text)
    if slip.poll.method is Method.OPEN:
        words = sayable(ctx, reading.own_words(act.line))
        _cast(ctx, slip, {1: Choice.YES.value}, words)
        return text("polls-answer-kept", until=When(slip.poll.closes))
    chosen = marks.typed(slip.poll, act.line)
    _cast(ctx, slip, chosen)
    _show(ctx, slip, chosen, "")
    return answers.your_slip(slip.poll, chosen)


def object_(ctx: Context, act: Object) -> Text | None:
    """Take an objection with its reason, which is passed on without a name."""
    slip = _slip(ctx, act.poll, act.text)
    if not act.words.strip():
        ask = message(text("polls-object-why"), answer=Answer(act, "words"))
        ctx.whisper(ctx.person.id, ask)
        return None if ctx.chat.private else text("polls-asked-in-private")
    words = sayable(ctx, reading.own_words(act.words))
    _cast(ctx, slip, {1: Choice.NO.value}, words)
    return text("polls-object-kept", until=When(slip.poll.closes))


def _show(ctx: Context, slip: Slip, chosen: Held, words: str) -> None:
    drawn = slips.slip(slip.poll, chosen, words)
    ctx.show(slip_name(slip.poll.id), drawn, person=ctx.person.id)


def _slip(ctx: Context, poll: int, asked: str | None = None) -> Slip:
    rules.inside(ctx.person.standing)
    slip = ballots.slip(ctx.tx, ctx.chat.group, poll, ctx.person.id)
    if slip is None or slip.poll.closes <= ctx.now:
        raise Refused("polls-over")
    fixed = not slip.poll.ways.addable  # where voters add options, it may grow
    if fixed and asked is not None and slip.poll.hash[:CHECKED] != asked:
        raise Refused("polls-text-changed")
    return slip


def _known(slip: Slip, item: int) -> None:
    if all(each.number != item for each in slip.poll.items):
        raise Refused("polls-over")


def _cast(ctx: Context, slip: Slip, new: Held, words: str = "") -> None:
    """Keep a ballot, and that somebody has voted where that counts."""
    if slip.poll.binding and not slip.listed:
        _admit(ctx, slip)
    ballots.cast(ctx.tx, slip, ctx.person.id, new, words)
    if slip.poll.binding and not slip.voted and marks.whole(slip.poll, new):
        rolls.mark_voted(ctx.tx, slip.poll.id, ctx.person.id)
    ctx.later(ctx.now + SOON, Redraw(slip.poll.id), key=key(slip.poll.id, "redraw"), keep=True)


def _admit(ctx: Context, slip: Slip) -> None:
    """Let in somebody who was there all along; a newcomer hears from when they can vote."""
    row = people.membership(ctx.tx, ctx.chat.group, ctx.person.id)
    waits = terms.wait(ctx)
    joined = row.joined_seen if row else None
    if joined is not None and not hours.may_vote(joined, slip.poll.opened, waits):
        raise Refused("polls-newcomer", when=When(joined + waits, Style.DAY))
    if slip.poll.kind is not Kind.PLAIN:
        rolls.admit(ctx.tx, ctx.chat.group, slip.poll.id, ctx.person.id)

"""A tap on a card: few statements, no drawing; the card follows a second later."""

from datetime import timedelta

from bot.core.text import Refused, Style, Text, When
from bot.features.polls import answers, archive, ballots, counting, rules, views
from bot.features.polls.acts import Close, Pick, Redraw, Vote
from bot.features.polls.ballots import Slip
from bot.features.polls.opening import wait
from bot.features.polls.rules import Choice, Kind, Poll, State, Tally
from bot.kernel import people
from bot.kernel.context import Context

SOON = timedelta(seconds=1)


def pick(ctx: Context, act: Pick) -> Text:
    slip = _slip(ctx, act.poll, act.item)
    if act.item in slip.chosen:
        ballots.unchoose(ctx.tx, act.poll, ctx.person.id, act.item)
    else:
        ballots.choose(ctx.tx, ctx.chat.group, slip, ctx.person.id, act.item, Choice.YES)
    _redraw_soon(ctx, act.poll)
    return answers.your_choice(slip, act.item)


def vote(ctx: Context, act: Vote) -> Text:
    slip = _slip(ctx, act.poll, act.item)
    if not slip.listed:
        _admit(ctx, slip)
    ballots.choose(ctx.tx, ctx.chat.group, slip, ctx.person.id, act.item, Choice(act.choice))
    if not slip.voted and len({*slip.chosen, act.item}) == len(slip.labels):
        ballots.mark_voted(ctx.tx, act.poll, ctx.person.id)
    _redraw_soon(ctx, act.poll)
    return answers.your_vote(slip, act.item, Choice(act.choice))


def redraw(ctx: Context, act: Redraw) -> None:
    poll = archive.get(ctx.tx, ctx.chat.group, act.poll)
    if poll is None or poll.state is not State.OPEN:
        return
    tally = tallied(ctx, poll)
    params = {param.name: param for param in ctx.param.all()}
    ctx.show(views.name(poll.id), views.card(poll, params, tally))
    due = ctx.now + rules.GRACE
    if due < poll.closes and everybody(ctx, poll, tally):
        ctx.later(due, Close(poll.id, early=True), key=f"polls:{poll.id}:early", keep=True)


def tallied(ctx: Context, poll: Poll) -> Tally:
    """Return what may be shown of a poll now: counts of a plain one, else how many voted."""
    if poll.kind is Kind.PLAIN:
        return Tally(ballots.count(ctx.tx, poll.id))
    return Tally({}, *ballots.turnout(ctx.tx, poll.id))


def everybody(ctx: Context, poll: Poll, tally: Tally) -> bool:
    if not poll.binding:
        return False
    group = ctx.chat.group
    counted = ballots.members(ctx.tx, group)
    apart = ballots.apart(ctx.tx, group, poll.id)
    return counting.everybody_voted(tally.voted, tally.eligible, counted, apart)


def _slip(ctx: Context, poll: int, item: int) -> Slip:
    rules.inside(ctx.person.standing)
    slip = ballots.slip(ctx.tx, ctx.chat.group, poll, ctx.person.id)
    if slip is None or item not in slip.labels or slip.closes <= ctx.now:
        raise Refused("polls-over")
    return slip


def _admit(ctx: Context, slip: Slip) -> None:
    """Let in somebody who was there all along; a newcomer hears from when they can vote."""
    row = people.membership(ctx.tx, ctx.chat.group, ctx.person.id)
    waits = wait(ctx, len(people.inside(ctx.tx, ctx.chat.group)))
    joined = row.joined_seen if row else None
    if joined is not None and not rules.may_vote(joined, slip.opened, waits):
        raise Refused("polls-newcomer", when=When(joined + waits, Style.DAY))
    ballots.list_voters(ctx.tx, ctx.chat.group, slip.poll, (ctx.person.id,), late=True)


def _redraw_soon(ctx: Context, poll: int) -> None:
    ctx.later(ctx.now + SOON, Redraw(poll), key=f"polls:{poll}:redraw", keep=True)

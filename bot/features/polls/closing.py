"""How a poll ends: counted once, and what was decided takes effect by itself."""

from dataclasses import replace
from datetime import timedelta

from bot.core.outgoing import Message
from bot.features.polls import archive, ballots, rules, store, views
from bot.features.polls.acts import Close, Enact, Redraw
from bot.features.polls.rules import Item, Kind, Poll, Result, State, Tally
from bot.features.polls.settings import REVIEW
from bot.features.polls.voting import everybody, tallied
from bot.kernel.context import Context


def close(ctx: Context, act: Close) -> None:
    poll = archive.get(ctx.tx, ctx.chat.group, act.poll)
    if poll is None or poll.state is not State.OPEN:
        return
    if act.early and not everybody(ctx, poll, tallied(ctx, poll)):
        return
    tally = Tally(ballots.count(ctx.tx, poll.id), *ballots.turnout(ctx.tx, poll.id))
    counted = rules.closed(poll, tally, ctx.now)
    ballots.forget(ctx.tx, poll.id)
    for key, idle in (("close", act), ("early", act), ("redraw", Redraw(poll.id))):
        ctx.later(None, idle, key=f"polls:{poll.id}:{key}")
    ctx.record(
        "polls.closed",
        poll=poll.id,
        kind=poll.kind.value,
        voted=tally.voted,
        counts=[[item.yes, item.no, item.none] for item in counted.items],
    )
    if counted.state is State.COOLING:
        ctx.later(ctx.now + rules.COOLING, Enact(poll.id), key=f"polls:{poll.id}:enact")
    else:
        counted = _settle(ctx, counted)
    store.finish(ctx.tx, counted)
    _announce(ctx, counted)


def enact(ctx: Context, act: Enact) -> None:
    poll = archive.get(ctx.tx, ctx.chat.group, act.poll)
    if poll is None or poll.state is not State.COOLING:
        return
    done = _settle(ctx, replace(poll, state=State.CLOSED))
    store.finish(ctx.tx, done)
    _announce(ctx, done)


def _settle(ctx: Context, poll: Poll) -> Poll:
    """Put what passed into force; what was decided about a setting now gone is said so."""
    review = ctx.now + timedelta(days=ctx.param(REVIEW))
    due = replace(poll, review=review if poll.binding else None)
    return replace(due, items=tuple(_settle_item(ctx, due, each) for each in due.items))


def _settle_item(ctx: Context, poll: Poll, item: Item) -> Item:
    if item.result is Result.KEPT:
        ctx.record("polls.rejected", poll=poll.id, param=item.param, yes=item.yes, no=item.no)
    if item.result is not Result.PASSED:
        return item
    param = next((each for each in ctx.param.all() if each.name == item.param), None)
    if param is None:
        return replace(item, result=Result.GONE)
    ctx.param.put(param, item.new, ctx.now, cause="poll", decision=poll.id, review=poll.review)
    ctx.record(
        "polls.enacted", poll=poll.id, param=item.param, value=item.new, yes=item.yes, no=item.no
    )
    return item


def _announce(ctx: Context, poll: Poll) -> None:
    params = {param.name: param for param in ctx.param.all()}
    ctx.show(views.name(poll.id), views.card(poll, params, Tally({})))
    lines = [views.head(poll, params), *views.outcome(poll, params)]
    if poll.kind is not Kind.PLAIN and poll.state is State.CLOSED:
        lines.extend(views.enacted(poll, params))
    ctx.say(Message(tuple(lines)), group=True)

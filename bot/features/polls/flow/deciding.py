"""What a counted vote does: it cools off, takes effect, or leaves things as they are."""

from dataclasses import replace
from datetime import datetime

from bot.core.ids import Who
from bot.features.polls.acts.dues import Review
from bot.features.polls.flow import motions, reviewing, safety, terms
from bot.features.polls.flow.stages import go, key
from bot.features.polls.rules import Item, Kind, Method, Poll, Result, State, results
from bot.features.polls.store import archive, precedents
from bot.features.polls.views import outcomes
from bot.kernel.context import Context


def settle(ctx: Context, poll: Poll) -> Poll:
    """Take a counted vote to where it leads."""
    safety.check(ctx)
    if poll.kind is Kind.REVIEW:
        return reviewing.settle(ctx, poll)
    for item in poll.items:
        if item.result in (Result.KEPT, Result.SHORT):
            ctx.record("polls.rejected", poll=poll.id, param=item.param, yes=item.yes, no=item.no)
    if not results.passed(poll):
        ended = go(ctx, poll, results.ended(poll), "count")
        if poll.method is Method.CONSENT:
            motions.objected(ctx, ended)
        return ended
    if poll.ways.cooling_h:
        return go(ctx, poll, State.COOLING_OFF, "count")
    return enact(ctx, poll, "count")


def starts(poll: Poll) -> datetime:
    return outcomes.starts(poll)


def enact(ctx: Context, poll: Poll, cause: str) -> Poll:
    """Put what passed into force: exactly what was asked, or nothing at all."""
    if archive.hash_of(poll) != poll.hash:
        return go(ctx, replace(poll, cause="edited"), State.VOID, "edited")
    due = replace(poll, review=terms.review(ctx, poll))
    former = [_former(ctx, each) for each in poll.items]
    done = replace(due, items=tuple(_put(ctx, due, each) for each in due.items))
    done = go(ctx, done, State.ENACTED, cause)
    for before in former:
        if before is not None:
            go(ctx, before, State.CHANGED, "changed")
            ctx.later(None, Review(before.id), key=key(before.id, "review"))
    if done.review is not None and done.kind is not Kind.REMOVAL:
        ctx.later(done.review, Review(poll.id), key=key(poll.id, "review"))
    if done.kind is Kind.REMOVAL:
        ctx.record("polls.removal_decided", poll=poll.id, member=Who(poll.about))
    return done


def _former(ctx: Context, item: Item) -> Poll | None:
    """Return the decision that what passed now takes the place of."""
    if item.result is not Result.PASSED or not item.param:
        return None
    return precedents.in_force(ctx.tx, ctx.chat.group, item.param)


def _put(ctx: Context, poll: Poll, item: Item) -> Item:
    """Put one value into force; what was decided about a setting now gone is said so."""
    if item.result is not Result.PASSED:
        return item
    if not item.param:
        ctx.record("polls.agreed", poll=poll.id, yes=item.yes, no=item.no)
        return item
    param = next((each for each in ctx.param.all() if each.name == item.param), None)
    if param is None or not safety.sound(ctx, poll, param, item.new):
        return replace(item, result=Result.GONE)
    ctx.param.put(param, item.new, ctx.now, cause="poll", decision=poll.id, review=poll.review)
    named = {"param": item.param, "value": item.new, "yes": item.yes, "no": item.no}
    ctx.record("polls.enacted", poll=poll.id, **named)
    return item

"""What was decided comes back as a question; a trial ends by itself unless it is kept."""

from dataclasses import replace
from datetime import datetime

from bot.features.polls.acts.dues import Review
from bot.features.polls.flow import stages, terms
from bot.features.polls.flow.stages import go, key
from bot.features.polls.rules import Item, Kind, Method, Poll, Result, State, bars, hours
from bot.features.polls.rules.bars import Verdict
from bot.features.polls.store import archive
from bot.kernel.context import Context

KEEP, CHANGE, DROP, LATER = "keep", "change", "drop", "later"
ASKED = (KEEP, CHANGE, DROP, LATER)


def review(ctx: Context, act: Review) -> None:
    """Ask whether to keep, change or drop it, or to say so later."""
    poll = archive.get(ctx.tx, ctx.chat.group, act.poll)
    if poll is None or poll.state not in (State.ENACTED, State.KEPT):
        return
    go(ctx, poll, State.UNDER_REVIEW, "review")
    items = tuple(Item(number, new=what, cls=poll.cls) for number, what in enumerate(ASKED, 1))
    asked = Poll(
        0,
        Kind.REVIEW,
        poll.question,
        "",
        0,
        ctx.now,
        ctx.now + hours.PLAIN,
        state=State.DRAFT,
        items=items,
        method=Method.SINGLE,
        bars=poll.bars,
        trial=poll.trial,
        parent=poll.id,
    )
    stages.propose(ctx, asked)


def settle(ctx: Context, poll: Poll) -> Poll:
    """Let the answer take effect on what was asked about."""
    parent = archive.get(ctx.tx, ctx.chat.group, poll.parent)
    if parent is None or parent.state is not State.UNDER_REVIEW:
        return go(ctx, replace(poll, cause="gone"), State.REJECTED, "gone")
    answer = _answer(poll, parent)
    match answer:
        case State.KEPT:
            parent = replace(parent, trial=False, review=_next(ctx, parent))
            go(ctx, parent, State.KEPT, "review")
        case State.ENACTED:
            parent = replace(parent, cause=LATER, review=_next(ctx, parent))
            go(ctx, parent, State.ENACTED, "later")
        case _:
            _undo(ctx, parent)
            go(ctx, parent, State.EXPIRED, "trial_over" if parent.trial else "dropped")
    if answer is not State.EXPIRED and parent.review is not None:
        ctx.later(parent.review, Review(parent.id), key=key(parent.id, "review"))
    ctx.record("polls.reviewed", poll=poll.id, parent=parent.id, result=answer.value)
    cause = LATER if answer is State.ENACTED else answer.value
    return go(ctx, replace(poll, cause=cause), State.ENACTED, "review")


def _answer(poll: Poll, parent: Poll) -> State:
    """Say what becomes of a decision: a trial must be kept, the rest must be dropped."""
    keep, change, drop, later = (each.yes for each in poll.items)
    base = bars.base(poll.base, poll.eligible)
    if parent.trial:
        if bars.verdict(parent.bars, keep, drop, base, poll.eligible) is Verdict.PASSED:
            return State.KEPT
        wait = max(change, later) > max(keep, drop) and parent.cause != LATER
        return State.ENACTED if wait else State.EXPIRED
    if bars.verdict(parent.bars, drop, keep, base, poll.eligible) is Verdict.PASSED:
        return State.EXPIRED
    return State.ENACTED if later > max(keep, change, drop) else State.KEPT


def _undo(ctx: Context, parent: Poll) -> None:
    """Put back what held before, where nothing newer was decided."""
    declared = {param.name: param for param in ctx.param.all()}
    for item in parent.items:
        param = declared.get(item.param)
        if param is None or item.result is not Result.PASSED:
            continue
        held = ctx.param.latest(param)
        if held is not None and held.decision == parent.id:
            ctx.param.put(param, item.old, ctx.now, cause="expired", decision=parent.id)
            ctx.record("polls.expired", poll=parent.id, param=item.param, value=item.old)


def _next(ctx: Context, parent: Poll) -> datetime:
    return terms.review(ctx, parent)

"""What an open poll's card shows as votes come in; early and late ends."""

import hashlib
from dataclasses import replace
from datetime import timedelta

from bot.core.text import When, text
from bot.features.polls.acts.dues import Close, Redraw
from bot.features.polls.flow import stages, terms
from bot.features.polls.flow.stages import key
from bot.features.polls.rules import (
    VOTING,
    Choice,
    Kind,
    Poll,
    State,
    Tally,
    Visible,
    bars,
    hours,
    results,
)
from bot.features.polls.store import archive, ballots, rolls
from bot.kernel.context import Context

REST = timedelta(seconds=2.5)  # between two drawings; platforms take edits no faster


def redraw(ctx: Context, act: Redraw) -> None:
    poll = archive.get(ctx.tx, ctx.chat.group, act.poll)
    if poll is None or poll.state not in VOTING:
        return
    if _surges(ctx, poll):
        return
    tally = tallied(ctx, poll)
    drawn = _mark(tally)
    if act.drawn == drawn:
        return
    stages.show(ctx, poll, tally)
    ctx.later(ctx.now + REST, Redraw(poll.id, drawn), key=key(poll.id, "redraw"))
    due = terms.awake(ctx, ctx.now + hours.GRACE)
    if due < poll.closes and everybody(ctx, poll):
        ctx.later(due, Close(poll.id, early=True), key=key(poll.id, "early"), keep=True)


def _mark(tally: Tally) -> str:
    return hashlib.sha256(repr(tally).encode()).hexdigest()[:16]


def tallied(ctx: Context, poll: Poll) -> Tally:
    """Return what may be shown of a poll now: counts of a plain one, else how many voted."""
    if poll.ways.visible is not Visible.LIVE or poll.private:
        return Tally({}, poll.voted, poll.eligible, _names(ctx, poll))
    summed = results.summed(poll, ballots.piles(ctx.tx, poll.id))
    counts = {
        (each.number, choice.value): number
        for each in summed.items
        for choice, number in ((Choice.YES, each.yes), (Choice.NO, each.no))
    }
    return Tally(counts, poll.voted, poll.eligible, _names(ctx, poll))


def everybody(ctx: Context, poll: Poll) -> bool:
    """Say whether nobody is left to wait for; plain polls wait for their time."""
    if not poll.binding or poll.voted < poll.eligible:
        return False
    counted = rolls.members(ctx.tx, ctx.chat.group)
    apart = rolls.apart(ctx.tx, ctx.chat.group, poll.id)
    return bars.everybody_voted(poll.voted, poll.eligible, counted, apart)


def _names(ctx: Context, poll: Poll) -> list[tuple[int, str]]:
    return ballots.named(ctx.tx, poll.id) if poll.ways.named else []


def _surges(ctx: Context, poll: Poll) -> bool:
    """Answer a late surge once: what changes at the last moment stays open for a while."""
    if poll.state is State.EXTENDED or not poll.ways.extension_h or poll.kind is Kind.REVIEW:
        return False
    if ctx.now < hours.late(poll.opened, poll.closes):
        return False
    before = archive.leader(ctx.tx, poll.id)
    leads = results.leader(poll, ballots.piles(ctx.tx, poll.id))
    archive.keep(ctx.tx, poll.id, leader=leads)
    if before in ("", leads):
        return False
    _extend(ctx, poll)
    return True


def _extend(ctx: Context, poll: Poll) -> None:
    closes = terms.awake(ctx, poll.closes + timedelta(hours=poll.ways.extension_h))
    longer = stages.go(ctx, replace(poll, closes=closes), State.EXTENDED, "late_surge")
    ctx.later(closes, Close(poll.id), key=key(poll.id, "close"))
    ctx.record("polls.extended", poll=poll.id)
    stages.show(ctx, longer, tallied(ctx, longer))
    ctx.say(text("polls-extended", number=poll.id, when=When(closes)), group=True)

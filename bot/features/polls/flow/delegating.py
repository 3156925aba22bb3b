"""Trusting another member with one’s vote, where the group wants it; one’s own goes first."""

from dataclasses import replace

from bot.core.ids import Who
from bot.core.outgoing import Button, Message, message
from bot.core.text import Refused, Text, text
from bot.features.polls import rules
from bot.features.polls.acts.paperwork import Delegate
from bot.features.polls.rules import Kind, Poll
from bot.features.polls.settings import DELEGATION, MOST_HELD
from bot.features.polls.store import archive, ballots, delegates
from bot.kernel.context import Context

NOT_FOR = (Kind.PLAIN, Kind.REMOVAL, Kind.FOUNDING)


def delegate(ctx: Context, act: Delegate) -> Text | None:
    rules.inside(ctx.person.standing)
    if not ctx.param(DELEGATION):
        raise Refused("polls-delegation-off")
    group, me = ctx.chat.group, ctx.person.id
    if act.stop:
        delegates.put(ctx.tx, group, me, 0)
        return text("polls-delegation-stopped")
    if not act.to.strip():
        ctx.say(_mine(ctx))
        return None
    to = _trusted(ctx, act.to.strip())
    delegates.put(ctx.tx, group, me, to)
    ctx.whisper(to, text("polls-delegation-you", who=Who(me)), door=False)
    return text("polls-delegation-kept", who=Who(to))


def apply(ctx: Context, poll: Poll) -> Poll:
    """Let those who did not vote vote like the one they trust, before the count."""
    if not ctx.param(DELEGATION) or poll.kind in NOT_FOR:
        return poll
    given = 0
    for who, to in delegates.absent(ctx.tx, ctx.chat.group, poll.id):
        mine, theirs = (ballots.slot_of(ctx.tx, poll.id, each) for each in (who, to))
        given += delegates.vote_alike(ctx.tx, poll.id, who, mine, theirs)
    if given:
        archive.keep(ctx.tx, poll.id, voted=poll.voted + given)
        ctx.record("polls.delegated", poll=poll.id, count=given)
        ctx.say(text("polls-delegated", number=poll.id, count=given), group=True)
    return replace(poll, voted=poll.voted + given)


def _mine(ctx: Context) -> Message:
    to = delegates.of(ctx.tx, ctx.chat.group, ctx.person.id)
    if not to:
        return message(text("polls-delegation-nobody"))
    stop = Button(text("polls-delegation-stop"), Delegate(stop=True))
    return message(text("polls-delegation-now", who=Who(to)), buttons=(stop,))


def _trusted(ctx: Context, name: str) -> int:
    """Return the one member who goes by this name and may hold one vote more."""
    found = delegates.called(ctx.tx, ctx.chat.group, name)
    if len(found) != 1 or found[0] == ctx.person.id:
        raise Refused("polls-delegation-who", name=name[:40])
    to = found[0]
    if delegates.of(ctx.tx, ctx.chat.group, to) or delegates.held(
        ctx.tx, ctx.chat.group, ctx.person.id
    ):
        raise Refused("polls-delegation-chain")
    already = delegates.of(ctx.tx, ctx.chat.group, ctx.person.id) == to
    if delegates.held(ctx.tx, ctx.chat.group, to) - already >= ctx.param(MOST_HELD):
        raise Refused("polls-delegation-full", most=ctx.param(MOST_HELD))
    return to

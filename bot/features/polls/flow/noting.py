"""What is said about a poll: what there is to work with, what came of it, what answers share."""

from typing import Any

from bot.core.outgoing import Answer, message
from bot.core.text import Refused, Text, text
from bot.features.polls import rules
from bot.features.polls.acts import AddOption
from bot.features.polls.acts.backs import Conclude, Constrain, Theme
from bot.features.polls.flow import answers, stages
from bot.features.polls.flow.following import tallied
from bot.features.polls.rules import PENDING, VOTING, Item, Method, Poll, reading
from bot.features.polls.store import archive, backing, counted
from bot.kernel.context import Context
from bot.kernel.outward import sayable


def constrain(ctx: Context, act: Constrain) -> Text:
    """Show on the card what there is to work with; who votes sees it before."""
    number, words = reading.numbered(act.line)
    poll = _poll(ctx, number)
    if poll.state not in PENDING:
        raise Refused("polls-over")
    _note(ctx, poll, "constraint", words)
    ctx.record("polls.constrained", poll=poll.id)
    stages.show(ctx, poll, tallied(ctx, poll) if poll.state in VOTING else None)
    return text("polls-constraint-kept", number=number)


def conclude(ctx: Context, act: Conclude) -> Text:
    """State what came of a poll that is over."""
    number, words = reading.numbered(act.line)
    poll = _poll(ctx, number)
    if poll.state in PENDING:
        raise Refused("polls-still-open")
    _note(ctx, poll, "outcome", words)
    ctx.record("polls.concluded", poll=poll.id)
    ctx.say(text("polls-outcome-said", number=number, words=sayable(ctx, words)), group=True)
    return text("polls-outcome-kept", number=number)


def overturned(ctx: Context, body: Any) -> None:
    """Take away what a facilitator said about a poll where the group found it wrong."""
    what = {"polls.constrained": "constraint", "polls.concluded": "outcome"}.get(body.get("deed"))
    if what is None:
        return
    backing.unnote(ctx.tx, body["poll"], what)
    poll = archive.get(ctx.tx, ctx.chat.group, body["poll"])
    if poll is not None and poll.state in PENDING:
        stages.show(ctx, poll, tallied(ctx, poll) if poll.state in VOTING else None)


def theme(ctx: Context, act: Theme) -> Text | None:
    """Name what several answers to an open question have in common."""
    poll = _poll(ctx, act.poll)
    if poll.method is not Method.OPEN or poll.state in PENDING:
        raise Refused("polls-still-open")
    if not act.line.strip():
        ctx.whisper(ctx.person.id, message(text("polls-theme-how"), answer=Answer(act, "line")))
        return None if ctx.chat.private else text("polls-asked-in-private")
    numbers, words = reading.themed(act.line)
    counted.name_theme(ctx.tx, poll.id, numbers, sayable(ctx, words))
    said = counted.said(ctx.tx, poll.id)
    card = answers.themes(poll, [(row.number, row.words, row.theme) for row in said])
    ctx.show(f"polls:{poll.id}:themes", card)
    return text("polls-theme-kept")


def add_option(ctx: Context, act: AddOption) -> Text | None:
    rules.inside(ctx.person.standing)
    poll = _poll(ctx, act.poll)
    if poll.state not in VOTING or not poll.ways.addable:
        raise Refused("polls-over")
    if not act.words.strip():
        ctx.whisper(ctx.person.id, message(text("polls-add-how"), answer=Answer(act, "words")))
        return None if ctx.chat.private else text("polls-asked-in-private")
    words = reading.option(sayable(ctx, act.words), [each.label for each in poll.items])
    item = Item(len(poll.items) + 1, words)
    archive.add_item(ctx.tx, ctx.chat.group, poll.id, item)
    longer = _poll(ctx, poll.id)
    stages.show(ctx, longer, tallied(ctx, longer))
    return text("polls-added", option=words)


def _poll(ctx: Context, number: int) -> Poll:
    rules.inside(ctx.person.standing)
    poll = archive.get(ctx.tx, ctx.chat.group, number)
    if poll is None:
        raise Refused("polls-unknown", number=number)
    return poll


def _note(ctx: Context, poll: Poll, what: str, words: str) -> None:
    row = {"poll_id": poll.id, "person_id": ctx.person.id, "at": ctx.now}
    backing.note(ctx.tx, ctx.chat.group, {**row, "what": what, "words": sayable(ctx, words)})

"""Standing behind a proposal, taking it back, asking for one more vote, editing it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.core.events import Heard
from bot.core.outgoing import Button, Message
from bot.core.text import Refused, Text, text
from bot.features.facilitators.public import ask_about_act
from bot.features.polls import rules
from bot.features.polls.acts.backs import Back, Challenge, Talked, Withdraw
from bot.features.polls.acts.dues import Enact
from bot.features.polls.flow import stages, terms
from bot.features.polls.flow.stages import go, key
from bot.features.polls.rules import Kind, Poll, Result, State, amending, bars
from bot.features.polls.store import archive, backing, rolls
from bot.features.polls.views import labels
from bot.kernel.context import Context

DAY = timedelta(days=1)


def back(ctx: Context, act: Back) -> Text:
    poll = _proposal(ctx, act.poll, State.DRAFT)
    if not backing.back(ctx.tx, ctx.chat.group, poll.id, ctx.person.id, backing.SPONSOR):
        raise Refused("polls-backed-already")
    stages.advance(ctx, poll)
    return text("polls-backed")


def withdraw(ctx: Context, act: Withdraw) -> None:
    poll = _proposal(ctx, act.poll, State.DRAFT, State.DISCUSSION)
    if poll.opener != ctx.person.id:
        raise Refused("polls-not-yours")
    stages.stop(ctx, poll, State.WITHDRAWN, "taken_back", text("polls-taken-back", number=poll.id))


def talked(ctx: Context, act: Talked) -> Text:
    """Note that the talk was had; the vote on a person begins only then."""
    poll = _proposal(ctx, act.poll, State.DISCUSSION)
    if poll.about == ctx.person.id or poll.kind is not Kind.REMOVAL:
        raise Refused("polls-not-yours")
    row = {"poll_id": poll.id, "person_id": ctx.person.id, "at": ctx.now}
    backing.note(ctx.tx, ctx.chat.group, {**row, "what": "talk", "words": "yes"})
    stages.advance(ctx, poll)
    return text("polls-talk-noted")


def challenge(ctx: Context, act: Challenge) -> Text | None:
    """Send a decision that cools off back for one more vote, at a stricter class."""
    rules.inside(ctx.person.standing)
    if not act.poll:
        ctx.whisper(ctx.person.id, _list(ctx))
        return None if ctx.chat.private else text("polls-asked-in-private")
    poll = _proposal(ctx, act.poll, State.COOLING_OFF)
    if poll.parent:
        raise Refused("polls-challenged-once")
    if not rolls.may_vote(ctx.tx, poll.id, ctx.person.id):
        raise Refused("polls-newcomer-challenge")
    if not backing.back(ctx.tx, ctx.chat.group, poll.id, ctx.person.id, backing.CHALLENGE):
        raise Refused("polls-backed-already")
    missing = amending.challengers(poll.eligible) - backing.backers(
        ctx.tx, poll.id, backing.CHALLENGE
    )
    if missing <= 0:
        _again(ctx, poll)
    return text("polls-challenge-noted", missing=max(missing, 0))


def heard(ctx: Context, event: Heard) -> None:
    """End a proposal whose words are changed after it was put: it is no longer the same."""
    if not event.edited:
        return
    poll = archive.from_message(ctx.tx, ctx.chat.group, event.message)
    if poll is not None and poll.state is not State.CLOSED:
        stages.stop(ctx, poll, State.VOID, "edited", text("polls-edited", number=poll.id))


def _again(ctx: Context, poll: Poll) -> None:
    go(ctx, poll, State.CHALLENGED, "challenge")
    ctx.later(None, Enact(poll.id), key=key(poll.id, "enact"))
    ctx.record("polls.challenged", poll=poll.id)
    ctx.say(text("polls-challenged", number=poll.id), group=True)
    cls = bars.STRICTER[poll.cls]
    items = tuple(
        replace(each, cls=cls, yes=0, no=0, none=0, result=Result.OPEN) for each in poll.items
    )
    bar = amending.bar_of(cls, terms.by_name(ctx))
    new: dict[str, Any] = {
        "items": items,
        "bars": (bar, *poll.bars[1:]),
        "parent": poll.id,
        "source": "",
    }
    new |= {"state": State.DRAFT, "closed": None, "winners": (), "eligible": 0, "base": 0}
    stages.propose(ctx, replace(poll, voted=0, opened=ctx.now, closes=ctx.now + DAY, **new))


def _list(ctx: Context) -> Message:
    params = {param.name: param for param in ctx.param.all()}
    cooling = archive.among(ctx.tx, ctx.chat.group, (State.COOLING_OFF,))
    acts = ask_about_act()
    if not cooling:
        return Message((text("polls-challenge-none"),), (acts,))
    buttons = (
        Button(text("polls-challenge-this", what=labels.what(each, params)), Challenge(each.id))
        for each in cooling
    )
    return Message((text("polls-challenge-which"),), (*buttons, acts))


def _proposal(ctx: Context, number: int, *states: State) -> Poll:
    rules.inside(ctx.person.standing)
    poll = archive.get(ctx.tx, ctx.chat.group, number)
    if poll is None or poll.state not in states:
        raise Refused("polls-over")
    return poll

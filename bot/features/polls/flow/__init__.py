"""What there is to decide and what was decided, and the first evening's open question."""

from contextlib import suppress
from datetime import timedelta

from bot.core.events import Heard
from bot.core.outgoing import Answer, Button, Message, message
from bot.core.text import Refused, Text, text
from bot.features.polls import rules, views
from bot.features.polls.acts import (
    Ask,
    Decide,
    Decisions,
    Found,
    ListOpen,
    Look,
    Propose,
    Wish,
    Wonder,
)
from bot.features.polls.flow import answers, stages, standing
from bot.features.polls.flow.following import tallied
from bot.features.polls.rules import PENDING, Poll, reading, results
from bot.features.polls.store import archive, backing, ballots, rolls
from bot.kernel.context import Context
from bot.kernel.outward import sayable

WISHES = "polls:wishes"
THINKING = timedelta(hours=1)
SHOWN = 10
MOST_WISHES = 5


def decide(ctx: Context, act: Decide) -> Text | None:  # noqa: ARG001 - the shape of a handler
    rules.inside(ctx.person.standing)
    if archive.founding(ctx.tx, ctx.chat.group):
        buttons = (Button(text("polls-do-ask"), Ask()), Button(text("polls-do-propose"), Propose()))
        ctx.say(Message((text("polls-what-to-decide"),), buttons))
        return None
    ctx.show(WISHES, _question(ctx))
    ctx.later(ctx.now + THINKING, Found(), key="polls:found", keep=True)
    return text("polls-question-hangs")


def wonder(ctx: Context, act: Wonder) -> Text | None:  # noqa: ARG001 - the shape of a handler
    rules.inside(ctx.person.standing)
    ctx.whisper(ctx.person.id, message(text("polls-wish-ask"), answer=Answer(Wish(), "words")))
    return None if ctx.chat.private else text("polls-asked-in-private")


def wish(ctx: Context, act: Wish) -> Text:
    rules.inside(ctx.person.standing)
    _keep(ctx, act.words)
    return text("polls-wish-thanks")


def heard(ctx: Context, event: Heard) -> None:
    """Take a reply to the open question as an answer to it; an edit may void a proposal."""
    standing.heard(ctx, event)
    if not event.reply_to or event.edited or event.command or not ctx.person.id:
        return
    group = ctx.chat.group
    if event.text.strip() and backing.answers_card(ctx.tx, group, WISHES, event.reply_to):
        with suppress(Refused):  # who said enough is not told so in front of everybody
            _keep(ctx, event.text)


def _keep(ctx: Context, words: str) -> None:
    said = backing.wished(ctx.tx, ctx.chat.group)
    if sum(row.person_id == ctx.person.id for row in said) >= MOST_WISHES:
        raise Refused("polls-wishes-enough")
    own = sayable(ctx, reading.own_words(words))
    backing.say_wish(ctx.tx, ctx.chat.group, ctx.person.id, own, ctx.now)
    ctx.show(WISHES, _question(ctx))


def list_open(ctx: Context, act: ListOpen) -> None:  # noqa: ARG001 - the shape of a handler
    rules.inside(ctx.person.standing)
    listed = archive.among(ctx.tx, ctx.chat.group, PENDING)
    if not listed:
        return ctx.say(text("polls-none-open"))
    params = {param.name: param for param in ctx.param.all()}
    mine = _voted(ctx, listed) if ctx.chat.private else set()
    return ctx.say(answers.listing(listed[:SHOWN], params, mine))


def _voted(ctx: Context, listed: list[Poll]) -> set[int]:
    voted = rolls.has_voted(ctx.tx, ctx.chat.group, ctx.person.id)
    for poll in listed:
        slip = ballots.slip(ctx.tx, ctx.chat.group, poll.id, ctx.person.id)
        voted |= {poll.id} if slip is not None and slip.cast else set()
    return voted


def look(ctx: Context, act: Look) -> Text | None:
    rules.inside(ctx.person.standing)
    poll = archive.get(ctx.tx, ctx.chat.group, act.poll)
    if poll is None:
        raise Refused("polls-over")
    ctx.whisper(ctx.person.id, views.card(poll, stages.around(ctx, poll, tallied(ctx, poll))))
    return None if ctx.chat.private else text("polls-asked-in-private")


def decisions(ctx: Context, act: Decisions) -> None:
    rules.inside(ctx.person.standing)
    word = act.word.strip()
    params = {param.name: param for param in ctx.param.all()}
    found = [p for p in archive.over(ctx.tx, ctx.chat.group) if results.about(p, word)]
    if not found:
        return ctx.say(text("polls-nothing-decided"))
    lines: list[Text] = []
    for poll in found[:SHOWN]:
        notes = [row.words for row in backing.noted(ctx.tx, poll.id, "outcome")]
        lines.extend(answers.decision(poll, params, notes))
    return ctx.say(Message(tuple(lines)))


def _question(ctx: Context) -> Message:
    said = backing.wished(ctx.tx, ctx.chat.group)[-SHOWN:]
    lines = tuple(text("polls-wish-line", words=row.words) for row in said)
    heading = (text("polls-wishes-so-far"),) if lines else ()
    buttons = (
        Button(text("polls-wish-say"), Wonder(), home=True),
        Button(text("polls-go-on"), Found()),
    )
    return Message((text("polls-first-question"), *heading, *lines), buttons)

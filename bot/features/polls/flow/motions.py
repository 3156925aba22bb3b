"""Something to agree on in people's own words: by consent, mended once, tried by a vote."""

from dataclasses import replace
from typing import Any

from bot.core.ids import Who
from bot.core.outgoing import Answer, Button, Message, message
from bot.core.param import Class
from bot.core.text import Refused, Text, When, text
from bot.features.polls import rules
from bot.features.polls.acts.backs import Revise
from bot.features.polls.flow import stages, terms
from bot.features.polls.rules import Item, Kind, Method, Poll, State, amending, bars, hours, reading
from bot.features.polls.rules.reading import Asked
from bot.features.polls.store import archive
from bot.kernel.context import Context
from bot.kernel.outward import sayable

LAST = 2  # so many times something is put to everybody's consent


def move(ctx: Context, asked: Asked, source: str) -> Poll:
    """Ask for everybody's consent; silence is not consent."""
    terms.check_size(ctx)
    return stages.propose(ctx, _motion(ctx, asked.question, source=source))


def objected(ctx: Context, poll: Poll) -> None:
    """Give time to mend what somebody objected to; after that the group may try it anyway."""
    if not poll.items[0].no:
        return
    if poll.round >= LAST:
        again = _motion(ctx, poll.question, parent=poll.id)
        bar = amending.bar_of(Class.R, terms.by_name(ctx))
        item = Item(1, cls=Class.R)
        tried = replace(again, method=Method.YES_NO, bars=(bar,), items=(item,), trial=True)
        stages.propose(ctx, replace(tried, opener=poll.opener))
        return
    until = When(ctx.now + terms.integration(ctx))
    button = Button(text("polls-mend"), Revise(poll.id), home=True)
    ctx.say(
        Message((text("polls-mend-until", number=poll.id, until=until),), (button,)), group=True
    )


def revise(ctx: Context, act: Revise) -> Text | None:
    """Put a mended proposal to everybody's consent once more."""
    rules.inside(ctx.person.standing)
    poll = archive.get(ctx.tx, ctx.chat.group, act.poll)
    if poll is None or poll.closed is None or ctx.now > poll.closed + terms.integration(ctx):
        raise Refused("polls-over")
    if archive.follows(ctx.tx, poll.id):
        raise Refused("polls-mended-already")
    if not act.words.strip():
        ctx.whisper(ctx.person.id, message(text("polls-mend-how"), answer=Answer(act, "words")))
        return None if ctx.chat.private else text("polls-asked-in-private")
    words = sayable(ctx, reading.own_words(act.words))
    stages.propose(ctx, _motion(ctx, words, parent=poll.id, round=poll.round + 1))
    return text("polls-hangs") if ctx.chat.private else None


def remove(ctx: Context, body: dict[str, Who]) -> None:
    """Ask whether a person is to be removed: after a talk, in the dark, without a public name."""
    person = body["member"].person
    terms.check_size(ctx)
    asked = _motion(ctx, "", about=person)
    item = Item(1, cls=Class.P)
    its: dict[str, Any] = {"kind": Kind.REMOVAL, "method": Method.YES_NO, "items": (item,)}
    stages.propose(ctx, replace(asked, bars=(bars.REMOVAL,), **its))
    ctx.whisper(person, text("polls-removal-you"), door=False)


def _motion(ctx: Context, words: str, **its: Any) -> Poll:
    bar = amending.bar_of(Class.O, terms.by_name(ctx))
    motion = Poll(
        0,
        Kind.MOTION,
        words,
        "",
        ctx.person.id,
        ctx.now,
        ctx.now + hours.PLAIN,
        state=State.DRAFT,
        items=(Item(1),),
        method=Method.CONSENT,
        bars=(bar,),
    )
    return replace(motion, **its)

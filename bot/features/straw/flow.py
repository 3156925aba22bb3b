"""Hands are asked for, raised, lowered and counted; a poll of somebody's own chat app too."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

from bot.core.events import Forgotten, HandsAsked, HandsLowered, HandsRaised
from bot.core.outgoing import Message
from bot.core.text import Refused, Text, text
from bot.features.straw import rules, store, views
from bot.features.straw.acts import Ask, Lower, Over, Raise, Redraw, Stop
from bot.features.straw.rules import Straw
from bot.kernel import roles
from bot.kernel.context import Context
from bot.kernel.outward import sayable

SOON = timedelta(seconds=1)


def holds(ctx: Context) -> Sequence[Text]:  # noqa: ARG001 - it depends on no setting
    return (text("straw-held"),)


def ask(ctx: Context, act: Ask) -> Text | None:
    rules.inside(ctx.person.standing)
    question, options, most = rules.read(sayable(ctx, act.line))
    until = ctx.now + rules.LASTS
    straw = _begin(ctx, Straw(0, question, options, most, ctx.person.id, until))
    ctx.show(views.name(straw.id), views.card(straw))
    return text("straw-hangs") if ctx.chat.private else None


def asked(ctx: Context, event: HandsAsked) -> None:
    """Keep count of a poll that a member began in their own chat app."""
    if not ctx.person.id:
        return
    question, *options = [sayable(ctx, words) for words in (event.question, *event.options)]
    most = min(max(event.most, 1), len(options))
    until = ctx.now + rules.AT_MOST
    straw = Straw(0, question, tuple(options), most, ctx.person.id, until, event.message)
    _begin(ctx, straw)
    ctx.say(views.adopted())


def raise_hand(ctx: Context, act: Raise) -> None:
    rules.inside(ctx.person.standing)
    straw = rules.still_open(store.get(ctx.tx, ctx.chat.group, act.straw))
    _put(ctx, straw, rules.tapped(straw, store.hand(ctx.tx, straw.id, ctx.person.id), act.place))


def lower(ctx: Context, act: Lower) -> None:
    if act.place in store.hand(ctx.tx, act.straw, ctx.person.id):
        raise_hand(ctx, Raise(act.straw, act.place))


def raised(ctx: Context, event: HandsRaised) -> None:
    """Take a choice made in the chat app's own poll; the last one of a person counts."""
    straw = store.of_message(ctx.tx, ctx.chat.group, event.message)
    with suppress(Refused):  # who is late or not inside is not told so in front of everybody
        rules.inside(ctx.person.standing)
        _put(ctx, rules.still_open(straw), event.places)


def stop(ctx: Context, act: Stop) -> None:
    found = store.get(ctx.tx, ctx.chat.group, act.straw) if act.straw else None
    mine = found or store.newest(ctx.tx, ctx.chat.group, ctx.person.id)
    straw = rules.still_open(mine)
    rules.may_stop(straw, ctx.person.id, leads=roles.leads(ctx))
    _end(ctx, straw)


def lowered(ctx: Context, event: HandsLowered) -> None:
    straw = store.of_message(ctx.tx, ctx.chat.group, event.message)
    if straw and not straw.over:
        _end(ctx, straw)


def redraw(ctx: Context, act: Redraw) -> None:
    straw = store.get(ctx.tx, ctx.chat.group, act.straw)
    if straw and not straw.over:
        ctx.show(views.name(straw.id), views.card(straw, store.raised(ctx.tx, straw.id)))


def over(ctx: Context, act: Over) -> None:
    straw = store.get(ctx.tx, ctx.chat.group, act.straw)
    if straw and not straw.over:
        _end(ctx, straw)


def forgotten(ctx: Context, event: Forgotten) -> None:
    store.forget(ctx.tx, ctx.chat.group, event.person)


def _begin(ctx: Context, straw: Straw) -> Straw:
    made = replace(straw, id=store.add(ctx.tx, ctx.chat.group, straw))
    ctx.record("straw.asked", straw=made.id)
    ctx.later(made.until, Over(made.id), key=f"straw:{made.id}:over")
    return made


def _put(ctx: Context, straw: Straw, places: tuple[int, ...]) -> None:
    store.put(ctx.tx, straw.id, ctx.person.id, rules.chosen(straw, places))
    if not straw.source:
        key = f"straw:{straw.id}:redraw"
        ctx.later(ctx.now + SOON, Redraw(straw.id), key=key, keep=True)


def _end(ctx: Context, straw: Straw) -> None:
    """Count, let go of who chose what, and say it in words."""
    hands = [places for _, places in store.raised(ctx.tx, straw.id)]
    done = replace(straw, counts=rules.counted(straw, hands))
    store.end(ctx.tx, straw.id, done.counts or ())
    ctx.later(None, Over(straw.id), key=f"straw:{straw.id}:over")
    ctx.record("straw.ended", straw=straw.id, counts=list(done.counts or ()))
    if not straw.source:
        ctx.show(views.name(straw.id), views.card(done))
    ctx.say(Message(tuple(views.outcome(done))), group=True)

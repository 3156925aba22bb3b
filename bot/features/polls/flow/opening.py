"""How a poll begins: a plain question, a change of a setting, the first evening."""

from dataclasses import replace
from typing import Any

from bot.core.outgoing import Button, Message
from bot.core.param import AnyParam, Class
from bot.core.text import Refused, Text, text
from bot.features.polls import rules
from bot.features.polls.acts import Found, Propose
from bot.features.polls.flow import safety, stages, terms
from bot.features.polls.rules import (
    Item,
    Kind,
    Method,
    Poll,
    State,
    Visible,
    Ways,
    amending,
    hours,
    reading,
)
from bot.features.polls.rules.bars import FOUNDING as FOUNDING_BAR
from bot.features.polls.settings import FOUNDING, TRIAL
from bot.features.polls.store import archive, precedents
from bot.kernel.context import Context
from bot.kernel.outward import sayable


def propose(ctx: Context, act: Propose) -> Text | None:
    rules.inside(ctx.person.standing)
    name, value, why = reading.proposed(act.line)
    if not name:
        everyday = [param for param in ctx.param.all() if param.everyday]
        buttons = [Button(param.label, Propose(param.name)) for param in everyday]
        return _offer(ctx, text("polls-propose-what"), buttons)
    param = ctx.param.find(name)
    if not value:
        return _offer_values(ctx, param)
    _change(ctx, param, param.read(value), sayable(ctx, why))
    return text("polls-hangs") if ctx.chat.private else None


def found(ctx: Context, act: Found) -> Text | None:  # noqa: ARG001 - the shape of a handler
    """Open the founding card: a handful of things, each with its own yes and no.

    An hour after the open question nobody needs to press for it.
    """
    if ctx.person.id:
        rules.inside(ctx.person.standing)
    if archive.founding(ctx.tx, ctx.chat.group):
        raise Refused("polls-founded")
    terms.check_size(ctx)
    declared = {param.name: param for param in ctx.param.all()}
    named = [(declared[name], words) for name, words in FOUNDING if name in declared]
    items = tuple(
        Item(number, param=param.name, old=ctx.param(param), new=param.read(words), cls=param.cls)
        for number, (param, words) in enumerate(named, 1)
    )
    poll = binding(ctx, Kind.FOUNDING, items, bars=(FOUNDING_BAR,), trial=True)
    stages.propose(ctx, poll)
    return text("polls-hangs") if ctx.chat.private else None


def _change(ctx: Context, param: AnyParam, new: Any, why: str) -> None:
    """Propose a change of one parameter to one value."""
    old, group = ctx.param(param), ctx.chat.group
    if new == old:
        raise Refused("polls-same", value=param.shown(old))
    if precedents.disputed(ctx.tx, group, param.name):
        raise Refused("polls-already-open", label=param.label)
    terms.check_room(ctx)
    terms.check_size(ctx)
    amending.check_step(param, old, new)
    held = ctx.param.latest(param)
    amending.check_rest(param, held.at if held else None, ctx.now)
    former = precedents.former(ctx.tx, group, param.name, new)
    amending.check_failed(former, ctx.now)
    bars = amending.bars_for(param.cls, param.name, new, terms.by_name(ctx))
    item = Item(1, param=param.name, old=old, new=new, cls=param.cls)
    trial = param.cls is Class.R and ctx.param(TRIAL)
    trial = trial and not amending.ends_rule(param.cls, old, new)
    its = {"why": why, "trial": trial, "round": len(former) + 1}
    its |= {"bars": amending.eased(param.cls, bars, former), "source": ctx.chat.message}
    stages.propose(ctx, binding(ctx, Kind.PARAM, (item,), **its))


def binding(ctx: Context, kind: Kind, items: tuple[Item, ...], **its: Any) -> Poll:
    """Make a proposal of yes and no that binds once it has passed."""
    safety.check(ctx)
    draft = Poll(
        0,
        kind,
        "",
        "",
        ctx.person.id,
        ctx.now,
        ctx.now + hours.PLAIN,  # until it opens and the settings say how long
        state=State.DRAFT,
        items=items,
        method=Method.YES_NO,
        ways=Ways(visible=Visible.AT_CLOSE),
    )
    return replace(draft, **its)


def _offer_values(ctx: Context, param: AnyParam) -> Text | None:
    held = ctx.param(param)
    line = text(
        "polls-propose-which",
        label=param.label,
        question=param.question,
        value=param.shown(held),
        bounds=param.bounds,
        name=param.name,
    )
    choices = [value for value in param.choices if value != held and _near(param, held, value)]
    buttons = [
        Button(
            text("polls-value", value=param.shown(value)),
            Propose(f"{param.name} {reading.typed(value)}"),
        )
        for value in choices
    ]
    return _offer(ctx, line, buttons)


def _near(param: AnyParam, held: Any, value: Any) -> bool:
    """Say whether a value may be proposed as things stand."""
    try:
        amending.check_step(param, held, value)
    except Refused:
        return False
    return True


def _offer(ctx: Context, line: Text, buttons: list[Button]) -> Text | None:
    ctx.whisper(ctx.person.id, Message((line,), tuple(buttons)))
    return None if ctx.chat.private else text("polls-asked-in-private")

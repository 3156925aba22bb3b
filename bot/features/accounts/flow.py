"""Joining accounts: one asks for a code, the other types it, the first says yes."""

from dataclasses import replace

from bot.core.events import Forgotten
from bot.core.text import Refused, Text, text
from bot.features.accounts import rules, store, views
from bot.features.accounts.acts import Accept, Link, Refuse, Unlink
from bot.kernel.context import Context
from bot.kernel.joining import join, part


def link(ctx: Context, act: Link) -> Text | None:
    if not act.code.strip():
        ctx.say(views.code(store.make(ctx.tx, ctx.person.id, ctx.now)))
        return None
    found = rules.typed(store.get(ctx.tx, rules.read(act.code)), ctx.person.id, ctx.now)
    store.typed(ctx.tx, found)
    ctx.whisper(found.person, views.question(found, *store.named(ctx.tx, found.other)), door=False)
    return text("accounts-typed")


def accept(ctx: Context, act: Accept) -> Text:
    person, into = rules.accepted(store.get(ctx.tx, act.code), ctx.person.id, ctx.now)
    store.drop(ctx.tx, act.code)
    join(ctx, person, into)
    ctx.person = replace(ctx.person, id=into)
    return text("accounts-joined")


def refuse(ctx: Context, act: Refuse) -> Text:
    found = store.get(ctx.tx, act.code)
    if found is None or found.person != ctx.person.id:
        raise Refused("accounts-no-code")
    store.drop(ctx.tx, act.code)
    return text("accounts-refused")


def unlink(ctx: Context, act: Unlink) -> Text | None:
    mine = rules.several(store.accounts(ctx.tx, ctx.person.id))
    if act.account not in [each.id for each in mine]:
        ctx.say(views.which(mine))
        return None
    part(ctx.tx, act.account, ctx.person.id, ctx.now)
    return text("accounts-parted")


def forget(ctx: Context, event: Forgotten) -> None:
    store.forget(ctx.tx, event.person)

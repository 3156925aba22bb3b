"""Keeping two people apart without a word to the other, and leaving no trace on a phone."""

from bot.core.events import Forgotten, Hid, KeptApart
from bot.core.text import Refused, Text, text
from bot.features.blocks import rules, store, views
from bot.features.blocks.acts import Block, BlockNamed, Hide, Unblock
from bot.kernel import around, clearing
from bot.kernel.context import Context


def block_named(ctx: Context, act: BlockNamed) -> None:
    person, group = ctx.person.id, _group(ctx)
    if not act.who.strip():
        ctx.whisper(person, views.question(store.of_person(ctx.tx, group, person)))
        return
    found = rules.meant(act.who, store.names(ctx.tx, group), person)
    for each in found:
        _keep_apart(ctx, each)
    ctx.whisper(person, views.kept(found))


def block(ctx: Context, act: Block) -> None:
    _keep_apart(ctx, rules.other_than(ctx.person.id, act.person))
    ctx.whisper(ctx.person.id, views.kept([act.person]))


def _keep_apart(ctx: Context, other: int) -> None:
    """No fact is written: a log would be a list of who fears whom."""
    store.add(ctx.tx, _group(ctx), ctx.person.id, other, ctx.now)
    around.tell(ctx, KeptApart(ctx.person.id, other))


def unblock(ctx: Context, act: Unblock) -> Text:
    store.remove(ctx.tx, _group(ctx), ctx.person.id, act.person)
    return text("blocks-undone")


def hide(ctx: Context, act: Hide) -> None:  # noqa: ARG001 - the shape of a handler
    """Take away what was said in private; the answer is a short word that says nothing."""
    if ctx.chat.group:
        around.tell(ctx, Hid(ctx.person.id))
    clearing.clear_private(ctx, ctx.person.id)


def forget(ctx: Context, act: Forgotten) -> None:
    store.forget(ctx.tx, ctx.chat.group, act.person)


def _group(ctx: Context) -> int:
    if not ctx.chat.group:
        raise Refused("kernel-no-group")
    return ctx.chat.group

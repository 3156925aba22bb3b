"""Who must not meet whom, and the button that says so."""

from bot.core.ids import Who
from bot.core.outgoing import Button
from bot.core.text import text
from bot.features.blocks import store
from bot.features.blocks.acts import Block
from bot.kernel.context import Context


def apart(ctx: Context, person: int) -> frozenset[int]:
    """Return everybody who is never matched with this person."""
    return store.apart(ctx.tx, ctx.chat.group, person)


def button(other: int) -> Button:
    return Button(text("blocks-button", who=Who(other)), Block(other))

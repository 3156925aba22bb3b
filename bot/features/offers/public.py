"""What other features may know of quiet matching: a number, never who."""

from bot.features.offers import store
from bot.kernel.context import Context


def asked(ctx: Context, request: int) -> int:
    """Return how many people were asked by themselves to help with a request."""
    return store.told(ctx.tx, ctx.chat.group, request, ctx.now)

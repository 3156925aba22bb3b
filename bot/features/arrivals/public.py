"""What others may know of arrivals: whether a crowd is coming at once."""

from bot.features.arrivals import rules, store
from bot.kernel.context import Context


def waving(ctx: Context) -> bool:
    """Tell whether so many joined within the hour that votes about rules should not open now."""
    joined = store.moments(ctx.tx, ctx.chat.group, ctx.now - rules.HOUR)
    return rules.wave(joined, ctx.now)

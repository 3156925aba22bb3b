"""What a feature may know before it speaks: is somebody reachable alone, what may be said aloud."""

from bot.kernel.context import Context
from bot.kernel.settings import GROUP_REGION


def reachable(ctx: Context, person: int) -> bool:
    """Say whether a private word would reach this person now, without a door in the group."""
    target = ctx._private(person)  # noqa: SLF001 - the kernel answers for its context
    return target is not None and ctx._reachable(target)  # noqa: SLF001 - the same


def sayable(ctx: Context, words: str) -> str:
    """Return words as a group would be shown them, fit to be kept: no number stays in them."""
    regions = (ctx.param(GROUP_REGION),)
    for guard in ctx._house.guards:  # noqa: SLF001 - the same
        words = guard(words, regions)
    return words

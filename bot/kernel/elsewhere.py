"""The same act looked at from another group: what it says and records there is that group's."""

from bot.kernel.context import Context
from bot.kernel.people import Chat, Person


def in_group(ctx: Context, group: int) -> Context:
    """Return a context of another group, in the same transaction; nobody acts there."""
    return Context(ctx.tx, ctx.now, Person(), Chat(group), ctx._house)  # noqa: SLF001 - the kernel passes it on

"""Who looks after a group: everybody asks here, so that nobody asks the platform's own admins."""

from bot.core.text import Refused
from bot.kernel import people
from bot.kernel.context import Context


def facilitators(ctx: Context) -> list[int]:
    """Return the people who may do facilitators' acts in the group now."""
    return people.administrators(ctx.tx, ctx.chat.group)


def leads(ctx: Context, person: int = 0) -> bool:
    """Say whether somebody, or whoever acts, may do facilitators' acts in the group now."""
    return (person or ctx.person.id) in facilitators(ctx)


def only_facilitators(ctx: Context) -> None:
    """Refuse with words whoever may not do facilitators' acts."""
    if not (ctx.person.id and leads(ctx)):
        raise Refused("kernel-facilitators-only")

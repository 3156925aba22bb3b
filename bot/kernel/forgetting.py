"""A person is forgotten: by every feature in every group, then by the house itself."""

from sqlalchemy import select

from bot.core.events import Forgotten
from bot.kernel import around, holdings
from bot.kernel.context import Context
from bot.kernel.people import Chat, Person
from bot.kernel.tables import memberships


def forget(ctx: Context, person: int) -> None:
    """Let everybody drop what they hold of a person, then erase the rest."""
    query = select(memberships.c.group_id).where(memberships.c.person_id == person)
    house = ctx._house  # noqa: SLF001 - the kernel goes from group to group
    for group in ctx.tx.scalars(query).all():
        around.tell(Context(ctx.tx, ctx.now, Person(), Chat(group), house), Forgotten(person))
    holdings.erase(ctx.tx, person)

"""The other bots in a chat: platforms count them as members, a vote does not wait for them."""

from collections.abc import Iterable

from sqlalchemy import Column, Connection, ForeignKey, String, Table, delete, func, insert, select

from bot.core.ids import AccountRef
from bot.kernel.columns import BigId, metadata
from bot.kernel.tables import chats

bots = Table(  # accounts of programs, never of people
    "bots",
    metadata,
    Column("chat_id", BigId, ForeignKey("chats.id"), primary_key=True),
    Column("key", String, primary_key=True),
)


def seen(tx: Connection, chat: int, accounts: Iterable[AccountRef]) -> None:
    """Remember bots that are in a chat."""
    keys = {account.key for account in accounts}
    known = set(tx.scalars(select(bots.c.key).where(bots.c.chat_id == chat)))
    for key in sorted(keys - known):
        tx.execute(insert(bots).values(chat_id=chat, key=key))


def gone(tx: Connection, chat: int, account: AccountRef) -> bool:
    """Forget a bot that left; false if it was none that we knew."""
    this = (bots.c.chat_id == chat) & (bots.c.key == account.key)
    return bool(tx.execute(delete(bots).where(this)).rowcount)


def others(tx: Connection, group: int) -> int:
    """Return how many bots besides this one the bot knows of in the group's chats."""
    query = select(func.count()).select_from(bots.join(chats))
    inside = (chats.c.group_id == group) & chats.c.inside
    return int(tx.scalar(query.where(inside)) or 0)

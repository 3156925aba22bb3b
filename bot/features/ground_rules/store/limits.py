"""Tables of what keeps somebody from writing, or out: one chain a person, chat and kind.

What the platform said of the time before the first limit stands with the chain; when the last
limit ends, exactly that is given back.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Integer,
    Row,
    String,
    Table,
    UniqueConstraint,
    delete,
    insert,
    select,
    update,
)

from bot.features.ground_rules.rules import Hold
from bot.kernel.columns import BigId, UtcTime, metadata, new_id, one_of, text_column
from bot.kernel.tables import chats


class Kind(StrEnum):
    SILENT = "silent"  # may only read
    OUT = "out"
    HUSH = "hush"  # the chat itself, in quiet hours


chains = Table(
    "ground_rules_chains",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("group_id", BigId, nullable=False),
    Column("chat_id", BigId, nullable=False),
    Column("person_id", BigId, nullable=False),
    text_column("account"),  # "platform/key", "" for the chat itself
    Column("kind", String, nullable=False),
    Column("former", String),  # None until the platform has answered
    Column("ending", Boolean, nullable=False, default=False),  # to be given back at once then
    UniqueConstraint("chat_id", "account", "kind"),
    one_of("kind", *Kind),
    sqlite_autoincrement=True,  # a late answer must not be taken for one about a later chain
)

holds = Table(
    "ground_rules_holds",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("chain_id", BigId, nullable=False, index=True),
    Column("group_id", BigId, nullable=False),
    Column("step", Integer, nullable=False),
    Column("until", UtcTime, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Where:
    """Whom or what a chain is about."""

    chat: int
    person: int
    account: str
    kind: Kind


def hold(tx: Connection, group: int, where: Where, step: int, until: datetime) -> tuple[int, int]:
    """Add a limit to the chain of its person, a new one if none is there; return both ids."""
    chain = _chain(tx, where)
    number = chain.id if chain else _begin(tx, group, where)
    if chain:
        tx.execute(update(chains).where(chains.c.id == number).values(ending=False))
    row = insert(holds).values(chain_id=number, group_id=group, step=step, until=until)
    return number, new_id(tx.execute(row))


def _chain(tx: Connection, where: Where) -> Row[Any] | None:
    query = select(chains).where(
        chains.c.chat_id == where.chat,
        chains.c.account == where.account,
        chains.c.kind == where.kind,
    )
    return tx.execute(query).one_or_none()


def _begin(tx: Connection, group: int, where: Where) -> int:
    values = {
        "group_id": group,
        "chat_id": where.chat,
        "person_id": where.person,
        "account": where.account,
        "kind": where.kind,
    }
    return new_id(tx.execute(insert(chains).values(**values)))


def get(tx: Connection, chain: int) -> Row[Any] | None:
    """Return a chain with the platform and key of its chat, None if it has ended."""
    query = select(chains, chats.c.platform, chats.c.key).join(
        chats, chats.c.id == chains.c.chat_id
    )
    return tx.execute(query.where(chains.c.id == chain)).one_or_none()


def chain_of(tx: Connection, hold_id: int) -> int:
    """Return the chain a limit belongs to, 0 if it has ended."""
    return int(tx.scalar(select(holds.c.chain_id).where(holds.c.id == hold_id)) or 0)


def of_chain(tx: Connection, chain: int) -> list[Hold]:
    query = select(holds.c.id, holds.c.until).where(holds.c.chain_id == chain)
    return [Hold(row.id, row.until) for row in tx.execute(query.order_by(holds.c.id))]


def of_step(tx: Connection, group: int, step: int) -> list[int]:
    query = select(holds.c.id).where(holds.c.group_id == group, holds.c.step == step)
    return list(tx.scalars(query.order_by(holds.c.id)))


def learn(tx: Connection, chain: int, former: str) -> None:
    """Keep how things stood before, the first time it is told."""
    unknown = (chains.c.id == chain) & chains.c.former.is_(None)
    tx.execute(update(chains).where(unknown).values(former=former))


def drop(tx: Connection, hold_id: int) -> None:
    tx.execute(delete(holds).where(holds.c.id == hold_id))


def ending(tx: Connection, chain: int) -> None:
    tx.execute(update(chains).where(chains.c.id == chain).values(ending=True))


def end(tx: Connection, chain: int) -> None:
    tx.execute(delete(holds).where(holds.c.chain_id == chain))
    tx.execute(delete(chains).where(chains.c.id == chain))


def hushed(tx: Connection, group: int) -> list[int]:
    """Return the limits that keep whole chats of the group quiet now."""
    query = (
        select(holds.c.id)
        .join(chains, chains.c.id == holds.c.chain_id)
        .where(holds.c.group_id == group, chains.c.kind == Kind.HUSH)
    )
    return list(tx.scalars(query.order_by(holds.c.id)))

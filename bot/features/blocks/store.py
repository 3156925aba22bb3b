"""Who is kept apart from whom; only the one who said so ever sees the row."""

from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, Index, Table, delete, insert, or_, select

from bot.kernel.columns import BigId, UtcTime, metadata
from bot.kernel.people import INSIDE
from bot.kernel.tables import accounts, memberships

blocks = Table(
    "blocks",
    metadata,
    Column("group_id", BigId, primary_key=True),
    Column("person", BigId, primary_key=True),
    Column("other", BigId, primary_key=True),
    Column("at", UtcTime, nullable=False),
    Index("ix_blocks_other", "group_id", "other"),
)


def add(tx: Connection, group: int, person: int, other: int, now: datetime) -> None:
    remove(tx, group, person, other)
    tx.execute(insert(blocks).values(group_id=group, person=person, other=other, at=now))


def remove(tx: Connection, group: int, person: int, other: int) -> None:
    tx.execute(delete(blocks).where(_of(group, person), blocks.c.other == other))


def of_person(tx: Connection, group: int, person: int) -> list[int]:
    query = select(blocks.c.other).where(_of(group, person)).order_by(blocks.c.at)
    return list(tx.scalars(query))


def apart(tx: Connection, group: int, person: int) -> frozenset[int]:
    """Return everybody who must not meet this person, whoever of the two said so."""
    query = select(blocks.c.person, blocks.c.other).where(
        blocks.c.group_id == group, or_(blocks.c.person == person, blocks.c.other == person)
    )
    return frozenset(row.other if row.person == person else row.person for row in tx.execute(query))


def forget(tx: Connection, group: int, person: int) -> None:
    either = or_(blocks.c.person == person, blocks.c.other == person)
    tx.execute(delete(blocks).where(blocks.c.group_id == group, either))


def names(tx: Connection, group: int) -> list[tuple[int, str]]:
    """Return the people in the group with the names of their accounts."""
    query = (
        select(accounts.c.person_id, accounts.c.name)
        .join(memberships, memberships.c.person_id == accounts.c.person_id)
        .where(memberships.c.group_id == group, memberships.c.standing.in_(INSIDE))
        .order_by(accounts.c.id)
    )
    return [(row.person_id, row.name) for row in tx.execute(query)]


def _of(group: int, person: int) -> Any:
    return (blocks.c.group_id == group) & (blocks.c.person == person)

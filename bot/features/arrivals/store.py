"""The table of who came lately and said yes to the rules."""

from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, Row, Table, delete, insert, select, update

from bot.kernel.columns import BigId, UtcTime, metadata

# Gone a day after the coming, or with the going; the yes stays as a fact by pseudonym.
arrivals = Table(
    "arrivals",
    metadata,
    Column("group_id", BigId, primary_key=True),
    Column("person_id", BigId, primary_key=True, index=True),
    Column("at", UtcTime, nullable=False),
    Column("agreed", UtcTime),
)


def come(tx: Connection, group: int, person: int, now: datetime) -> None:
    go(tx, group, person)
    tx.execute(insert(arrivals).values(group_id=group, person_id=person, at=now))


def go(tx: Connection, group: int, person: int) -> None:
    same = (arrivals.c.group_id == group) & (arrivals.c.person_id == person)
    tx.execute(delete(arrivals).where(same))


def agree(tx: Connection, group: int, person: int, now: datetime) -> bool:
    """Note a yes; tell whether it is the first."""
    fresh = (arrivals.c.group_id == group) & (arrivals.c.person_id == person)
    fresh &= arrivals.c.agreed.is_(None)
    return bool(tx.execute(update(arrivals).where(fresh).values(agreed=now)).rowcount)


def moments(tx: Connection, group: int, since: datetime) -> list[datetime]:
    """Return when people came since then."""
    query = select(arrivals.c.at).where(arrivals.c.group_id == group, arrivals.c.at > since)
    return list(tx.scalars(query))


def lately(tx: Connection, group: int, since: datetime) -> list[Row[Any]]:
    """Return who came since then, the newest last, and forget the others."""
    old = (arrivals.c.group_id == group) & (arrivals.c.at <= since)
    tx.execute(delete(arrivals).where(old))
    query = select(arrivals).where(arrivals.c.group_id == group)
    return list(tx.execute(query.order_by(arrivals.c.at, arrivals.c.person_id)))

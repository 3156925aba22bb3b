"""Standing offers, and who was asked lately and for what."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Index,
    Integer,
    Row,
    Table,
    delete,
    func,
    insert,
    or_,
    select,
)

from bot.core.text import Refused
from bot.features.offers.rules import Offering
from bot.kernel.columns import BigId, UtcTime, metadata, text_column
from bot.kernel.people import INSIDE
from bot.kernel.tables import memberships

A_DAY = timedelta(days=1)

offers = Table(
    "offers",
    metadata,
    Column("group_id", BigId, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("person", BigId, nullable=False),
    text_column("what"),
    text_column("category"),
    text_column("area"),
    Column("until", UtcTime),
    Column("per_month", Integer, nullable=False, default=0),
    Index("ix_offers_category", "group_id", "category", "area"),
    Index("ix_offers_person", "group_id", "person"),
)

asked = Table(
    "offer_asked",
    metadata,
    Column("group_id", BigId, primary_key=True),
    Column("person", BigId, primary_key=True),
    Column("at", UtcTime, nullable=False),
    Index("ix_offer_asked_at", "group_id", "at"),
)

asks = Table(
    "offer_asks",
    metadata,
    Column("group_id", BigId, primary_key=True),
    Column("request", Integer, primary_key=True),
    Column("person", BigId, primary_key=True),
)


def add(tx: Connection, group: int, new: Offering) -> int:
    last = tx.scalar(select(func.max(offers.c.number)).where(offers.c.group_id == group)) or 0
    names = ("person", "what", "category", "area", "until", "per_month")
    values = {name: getattr(new, name) for name in names}
    tx.execute(insert(offers).values(group_id=group, number=last + 1, **values))
    return int(last) + 1


def get(tx: Connection, group: int, number: int) -> Offering:
    query = select(offers).where(offers.c.group_id == group, offers.c.number == number)
    row = tx.execute(query).one_or_none()
    if row is None:
        raise Refused("offers-unknown")
    return _offering(row)


def remove(tx: Connection, group: int, number: int) -> None:
    tx.execute(delete(offers).where(offers.c.group_id == group, offers.c.number == number))


def of_person(tx: Connection, group: int, person: int) -> list[Offering]:
    query = select(offers).where(offers.c.group_id == group, offers.c.person == person)
    return [_offering(row) for row in tx.execute(query.order_by(offers.c.number))]


def fitting(
    tx: Connection, group: int, category: str, area: str, now: datetime, most: int
) -> list[Offering]:
    """Return offers that fit, of people not asked within a day, the longest unasked first."""
    query = select(offers).where(
        offers.c.group_id == group,
        offers.c.category.in_({category, ""}),
        or_(offers.c.until.is_(None), offers.c.until > now),
    )
    if area:
        query = query.where(offers.c.area.in_({area, ""}))
    query = query.join(asked, _same_person(offers), isouter=True)
    query = query.where(_rested(now)).order_by(asked.c.at, offers.c.number)
    return [_offering(row) for row in tx.execute(query.limit(most))]


def rested_members(tx: Connection, group: int, now: datetime, most: int) -> list[int]:
    """Return members not asked within a day, the longest unasked first."""
    query = select(memberships.c.person_id).where(
        memberships.c.group_id == group, memberships.c.standing.in_(INSIDE)
    )
    same = (asked.c.group_id == memberships.c.group_id) & (
        asked.c.person == memberships.c.person_id
    )
    query = query.join(asked, same, isouter=True).where(_rested(now))
    order = (asked.c.at.is_not(None), asked.c.at, memberships.c.person_id)
    return list(tx.scalars(query.order_by(*order).limit(most)))


def tired(tx: Connection, group: int, people: Sequence[int], now: datetime) -> set[int]:
    """Return who of these was asked within a day."""
    query = select(asked.c.person).where(
        asked.c.group_id == group, asked.c.person.in_(people), asked.c.at > now - A_DAY
    )
    return set(tx.scalars(query))


def asked_for(tx: Connection, group: int, request: int) -> set[int]:
    query = select(asks.c.person).where(asks.c.group_id == group, asks.c.request == request)
    return set(tx.scalars(query))


def note(tx: Connection, group: int, request: int, person: int, at: datetime) -> None:
    """Keep when somebody is asked, so that they are left alone for a day from then on."""
    same = (asked.c.group_id == group) & (asked.c.person == person)
    tx.execute(delete(asked).where(same))
    tx.execute(insert(asked).values(group_id=group, person=person, at=at))
    tx.execute(insert(asks).values(group_id=group, request=request, person=person))


def over(tx: Connection, group: int, request: int) -> None:
    """Forget who was asked for a request that is no longer open."""
    tx.execute(delete(asks).where(asks.c.group_id == group, asks.c.request == request))


def forget(tx: Connection, group: int, person: int) -> None:
    for table in (offers, asked, asks):
        tx.execute(delete(table).where(table.c.group_id == group, table.c.person == person))


def _same_person(table: Any) -> Any:
    return (asked.c.group_id == table.c.group_id) & (asked.c.person == table.c.person)


def _rested(now: datetime) -> Any:
    return or_(asked.c.at.is_(None), asked.c.at <= now - A_DAY)


def _offering(row: Row[Any]) -> Offering:
    return Offering(
        row.number, row.person, row.what, row.category, row.area, row.until, row.per_month
    )

"""The table of hand-overs; the details themselves lie sealed in the kernel's vault."""

from sqlalchemy import Column, Connection, Index, Row, String, Table, insert, or_, select, update

from bot.features.contact.rules import OPEN, Handover, State
from bot.kernel.columns import BigId, UtcTime, metadata, new_id, one_of

handovers = Table(
    "contact_handovers",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("group_id", BigId, nullable=False),
    Column("owner", BigId, nullable=False, index=True),
    Column("asker", BigId, nullable=False, index=True),
    Column("field", String, nullable=False),
    Column("state", String, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("shown_at", UtcTime),
    Column("until", UtcTime),
    one_of("state", *State),
    Index("ix_contact_handovers_group", "group_id", "state"),
)


def add(tx: Connection, handover: Handover) -> int:
    return new_id(tx.execute(insert(handovers).values(**_values(handover))))


def put(tx: Connection, handover: Handover) -> None:
    same = handovers.c.id == handover.id
    tx.execute(update(handovers).where(same).values(**_values(handover)))


def get(tx: Connection, group: int, number: int) -> Handover | None:
    query = select(handovers).where(handovers.c.id == number, handovers.c.group_id == group)
    row = tx.execute(query).one_or_none()
    return _read(row) if row is not None else None


def open_between(tx: Connection, owner: int, asker: int, field: str) -> bool:
    c = handovers.c
    query = select(c.id).where(c.owner == owner, c.asker == asker, c.field == field)
    return tx.scalar(query.where(c.state.in_(OPEN)).limit(1)) is not None


def open_of(tx: Connection, person: int, *, other: int = 0, group: int = 0) -> list[Handover]:
    """Return what is open of a person: with one other, or in one group, where that is said."""
    c = handovers.c
    query = select(handovers).where(or_(c.owner == person, c.asker == person))
    if other:
        query = query.where(or_(c.owner == other, c.asker == other))
    if group:
        query = query.where(c.group_id == group)
    rows = tx.execute(query.where(c.state.in_(OPEN)).order_by(c.id))
    return [_read(row) for row in rows]


def shown_of(tx: Connection, owner: int, most: int) -> list[Handover]:
    """Return the newest hand-overs in which somebody saw a detail of a person."""
    c = handovers.c
    query = select(handovers).where(c.owner == owner, c.shown_at.is_not(None))
    return [_read(row) for row in tx.execute(query.order_by(c.id.desc()).limit(most))]


def _values(handover: Handover) -> dict[str, object]:
    return {
        "group_id": handover.group,
        "owner": handover.owner,
        "asker": handover.asker,
        "field": handover.field,
        "state": handover.state,
        "at": handover.at,
        "shown_at": handover.shown_at,
        "until": handover.until,
    }


def _read(row: Row[tuple[object, ...]]) -> Handover:
    return Handover(
        row.group_id,
        row.owner,
        row.asker,
        row.field,
        row.at,
        State(row.state),
        row.shown_at,
        row.until,
        row.id,
    )

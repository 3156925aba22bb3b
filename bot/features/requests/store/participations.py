"""Who helps with which request, who would rather not see it, and who helped whom before."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    Index,
    Integer,
    Row,
    Table,
    delete,
    func,
    insert,
    select,
)

from bot.features.requests.rules.helping import GOING, Part, Participation
from bot.kernel.columns import BigId, UtcTime, metadata, one_of, text_column

participations = Table(
    "request_participations",
    metadata,
    Column("group_id", BigId, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("person", BigId, primary_key=True),
    text_column("state", Part.OFFERED.value),
    Column("offered", UtcTime, nullable=False),
    Column("chosen", UtcTime),
    Column("confirmed", UtcTime),
    Column("ended", UtcTime),
    one_of("state", *Part),
    CheckConstraint(
        "(state NOT IN ('chosen', 'confirmed', 'did_it') OR chosen IS NOT NULL)"
        " AND (state <> 'confirmed' OR confirmed IS NOT NULL)"
        " AND ((state IN ('did_it', 'dropped', 'declined')) = (ended IS NOT NULL))",
        name="times",
    ),
    Index("ix_request_participations_person", "group_id", "person", "state"),
)

hides = Table(
    "request_hides",
    metadata,
    Column("group_id", BigId, primary_key=True),
    Column("person", BigId, primary_key=True),
    Column("number", Integer, primary_key=True),
)


def of(tx: Connection, group: int, number: int) -> list[Participation]:
    """Return everybody's part in a request, in the order they offered."""
    query = select(participations).where(_one(group, number))
    order = (participations.c.offered, participations.c.person)
    return [_part(row) for row in tx.execute(query.order_by(*order))]


def one(tx: Connection, group: int, number: int, person: int) -> Participation:
    query = select(participations).where(_one(group, number), participations.c.person == person)
    row = tx.execute(query).one_or_none()
    return _part(row) if row else Participation(person)


def put(tx: Connection, group: int, number: int, part: Participation) -> None:
    same = _one(group, number) & (participations.c.person == part.person)
    tx.execute(delete(participations).where(same))
    values = {name: getattr(part, name) for name in ("offered", "chosen", "confirmed", "ended")}
    key = {"group_id": group, "number": number, "person": part.person}
    state = part.state.value if part.state else Part.OFFERED.value
    tx.execute(insert(participations).values(**key, state=state, **values))


def waiting(tx: Connection, group: int, number: int) -> list[int]:
    """Return who waits to be chosen, in the order they offered."""
    return [each.person for each in of(tx, group, number) if each.state is Part.OFFERED]


def going(tx: Connection, group: int, numbers: Iterable[int]) -> dict[int, list[Participation]]:
    """Return for each request who goes or went, in the order they were chosen."""
    states = [each.value for each in (*GOING, Part.DID_IT)]
    query = select(participations).where(
        participations.c.group_id == group,
        participations.c.number.in_(list(numbers)),
        participations.c.state.in_(states),
    )
    found: dict[int, list[Participation]] = {}
    for row in tx.execute(query.order_by(participations.c.chosen, participations.c.offered)):
        found.setdefault(row.number, []).append(_part(row))
    return found


def hide(tx: Connection, group: int, person: int, number: int) -> None:
    same = (hides.c.group_id == group) & (hides.c.person == person) & (hides.c.number == number)
    tx.execute(delete(hides).where(same))
    tx.execute(insert(hides).values(group_id=group, person=person, number=number))


def hidden(tx: Connection, group: int, person: int) -> set[int]:
    query = select(hides.c.number).where(hides.c.group_id == group, hides.c.person == person)
    return set(tx.scalars(query))


def helping(tx: Connection, group: int, person: int) -> list[int]:
    """Return the numbers of requests this person goes for now."""
    query = select(participations.c.number).where(
        participations.c.group_id == group,
        participations.c.person == person,
        participations.c.state.in_([each.value for each in GOING]),
    )
    return list(tx.scalars(query.order_by(participations.c.number)))


def involved(tx: Connection, group: int, person: int) -> list[int]:
    """Return the numbers of requests this person goes for, or offered to help with."""
    query = select(participations.c.number).where(
        participations.c.group_id == group,
        participations.c.person == person,
        participations.c.state.in_([each.value for each in (Part.OFFERED, *GOING)]),
    )
    return list(tx.scalars(query.order_by(participations.c.number)))


def helped_since(
    tx: Connection, group: int, people: Sequence[int], since: datetime
) -> dict[int, int]:
    """Count how often each of these helped, or said that they go, since a moment."""
    states = [each.value for each in (*GOING, Part.DID_IT)]
    query = select(participations.c.person, func.count()).where(
        participations.c.group_id == group,
        participations.c.person.in_(people),
        participations.c.state.in_(states),
        participations.c.chosen >= since,
    )
    return {row[0]: row[1] for row in tx.execute(query.group_by(participations.c.person))}


def helped(tx: Connection, group: int, numbers: Sequence[int]) -> list[int]:
    """Return who helped with these requests, the last one first, each once."""
    query = select(participations.c.person).where(
        participations.c.group_id == group,
        participations.c.number.in_(numbers),
        participations.c.state == Part.DID_IT.value,
    )
    order = (participations.c.ended.desc(), participations.c.person)
    return list(dict.fromkeys(tx.scalars(query.order_by(*order))))


def first_offers(tx: Connection, group: int, since: datetime) -> dict[int, datetime]:
    """Return for each request when the first one offered, from a moment on."""
    query = select(participations.c.number, func.min(participations.c.offered)).where(
        participations.c.group_id == group, participations.c.offered >= since
    )
    return {row[0]: row[1] for row in tx.execute(query.group_by(participations.c.number))}


def hidden_by(tx: Connection, group: int, number: int) -> set[int]:
    query = select(hides.c.person).where(hides.c.group_id == group, hides.c.number == number)
    return set(tx.scalars(query))


def forget(tx: Connection, group: int, person: int) -> None:
    for table in (participations, hides):
        tx.execute(delete(table).where(table.c.group_id == group, table.c.person == person))


def _one(group: int, number: int) -> Any:
    return (participations.c.group_id == group) & (participations.c.number == number)


def _part(row: Row[Any]) -> Participation:
    state = Part(row.state)
    return Participation(row.person, state, row.offered, row.chosen, row.confirmed, row.ended)

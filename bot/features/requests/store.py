"""Requests, who offered to help with them, and who was lately asked about their words."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    ForeignKeyConstraint,
    Index,
    Integer,
    Row,
    Table,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)

from bot.core.text import Refused
from bot.features.requests.detection import Asked
from bot.features.requests.rules import Part, Request, State
from bot.kernel.columns import BigId, UtcTime, metadata, one_of, text_column

LIVE = (State.OPEN.value, State.ARRANGED.value)

requests = Table(
    "requests",
    metadata,
    Column("group_id", BigId, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("asker", BigId, nullable=False),
    text_column("what"),
    text_column("category"),
    Column("private", Boolean, nullable=False, default=False),
    text_column("state", State.OPEN.value),
    Column("helper", BigId, nullable=False, default=0),  # 0: nobody yet
    text_column("reason"),
    Column("asked", UtcTime, nullable=False),
    Column("expires", UtcTime, nullable=False),
    Column("thanked", Boolean, nullable=False, default=False),
    text_column("thanks"),
    one_of("state", *State),
    Index("ix_requests_open", "group_id", "state", "number"),
)

participations = Table(
    "request_participations",
    metadata,
    Column("group_id", BigId, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("person", BigId, primary_key=True),
    text_column("state", Part.OFFERED.value),
    Column("at", UtcTime, nullable=False),
    one_of("state", *Part),
    ForeignKeyConstraint(["group_id", "number"], ["requests.group_id", "requests.number"]),
)

hints = Table(
    "request_hints",
    metadata,
    Column("group_id", BigId, primary_key=True),
    Column("person", BigId, primary_key=True),
    Column("at", UtcTime, nullable=False),
)


def add(
    tx: Connection, group: int, asker: int, asked: Asked, span: tuple[datetime, datetime]
) -> Request:
    """Keep a new request under the group's next number; `span` is from now until it expires."""
    last = tx.scalar(select(func.max(requests.c.number)).where(requests.c.group_id == group))
    new = Request(
        (last or 0) + 1, asker, asked.what, *span, category=asked.category, private=asked.private
    )
    tx.execute(insert(requests).values(group_id=group, **_columns(new)))
    return new


def get(tx: Connection, group: int, number: int) -> Request:
    """Return a request of the group; refuses a number nobody knows."""
    same = (requests.c.group_id == group) & (requests.c.number == number)
    row = tx.execute(select(requests).where(same)).one_or_none()
    if row is None:
        raise Refused("requests-unknown", number=number)
    return _request(row)


def put(tx: Connection, group: int, request: Request) -> None:
    same = (requests.c.group_id == group) & (requests.c.number == request.number)
    tx.execute(update(requests).where(same).values(**_columns(request)))


def open_ones(tx: Connection, group: int, category: str = "") -> list[Request]:
    """Return what is open, longest waiting first."""
    wanted = (requests.c.group_id == group) & (requests.c.state == State.OPEN.value)
    if category:
        wanted &= requests.c.category == category
    return [
        _request(row)
        for row in tx.execute(select(requests).where(wanted).order_by(requests.c.number))
    ]


def of_person(tx: Connection, group: int, person: int) -> list[Request]:
    """Return what is under way and concerns this person, and help they have not thanked for."""
    live = requests.c.state.in_(LIVE) & or_(requests.c.asker == person, requests.c.helper == person)
    to_thank = (requests.c.asker == person) & ~requests.c.thanked
    to_thank &= requests.c.state == State.DONE.value
    query = select(requests).where(requests.c.group_id == group, live | to_thank)
    return [_request(row) for row in tx.execute(query.order_by(requests.c.number))]


def offers(tx: Connection, group: int, number: int) -> list[int]:
    """Return who waits to be chosen, in the order they offered."""
    query = select(participations.c.person).where(
        participations.c.group_id == group,
        participations.c.number == number,
        participations.c.state == Part.OFFERED.value,
    )
    return list(tx.scalars(query.order_by(participations.c.at, participations.c.person)))


def set_part(
    tx: Connection, group: int, number: int, person: int, state: Part, now: datetime
) -> None:
    same = (participations.c.group_id == group) & (participations.c.number == number)
    same &= participations.c.person == person
    tx.execute(delete(participations).where(same))
    row = {"group_id": group, "number": number, "person": person}
    tx.execute(insert(participations).values(**row, state=state.value, at=now))


def hint(tx: Connection, group: int, person: int, now: datetime) -> bool:
    """Note that somebody is asked about their words; false if they were within a day."""
    same = (hints.c.group_id == group) & (hints.c.person == person)
    last = tx.scalar(select(hints.c.at).where(same))
    if last is not None and now - last < timedelta(days=1):
        return False
    tx.execute(delete(hints).where(same))
    tx.execute(insert(hints).values(group_id=group, person=person, at=now))
    return True


def _columns(request: Request) -> dict[str, Any]:
    names = [column.name for column in requests.columns if column.name != "group_id"]
    values = {name: getattr(request, name) for name in names}
    return values | {"state": request.state.value}


def _request(row: Row[Any]) -> Request:
    values = {key: value for key, value in row._asdict().items() if key != "group_id"}
    return Request(**(values | {"state": State(row.state)}))

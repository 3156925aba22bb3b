"""Requests and drafts, and who was lately asked about their words."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    Connection,
    Index,
    Integer,
    Row,
    Table,
    and_,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)

from bot.core.codec import dump, load
from bot.core.media import Media
from bot.core.text import Refused
from bot.features.requests.rules import Request
from bot.features.requests.rules.helping import GOING, Participation
from bot.features.requests.rules.states import LIVE, MOST_HELPERS, State
from bot.features.requests.store import participations
from bot.kernel.columns import BigId, UtcTime, metadata, one_of, text_column

requests = Table(
    "requests",
    metadata,
    Column("group_id", BigId, primary_key=True),
    Column("number", Integer, primary_key=True),  # a draft's is its asker's own, below zero
    Column("asker", BigId, nullable=False),
    text_column("what"),
    text_column("category"),
    text_column("area"),
    Column("private", Boolean, nullable=False, default=False),
    Column("choosing", Boolean, nullable=False, default=False),
    Column("needed", Integer, nullable=False, default=1),
    Column("due", UtcTime),
    Column("whole_day", Boolean, nullable=False, default=False),
    text_column("rrule"),
    Column("series", Integer, nullable=False, default=0),
    text_column("behalf"),
    Column("media", JSON(none_as_null=True)),
    text_column("state", State.OPEN.value),
    text_column("reason"),
    Column("moved_by", BigId, nullable=False, default=0),  # 0: the clock
    Column("moved", UtcTime),
    Column("round", Integer, nullable=False, default=0),
    Column("asked", UtcTime, nullable=False),
    Column("expires", UtcTime, nullable=False),
    Column("thanked", Boolean, nullable=False, default=False),
    text_column("thanks"),
    Column("alone", Boolean, nullable=False, default=False),  # thanks are between the two
    Column("quietly", Integer, nullable=False, default=0),
    one_of("state", *State),
    CheckConstraint("(state = 'draft') = (number < 0)", name="draft"),
    CheckConstraint(f"needed BETWEEN 1 AND {MOST_HELPERS}", name="needed"),
    CheckConstraint("NOT thanked OR state = 'done'", name="thanked"),
    CheckConstraint(
        "state IN ('draft', 'open', 'paused', 'arranged') OR reason <> ''", name="reason"
    ),
    Index("ix_requests_open", "group_id", "state", "number"),
    Index("ix_requests_asker", "group_id", "asker", "state"),
)

hints = Table(
    "request_hints",
    metadata,
    Column("group_id", BigId, primary_key=True),
    Column("person", BigId, primary_key=True),
    Column("at", UtcTime, nullable=False),
)


def add(tx: Connection, group: int, new: Request) -> Request:
    """Keep a request under the group's next number, or a draft under its asker's own."""
    if new.state is State.DRAFT:
        discard(tx, group, new.asker)
        numbered = replace(new, number=-new.asker)
    else:
        last = tx.scalar(select(func.max(requests.c.number)).where(requests.c.group_id == group))
        numbered = replace(new, number=max(last or 0, 0) + 1)
    tx.execute(insert(requests).values(group_id=group, **_columns(numbered)))
    return numbered


def draft(tx: Connection, group: int, person: int) -> Request | None:
    row = tx.execute(select(requests).where(_one(group, -person))).one_or_none()
    return read_rows(tx, group, [row])[0] if row else None


def discard(tx: Connection, group: int, person: int) -> None:
    tx.execute(delete(requests).where(_one(group, -person)))


def get(tx: Connection, group: int, number: int) -> Request:
    """Return a request of the group; refuses a number nobody knows."""
    row = tx.execute(select(requests).where(_one(group, number))).one_or_none()
    if row is None or number <= 0:
        raise Refused("requests-unknown", number=number)
    return read_rows(tx, group, [row])[0]


def put(tx: Connection, group: int, request: Request) -> None:
    tx.execute(update(requests).where(_one(group, request.number)).values(**_columns(request)))


def open_ones(
    tx: Connection,
    group: int,
    *,
    category: str = "",
    area: str = "",
    after: int = 0,
    most: int = 1000,
) -> list[Request]:
    """Return what is open, longest waiting first, from behind a number on."""
    query = select(requests).where(
        requests.c.group_id == group,
        requests.c.state == State.OPEN.value,
        requests.c.number > after,
    )
    query = query.where(requests.c.category == category) if category else query
    query = query.where(requests.c.area.in_({area, ""})) if area else query
    query = query.order_by(requests.c.number).limit(most)
    return read_rows(tx, group, tx.execute(query))


def count_open(tx: Connection, group: int, category: str = "") -> int:
    query = select(func.count()).where(
        requests.c.group_id == group, requests.c.state == State.OPEN.value
    )
    query = query.where(requests.c.category == category) if category else query
    return int(tx.scalar(query) or 0)


def of_person(tx: Connection, group: int, person: int) -> list[Request]:
    """Return what is under way and concerns this person, and help they have not thanked for."""
    going = requests.c.number.in_(participations.involved(tx, group, person))
    live = and_(
        requests.c.state.in_([each.value for each in LIVE]),
        or_(requests.c.asker == person, going),
    )
    to_thank = (requests.c.asker == person) & ~requests.c.thanked
    to_thank &= requests.c.state == State.DONE.value
    query = select(requests).where(requests.c.group_id == group, or_(live, to_thank))
    return read_rows(tx, group, tx.execute(query.order_by(requests.c.number)))


def hint(tx: Connection, group: int, person: int, now: datetime) -> bool:
    """Note that somebody is asked about their words; false if they were within a day."""
    same = (hints.c.group_id == group) & (hints.c.person == person)
    last = tx.scalar(select(hints.c.at).where(same))
    if last is not None and now - last < timedelta(days=1):
        return False
    forget_hint(tx, group, person)
    tx.execute(insert(hints).values(group_id=group, person=person, at=now))
    return True


def forget_hint(tx: Connection, group: int, person: int) -> None:
    tx.execute(delete(hints).where(hints.c.group_id == group, hints.c.person == person))


def _one(group: int, number: int) -> Any:
    return (requests.c.group_id == group) & (requests.c.number == number)


def _columns(request: Request) -> dict[str, Any]:
    names = [column.name for column in requests.columns if column.name != "group_id"]
    values = {name: getattr(request, name) for name in names}
    media = dump(request.media) if request.media else None
    return values | {"state": request.state.value, "media": media}


def read_rows(tx: Connection, group: int, rows: Any) -> list[Request]:
    listed: list[Row[Any]] = list(rows)
    parts = participations.going(tx, group, [row.number for row in listed]) if listed else {}
    return [_request(row, parts.get(row.number, [])) for row in listed]


def _request(row: Row[Any], parts: list[Participation]) -> Request:
    """Who went before it was opened again does not go now."""
    live = row.state in {state.value for state in LIVE}
    helpers = tuple(each.person for each in parts if each.state in GOING or not live)
    values = {key: value for key, value in row._asdict().items() if key != "group_id"}
    media = load(Media, row.media) if row.media else None
    return Request(**(values | {"state": State(row.state), "helpers": helpers, "media": media}))

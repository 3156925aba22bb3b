"""The tables of second looks and of what was told; words go when they are dealt with."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Index,
    Integer,
    Row,
    String,
    Table,
    delete,
    func,
    insert,
    select,
    update,
)

from bot.features.appeals.rules import State
from bot.kernel.columns import BigId, UtcTime, metadata, new_id, one_of, text_column

appeals = Table(
    "appeals",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("group_id", BigId, nullable=False),
    Column("step", Integer, nullable=False),
    Column("person_id", BigId, nullable=False, index=True),  # who asked
    Column("seed", String, nullable=False),
    Column("seats", Integer, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("state", String, nullable=False, default=State.OPEN),
    text_column("words"),  # gone when it is decided
    one_of("state", *State),
    Index("ix_appeals_step", "group_id", "step"),
)

# Who was drawn; `lot` is the place in the drawing. Answers go when it is decided.
seats = Table(
    "appeal_seats",
    metadata,
    Column("appeal_id", BigId, primary_key=True),
    Column("person_id", BigId, primary_key=True, index=True),
    Column("group_id", BigId, nullable=False),
    Column("lot", Integer, nullable=False),
    Column("asked", UtcTime),
    text_column("answer"),
    text_column("why"),
)

# Nobody is named who told: `mark` is a keyed mark that only counts how often.
reports = Table(
    "appeal_reports",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("group_id", BigId, nullable=False),
    Column(
        "person_id", BigId, nullable=False, default=0, index=True
    ),  # whom it is about, 0 unknown
    Column("mark", String, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("state", String, nullable=False),
    text_column("rule"),
    text_column("words"),
    one_of("state", "draft", "waiting", "handed", "done"),
    Index("ix_appeal_reports_state", "group_id", "state"),
)


def begin(tx: Connection, group: int, **values: Any) -> int:
    return new_id(tx.execute(insert(appeals).values(group_id=group, **values)))


def get(tx: Connection, group: int, number: int) -> Row[Any] | None:
    query = select(appeals).where(appeals.c.group_id == group, appeals.c.id == number)
    return tx.execute(query).one_or_none()


def about(tx: Connection, group: int, step: int) -> Row[Any] | None:
    query = select(appeals).where(appeals.c.group_id == group, appeals.c.step == step)
    return tx.execute(query.order_by(appeals.c.id.desc()).limit(1)).one_or_none()


def change(tx: Connection, number: int, **new: Any) -> None:
    tx.execute(update(appeals).where(appeals.c.id == number).values(**new))


def draw(tx: Connection, group: int, appeal: int, order: list[int]) -> None:
    rows = [
        {"appeal_id": appeal, "person_id": person, "group_id": group, "lot": lot}
        for lot, person in enumerate(order, 1)
    ]
    tx.execute(insert(seats), rows)


def drawn(tx: Connection, appeal: int) -> list[Row[Any]]:
    query = select(seats).where(seats.c.appeal_id == appeal)
    return list(tx.execute(query.order_by(seats.c.lot)))


def seat(tx: Connection, appeal: int, person: int, **new: Any) -> None:
    same = (seats.c.appeal_id == appeal) & (seats.c.person_id == person)
    tx.execute(update(seats).where(same).values(**new))


def close(tx: Connection, appeal: int, state: State) -> None:
    """Keep what was decided; who said what, and the words, are gone."""
    tx.execute(delete(seats).where(seats.c.appeal_id == appeal))
    change(tx, appeal, state=state, words="")


def told_lately(tx: Connection, group: int, mark: str, since: datetime) -> int:
    query = select(func.count()).where(
        reports.c.group_id == group, reports.c.mark == mark, reports.c.at > since
    )
    return int(tx.scalar(query) or 0)


def note(tx: Connection, group: int, **values: Any) -> int:
    return new_id(tx.execute(insert(reports).values(group_id=group, state="draft", **values)))


def report(tx: Connection, group: int, number: int) -> Row[Any] | None:
    query = select(reports).where(reports.c.group_id == group, reports.c.id == number)
    return tx.execute(query).one_or_none()


def move(tx: Connection, number: int, state: str, **new: Any) -> None:
    tx.execute(update(reports).where(reports.c.id == number).values(state=state, **new))


def waiting(tx: Connection, group: int) -> list[Row[Any]]:
    query = select(reports).where(reports.c.group_id == group, reports.c.state == "waiting")
    return list(tx.execute(query.order_by(reports.c.id)))


def forget(tx: Connection, group: int, person: int) -> None:
    """Drop what a person asked, was drawn for, or was told about; who was drawn is not asked."""
    for table in (seats, reports, appeals):
        here = (table.c.group_id == group) & (table.c.person_id == person)
        tx.execute(delete(table).where(here))


def forget_old(tx: Connection, group: int, now: datetime, after: timedelta) -> None:
    old = (reports.c.group_id == group) & (reports.c.at < now - after)
    tx.execute(delete(reports).where(old))

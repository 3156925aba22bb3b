"""Polls as they stand in the tables, open and over."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from bot.core.param import Class
from bot.features.polls.rules import Item, Kind, Poll, Result, State
from bot.features.polls.store import items, polls


def get(tx: Connection, group: int, number: int) -> Poll | None:
    found = tx.execute(
        select(polls).where(polls.c.id == number, polls.c.group_id == group)
    ).one_or_none()
    return next(iter(_filled(tx, [found])), None) if found else None


def open_now(tx: Connection, group: int) -> list[Poll]:
    query = select(polls).where(polls.c.group_id == group, polls.c.state == State.OPEN)
    return _filled(tx, tx.execute(query.order_by(polls.c.closes, polls.c.id)).all())


def over(tx: Connection, group: int) -> list[Poll]:
    """Return what is no longer open, newest first."""
    query = select(polls).where(polls.c.group_id == group, polls.c.state != State.OPEN)
    return _filled(tx, tx.execute(query.order_by(polls.c.id.desc()).limit(200)).all())


def founding(tx: Connection, group: int) -> Poll | None:
    query = select(polls).where(polls.c.group_id == group, polls.c.kind == Kind.FOUNDING)
    found = tx.execute(query.order_by(polls.c.id.desc()).limit(1)).one_or_none()
    return _filled(tx, [found])[0] if found else None


def disputed(tx: Connection, group: int, param: str) -> bool:
    """Say whether a change of this parameter is open or cooling off."""
    query = (
        select(items.c.poll_id)
        .join(polls, polls.c.id == items.c.poll_id)
        .where(polls.c.group_id == group, items.c.param == param, polls.c.state != State.CLOSED)
    )
    return tx.execute(query.limit(1)).first() is not None


def _filled(tx: Connection, rows: Iterable[Row[Any]]) -> list[Poll]:
    listed = list(rows)
    query = select(items).where(items.c.poll_id.in_([row.id for row in listed]))
    held: dict[int, list[Item]] = {}
    for row in tx.execute(query.order_by(items.c.poll_id, items.c.number)):
        held.setdefault(row.poll_id, []).append(_item(row))
    return [_poll(row, tuple(held.get(row.id, ()))) for row in listed]


def _poll(row: Row[Any], its: tuple[Item, ...]) -> Poll:
    return Poll(
        row.id,
        Kind(row.kind),
        row.question,
        row.why,
        row.opener,
        row.opened,
        row.closes,
        State(row.state),
        row.closed,
        row.review,
        its,
    )


def _item(row: Row[Any]) -> Item:
    return Item(
        row.number,
        row.label,
        row.param,
        row.old,
        row.new,
        Class(row.cls),
        row.yes,
        row.no,
        row.none,
        Result(row.result),
    )


@dataclass(frozen=True, slots=True)
class Decided:
    """When a decision was opened and closed, and how many said yes and no."""

    opened: datetime
    closed: datetime | None
    yes: int
    no: int
    founding: bool


def who_decided(tx: Connection, decision: int, param: str = "") -> Decided | None:
    """Return what a value's `decision` stands for; `param` picks the item of a founding card."""
    query = select(polls, items.c.yes, items.c.no).join(items, items.c.poll_id == polls.c.id)
    if param:
        query = query.where(items.c.param == param)
    row = tx.execute(query.where(polls.c.id == decision).limit(1)).one_or_none()
    if row is None:
        return None
    return Decided(row.opened, row.closed, row.yes, row.no, row.kind == Kind.FOUNDING)

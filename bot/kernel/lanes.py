"""Whose turn it is: what waits in the inbox, and the lock that keeps a group's order."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, select

from bot.kernel import inbox, params
from bot.kernel.settings import GROUP_REGION
from bot.kernel.tables import groups
from bot.kernel.tables import inbox as inbox_table
from bot.kernel.writing import TOGETHER

Locked = frozenset[int] | None  # groups whose rows are ours; None where one writer does it all


class NotLocked(Exception):
    """An act turned out to be about a group whose row is not locked yet."""

    def __init__(self, group: int) -> None:
        super().__init__(group)
        self.group = group


def lock(tx: Connection, group: int) -> None:
    """Let nobody else act in a group until the commit; always before anything is written."""
    if group and tx.dialect.name != "sqlite":  # there one writer is enough
        tx.execute(select(groups.c.id).where(groups.c.id == group).with_for_update())


def take(tx: Connection, row: int, wanted: Iterable[int]) -> bool:
    """Lock the groups, in one order for everybody, then the row; false if it is done already."""
    for group in sorted(wanted):
        lock(tx, group)
    query = select(inbox_table.c.state).where(inbox_table.c.id == row)
    return bool(tx.scalar(query.with_for_update()) == "waiting")


def expect(locked: Locked, group: int) -> None:
    """Raise `NotLocked` unless the group's row is ours."""
    if group and locked is not None and group not in locked:
        raise NotLocked(group)


def group_of(lane: str) -> frozenset[int]:
    kind, _, number = lane.partition(" ")
    return frozenset({int(number)} if kind == "group" else ())


def waiting(
    tx: Connection, held: frozenset[str]
) -> tuple[list[Row[Any]], dict[str, tuple[str, ...]]]:
    """Return the next rows, and for each lane in which countries' ways numbers are read."""
    rows = inbox.waiting(tx, TOGETHER, held)
    return rows, regions(tx, [row.lane for row in rows])


def regions(tx: Connection, lanes: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return for each lane in which countries' ways numbers are read."""
    found: dict[str, tuple[str, ...]] = {}
    for lane in set(lanes):
        for group in group_of(lane):
            found[lane] = (params.value(tx, group, GROUP_REGION),)
    return found

"""Whose turn it is: what waits in the inbox, and the lock that keeps a group's order."""

from typing import Any

from sqlalchemy import Connection, Row

from bot.kernel import inbox, params
from bot.kernel.database import TOGETHER
from bot.kernel.settings import GROUP_REGION
from bot.kernel.tables import groups


def lock(tx: Connection, lane: str) -> None:
    kind, _, number = lane.partition(" ")
    if kind == "group" and tx.dialect.name != "sqlite":
        tx.execute(groups.select().where(groups.c.id == int(number)).with_for_update())


def waiting(
    tx: Connection, held: frozenset[str]
) -> tuple[list[Row[Any]], dict[str, tuple[str, ...]]]:
    """Return the next rows, and for each lane in which countries' ways numbers are read."""
    rows = inbox.waiting(tx, TOGETHER, held)
    return rows, _regions(tx, [row.lane for row in rows])


def _regions(tx: Connection, lanes: list[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for lane in set(lanes):
        kind, _, number = lane.partition(" ")
        if kind == "group":
            found[lane] = (params.value(tx, int(number), GROUP_REGION),)
    return found

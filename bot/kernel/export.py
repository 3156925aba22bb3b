"""What a group decided and did, as plain values, without names, numbers or private words."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, Row, Table, select

from bot.kernel import ledger
from bot.kernel.columns import metadata
from bot.kernel.params import param_values
from bot.kernel.tables import (
    chats,
    facts,
    groups,
    memberships,
)

# Stores mark the columns that may leave: nothing does by itself. Words stay out unless the
# whole group saw them and they are about nobody. A person becomes a pseudonym.
SHARED = {"export": "value"}
SHARED_PERSON = {"export": "person"}

Guard = Callable[[str], str]  # takes numbers out of words
Values = dict[str, Any]


def groups_called(conn: Connection, wanted: str) -> list[tuple[int, str]]:
    """Return the groups (id, title) that a number or the title of one of their chats means."""
    query = select(chats.c.group_id, chats.c.title).order_by(chats.c.group_id, chats.c.id)
    found: dict[int, str] = {}
    for row in conn.execute(query):
        if wanted in (str(row.group_id), row.title) or row.title.casefold() == wanted.casefold():
            found.setdefault(row.group_id, row.title)
    return list(found.items())


def export(conn: Connection, group: int, guard: Guard) -> Values:
    """Gather a group's document; the connection must see one moment of the database."""
    alias = {row.person_id: row.pseudonym for row in _rows(conn, memberships, group)}
    head = conn.execute(select(groups).where(groups.c.id == group)).one()
    rooms = [{"platform": c.platform, "title": c.title} for c in _rows(conn, chats, group)]
    document = {
        "group": {"id": group, "created": head.created, "chats": rooms},
        "members": [_member(row) for row in _rows(conn, memberships, group)],
        "settings": [_setting(row) for row in _rows(conn, param_values, group)],
        "log": [_fact(row) for row in _rows(conn, facts, group)],
        "log_holds": ledger.broken_at(conn, group) == 0,
    }
    tables = {table.name: list(_shared(conn, table, group, alias)) for table in _marked()}
    return _plain(document | tables, guard)  # type: ignore[no-any-return]  # as it came


def _rows(conn: Connection, table: Table, group: int) -> list[Row[Any]]:
    order = list(table.primary_key.columns)
    return list(conn.execute(select(table).where(table.c.group_id == group).order_by(*order)))


def _member(row: Row[Any]) -> Values:
    return {"member": row.pseudonym, "standing": row.standing, "first_seen": row.first_seen}


def _setting(row: Row[Any]) -> Values:
    return {
        "name": row.name,
        "value": row.value,
        "at": row.at,
        "cause": row.cause,
        "decision": row.decision,
        "review": row.review,
    }


def _fact(row: Row[Any]) -> Values:
    said = {"number": row.number, "at": row.at, "by": row.actor, "fact": row.fact}
    return said | {"about": row.body, "hash": row.hash}


def _marked() -> list[Table]:
    return [table for table in metadata.sorted_tables if any(_leaves(c) for c in table.columns)]


def _leaves(column: "Column[Any]") -> bool:
    return "export" in column.info


def _shared(conn: Connection, table: Table, group: int, alias: dict[int, str]) -> Iterator[Values]:
    marked = [column for column in table.columns if _leaves(column)]
    for row in _rows(conn, table, group):
        held = row._mapping  # noqa: SLF001 - SQLAlchemy's public name for it
        yield {
            column.name: alias.get(held[column], "")
            if column.info == SHARED_PERSON
            else held[column]
            for column in marked
        }


def _plain(value: Any, guard: Guard) -> Any:
    """Make JSON values; every word passes the guard, whatever column it came from."""
    match value:
        case datetime():
            return value.isoformat()
        case str():
            return guard(value)
        case dict():
            # a hash is digits of ours, and must stay as it is to be checked again
            return {k: v if k == "hash" else _plain(v, guard) for k, v in value.items()}
        case list() | tuple():
            return [_plain(item, guard) for item in value]
    return value

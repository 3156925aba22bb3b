"""Rows read before and not written since: the connection that alone writes need not ask again."""

import sqlite3
from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, event

REMEMBERED = "remembered"  # what a connection carries in its `info`
MOST = 5000
HARMLESS = ("SELECT", "PRAGMA", "BEGIN", "SAVEPOINT", "RELEASE")

T = TypeVar("T")
Found = dict[Any, Any]


class Remembered:
    """What statements found, until a table it is from is written or anything is undone."""

    def __init__(self) -> None:
        self.driver: sqlite3.Connection | None = None  # the one whose statements are all seen
        self._found: dict[tuple[str, ...], Found] = {}
        self._by_table: dict[str, list[Found]] = {}

    def of(self, *tables: str) -> Found:
        found = self._found.get(tables)
        if found is None:
            found = self._found[tables] = {}
            for table in tables:
                self._by_table.setdefault(table, []).append(found)
        elif len(found) > MOST:
            found.clear()
        return found

    def written(self, table: str) -> None:
        for found in self._by_table.get(table, ()):
            found.clear()

    def undone(self, *_: Any) -> None:
        for found in self._found.values():
            found.clear()

    def seen(self, *said: Any) -> None:
        """Look at a statement before it runs, as SQLAlchemy's event hands it over."""
        _, _, written, _, context, _ = said
        statement = context.compiled.statement if context and context.compiled else None
        if written.startswith(HARMLESS):
            return
        if statement is None:
            self.undone()
        elif statement.is_dml:
            self.written(statement.table.name)
        else:
            self.undone()


def remember(engine: Engine) -> None:
    """Let the engine's only connection remember; nothing else may write to its database."""
    memory = Remembered()

    def connect(connection: Any, record: Any) -> None:
        memory.undone()
        memory.driver = connection
        record.info[REMEMBERED] = memory

    event.listen(engine, "connect", connect)
    event.listen(engine, "before_cursor_execute", memory.seen)
    event.listen(engine, "rollback", memory.undone)
    event.listen(engine, "rollback_savepoint", memory.undone)


def forget(conn: Connection) -> None:
    """Ask anew for everything: what was read may never have been kept."""
    memory: Remembered | None = conn.info.get(REMEMBERED)
    if memory is not None:
        memory.undone()


def recall(tx: Connection, tables: tuple[str, ...], key: Any, make: Callable[[], T]) -> T:
    """Return what is made of rows of these tables, and of nothing else; anew after a write."""
    memory: Remembered | None = tx.info.get(REMEMBERED)
    if memory is None:
        return make()
    held = memory.of(*tables)
    if key not in held:
        held[key] = make()
    made: T = held[key]
    return made

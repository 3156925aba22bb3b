"""Rows read before and not written since: the connection that alone writes need not ask again."""

from typing import Any

from sqlalchemy import Engine, event

REMEMBERED = "remembered"  # what a connection carries in its `info`
MOST = 5000
HARMLESS = ("SELECT", "PRAGMA", "BEGIN", "SAVEPOINT", "RELEASE")

Found = dict[Any, Any]


class Remembered:
    """What statements found, by table, until that table is written or anything is undone."""

    def __init__(self) -> None:
        self._tables: dict[str, Found] = {}

    def of(self, table: str) -> Found:
        found = self._tables.setdefault(table, {})
        if len(found) > MOST:
            found.clear()
        return found

    def written(self, table: str) -> None:
        if found := self._tables.get(table):
            found.clear()

    def undone(self, *_: Any) -> None:
        self._tables.clear()

    def seen(self, *said: Any) -> None:
        """Look at a statement before it runs, as SQLAlchemy's event hands it over."""
        _, _, written, _, context, _ = said
        statement = context.compiled.statement if context and context.compiled else None
        if statement is None:
            if not written.startswith(HARMLESS):
                self.undone()
        elif statement.is_dml:
            self.written(statement.table.name)
        elif not statement.is_select:
            self.undone()


def remember(engine: Engine) -> None:
    """Let the engine's only connection remember; nothing else may write to its database."""
    memory = Remembered()

    def connect(_connection: Any, record: Any) -> None:
        record.info[REMEMBERED] = memory

    event.listen(engine, "connect", connect)
    event.listen(engine, "before_cursor_execute", memory.seen)
    event.listen(engine, "rollback", memory.undone)
    event.listen(engine, "rollback_savepoint", memory.undone)

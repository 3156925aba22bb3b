"""Each sealed word is read once: which place of a key was whose event, and keys nobody uses."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from peewee import SqliteDatabase

KEPT_FOR = timedelta(days=60)  # since a key was last of use
PLACES = """
CREATE TABLE IF NOT EXISTS places (
  session TEXT NOT NULL, number INTEGER NOT NULL, event TEXT NOT NULL,
  PRIMARY KEY (session, number)) WITHOUT ROWID
"""
USED = "CREATE TABLE IF NOT EXISTS used (session TEXT PRIMARY KEY, at REAL NOT NULL) WITHOUT ROWID"


@dataclass(frozen=True, slots=True)
class Replays:
    """Beside the keys. What is new stands in memory until `keep`, so that a batch is one write."""

    database: SqliteDatabase
    _new: dict[tuple[str, int], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for table in (PLACES, USED):
            self.database.execute_sql(table)

    def first(self, session: str, number: int, event: str) -> bool:
        """Tell whether these words were never shown to us as another event's."""
        known = self._new.get((session, number)) or self._kept(session, number)
        if not known:
            self._new[session, number] = event
        return known in ("", event)

    def keep(self, now: datetime) -> None:
        """Put on disk what was read, before the place in the stream moves on."""
        if not self._new:
            return
        with self.database.atomic():
            for (session, number), event in self._new.items():
                row = (session, number, event)
                self.database.execute_sql("INSERT OR IGNORE INTO places VALUES (?, ?, ?)", row)
            self._use({session for session, _ in self._new}, now)
        self._new.clear()

    def unused(self, sessions: Iterable[str], now: datetime) -> set[str]:
        """Return which keys were of no use for long; one never seen before counts from now."""
        held = set(sessions)
        rows = self.database.execute_sql("SELECT session, at FROM used").fetchall()
        with self.database.atomic():
            self._use(held - {session for session, _ in rows}, now)
        before = (now - KEPT_FOR).timestamp()
        return held & {session for session, at in rows if at < before}

    def forget(self, sessions: Iterable[str]) -> None:
        for session in sessions:
            for table in ("places", "used"):
                self.database.execute_sql(f"DELETE FROM {table} WHERE session = ?", (session,))  # noqa: S608 - our two tables

    def _kept(self, session: str, number: int) -> str:
        query = "SELECT event FROM places WHERE session = ? AND number = ?"
        row = self.database.execute_sql(query, (session, number)).fetchone()
        return str(row[0]) if row else ""

    def _use(self, sessions: Iterable[str], now: datetime) -> None:
        for session in sessions:
            row = (session, now.timestamp())
            self.database.execute_sql("INSERT OR REPLACE INTO used VALUES (?, ?)", row)

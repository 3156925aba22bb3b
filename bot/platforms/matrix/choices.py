"""Reactions and answers that were choices: one that is taken away again is taken back."""

from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from peewee import SqliteDatabase

FILE = "matrix-choices.db"
KEPT_FOR = timedelta(days=30)
ANSWER = -1  # the place of what is a whole answer to a poll
TABLE = """
CREATE TABLE IF NOT EXISTS choices (
  event TEXT PRIMARY KEY, message TEXT NOT NULL, place INTEGER NOT NULL, at REAL NOT NULL)
WITHOUT ROWID
"""
PRAGMAS = {"journal_mode": "wal", "synchronous": 1, "secure_delete": 1}


@dataclass(frozen=True, slots=True)
class Choices:
    """What each stood for, on disk: of one that is gone the server tells nothing more.

    Whose it was stands nowhere here; the server still says so. To lose this file harms nothing.
    """

    folder: Path
    _db: SqliteDatabase = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_db", SqliteDatabase(None))

    def open(self, now: datetime) -> None:
        """Begin, and let go of what is old."""
        if self._db.is_closed():
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / FILE).touch(0o600)
            self._db.init(str(self.folder / FILE), pragmas=PRAGMAS)
            self._db.execute_sql(TABLE)
            old = (now - KEPT_FOR).timestamp()
            self._db.execute_sql("DELETE FROM choices WHERE at < ?", (old,))

    def close(self) -> None:
        if not self._db.deferred:
            self._db.close()

    def note(self, event: str, message: str, place: int, now: datetime) -> None:
        row = (event, message, place, now.timestamp())
        self._db.execute_sql("INSERT OR IGNORE INTO choices VALUES (?, ?, ?, ?)", row)

    def take(self, event: str) -> tuple[str, int] | None:
        """Return what an event chose, and forget it."""
        with closing(
            self._db.execute_sql("SELECT message, place FROM choices WHERE event = ?", (event,))
        ) as rows:
            found: tuple[str, int] | None = rows.fetchone()
        if found:
            self._db.execute_sql("DELETE FROM choices WHERE event = ?", (event,))
        return found

"""Sealed words whose key has not come yet: kept on disk until it comes, or for a week."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from peewee import SqliteDatabase

from bot.platforms.matrix.room import Event

KEPT_FOR, QUIET = timedelta(days=7), timedelta(days=1)
HOUR_S = 3600.0
TABLE = """
CREATE TABLE IF NOT EXISTS held (
  number INTEGER PRIMARY KEY, event TEXT NOT NULL UNIQUE, room TEXT NOT NULL,
  sender TEXT NOT NULL, since REAL NOT NULL, told INTEGER NOT NULL, body TEXT NOT NULL)
"""


@dataclass(frozen=True, slots=True)
class Kept:
    """One event as the server sent it, in the order it came."""

    event: Event
    room: str


class Held:
    """Beside the keys: what stands here was heard, but cannot be read."""

    def __init__(self, database: SqliteDatabase) -> None:
        self._db = database
        self._db.execute_sql(TABLE)
        self._forgot = 0.0

    def keep(self, event: Event, room: str, now: datetime) -> None:
        """Keep an event before the place in the stream moves on; once is enough."""
        self._db.execute_sql(
            "INSERT OR IGNORE INTO held (event, room, sender, since, told, body)"
            " VALUES (?, ?, ?, ?, 0, ?)",
            (event["event_id"], room, event["sender"], now.timestamp(), json.dumps(event)),
        )

    def of(self, rooms: Iterable[str]) -> list[Kept]:
        """Return what is held of these rooms, oldest first."""
        return [
            Kept(json.loads(body), room)
            for name in sorted(rooms)
            for body, room in self._db.execute_sql(
                "SELECT body, room FROM held WHERE room = ? ORDER BY number", (name,)
            )
        ]

    def rooms(self) -> set[str]:
        return {room for (room,) in self._db.execute_sql("SELECT DISTINCT room FROM held")}

    def release(self, events: Iterable[str]) -> None:
        """Let go of what has been read and kept elsewhere."""
        with self._db.atomic():
            for each in events:
                self._db.execute_sql("DELETE FROM held WHERE event = ?", (each,))

    def unanswered(self, before: datetime) -> list[Kept]:
        """Return the newest of each sender and room, where nobody was told within a day."""
        rows = self._db.execute_sql(
            "SELECT body, room FROM held AS h WHERE told = 0 AND since <= ? AND number ="
            " (SELECT max(number) FROM held WHERE room = h.room AND sender = h.sender)"
            " AND NOT EXISTS (SELECT 1 FROM held WHERE room = h.room AND sender = h.sender"
            " AND told = 1 AND since > ?) ORDER BY number",
            (before.timestamp(), (before - QUIET).timestamp()),
        )
        return [Kept(json.loads(body), room) for body, room in rows]

    def told(self, kept: Kept) -> None:
        """Note that somebody knows now that their words of until now could not be read."""
        self._db.execute_sql(
            "UPDATE held SET told = 1 WHERE room = ? AND sender = ?",
            (kept.room, kept.event["sender"]),
        )

    def forget(self, now: datetime) -> bool:
        """Let go of what is old, once an hour; tell whether it was time."""
        if now.timestamp() - self._forgot < HOUR_S:
            return False
        self._forgot = now.timestamp()
        old = (now - KEPT_FOR).timestamp()
        self._db.execute_sql("DELETE FROM held WHERE since < ?", (old,))
        return True

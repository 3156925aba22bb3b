"""The file of keys, `keys.db`: apart from what they seal, so that a key can be forgotten."""

import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from bot.kernel import sealing
from bot.kernel.sealing import SealBrokenError

MOST_KNOWN = 10_000  # keys held ready, in memory
MEMORY = Path(":memory:")
PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "busy_timeout=5000")
TABLES = """
CREATE TABLE IF NOT EXISTS keys (
  purpose TEXT NOT NULL, owner TEXT NOT NULL, key BLOB NOT NULL,
  under TEXT NOT NULL DEFAULT '', unused_since INTEGER, PRIMARY KEY (purpose, owner)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS erased (mark TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID;
"""


class WrongKeyError(Exception):
    """The keys are wrapped by another host key than the one given, or by one that is missing."""


class KeyFile:
    """One key for each (purpose, owner), each change on disk when the call returns.

    `master` wraps every key; without one they lie bare in the file, which nobody else may read.
    `former` is a host key that wrapped them before and still may. The file is opened when it is
    first needed; raises `WrongKeyError` then if the keys are wrapped by another.
    """

    def __init__(
        self, path: Path, master: bytes | None = None, *, former: bytes | None = None
    ) -> None:
        self.path = path
        self._master, self._former = master, former
        self._under = fingerprint(master) if master else ""
        self._lock = Lock()
        self._known: dict[tuple[str, str], bytes] = {}
        self._conn: sqlite3.Connection | None = None

    @property
    def wrapped(self) -> bool:
        return self._master is not None

    def put(self, purpose: str, owner: str) -> bytes:
        """Return the key, made if there is none yet."""
        if known := self._known.get((purpose, owner)):
            return known
        with self._open() as conn:
            insert = "INSERT OR IGNORE INTO keys (purpose, owner, key, under) VALUES (?, ?, ?, ?)"
            wrapped = self._wrap(sealing.new_key(), purpose, owner)
            conn.execute(insert, (purpose, owner, wrapped, self._under))
            return self._find(conn, purpose, owner) or b""

    def find(self, purpose: str, owner: str) -> bytes | None:
        if known := self._known.get((purpose, owner)):
            return known
        with self._open() as conn:
            return self._find(conn, purpose, owner)

    def erase(self, purpose: str, owner: str) -> None:
        """Leave nothing of a key behind, in the file or in its log."""
        with self._open() as conn:
            self._known.pop((purpose, owner), None)
            conn.execute("DELETE FROM keys WHERE purpose = ? AND owner = ?", (purpose, owner))
            conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def bury(self, mark: str, at: int) -> None:
        """Note that somebody was forgotten, for the day an older copy of the data comes back."""
        with self._open() as conn:
            conn.execute("INSERT OR REPLACE INTO erased (mark, at) VALUES (?, ?)", (mark, at))

    def buried(self, since: int) -> dict[str, int]:
        """Return who was forgotten and when; of those before a moment even that is forgotten."""
        with self._open() as conn:
            conn.execute("DELETE FROM erased WHERE at < ?", (since,))
            return dict(conn.execute("SELECT mark, at FROM erased"))

    def owners(self) -> list[tuple[str, str, int | None]]:
        """Return (purpose, owner, unused since) of every key."""
        with self._open() as conn:
            return list(conn.execute("SELECT purpose, owner, unused_since FROM keys"))

    def mark(self, purpose: str, owner: str, unused_since: int | None) -> None:
        with self._open() as conn:
            new = "UPDATE keys SET unused_since = ? WHERE purpose = ? AND owner = ?"
            conn.execute(new, (unused_since, purpose, owner))

    def rewrap(self, progress: Callable[[int, int], None]) -> None:
        """Wrap by the host's key now what its former key wrapped; each one is whole at any time."""
        with self._open() as conn:
            query = "SELECT purpose, owner FROM keys WHERE under != ?"
            rows = list(conn.execute(query, (self._under,)))
            for done, (purpose, owner) in enumerate(rows, 1):
                key = self._find(conn, purpose, owner) or b""
                new = "UPDATE keys SET key = ?, under = ? WHERE purpose = ? AND owner = ?"
                conn.execute(new, (self._wrap(key, purpose, owner), self._under, purpose, owner))
                progress(done, len(rows))
            conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        with self._lock:
            if self._conn:
                self._conn.close()
                self._conn = None

    def _find(self, conn: sqlite3.Connection, purpose: str, owner: str) -> bytes | None:
        query = "SELECT key, under FROM keys WHERE purpose = ? AND owner = ?"
        row = conn.execute(query, (purpose, owner)).fetchone()
        if row is None:
            return None
        key, under = row
        found = self._plain(key, under, purpose, owner)
        if len(self._known) >= MOST_KNOWN:
            self._known.clear()
        self._known[purpose, owner] = found
        return found

    def _plain(self, key: bytes, under: str, purpose: str, owner: str) -> bytes:
        if not under:
            return bytes(key)
        return self._unwrap(
            self._master if under == self._under else self._former, key, purpose, owner
        )

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            if self._conn is None:
                self._conn = _connect(self.path)
                self._agree(self._conn)
            yield self._conn

    def _agree(self, conn: sqlite3.Connection) -> None:
        """See that the host's key is the right one; wrap what lay bare until there was one."""
        under = "SELECT DISTINCT under FROM keys WHERE under NOT IN ('', ?, ?)"
        former = fingerprint(self._former) if self._former else ""
        if conn.execute(under, (self._under, former)).fetchone():
            conn.close()
            self._conn = None
            raise WrongKeyError(str(self.path))
        if not self._master:
            return
        bare = "SELECT purpose, owner, key FROM keys WHERE under = ''"
        for purpose, owner, key in list(conn.execute(bare)):
            new = "UPDATE keys SET key = ?, under = ? WHERE purpose = ? AND owner = ?"
            conn.execute(new, (self._wrap(key, purpose, owner), self._under, purpose, owner))

    def _wrap(self, key: bytes, purpose: str, owner: str) -> bytes:
        return sealing.seal(self._master, key, _about(purpose, owner)) if self._master else key

    def _unwrap(self, by: bytes | None, wrapped: bytes, purpose: str, owner: str) -> bytes:
        try:
            return sealing.unseal(by or b"", wrapped, _about(purpose, owner))
        except SealBrokenError:
            raise WrongKeyError(str(self.path)) from None


def fingerprint(master: bytes) -> str:
    """Name a host key without giving it away."""
    return hashlib.sha256(b"common-ground|" + master).hexdigest()[:16]


def _about(purpose: str, owner: str) -> str:
    return f"key|{purpose}|{owner}"


def _connect(path: Path) -> sqlite3.Connection:
    if path != MEMORY:
        path.parent.mkdir(0o750, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    conn = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
    for pragma in PRAGMAS:
        conn.execute(f"PRAGMA {pragma}")
    conn.executescript(TABLES)
    return conn

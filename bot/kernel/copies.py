"""Whole copies of an SQLite database: taken while it is in use, checked, and put back."""

import fcntl
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

Progress = Callable[[int, int], None]  # (bytes done, bytes in all)

CHUNK = 1 << 20
STEPS = 10_000  # SQLite's own steps between two looks at how far it is
SIDES = ("-wal", "-shm", "-journal")  # what belongs to a database file and to no other


class DamagedError(Exception):
    """A file is no whole database of ours; the message says what was found."""


class UnreadableError(Exception):
    """A database file that this account cannot open or read."""


class InUseError(Exception):
    """A running program owns the database."""


@contextmanager
def alone(database: Path) -> Iterator[None]:
    """Own a database as a running program would; raises `InUseError` when one does."""
    database.parent.mkdir(0o750, parents=True, exist_ok=True)
    lock = os.open(f"{database}.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        raise InUseError(str(database)) from None
    finally:
        os.close(lock)


def take(database: Path, copy: Path, progress: Progress) -> None:
    """Write a consistent copy, also while the program runs, and check it.

    The copy appears under its name only when it is whole and on disk. Raises `DamagedError`
    when what was written does not pass SQLite's own check.
    """
    part = _beside(copy)
    try:
        with closing(_reading(database)) as conn:
            total = int(conn.execute("PRAGMA page_count").fetchone()[0]) * _page(conn)
            conn.set_progress_handler(lambda: progress(_size(part), total), STEPS)
            conn.execute("VACUUM INTO ?", (str(part),))
        check(part)
        _settle(part, copy)
        progress(total, total)
    finally:
        part.unlink(missing_ok=True)


def put_back(copy: Path, database: Path, progress: Progress) -> None:
    """Put a checked copy in the place of a database; call it `alone`.

    Until the very last step the former database stands untouched.
    """
    part = _beside(database)
    try:
        total = copy.stat().st_size
        with copy.open("rb") as source, part.open("xb") as target:
            os.fchmod(target.fileno(), 0o600)
            while chunk := source.read(CHUNK):
                target.write(chunk)
                progress(target.tell(), total)
        check(part)
        for side in SIDES:  # an old log must not be played into the new file
            Path(f"{database}{side}").unlink(missing_ok=True)
        _settle(part, database)
    finally:
        part.unlink(missing_ok=True)


def remove(database: Path) -> None:
    """Take away a database and what belongs to it."""
    for side in ("", *SIDES):
        Path(f"{database}{side}").unlink(missing_ok=True)


def check(path: Path) -> None:
    """Read a whole database file; raises `DamagedError` when anything in it is wrong."""
    try:
        with closing(_reading(path)) as conn:
            found = [str(row[0]) for row in conn.execute("PRAGMA integrity_check(1)")]
            broken = conn.execute("PRAGMA foreign_key_check").fetchone()
    except sqlite3.OperationalError as error:
        raise UnreadableError(str(error)) from None
    except sqlite3.DatabaseError as error:
        raise DamagedError(str(error)) from None
    if found != ["ok"]:
        raise DamagedError(found[0] if found else "nothing in it")
    if broken:
        raise DamagedError(f"a row of {broken[0]} points nowhere")


def version(path: Path) -> str:
    """Return the migration a database file stands at, or "" where it is not ours."""
    try:
        with closing(_reading(path)) as conn:
            row = conn.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.DatabaseError:
        return ""
    return str(row[0]) if row else ""


def _reading(path: Path) -> sqlite3.Connection:
    # Read-only in earnest: such a connection can neither write nor fold in the log.
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)


def _page(conn: sqlite3.Connection) -> int:
    return int(conn.execute("PRAGMA page_size").fetchone()[0])


def _beside(path: Path) -> Path:
    path.parent.mkdir(0o750, parents=True, exist_ok=True)
    return path.with_name(f".{path.name}.{os.getpid()}.part")


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _settle(part: Path, place: Path) -> None:
    """Put a file in its place so that a power cut leaves the old or the new one, whole."""
    part.chmod(0o600)
    _sync(part)
    part.replace(place)
    _sync(place.parent)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

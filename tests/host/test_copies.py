"""Copies of a database: whole while it is in use, checked, and put back without leftovers."""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from bot.kernel import copies


def nothing(_done: int, _total: int) -> None:
    """Show no progress."""


def fill(path: Path, rows: int, word: str = "word") -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        conn.execute("PRAGMA journal_mode=WAL")
        conn.execute("CREATE TABLE IF NOT EXISTS words (id INTEGER PRIMARY KEY, word TEXT)")
        conn.execute("BEGIN")
        conn.executemany(
            "INSERT INTO words (word) VALUES (?)", [(f"{word} {i}",) for i in range(rows)]
        )
        conn.execute("COMMIT")


def count(path: Path) -> int:
    with closing(sqlite3.connect(path)) as conn:
        return int(conn.execute("SELECT count(*) FROM words").fetchone()[0])


def test_a_copy_holds_what_was_committed(tmp_path: Path) -> None:
    fill(tmp_path / "data.db", 100)
    copies.take(tmp_path / "data.db", tmp_path / "backups" / "copy.db", nothing)

    assert count(tmp_path / "backups" / "copy.db") == 100


def test_only_the_host_may_read_a_copy(tmp_path: Path) -> None:
    fill(tmp_path / "data.db", 1)
    copies.take(tmp_path / "data.db", tmp_path / "copy.db", nothing)

    assert (tmp_path / "copy.db").stat().st_mode & 0o777 == 0o600


def test_a_copy_taken_while_others_write_is_of_one_moment(tmp_path: Path) -> None:
    """A writer adds rows in pairs: a copy with an odd number would be of no moment at all."""
    database, stop = tmp_path / "data.db", threading.Event()
    fill(database, 20_000)

    def write() -> None:
        while not stop.is_set():
            fill(database, 2)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(5):
            copies.take(database, tmp_path / f"copy{number}.db", nothing)
    finally:
        stop.set()
        writer.join()
    counts = [count(tmp_path / f"copy{number}.db") for number in range(5)]

    assert all(rows % 2 == 0 for rows in counts)
    assert counts == sorted(counts)


def test_what_was_deleted_is_not_in_the_copy(tmp_path: Path) -> None:
    fill(tmp_path / "data.db", 500, "unforgettable")
    with closing(sqlite3.connect(tmp_path / "data.db")) as conn, conn:
        conn.execute("DELETE FROM words")
    copies.take(tmp_path / "data.db", tmp_path / "copy.db", nothing)

    assert b"unforgettable" not in (tmp_path / "copy.db").read_bytes()


def test_taking_a_copy_tells_how_far_it_is(tmp_path: Path) -> None:
    fill(tmp_path / "data.db", 100_000)
    seen: list[tuple[int, int]] = []
    copies.take(tmp_path / "data.db", tmp_path / "copy.db", lambda *at: seen.append(at))

    assert len(seen) > 2
    assert seen[-1][0] == seen[-1][1] > 0


def test_a_damaged_database_gives_no_copy(tmp_path: Path) -> None:
    fill(tmp_path / "data.db", 5_000)
    body = bytearray((tmp_path / "data.db").read_bytes())
    body[8192:12288] = b"\xff" * 4096
    (tmp_path / "data.db").write_bytes(body)

    with pytest.raises((copies.DamagedError, sqlite3.DatabaseError)):
        copies.take(tmp_path / "data.db", tmp_path / "copy.db", nothing)
    assert not list(tmp_path.glob("*copy*"))


def test_a_copy_put_back_stands_for_the_database(tmp_path: Path) -> None:
    fill(tmp_path / "data.db", 10)
    copies.take(tmp_path / "data.db", tmp_path / "copy.db", nothing)
    fill(tmp_path / "data.db", 5)
    copies.put_back(tmp_path / "copy.db", tmp_path / "data.db", nothing)

    assert count(tmp_path / "data.db") == 10


def test_an_old_log_is_not_played_into_what_was_put_back(tmp_path: Path) -> None:
    """A program killed in the middle leaves its log; it belongs to the former database."""
    database = tmp_path / "data.db"
    fill(database, 10)
    copies.take(database, tmp_path / "copy.db", nothing)
    with closing(sqlite3.connect(database)) as conn:
        conn.execute("PRAGMA wal_autocheckpoint=0")
        conn.execute("INSERT INTO words (word) VALUES ('late')")
        conn.commit()
        log = Path(f"{database}-wal").read_bytes()
    Path(f"{database}-wal").write_bytes(log)
    copies.put_back(tmp_path / "copy.db", database, nothing)

    assert count(database) == 10


def test_a_damaged_copy_changes_nothing(tmp_path: Path) -> None:
    fill(tmp_path / "data.db", 10)
    (tmp_path / "copy.db").write_bytes(b"not a database, but long enough to look at" * 100)

    with pytest.raises(copies.DamagedError):
        copies.put_back(tmp_path / "copy.db", tmp_path / "data.db", nothing)
    assert count(tmp_path / "data.db") == 10
    assert not list(tmp_path.glob(".*"))


def test_a_row_that_points_nowhere_is_damage(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "data.db")) as conn, conn:
        conn.execute("CREATE TABLE a (id INTEGER PRIMARY KEY)")
        conn.execute("CREATE TABLE b (a INTEGER REFERENCES a (id))")
        conn.execute("INSERT INTO b VALUES (7)")

    with pytest.raises(copies.DamagedError, match="a row of b points nowhere"):
        copies.check(tmp_path / "data.db")


def test_only_one_may_own_a_database(tmp_path: Path) -> None:
    first = copies.alone(tmp_path / "data.db")
    with first, pytest.raises(copies.InUseError), copies.alone(tmp_path / "data.db"):
        pass
    with copies.alone(tmp_path / "data.db"):
        pass


def test_what_is_no_database_of_ours_has_no_version(tmp_path: Path) -> None:
    fill(tmp_path / "data.db", 1)

    assert copies.version(tmp_path / "data.db") == ""
    assert copies.version(tmp_path / "none.db") == ""

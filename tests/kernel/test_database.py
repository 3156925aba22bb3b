"""Transactions: together on disk, apart in failure, on both engines."""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection, event, func, insert, select
from sqlalchemy.exc import OperationalError

from bot.kernel.columns import metadata
from bot.kernel.connections import InUse
from bot.kernel.database import Database
from bot.kernel.tables import cursors

SAFE = {
    "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1,
    "trusted_schema": 0, "cell_size_check": 1,
}  # fmt: skip


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)])
async def db(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    sqlite = request.param == "sqlite"
    url = f"sqlite:///{tmp_path}/bot.db" if sqlite else request.getfixturevalue("postgres_url")
    made = Database(url)
    await made.tx(metadata.create_all)
    yield made
    await made.close()


def write(tx: Connection, account: str) -> str:
    tx.execute(insert(cursors).values(account=account, value="1"))
    if account == "bad":
        raise ValueError(account)
    return account


def count(tx: Connection) -> int:
    return int(tx.scalar(select(func.count()).select_from(cursors)) or 0)


async def test_a_function_that_fails_undoes_only_itself(db: Database) -> None:
    jobs = [db.tx(write, name) for name in ("a", "b", "bad", "c")]

    results = await asyncio.gather(*jobs, return_exceptions=True)

    assert [type(each).__name__ for each in results] == ["str", "str", "ValueError", "str"]
    assert await db.read(count) == 3


async def test_a_caller_that_gives_up_tears_nothing(db: Database) -> None:
    waiting = asyncio.ensure_future(db.tx(write, "a"))
    await asyncio.sleep(0)  # noqa: TID251 - one turn of the loop, no time
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)

    await db.tx(write, "b")

    assert await db.read(count) >= 1
    assert await db.tx(write, "c") == "c"


async def test_what_waits_for_the_disk_shares_the_next_commit(tmp_path: Path) -> None:
    db = Database(f"sqlite:///{tmp_path}/bot.db")
    await db.tx(metadata.create_all)
    commits: list[Connection] = []
    event.listen(db.engine, "commit", commits.append)

    await asyncio.gather(*(db.tx(write, str(number)) for number in range(20)))

    assert (await db.read(count), len(commits)) == (20, 1)
    await db.close()


async def test_what_takes_long_lets_the_loop_go_on(tmp_path: Path) -> None:
    db = Database(f"sqlite:///{tmp_path}/bot.db")
    told = threading.Event()

    long = asyncio.ensure_future(db.long_tx(lambda _: told.wait(5)))
    await asyncio.sleep(0)  # noqa: TID251 - one turn of the loop, no time
    told.set()

    assert await long
    await db.close()


async def test_a_commit_that_fails_is_told_to_everybody_in_it(tmp_path: Path) -> None:
    db = Database(f"sqlite:///{tmp_path}/bot.db")
    await db.tx(metadata.create_all)

    def full(_: Connection) -> None:
        raise OperationalError("", {}, OSError("no room"))

    event.listen(db.engine, "commit", full)
    found = await asyncio.gather(db.tx(write, "a"), db.tx(write, "b"), return_exceptions=True)
    event.remove(db.engine, "commit", full)

    assert [type(each) for each in found] == [OperationalError, OperationalError]
    assert (await db.tx(write, "c"), await db.read(count)) == ("c", 1)
    await db.close()


async def test_what_is_returned_is_on_disk(tmp_path: Path) -> None:
    first = Database(f"sqlite:///{tmp_path}/bot.db")
    await first.tx(metadata.create_all)
    await first.tx(write, "a")
    await first.close()
    second = Database(f"sqlite:///{tmp_path}/bot.db")

    assert await second.read(count) == 1
    await second.close()


async def test_who_closes_while_something_is_written_waits_for_that_and_no_longer(
    tmp_path: Path,
) -> None:
    first = Database(f"sqlite:///{tmp_path}/bot.db")
    await first.tx(metadata.create_all)
    writing = asyncio.ensure_future(first.tx(write, "a"))
    await asyncio.sleep(0)  # noqa: TID251 - one turn of the loop, no time

    async with asyncio.timeout(9):
        await first.close()

    assert await writing == "a"


async def test_a_second_program_is_kept_out(tmp_path: Path) -> None:
    first = Database(f"sqlite:///{tmp_path}/bot.db")

    with pytest.raises(InUse):
        Database(f"sqlite:///{tmp_path}/bot.db")
    await first.close()


async def test_every_writing_connection_is_set_for_safety(tmp_path: Path) -> None:
    db = Database(f"sqlite:///{tmp_path}/bot.db")

    def found(tx: Connection) -> dict[str, object]:
        return {name: tx.exec_driver_sql(f"PRAGMA {name}").scalar() for name in SAFE}

    assert await db.tx(found) == SAFE
    await db.close()


async def test_a_transaction_keeps_other_writers_out_from_its_first_word(tmp_path: Path) -> None:
    path = tmp_path / "bot.db"
    db = Database(f"sqlite:///{path}")

    def meanwhile(tx: Connection) -> str:
        with closing(sqlite3.connect(path, timeout=0)) as other:
            try:
                other.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                return f"{tx.dialect.name}: {error}"
        return "let in"

    assert await db.tx(meanwhile) == "sqlite: database is locked"
    await db.close()


async def test_reading_cannot_write(tmp_path: Path) -> None:
    db = Database(f"sqlite:///{tmp_path}/bot.db")
    await db.tx(metadata.create_all)

    with pytest.raises(Exception, match="readonly"):
        await db.read(write, "a")
    await db.close()

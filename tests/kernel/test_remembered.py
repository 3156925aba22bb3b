"""What is remembered of the database is what stands in it, whatever was written or undone."""

from pathlib import Path

import pytest
from sqlalchemy import Connection, bindparam, insert, select, text, update

from bot.kernel.columns import metadata
from bot.kernel.database import Database
from bot.kernel.prepared import Prepared
from bot.kernel.tables import cursors
from bot.kernel.writing import undone_alone

READ = Prepared(
    select(cursors.c.value).where(cursors.c.account == bindparam("account")), remember=True
)
WRITE = Prepared(
    update(cursors).where(cursors.c.account == bindparam("whose")).values(value=bindparam("new"))
)


class WrongError(Exception):
    """Something in the middle of a transaction went wrong."""


@pytest.fixture
def db(tmp_path: Path) -> Database:
    made = Database(f"sqlite:///{tmp_path}/bot.db", inline=True)
    with made.engine.begin() as conn:
        metadata.create_all(conn, tables=[cursors])
        conn.execute(insert(cursors).values(account="me", value="first"))
    return made


def read(tx: Connection) -> str:
    row = READ.first(tx, {"account": "me"})
    return str(row.value) if row else ""


def write(tx: Connection, new: str) -> None:
    WRITE.run(tx, {"whose": "me", "new": new})


async def test_a_row_is_read_once_until_it_is_written(db: Database) -> None:
    seen: list[str] = []
    assert await db.tx(read) == "first"

    trace = db.engine.raw_connection().driver_connection
    assert trace is not None
    trace.set_trace_callback(seen.append)
    assert await db.tx(read) == "first"

    assert not [each for each in seen if each.startswith("SELECT cursors")]


async def test_what_was_written_is_read_anew(db: Database) -> None:
    assert await db.tx(read) == "first"

    await db.tx(write, "second")
    assert await db.tx(read) == "second"
    await db.tx(lambda tx: tx.execute(update(cursors).values(value="third")))
    assert await db.tx(read) == "third"
    await db.tx(lambda tx: tx.execute(text("UPDATE cursors SET value = 'fourth'")))
    assert await db.tx(read) == "fourth"
    await db.tx(lambda tx: tx.exec_driver_sql("DELETE FROM cursors"))

    assert not await db.tx(read)


async def test_what_was_undone_is_forgotten(db: Database) -> None:
    def whole(tx: Connection) -> None:
        write(tx, "never")
        assert read(tx) == "never"
        raise WrongError

    def half(tx: Connection) -> str:
        with pytest.raises(WrongError), undone_alone(tx):
            whole(tx)
        return read(tx)

    def nested(tx: Connection) -> str:
        point = tx.begin_nested()
        write(tx, "never")
        assert read(tx) == "never"
        point.rollback()
        return read(tx)

    assert await db.tx(half) == "first"
    assert await db.tx(nested) == "first"
    with pytest.raises(WrongError):
        await db.tx(whole)

    assert await db.tx(read) == "first"

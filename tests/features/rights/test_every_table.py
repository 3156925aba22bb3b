"""Nothing that is held about a person is left out, whichever table it lies in."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import BigInteger, Column, Connection, Table, insert, select

from bot.kernel import holdings
from bot.kernel.columns import EPOCH, UtcTime, metadata
from bot.kernel.database import Database
from bot.kernel.holdings import CONFIDED, GO, NAMES, WORDS

ME = 7
NOW = EPOCH + timedelta(days=20_000)
SEALED = {"vault", "vault_owners"}  # opened for their owner, row by row
# What else a whole number is: of a group, a chat, another row, or a count; never of a person.
OTHERS = frozenset(
    {"account_id", "appeal_id", "chain_id", "chat_id", "decision", "former_group", "giver"}
    | {
        "group_id",
        "id",
        "joined_to",
        "matter_id",
        "most",
        "paper_id",
        "parent",
        "poll_id",
        "pot_id",
    }
    | {"straw_id", "taker", "term_id"}
)


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    """A database with one row in every table, all about one person."""
    made = Database(f"sqlite:///{tmp_path}/bot.db", inline=True)
    await made.tx(metadata.create_all)
    driver = made.engine.raw_connection().driver_connection
    assert driver
    for pragma in ("foreign_keys=OFF", "ignore_check_constraints=ON"):
        driver.execute(f"PRAGMA {pragma}")
    await made.tx(fill)
    yield made
    await made.close()


def fill(tx: Connection) -> None:
    for table in metadata.sorted_tables:
        if table.name not in SEALED:
            values = {column.name: _value(column) for column in table.columns}
            tx.execute(insert(table).values(**values))


def _value(column: Column[Any]) -> Any:
    if column.name in NAMES and isinstance(column.type, BigInteger):
        return ME
    if isinstance(column.type, UtcTime):
        return NOW
    kinds: dict[type, Any] = {bool: False, int: 3, str: "words of mine", bytes: b"sealed"}
    try:
        return kinds.get(column.type.python_type, {})
    except NotImplementedError:
        return {}


def tables() -> list[Table]:
    return [t for t in metadata.sorted_tables if holdings.columns(t) and t.name not in SEALED]


def test_every_whole_number_is_known_to_be_of_a_person_or_not() -> None:
    """A new column that names a person is called as the others are, or this says so."""
    unknown = [
        f"{table.name}.{column.name}"
        for table in metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, BigInteger) and column.name not in NAMES | OTHERS
    ]
    assert unknown == []


def test_what_is_listed_is_there() -> None:
    named = {table.name: {c.name for c in table.columns} for table in metadata.sorted_tables}
    assert GO | CONFIDED.keys() <= named.keys()
    assert all(NAMES & named[name] for name in GO)


async def test_a_row_of_every_table_is_in_what_is_handed_out(db: Database) -> None:
    held = await db.tx(holdings.of, ME, NOW)

    assert {table.name for table in tables()} - held.keys() == set()


async def test_what_others_said_in_confidence_is_not(db: Database) -> None:
    def confide(tx: Connection) -> None:
        holdings.erase(tx, ME)
        for name, hidden in CONFIDED.items():
            table = metadata.tables[name]
            tx.execute(table.delete())
            row = {c.name: ME + 1 if c.name in NAMES else _value(c) for c in table.columns}
            tx.execute(insert(table).values(row | {hidden: ME}))

    await db.tx(confide)
    held = await db.tx(holdings.of, ME, NOW)

    assert CONFIDED.keys() & held.keys() == set()


async def test_after_forgetting_no_table_has_words_of_theirs(db: Database) -> None:
    await db.tx(holdings.erase, ME)

    assert await db.tx(_left) == []


def _left(tx: Connection) -> list[str]:
    left = []
    for table in tables():
        for row in tx.execute(select(table)).all():
            gone = table.name in GO | {"accounts", "memberships"}
            words = [c.name for c in table.columns if c.name in WORDS and not c.primary_key]
            kept = [name for name in words if row._mapping[name] == "words of mine"]
            left += [table.name] if gone else [f"{table.name}.{name}" for name in kept]
    return left

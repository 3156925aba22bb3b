"""How the database is reached: engines, what each connection is told first, and whose it is."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, create_engine, event, func, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import StaticPool

from bot.kernel.keyfile import KeyFile
from bot.kernel.keystore import KEYS
from bot.kernel.prepared import named
from bot.kernel.remembered import remember

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncEngine

WRITER = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "wal_autocheckpoint=2000",  # 8 MB: everybody waits while a log is folded in
    "foreign_keys=ON",
    "busy_timeout=5000",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",
)
# A worker that hangs must not keep a group waiting for long.
SERVER = "-c lock_timeout=5s -c statement_timeout=10s -c idle_in_transaction_session_timeout=10s"
OWNER = 0x_C0_33_07  # the advisory lock that says: a program runs on this database
READER = ("query_only=ON", "busy_timeout=5000", "trusted_schema=OFF", "wal_autocheckpoint=0")


class InUse(Exception):
    """Another process owns this database."""


class Unreachable(Exception):
    """The server does not answer; the message is the kind of trouble only."""


def writer(url: str, keys: KeyFile) -> Engine:
    """Make the engine that writes: on SQLite one connection, all settings for safety."""
    if not url.startswith("sqlite"):
        engine = _server(url)
        event.listen(engine, "connect", _carry(keys))
        return engine
    engine = create_engine(
        url, poolclass=StaticPool, connect_args={"check_same_thread": False}, hide_parameters=True
    )
    event.listen(engine, "connect", _pragmas(WRITER))
    event.listen(engine, "connect", _carry(keys))
    event.listen(engine, "begin", _begin)
    remember(engine)
    return engine


def _begin(conn: Connection) -> None:
    driver = conn.connection.driver_connection
    assert driver is not None  # noqa: S101 - it has just been opened
    try:
        driver.execute("BEGIN IMMEDIATE")
    except sqlite3.Error as error:
        raise named(error) from None


def own(engine: Engine) -> Connection:
    """Own a PostgreSQL database for as long as the connection is open.

    Raises `InUse` when another process owns it, `Unreachable` when nobody answers.
    """
    try:
        conn = engine.connect().execution_options(isolation_level="AUTOCOMMIT")
    except OperationalError as error:
        raise Unreachable(type(error.orig).__name__) from None
    if not conn.scalar(select(func.pg_try_advisory_lock(OWNER))):
        conn.close()
        engine.dispose()
        raise InUse("the database")
    return conn


@contextmanager
def alone(url: str) -> Iterator[None]:
    """Own a PostgreSQL database as a running program would."""
    engine = _server(url)
    try:
        conn = own(engine)
        yield
        conn.close()
    finally:
        engine.dispose()


def _server(url: str) -> Engine:
    return create_engine(
        url.replace("postgresql://", "postgresql+psycopg://", 1),
        connect_args={"options": SERVER},
        hide_parameters=True,
    )


def reader(path: Path, keys: KeyFile) -> "AsyncEngine":
    """Make the engine that only reads an SQLite file, beside the one that writes."""
    from sqlalchemy.ext.asyncio import create_async_engine  # noqa: PLC0415 - no start needs it

    engine = create_async_engine(f"sqlite+aiosqlite:///{path}", hide_parameters=True)
    event.listen(engine.sync_engine, "connect", _pragmas(READER))
    event.listen(engine.sync_engine, "connect", _carry(keys))
    return engine


def _carry(keys: KeyFile) -> Callable[[Any, Any], None]:
    """Let every transaction reach the keys that belong to its database."""

    def connect(_connection: Any, record: Any) -> None:
        record.info[KEYS] = keys

    return connect


def _pragmas(pragmas: tuple[str, ...]) -> Callable[[Any, Any], None]:
    def connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    return connect

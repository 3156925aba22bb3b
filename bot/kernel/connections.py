"""How the database is reached: engines and what each connection is told first."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import StaticPool

from bot.kernel.keyfile import KeyFile
from bot.kernel.keystore import KEYS

WRITER = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "busy_timeout=5000",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",
)
READER = ("query_only=ON", "busy_timeout=5000", "trusted_schema=OFF", "wal_autocheckpoint=0")


def writer(url: str, keys: KeyFile) -> Engine:
    """Make the engine that writes: on SQLite one connection, all settings for safety."""
    if not url.startswith("sqlite"):
        server = url.replace("postgresql://", "postgresql+psycopg://", 1)
        engine = create_engine(server, hide_parameters=True)
        event.listen(engine, "connect", _carry(keys))
        return engine
    engine = create_engine(
        url, poolclass=StaticPool, connect_args={"check_same_thread": False}, hide_parameters=True
    )
    event.listen(engine, "connect", _pragmas(WRITER))
    event.listen(engine, "connect", _carry(keys))
    event.listen(engine, "begin", lambda conn: conn.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


def reader(path: Path, keys: KeyFile) -> AsyncEngine:
    """Make the engine that only reads an SQLite file, beside the one that writes."""
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

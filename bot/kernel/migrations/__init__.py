"""The versions of the database, from the first table on, each all or nothing."""

from pathlib import Path

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import NullPool

VERSIONS = Path(__file__).parent / "versions"
DIGITS = 4


def upgrade(url: str) -> None:
    """Bring the database at `url` to the newest version; killed half-way it is as before."""
    sqlite = url.startswith("sqlite")
    driver = url if sqlite else url.replace("postgresql://", "postgresql+psycopg://", 1)
    engine = create_engine(driver, poolclass=NullPool, hide_parameters=True)
    if sqlite:
        event.listen(engine, "connect", _by_hand)
        event.listen(engine, "begin", lambda conn: conn.exec_driver_sql("BEGIN IMMEDIATE"))
    with engine.connect() as conn:
        if current(conn) != head():
            conn.rollback()
            _climb(conn)
    engine.dispose()


def head() -> str:
    """Return the newest version: the number that its file's name begins with."""
    return max(path.name for path in VERSIONS.glob("[0-9]*.py"))[:DIGITS]


def current(conn: Connection) -> str:
    """Return the version the database stands at; "" where there is none yet."""
    if not conn.dialect.has_table(conn, "alembic_version"):
        return ""
    row = conn.exec_driver_sql("SELECT version_num FROM alembic_version").first()
    return str(row[0]) if row else ""


def _climb(conn: Connection) -> None:
    from bot.kernel.migrations.climb import climb  # noqa: PLC0415 - Alembic loads slowly and a start seldom needs it

    climb(conn)


def _by_hand(connection: object, _record: object) -> None:
    connection.isolation_level = None  # type: ignore[attr-defined]  # sqlite3's own connection

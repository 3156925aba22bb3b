"""The versions of the database, from the first table on, each all or nothing."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import NullPool

HERE = Path(__file__).parent


def upgrade(url: str) -> None:
    """Bring the database at `url` to the newest version; killed half-way it is as before."""
    sqlite = url.startswith("sqlite")
    driver = url if sqlite else url.replace("postgresql://", "postgresql+psycopg://", 1)
    engine = create_engine(driver, poolclass=NullPool, hide_parameters=True)
    if sqlite:
        event.listen(engine, "connect", _by_hand)
        event.listen(engine, "begin", lambda conn: conn.exec_driver_sql("BEGIN IMMEDIATE"))
    config = _config()
    with engine.connect() as conn:
        config.attributes["connection"] = conn
        command.upgrade(config, "head")
    engine.dispose()


def head() -> str:
    return ScriptDirectory.from_config(_config()).get_current_head() or ""


def current(conn: Connection) -> str:
    return MigrationContext.configure(conn).get_current_revision() or ""


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(HERE).replace("%", "%%"))
    return config


def _by_hand(connection: object, _record: object) -> None:
    connection.isolation_level = None  # type: ignore[attr-defined]  # sqlite3's own connection

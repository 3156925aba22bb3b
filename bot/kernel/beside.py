"""Reading a database beside the program that owns it, in earnest read-only."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, select
from sqlalchemy.exc import SQLAlchemyError

from bot.kernel.tables import chats


class NoAnswerError(Exception):
    """The database cannot be read; the message is the kind of trouble only."""


@contextmanager
def beside(url: str) -> Iterator[Connection]:
    """Open a read-only connection that sees one moment; whoever owns the database goes on.

    Raises `NoAnswerError`.
    """
    engine = _engine(url)
    try:
        with engine.connect() as conn:
            if engine.dialect.name == "sqlite":
                conn.exec_driver_sql("BEGIN")  # the driver itself begins only before a write
            yield conn
    except SQLAlchemyError as error:
        raise NoAnswerError(type(error).__name__) from None
    finally:
        engine.dispose()


def _engine(url: str) -> Engine:
    if not url.startswith("sqlite"):
        engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://", 1))
        return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    place = f"{Path(url.partition(':///')[2]).absolute().as_uri()}?mode=ro"
    return create_engine("sqlite://", creator=lambda: sqlite3.connect(place, uri=True))


def groups_on(conn: Connection, platform: str) -> dict[str, str]:
    """Return the titles of a platform's chats that the bot is in, by their keys."""
    inside = (chats.c.platform == platform) & chats.c.inside
    rows = conn.execute(select(chats.c.key, chats.c.title).where(inside).order_by(chats.c.id))
    return {row.key: row.title or row.key for row in rows}

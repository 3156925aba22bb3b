"""What every test begins with, made once for all: texts, declarations, an empty database."""

import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine
from sqlalchemy.engine import Dialect
from sqlalchemy.pool import NullPool

from bot import app
from bot.core.clock import HandClock
from bot.core.outgoing import Can
from bot.kernel.columns import metadata
from bot.kernel.house import House
from bot.platforms.sandbox.link import SandboxLink
from bot.platforms.sandbox.square import Square

COMPILED: dict[Any, Any] = {}  # statements, by what they are: the same in every test


@cache
def _dialect() -> Dialect:
    engine = create_engine("sqlite://")
    engine.connect().close()
    return engine.dialect


def knowing(engine: Engine) -> Engine:
    """Let an SQLite engine know the statements that tests before it have said."""
    engine.dialect = _dialect()
    return engine.execution_options(compiled_cache=COMPILED)


@cache
def _declared(can: Can) -> House:
    return app.house((SandboxLink(Square(HandClock()), can=can).abilities,))


def house(can: Can) -> House:
    """Give a house of one's own; what is costly in it is shared and never changes."""
    return replace(_declared(can), values={}, derived={})


@cache
def _empty() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "empty.db"
        engine = create_engine(f"sqlite:///{path}", poolclass=NullPool)
        metadata.create_all(engine)
        engine.dispose()
        return path.read_bytes()


def put_empty(path: Path) -> None:
    """Put an SQLite database with all tables and no rows in its place."""
    path.write_bytes(_empty())

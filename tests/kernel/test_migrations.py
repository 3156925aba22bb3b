"""The database is built version by version, and each version is all or nothing."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, Engine, create_engine, inspect, text
from sqlalchemy.pool import NullPool

from bot import app
from bot.kernel import migrations
from bot.kernel.columns import metadata

KILLED = """
import os, sys
from alembic import op
from bot.kernel import migrations
before = op.create_index
def create_index(*args, **more):
    before(*args, **more)
    os._exit(9)
op.create_index = create_index
migrations.upgrade(sys.argv[1])
"""


BOTH = ("sqlite", pytest.param("postgresql", marks=pytest.mark.slow))


@pytest.fixture(params=BOTH)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/bot.db"
    return str(request.getfixturevalue("postgres_url"))


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    made = create_engine(url, poolclass=NullPool)
    yield made
    made.dispose()


def checks(conn: Connection) -> dict[str, set[str]]:
    """Return what each table refuses, by the names of its rules."""
    look = inspect(conn)
    return {
        table: {str(rule["name"]) for rule in look.get_check_constraints(table)}
        for table in look.get_table_names()
        if table != "alembic_version"
    }


def test_the_versions_together_make_exactly_what_the_program_declares(
    url: str, engine: Engine
) -> None:
    migrations.upgrade(url)

    assert app.FEATURES
    with engine.connect() as conn:
        context = MigrationContext.configure(conn, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_the_versions_together_refuse_exactly_what_the_program_refuses(
    url: str, engine: Engine
) -> None:
    migrations.upgrade(url)
    with engine.connect() as conn:
        built = checks(conn)
    with engine.begin() as conn:
        conn.execute(text("DROP TABLE alembic_version"))
        metadata.drop_all(conn)
        metadata.create_all(conn)

    with engine.connect() as conn:
        assert built == checks(conn)


def test_partial_indexes_are_partial_after_migrating(tmp_path: Path) -> None:
    migrations.upgrade(f"sqlite:///{tmp_path}/bot.db")

    with closing(sqlite3.connect(tmp_path / "bot.db")) as db:
        (made,) = db.execute("SELECT sql FROM sqlite_master WHERE name = 'ix_outbox_queued'")
        assert "WHERE state = 'queued'" in made[0]


def test_migrating_twice_changes_nothing(url: str, engine: Engine) -> None:
    migrations.upgrade(url)
    migrations.upgrade(url)

    with engine.connect() as conn:
        assert migrations.current(conn) == migrations.head()


@pytest.mark.slow
def test_a_version_killed_half_way_leaves_nothing_of_itself(url: str, engine: Engine) -> None:
    ended = subprocess.run([sys.executable, "-c", KILLED, url], check=False)

    assert ended.returncode == 9
    with engine.connect() as conn:
        left = set(inspect(conn).get_table_names()) - {"alembic_version"}
        assert left == set()


@pytest.mark.slow
def test_a_version_that_was_killed_can_be_run_again(url: str, engine: Engine) -> None:
    subprocess.run([sys.executable, "-c", KILLED, url], check=False)

    migrations.upgrade(url)

    with engine.connect() as conn:
        assert set(metadata.tables) <= set(inspect(conn).get_table_names())

"""Tests that need PostgreSQL get a real one, empty each time."""

import pytest
from sqlalchemy import create_engine, text


@pytest.mark.parametrize("turn", ["first", "second"])
def test_every_test_finds_an_empty_database(postgres_url: str, turn: str) -> None:
    engine = create_engine(postgres_url)
    with engine.begin() as conn:
        conn.execute(text("CREATE TABLE seen (turn text)"))
        conn.execute(text("INSERT INTO seen VALUES (:turn)"), {"turn": turn})
        rows = conn.execute(text("SELECT turn FROM seen")).scalars().all()
    engine.dispose()

    assert rows == [turn]

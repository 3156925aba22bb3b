"""Heavy work is done in a process of its own and comes back as a due act."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, insert, select

from bot.core.clock import HandClock
from bot.core.codec import dump
from bot.kernel import blobs
from bot.kernel.columns import metadata
from bot.kernel.database import Database
from bot.kernel.tables import timers
from bot.kernel.works import PICTURE, Bench, Pool, worker, works
from tests.inline import Inline

PLACES = {
    "tests.paint": "tests.kernel.test_works:paint",
    "tests.tear": "tests.kernel.test_works:tear",
}


def paint(body: Mapping[str, Any]) -> bytes:
    return f"{body['what']} {os.getpid()}".encode()


def tear(body: Mapping[str, Any]) -> bytes:
    raise ValueError(body["what"])


def wish(tx: Connection, work: str) -> None:
    act = {"act": "tests.show", "media": None}
    tx.execute(
        insert(works).values(
            group_id=1, work=work, body={"of": {"what": "a house"}, "file": dump(PICTURE)}, act=act
        )
    )


def came(tx: Connection) -> list[Any]:
    """Return the due acts, each with the file that came with it."""
    rows = list(tx.execute(select(timers.c.act).order_by(timers.c.id)).scalars())
    return [(act["act"], blobs.get(tx, act["media"]["blob"])) for act in rows]


async def done(tmp_path: Path, pool: Pool, *wanted: str) -> list[Any]:
    db = Database(f"sqlite:///{tmp_path}/works.db", inline=True)
    await db.tx(metadata.create_all)
    for work in wanted:
        await db.tx(wish, work)
    bench = Bench(db, HandClock(), PLACES, pool)
    assert await bench.step() == len(wanted)
    assert await bench.step() == 0
    return await db.tx(came)


async def test_what_was_made_comes_back_with_its_act(tmp_path: Path) -> None:
    [(act, made)] = await done(tmp_path, Inline, "tests.paint")

    assert (act, made) == ("tests.show", f"a house {os.getpid()}".encode())


async def test_what_fails_is_left_out_and_stops_nothing(tmp_path: Path) -> None:
    found = await done(tmp_path, Inline, "tests.tear", "tests.paint")

    assert len(found) == 1


@pytest.mark.slow
async def test_it_is_made_in_another_process(tmp_path: Path) -> None:
    [(_, made)] = await done(tmp_path, worker, "tests.paint")

    assert made.startswith(b"a house ")
    assert made != f"a house {os.getpid()}".encode()

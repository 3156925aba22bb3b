"""Heavy work for a handler, such as drawing a picture: done in a process of its own."""

import asyncio
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from multiprocessing import get_context
from typing import Any

import structlog
from sqlalchemy import JSON, Column, Connection, Row, String, Table, delete, insert, select

from bot.core.act import Act
from bot.core.clock import Clock
from bot.core.codec import dump, load
from bot.core.media import Media, MediaKind
from bot.kernel import blobs
from bot.kernel.columns import BigId, metadata
from bot.kernel.context import Context
from bot.kernel.database import Database
from bot.kernel.prepared import Prepared
from bot.kernel.tables import timers

WITHIN_S = 60.0
AT_ONCE = 8
Pool = Callable[[], Executor]

works = Table(
    "works",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("group_id", BigId, nullable=False, index=True),
    Column("work", String, nullable=False),
    Column("body", JSON, nullable=False),
    Column("act", JSON, nullable=False),
)
WAITING = Prepared(select(works).order_by(works.c.id).limit(AT_ONCE))  # asked twice a second

PICTURE = Media(MediaKind.PHOTO, name="picture.png", mime="image/png")


def ask(ctx: Context, work: str, body: Mapping[str, Any], act: Act, file: Media = PICTURE) -> None:
    """Have a file made of `body`; `act` is done with it in its field `media`."""
    asked = {"of": body, "file": dump(file)}
    values = {"group_id": ctx.chat.group, "work": work, "body": asked, "act": act.dump()}
    ctx.tx.execute(insert(works).values(**values))


def call(place: str, body: Mapping[str, Any]) -> bytes:
    """Do a work that is called by its place, `module:function`: this runs in the worker."""
    module, _, name = place.partition(":")
    made: bytes = getattr(import_module(module), name)(body)
    return made


def worker() -> Executor:
    """Return one fresh process, which shares nothing with ours and ends with its work."""
    return ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn"))


@dataclass(frozen=True, slots=True)
class Bench:
    """Takes what was asked for, oldest first, and hands it back as due acts."""

    db: Database
    clock: Clock
    places: Mapping[str, str]
    pool: Pool = worker

    async def step(self) -> int:
        """Do what waits; return how much."""
        rows = await self.db.tx(_waiting)
        if not rows:
            return 0
        with _closing(self.pool()) as pool:
            for row in rows:
                await self._do(pool, row)
        return len(rows)

    async def _do(self, pool: Executor, row: Row[Any]) -> None:
        """Do one work; what fails is not done: its words were said without a picture."""
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(WITHIN_S):
                made = await loop.run_in_executor(pool, call, self.places[row.work], row.body["of"])
        except Exception as bug:  # noqa: BLE001 - a picture must not stop the others
            structlog.get_logger(__name__).error("work.failed", kind=type(bug).__name__)
            await self.db.tx(_drop, row.id)
            return
        await self.db.tx(self._hand_back, row, made)

    def _hand_back(self, tx: Connection, row: Row[Any], made: bytes) -> None:
        if not _drop(tx, row.id):
            return
        now = self.clock.now()
        file = load(Media, row.body["file"])
        kept = blobs.put(tx, now, made, file.name, file.mime, file.kind)
        act = {**row.act, "media": dump(kept)}
        tx.execute(
            insert(timers).values(due=now, group_id=row.group_id, key=f"works:{row.id}", act=act)
        )


@contextmanager
def _closing(pool: Executor) -> Iterator[Executor]:
    try:
        yield pool
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _waiting(tx: Connection) -> list[Row[Any]]:
    return WAITING.rows(tx, {})


def _drop(tx: Connection, row: int) -> int:
    return tx.execute(delete(works).where(works.c.id == row)).rowcount

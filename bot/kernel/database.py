"""One transaction is one plain function; on SQLite they run on a single writer thread."""

import asyncio
import contextlib
import fcntl
import os
import queue
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

import structlog
from sqlalchemy import Connection

from bot.kernel import connections, keystore
from bot.kernel.connections import InUse
from bot.kernel.keyfile import MEMORY, KeyFile

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncEngine

P = ParamSpec("P")
R = TypeVar("R")
Job = tuple[Callable[[Connection], Any], "Future[Any]"]

TOGETHER = 64  # acts that share one commit


class Database:
    """`await tx(fn, *args)` runs `fn(conn, *args)` in a transaction; `read` in a snapshot.

    `inline` runs everything in the caller, for deterministic simulation. An exception in `fn`
    undoes what that `fn` did and nothing else, and is raised to its caller. `keys` are those of
    what is sealed in it; if they are not given they lie beside an SQLite file.
    """

    def __init__(self, url: str, *, inline: bool = False, keys: KeyFile | None = None) -> None:
        self.url = url
        self.sqlite = url.startswith("sqlite")
        self._inline = inline
        self._lock: int | None = None
        if self.sqlite:
            self._path = Path(url.partition(":///")[2])
            self._path.parent.mkdir(0o750, parents=True, exist_ok=True)
            self._own()
        self.keys = keys or KeyFile(self._path.with_name("keys.db") if self.sqlite else MEMORY)
        self.engine = connections.writer(url, self.keys)
        self._owned = None if self.sqlite else connections.own(self.engine)
        self._readers: AsyncEngine | None = None
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._pool = None if self.sqlite else ThreadPoolExecutor(8, "tx")

    async def tx(
        self, fn: Callable[Concatenate[Connection, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Run in a transaction and return after the commit. A cancelled caller tears nothing."""

        def call(conn: Connection) -> R:
            return fn(conn, *args, **kwargs)

        if self._inline:
            return self._alone(call)
        if self._pool:
            return await asyncio.shield(asyncio.wrap_future(self._pool.submit(self._alone, call)))
        self._start()
        future: Future[R] = Future()
        self._jobs.put((call, future))
        return await asyncio.shield(asyncio.wrap_future(future))

    async def read(
        self, fn: Callable[Concatenate[Connection, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Run a read-only function on a connection of its own."""
        if self._inline or self._pool:
            return await self.tx(fn, *args, **kwargs)
        async with self._reading().connect() as conn:
            return await conn.run_sync(lambda sync: fn(sync, *args, **kwargs))

    async def close(self) -> None:
        if self._thread:
            self._jobs.put(None)
            await asyncio.to_thread(self._thread.join)
            self._thread = None
        if self._pool:
            self._pool.shutdown()
        if self._readers:
            await self._readers.dispose()
        if self._owned is not None:
            self._owned.close()
        self.engine.dispose()
        self.keys.close()
        self._disown()

    def _alone(self, call: Callable[[Connection], R]) -> R:
        with self.engine.connect() as conn:
            with conn.begin():
                result = call(conn)
            _erase_keys(conn)
        return result

    def _start(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._write, name="writer", daemon=True)
            self._thread.start()

    def _write(self) -> None:
        with self.engine.connect() as conn:
            while (first := self._jobs.get()) is not None:
                jobs, more = self._gather(first)
                self._commit_together(conn, jobs)
                if not more:
                    return

    def _gather(self, first: Job) -> tuple[list[Job], bool]:
        jobs = [first]
        with contextlib.suppress(queue.Empty):
            while len(jobs) < TOGETHER:
                job = self._jobs.get_nowait()
                if job is None:
                    return jobs, False
                jobs.append(job)
        return jobs, True

    def _commit_together(self, conn: Connection, jobs: list[Job]) -> None:
        done: list[tuple[Future[Any], Any]] = []
        try:
            with conn.begin():
                for call, future in jobs:
                    _savepoint(conn, call, future, done)
        except BaseException as error:  # noqa: BLE001 - every waiter must hear of it
            for _, future in jobs:
                if not future.done():
                    future.set_exception(error)
            return
        _erase_keys(conn)
        for future, result in done:
            future.set_result(result)

    def _reading(self) -> "AsyncEngine":
        if self._readers is None:
            self._readers = connections.reader(self._path, self.keys)
        return self._readers

    def _own(self) -> None:
        lock = os.open(f"{self._path}.lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(lock)
            raise InUse(str(self._path)) from None
        self._lock = lock

    def _disown(self) -> None:
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


def _erase_keys(conn: Connection) -> None:
    """Erase keys whose erasure is on disk; what fails now is done at the next sweep."""
    try:
        keystore.settle(conn)
    except Exception as error:  # noqa: BLE001 - what was committed stays committed
        structlog.get_logger(__name__).error("keys.trouble", error=type(error).__name__)


@contextlib.contextmanager
def undone_alone(tx: Connection) -> Iterator[None]:
    """Undo what the block did, and nothing else, when it raises.

    The driver is asked directly: a vote passes through three of these, and SQLAlchemy's own
    cost more than its statements. Undoing goes through SQLAlchemy, which names errors alike.
    """
    driver = tx.connection.driver_connection
    assert driver is not None  # noqa: S101 - it is open while a transaction is
    driver.execute("SAVEPOINT alone")
    try:
        yield
    except BaseException:
        tx.exec_driver_sql("ROLLBACK TO SAVEPOINT alone")
        tx.exec_driver_sql("RELEASE SAVEPOINT alone")
        raise
    driver.execute("RELEASE SAVEPOINT alone")


def _savepoint(
    conn: Connection, call: Callable[[Connection], Any], future: "Future[Any]", done: list[Any]
) -> None:
    try:
        with undone_alone(conn):
            result = call(conn)
    except BaseException as error:  # noqa: BLE001 - handed to the waiter
        future.set_exception(error)
    else:
        done.append((future, result))

"""The one connection that writes to an SQLite file, and the order in which it is used."""

import asyncio
import contextlib
import threading
from collections import deque
from collections.abc import Callable, Iterator
from queue import SimpleQueue
from typing import Any, TypeVar

import structlog
from sqlalchemy import Connection, Engine

from bot.kernel import keystore
from bot.kernel.remembered import forget

R = TypeVar("R")
Call = Callable[[Connection], Any]
Job = tuple[Call, "asyncio.Future[Any]"]

TOGETHER = 64  # functions that share one commit


class Writer:
    """Functions run one after the other; the disk is waited for on a thread.

    What is short runs where it was asked for: with one interpreter lock a thread of its own
    only made both threads wait for each other at every statement. Whatever comes while a commit
    is on its way to the disk shares the next one. What is `long` runs on the thread, so that the
    loop goes on meanwhile.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._conn: Connection | None = None
        self._waiting: deque[tuple[Job, bool]] = deque()
        self._busy = False
        self._disk: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread: threading.Thread | None = None

    def do(self, call: Callable[[Connection], R], *, long: bool = False) -> "asyncio.Future[R]":
        """Run in a transaction; the future is done when it is on disk."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[R] = loop.create_future()
        self._waiting.append(((call, future), long))
        if not self._busy:
            self._busy = True
            loop.call_soon(self._next, loop)
        return future

    async def close(self) -> None:
        """Finish what was asked for; a disk that fails keeps nobody from leaving."""
        while self._busy:
            with contextlib.suppress(Exception):
                await self.do(_nothing)
            await asyncio.sleep(0)  # noqa: TID251 - one turn of the loop, in which it comes to rest
        if self._thread:
            self._disk.put(None)
            await asyncio.to_thread(self._thread.join)
        if self._conn:
            self._conn.close()

    def _next(self, loop: asyncio.AbstractEventLoop) -> None:
        """Begin the next transaction."""
        if not self._waiting:
            self._busy = False
            return
        if self._thread is None:
            self._conn = self._engine.connect()
            self._thread = threading.Thread(target=self._write, name="writer", daemon=True)
            self._thread.start()
        first, long = self._waiting.popleft()
        jobs = [first]
        while not long and self._waiting and not self._waiting[0][1] and len(jobs) < TOGETHER:
            jobs.append(self._waiting.popleft()[0])
        turn = _Turn(self._connection, jobs, lambda: loop.call_soon(self._next, loop))
        if not long and not turn.run():
            turn.finish()
            return

        def write() -> None:
            if not long or turn.run():
                turn.commit()
            with contextlib.suppress(RuntimeError):  # the loop is gone, and who waited with it
                loop.call_soon_threadsafe(turn.finish)

        self._disk.put(write)

    @property
    def _connection(self) -> Connection:
        assert self._conn is not None  # noqa: S101 - opened with the thread
        return self._conn

    def _write(self) -> None:
        while (write := self._disk.get()) is not None:
            write()


class _Turn:
    """Some functions in one transaction."""

    def __init__(self, conn: Connection, jobs: list[Job], then: Callable[[], object]) -> None:
        self._conn, self._jobs, self._then = conn, jobs, then
        self._results: list[tuple[asyncio.Future[Any], Any]] = []
        self._failed: list[tuple[asyncio.Future[Any], BaseException]] = []

    def run(self) -> bool:
        """Run the functions, each undone alone if it fails; false if nothing can be kept."""
        try:
            self._transaction = self._conn.begin()
        except BaseException as error:  # noqa: BLE001 - every waiter must hear of it
            self._lost(error)
            return False
        for call, future in self._jobs:
            try:
                with undone_alone(self._conn):
                    self._results.append((future, call(self._conn)))
            except BaseException as error:  # noqa: BLE001 - handed to the waiter
                self._failed.append((future, error))
        return True

    def commit(self) -> None:
        try:
            self._transaction.commit()
        except BaseException as error:  # noqa: BLE001 - every waiter must hear of it
            self._undo()
            self._lost(error)
            return
        erase_keys(self._conn)

    def _undo(self) -> None:
        """Leave nothing of a commit that failed: the library takes it for over in any case."""
        with contextlib.suppress(Exception):
            self._transaction.rollback()
        driver = self._conn.connection.driver_connection
        with contextlib.suppress(Exception):
            if driver is not None:
                driver.rollback()
        forget(self._conn)

    def finish(self) -> None:
        """Tell those who wait, on their loop, and go on."""
        for future, result in self._results:
            if not future.done():
                future.set_result(result)
        for future, error in self._failed:
            if not future.done():
                future.set_exception(error)
        self._then()

    def _lost(self, error: BaseException) -> None:
        self._results.clear()
        told = {id(future) for future, _ in self._failed}
        self._failed += [(future, error) for _, future in self._jobs if id(future) not in told]


def _nothing(_: Connection) -> None:
    """Wait for what goes before."""


def erase_keys(conn: Connection) -> None:
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

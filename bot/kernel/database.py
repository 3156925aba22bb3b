"""One transaction is one plain function; on SQLite they run on a single connection."""

import asyncio
import fcntl
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection

from bot.kernel import connections
from bot.kernel.connections import InUse
from bot.kernel.keyfile import MEMORY, KeyFile
from bot.kernel.writing import Writer, erase_keys

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncEngine

P = ParamSpec("P")
R = TypeVar("R")


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
        self._writer = Writer(self.engine)
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
        return await asyncio.shield(self._writer.do(call))

    async def long_tx(
        self, fn: Callable[Concatenate[Connection, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Run in a transaction what may take a while and nobody waits for."""
        if self._inline or self._pool:
            return await self.tx(fn, *args, **kwargs)
        return await asyncio.shield(
            self._writer.do(lambda conn: fn(conn, *args, **kwargs), long=True)
        )

    async def read(
        self, fn: Callable[Concatenate[Connection, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Run a read-only function on a connection of its own."""
        if self._inline or self._pool:
            return await self.tx(fn, *args, **kwargs)
        async with self._reading().connect() as conn:
            return await conn.run_sync(lambda sync: fn(sync, *args, **kwargs))

    async def close(self) -> None:
        await self._writer.close()
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
            erase_keys(conn)
        return result

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

"""From the inbox to decided acts: in order for each group, many in one commit."""

import asyncio
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import structlog
from sqlalchemy import Connection, Row
from sqlalchemy.exc import OperationalError

from bot.core.act import Need
from bot.core.clock import Clock
from bot.core.codec import load
from bot.core.incoming import Incoming, Said
from bot.kernel import inbox, looks, params
from bot.kernel.database import TOGETHER, Database, undone_alone
from bot.kernel.house import House
from bot.kernel.perform import Ask, Decided, Job, perform
from bot.kernel.ports import Link
from bot.kernel.settings import GROUP_REGION
from bot.kernel.tables import groups

TRIES = 3


@dataclass(frozen=True, slots=True)
class Held:
    """The row waits for one before it in its lane."""


@dataclass(slots=True)
class Dispatcher:
    db: Database
    house: House
    clock: Clock
    links: Mapping[str, Link]
    done: Callable[[], None]  # something was committed: the postman may look
    wake: asyncio.Event = field(default_factory=asyncio.Event)
    parked: int = 0
    _held: set[str] = field(default_factory=set)
    _unknown: dict[int, frozenset[Need]] = field(default_factory=dict)
    _looking: set["asyncio.Task[None]"] = field(default_factory=set)

    async def run(self) -> None:
        """Work through the inbox until cancelled."""
        while True:
            self.wake.clear()
            if not await self._step_or_wait():
                await self._rest()

    async def _step_or_wait(self) -> int:
        try:
            return await self.step()
        except OperationalError as error:  # a full or broken disk: what waits is kept
            structlog.get_logger(__name__).error("database.trouble", error=_where(error))
            return 0

    async def _rest(self) -> None:
        try:
            async with asyncio.timeout(1.0):  # a wake-up may be lost, a look is cheap
                await self.wake.wait()
        except TimeoutError:
            return

    async def drain(self) -> None:
        """Work until nothing waits, looks at the platform included."""
        while await self.step() or self._looking:
            if self._looking:
                await asyncio.wait(set(self._looking), return_when=asyncio.FIRST_COMPLETED)

    async def step(self) -> int:
        rows = await self.db.tx(inbox.waiting, TOGETHER, frozenset(self._held))
        if not rows:
            return 0
        regions = await self.db.tx(_regions, [row.lane for row in rows])
        results = [each for lane in await self._in_turn(rows, regions) for each in lane]
        acks = [each for each in results if isinstance(each, Decided) and each.ack]
        self.done()
        for each in acks:
            await self._acknowledge(each)
        return sum(not isinstance(each, Held) for each in results)

    async def _in_turn(
        self, rows: list[Row[Any]], regions: Mapping[str, tuple[str, ...]]
    ) -> list[list[Decided | Ask | Held]]:
        """Decide the rows of each lane in order. One writer keeps the order by itself."""
        lanes: dict[str, list[Row[Any]]] = {}
        for row in rows:
            lanes.setdefault("" if self.db.sqlite else row.lane, []).append(row)

        async def go(lane: list[Row[Any]]) -> list[Decided | Ask | Held]:
            jobs = (self._one(row, regions.get(row.lane, ())) for row in lane)
            return await asyncio.gather(*jobs) if self.db.sqlite else [await job for job in jobs]

        return await asyncio.gather(*(go(lane) for lane in lanes.values()))

    async def _one(self, row: Row[Any], regions: tuple[str, ...]) -> Decided | Ask | Held:
        incoming = load(Incoming, json.loads(row.payload))
        sensed = self._sense(incoming, regions)
        decided = await self.db.tx(self._decide, row, incoming, sensed)
        if isinstance(decided, Ask):
            self._look(row, decided)
        return decided

    def _decide(
        self, tx: Connection, row: Row[Any], incoming: Incoming, sensed: Mapping[str, Any]
    ) -> Decided | Ask | Held:
        """Decide a row on the writer thread.

        A bug rolls back its savepoint and is set aside after three tries; nothing else in
        the batch is touched.
        """
        if row.lane in self._held:
            return Held()
        _lock_lane(tx, row.lane)
        job = Job(row.id, sensed, self._unknown.get(row.id, frozenset()))
        error = ""
        for _ in range(TRIES):
            try:
                with undone_alone(tx):
                    found = perform(tx, self.house, job, incoming, self.clock.now())
            except OperationalError:
                raise
            except Exception as bug:  # noqa: BLE001 - a bug in one act must not stop its group
                error = _where(bug)
                continue
            if isinstance(found, Ask):
                self._held.add(row.lane)
            return found
        inbox.park(tx, row.id, error)
        self._park(error)
        return Decided()

    def _park(self, error: str) -> None:
        self.parked += 1
        structlog.get_logger(__name__).error("inbox.parked", error=error)

    def _sense(self, incoming: Incoming, regions: tuple[str, ...]) -> dict[str, Any]:
        said = incoming.what
        if incoming.room.private or not isinstance(said, Said):
            return {}
        found = {name: sense(said, regions) for name, sense in self.house.senses.items()}
        return {name: value for name, value in found.items() if value}

    def _look(self, row: Row[Any], ask: Ask) -> None:
        task = asyncio.ensure_future(self._ask(row, ask))
        self._looking.add(task)
        task.add_done_callback(self._looking.discard)

    async def _ask(self, row: Row[Any], ask: Ask) -> None:
        """Ask the platform what an act needs, then let its lane go on."""
        try:
            silent = await looks.ask(self.db, self.links, self.clock, ask)
            self._unknown[row.id] = self._unknown.get(row.id, frozenset()) | silent
        finally:
            self._held.discard(row.lane)
            self.wake.set()

    async def _acknowledge(self, decided: Decided) -> None:
        link = self.links.get(decided.platform)
        if link is not None and decided.ack is not None and decided.ack.press not in ("", "-"):
            task = asyncio.ensure_future(link.acknowledge(decided.ack))
            self._looking.add(task)
            task.add_done_callback(self._looking.discard)


def _where(bug: BaseException) -> str:
    """Name a bug by its kind and place; its message may hold what people said."""
    trace = bug.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_name}:{trace.tb_lineno}" if trace else ""
    return f"{type(bug).__name__} {place}"


def _lock_lane(tx: Connection, lane: str) -> None:
    kind, _, number = lane.partition(" ")
    if kind == "group" and tx.dialect.name != "sqlite":
        tx.execute(groups.select().where(groups.c.id == int(number)).with_for_update())


def _regions(tx: Connection, lanes: list[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for lane in set(lanes):
        kind, _, number = lane.partition(" ")
        if kind == "group":
            found[lane] = (params.value(tx, int(number), GROUP_REGION),)
    return found

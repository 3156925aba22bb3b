"""From the inbox to decided acts: in order for each group, many in one commit."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import structlog
from sqlalchemy import Connection, Row
from sqlalchemy.exc import OperationalError

from bot.core.act import Need
from bot.core.clock import Clock
from bot.core.incoming import Incoming
from bot.kernel import bugs, inbox, lanes, looks, outbox, turns
from bot.kernel.database import Database, undone_alone
from bot.kernel.house import House
from bot.kernel.perform import Ask, Decided, Job, perform
from bot.kernel.ports import Link
from bot.kernel.sensing import Regions, Sensing
from bot.kernel.turns import Held, Result, Turn, Waiting

TRIES = 3


@dataclass(slots=True)
class Dispatcher:
    db: Database
    house: House
    clock: Clock
    links: Mapping[str, Link]
    done: Callable[[], None]  # something was committed: the postman may look
    wake: asyncio.Event = field(default_factory=asyncio.Event)
    sensing: Sensing = field(init=False)
    parked: int = 0
    _held: set[str] = field(default_factory=set)
    _unknown: dict[int, frozenset[Need]] = field(default_factory=dict)
    _asked: dict[int, frozenset[Need]] = field(default_factory=dict)
    _looking: set["asyncio.Task[None]"] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.sensing = Sensing(self.house, self.db.keys)

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
            bugs.tell("database.trouble", error)
            self.house.values.clear()  # they may be of changes that were not kept
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
        turn = await (self._together() if self.db.sqlite else self._side_by_side())
        for row, decided in zip(turn.rows, turn.results, strict=True):
            if isinstance(decided, Ask):
                self._look(row, decided)
            elif isinstance(decided, Decided):
                self._unknown.pop(row.id, None)
                self._asked.pop(row.id, None)
                self._acknowledge(decided)
        if turn.queued:
            self.done()
        self.sensing.catch_up(turn.due)
        return len(turn.due) + sum(not isinstance(each, Held) for each in turn.results)

    async def _together(self) -> Turn:
        """Take rows and decide them in one commit: one writer keeps the order by itself."""
        taken: set[str] = set()
        try:
            return await self.db.tx(self._take, taken)
        except BaseException:  # nothing of it is kept, so nothing is asked either
            self._held.difference_update(taken)
            raise

    def _take(self, tx: Connection, taken: set[str]) -> Turn:
        rows, regions = lanes.waiting(tx, frozenset(self._held))
        taken.update(row.lane for row in rows)
        turn = Turn(queued=False)
        for row in rows:
            read, its = self.sensing.take(row), regions.get(row.lane, ())
            if turn.due or self.sensing.due(read, its):  # what came first is decided first
                turn.due.append((read, its))
                continue
            turn.rows.append(row)
            turn.results.append(self._decide(tx, row, read.incoming, read.sensed))
        turn.queued = outbox.newly_queued(tx)
        return turn

    async def _side_by_side(self) -> Turn:
        rows, regions = await self.db.tx(lanes.waiting, frozenset(self._held))
        jobs = [self._job(row, regions.get(row.lane, ())) for row in rows]
        try:
            return Turn(rows, await turns.in_turn(jobs, self._alone), queued=bool(rows))
        except BaseException:  # nothing of it is known, so nothing is asked either
            self._held.difference_update(row.lane for row in rows)
            raise

    async def _alone(self, job: Waiting) -> Result:
        """Decide a row in its own transaction, with every group it is about locked first."""
        locked = lanes.group_of(job[0].lane)
        while True:
            try:
                return await self.db.tx(self._decide, *job, locked)
            except lanes.NotLocked as more:
                locked |= {more.group}
            except OperationalError as error:  # its lane is tried again; the others go on
                bugs.tell("database.trouble", error)
                return Held()

    def _job(self, row: Row[Any], regions: Regions) -> Waiting:
        read = self.sensing.take(row)
        if self.sensing.due(read, regions):
            read = self.sensing.sense(read, regions)
        return row, read.incoming, read.sensed

    def _decide(
        self,
        tx: Connection,
        row: Row[Any],
        incoming: Incoming,
        sensed: Mapping[str, Any],
        locked: lanes.Locked = None,
    ) -> Result:
        """Decide a row on the writer thread.

        A bug rolls back its savepoint and is set aside after three tries; nothing else in
        the batch is touched.
        """
        if row.lane in self._held:
            return Held()
        if locked is not None and not lanes.take(tx, row.id, locked):
            return Decided()  # by another process
        job = Job(row.id, sensed, self._unknown.get(row.id, frozenset()), locked)
        error = ""
        for _ in range(TRIES):
            try:
                with undone_alone(tx):
                    found = perform(tx, self.house, job, incoming, self.clock.now())
            except (OperationalError, lanes.NotLocked):
                raise
            except Exception as bug:  # noqa: BLE001 - a bug in one act must not stop its group
                error = bugs.where(bug)
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

    def _look(self, row: Row[Any], ask: Ask) -> None:
        task = asyncio.ensure_future(self._ask(row, ask))
        self._looking.add(task)
        task.add_done_callback(self._looking.discard)

    async def _ask(self, row: Row[Any], ask: Ask) -> None:
        """Ask the platform what an act needs, then let its lane go on.

        What is asked a second time for the same row will not be known at all.
        """
        again = self._asked.get(row.id, frozenset()).intersection(ask.needs)
        self._asked[row.id] = frozenset(ask.needs)
        silent = frozenset(ask.needs)
        try:
            silent = await looks.ask(self.db, self.links, self.clock, ask)
        finally:
            self._unknown[row.id] = self._unknown.get(row.id, frozenset()) | silent | again
            self._held.discard(row.lane)
            self.wake.set()

    def _acknowledge(self, decided: Decided) -> None:
        link = self.links.get(decided.platform)
        if link is not None and decided.ack is not None and decided.ack.press not in ("", "-"):
            task = asyncio.ensure_future(link.acknowledge(decided.ack))
            self._looking.add(task)
            task.add_done_callback(self._looking.discard)

"""From the inbox to decided acts: in order for each group, many in one commit."""

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import structlog
from sqlalchemy import Connection, Row
from sqlalchemy.exc import OperationalError

from bot.core.clock import Clock
from bot.kernel import bugs, lanes, outbox, turns
from bot.kernel.database import Database
from bot.kernel.house import House
from bot.kernel.inbox import New
from bot.kernel.looks import Looks
from bot.kernel.perform import Ask, Decided, Job
from bot.kernel.ports import Link
from bot.kernel.sensing import Read, Regions, Sensing
from bot.kernel.turns import Held, Parked, Result, Turn, Waiting


@dataclass(slots=True)
class Dispatcher:
    db: Database
    house: House
    clock: Clock
    links: Mapping[str, Link]
    done: Callable[[], None]  # something was committed: the postman may look
    wake: asyncio.Event = field(default_factory=asyncio.Event)
    sensing: Sensing = field(init=False)
    looks: Looks = field(init=False)
    parked: int = 0

    def __post_init__(self) -> None:
        self.sensing = Sensing(self.house, self.db.keys)
        self.looks = Looks(self.db, self.links, self.clock, self.wake)

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
            self.lost(())
            return 0

    async def _rest(self) -> None:
        try:
            async with asyncio.timeout(1.0):  # a wake-up may be lost, a look is cheap
                await self.wake.wait()
        except TimeoutError:
            return

    async def drain(self) -> None:
        """Work until nothing waits, looks at the platform included."""
        while await self.step() or self.looks.under_way:
            if self.looks.under_way:
                under_way = set(self.looks.under_way)
                await asyncio.wait(under_way, return_when=asyncio.FIRST_COMPLETED)

    async def step(self) -> int:
        turn = await (self._together() if self.db.sqlite else self._side_by_side())
        self.decided(turn)
        return len(turn.due) + sum(not isinstance(each, Held) for each in turn.results)

    def decided(self, turn: Turn) -> None:
        """Let the platforms know what was decided, once it is on disk."""
        for row, result in zip(turn.rows, turn.results, strict=True):
            match result:
                case Ask():
                    self.looks.begin(row.id, row.lane, result)
                case Decided():
                    self.looks.over(row.id)
                    self._acknowledge(result)
                case Parked(error=error):
                    self.parked += 1
                    structlog.get_logger(__name__).error("inbox.parked", error=error)
        if turn.queued:
            self.done()
        self.sensing.catch_up(turn.due)

    def lost(self, lanes: Iterable[str]) -> None:
        """Nothing of a turn was kept, so nothing is asked either."""
        self.looks.held.difference_update(lanes)
        self.house.values.clear()  # they may be of changes that were not kept

    def take_in(self, tx: Connection, new: Sequence[New]) -> Turn:
        """Decide what is just being kept, in the same commit; nothing else waits."""
        regions = lanes.regions(tx, [each.lane for each in new])
        due = False
        turn = Turn(new, queued=False)
        for row in new:
            read, its = self.sensing.take(row), regions.get(row.lane, ())
            due = due or self.sensing.due(read, its)  # what came first is decided first
            result = Held() if due else self._decide(tx, row, read)
            if isinstance(result, Ask | Held):
                self.sensing.hold(read)
            turn.results.append(result)
        turn.queued = outbox.newly_queued(tx)
        return turn

    async def _together(self) -> Turn:
        """Take rows and decide them in one commit: one writer keeps the order by itself."""
        taken: set[str] = set()
        try:
            return await self.db.tx(self._take, taken)
        except BaseException:
            self.lost(taken)
            raise

    def _take(self, tx: Connection, taken: set[str]) -> Turn:
        rows, regions = lanes.waiting(tx, frozenset(self.looks.held))
        taken.update(row.lane for row in rows)
        decided: list[Row[Any]] = []
        turn = Turn(decided, queued=False)
        for row in rows:
            read, its = self.sensing.take(row), regions.get(row.lane, ())
            if turn.due or self.sensing.due(read, its):  # what came first is decided first
                turn.due.append((read, its))
                continue
            decided.append(row)
            turn.results.append(turns.noted(tx, row.id, self._decide(tx, row, read)))
        turn.queued = outbox.newly_queued(tx)
        return turn

    async def _side_by_side(self) -> Turn:
        rows, regions = await self.db.tx(lanes.waiting, frozenset(self.looks.held))
        jobs = [self._job(row, regions.get(row.lane, ())) for row in rows]
        try:
            return Turn(rows, await turns.in_turn(jobs, self._alone), queued=bool(rows))
        except BaseException:
            self.lost(row.lane for row in rows)
            raise

    async def _alone(self, job: Waiting) -> Result:
        """Decide a row in its own transaction, with every group it is about locked first."""
        locked = lanes.group_of(job[0].lane)
        while True:
            try:
                return await self.db.tx(self._locked, job, locked)
            except lanes.NotLocked as more:
                locked |= {more.group}
            except OperationalError as error:  # its lane is tried again; the others go on
                bugs.tell("database.trouble", error)
                return Held()

    def _locked(self, tx: Connection, job: Waiting, locked: frozenset[int]) -> Result:
        row, read = job
        if not lanes.take(tx, row.id, locked):
            return Decided()  # by another process
        return turns.noted(tx, row.id, self._decide(tx, row, read, locked))

    def _job(self, row: Row[Any], regions: Regions) -> Waiting:
        read = self.sensing.take(row)
        return row, self.sensing.sense(read, regions) if self.sensing.due(read, regions) else read

    def _decide(
        self, tx: Connection, row: Row[Any] | New, read: Read, locked: lanes.Locked = None
    ) -> Result:
        """Decide a row in the transaction under way."""
        if row.lane in self.looks.held:
            return Held()
        job = Job(read.sensed, self.looks.unknown(row.id), locked)
        found = turns.decide(tx, self.house, job, read.incoming, self.clock)
        if isinstance(found, Ask):
            self.looks.held.add(row.lane)
        return found

    def _acknowledge(self, decided: Decided) -> None:
        link = self.links.get(decided.platform)
        if link is not None and decided.ack is not None and decided.ack.press not in ("", "-"):
            self.looks.beside(link.acknowledge(decided.ack))

"""Deliver what was decided: marked before it is sent, ticked off after, in order per chat."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, get_args

import structlog
from sqlalchemy import Connection, Row, bindparam, func, literal_column, select, update

from bot.core.clock import Clock
from bot.core.codec import load
from bot.core.delivery import Declined, Doubtful, Outcome, Parcel, Wait, Why
from bot.core.ids import AccountRef, ChatRef
from bot.core.outgoing import Order
from bot.kernel import bugs, lastlook, payloads, settle
from bot.kernel.database import Database
from bot.kernel.enclose import enclose
from bot.kernel.house import House
from bot.kernel.pacer import Pacer
from bot.kernel.ports import Fetcher, Postman
from bot.kernel.prepared import Prepared
from bot.kernel.tables import outbox

FIRST = (  # of each chat and kind, removals first; what comes after one that waits, waits too
    select(func.min(outbox.c.id).label("id"))
    .where(outbox.c.state == literal_column("'queued'"))  # as its index is written
    .group_by(outbox.c.dest, outbox.c.priority)
    .subquery()
)
HEADS = Prepared(
    select(outbox.c.id, outbox.c.dest, outbox.c.priority)
    .join(FIRST, FIRST.c.id == outbox.c.id)
    .where(outbox.c.due <= bindparam("now"))
    .order_by(outbox.c.priority, outbox.c.id)
    .limit(200)
)
_this = outbox.c.id == bindparam("row")
CLAIM = Prepared(update(outbox).where(_this, outbox.c.state == "queued").values(state="sending"))
ROW = Prepared(select(outbox).where(_this))
REPLACE = Prepared(update(outbox).where(_this).values(replacing=bindparam("shown")))
KINDS = {kind.__name__: kind for kind in get_args(Order)}
LONGEST_NAP_S = 1.0
log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Claim:
    """A row to be sent now, the message it should change, and whose numbers are read there."""

    row: Row[Any]
    shown: str
    regions: lastlook.Regions


@dataclass(slots=True)
class Postroom:
    db: Database
    house: House
    clock: Clock
    postmen: Mapping[str, Postman]
    fetchers: Mapping[str, Fetcher]
    told: Any  # called when an outcome became an event of ours
    wake: asyncio.Event = field(default_factory=asyncio.Event)
    _pacers: dict[str, Pacer] = field(default_factory=dict)
    _busy: dict[str, "asyncio.Task[None]"] = field(default_factory=dict)

    async def recover(self) -> None:
        """After a crash, settle what was on its way when we stopped."""
        await self.db.tx(settle.recover, self.house, self.clock.now())

    async def run(self) -> None:
        while True:
            self.wake.clear()
            nap = await self.step()
            try:
                async with asyncio.timeout(min(nap, LONGEST_NAP_S)):
                    await self.wake.wait()
            except TimeoutError:
                continue

    async def drain(self) -> None:
        """Deliver until nothing may go now; paces are kept by the clock handed in."""
        while True:
            await self.step()
            if not self._busy:
                return
            await asyncio.wait(set(self._busy.values()), return_when=asyncio.FIRST_COMPLETED)

    async def step(self) -> float:
        """Send what may go now; return how many seconds until there may be more."""
        now = self.clock.now()
        heads = await self.db.tx(_heads, now)
        nap = LONGEST_NAP_S
        going: list[Row[Any]] = []
        seen = set(self._busy)
        for head in heads:
            if not seen.isdisjoint(_behind(head)):
                continue
            wait = self._pacer(head.dest).wait(head.dest, head.priority, now.timestamp())
            if wait > 0:
                nap = min(nap, max(wait, 0.01))
                continue
            seen.add(_line(head))
            going.append(head)
        if going:
            for claim in await self.db.tx(_claim, [head.id for head in going]):
                self._send(claim)
        return nap

    def _send(self, claim: Claim) -> None:
        row = claim.row
        self._pacer(row.dest).spent(row.dest, row.priority, self.clock.now().timestamp())
        task = asyncio.ensure_future(self._deliver(claim))
        self._busy[_line(row)] = task
        task.add_done_callback(lambda _: self._free(_line(row)))

    def _free(self, line: str) -> None:
        self._busy.pop(line, None)
        self.wake.set()

    async def _deliver(self, claim: Claim) -> None:
        row = claim.row
        postman = self.postmen.get(_platform(row.dest))
        outcome: Outcome = Wait(60) if postman is None else await self._try(postman, claim)
        if isinstance(outcome, Wait):
            until = self.clock.now() + timedelta(seconds=outcome.seconds)
            where = "" if outcome.everywhere else row.dest
            self._pacer(row.dest).close(where, until.timestamp())
        if await self.db.tx(settle.settle, self.house, row, outcome, self.clock.now()):
            self.told()

    async def _try(self, postman: Postman, claim: Claim) -> Outcome:
        row = claim.row
        try:
            body = row.body
            if payloads.BODY in body:
                body = await self.db.read(payloads.opened, body)
            packed = parcel(row, claim.shown, body)
            if not packed.private and lastlook.tells_number(
                self.house, packed.order, claim.regions
            ):
                log.error("deliver.number_held_back", row=row.id, group=row.group_id)
                return Declined(Why.NUMBER)
            whole = await enclose(self.db, self.fetchers, _platform(row.dest), packed)
            return whole if isinstance(whole, Wait) else await postman.deliver(whole)
        except Exception as bug:  # noqa: BLE001 - it leaves the message in doubt, not lost
            bugs.tell("deliver.bug", bug)
            return Doubtful()

    def _pacer(self, dest: str) -> Pacer:
        name = _platform(dest)
        if name not in self._pacers:
            self._pacers[name] = Pacer(self.house.abilities[name].pace)
        return self._pacers[name]


def _line(row: Row[Any]) -> str:
    """Return the line in which a row stands: in each chat removals have one of their own."""
    return str(row.dest) if row.priority else f"{row.dest} removals"


def _behind(row: Row[Any]) -> set[str]:
    """Return the lines a row stands behind: words wait for removals, removals for no words."""
    return {_line(row), f"{row.dest} removals"}


def parcel(row: Row[Any], shown: str, body: dict[str, Any]) -> Parcel:
    """Make what a postman is given from an outbox row; `shown` is the message to edit."""
    order: Order = load(KINDS[body["is"]], body)
    private = row.dest.startswith("@")
    ref = AccountRef.parse(row.dest[1:]) if private else ChatRef.parse(row.dest)
    return Parcel(
        row.id, ChatRef(ref.platform, ref.key), order, private, row.thread, row.reply_to, shown
    )


def _platform(dest: str) -> str:
    return dest.removeprefix("@").partition("/")[0]


def _heads(tx: Connection, now: Any) -> list[Row[Any]]:
    return HEADS.rows(tx, {"now": now})


def _claim(tx: Connection, ids: list[int]) -> list[Claim]:
    claimed = []
    for number in ids:
        if not CLAIM.run(tx, {"row": number}):
            continue
        row = ROW.one(tx, {"row": number})
        if settle.overtaken(tx, row):
            continue
        shown = settle.hanging(tx, row)
        if shown:
            REPLACE.run(tx, {"row": number, "shown": shown})
        claimed.append(Claim(row, shown, lastlook.regions(tx, row.group_id)))
    return claimed

"""What platforms told us, kept before they are told so, each event once."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    Connection,
    Row,
    bindparam,
    delete,
    func,
    insert,
    literal_column,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError

from bot.core.clock import Clock
from bot.core.codec import dump
from bot.core.ids import ChatRef
from bot.core.incoming import Incoming, Pressed, Said
from bot.kernel import arrivals, payloads
from bot.kernel.database import Database, undone_alone
from bot.kernel.ports import Unread
from bot.kernel.prepared import Prepared
from bot.kernel.tables import cursors, inbox, outbox

KEEP_KEYS = timedelta(days=30)
KEEP_PARKED = timedelta(days=7)
KEEP = Prepared(insert(inbox), "event", "lane", "at", "state", "payload", "error")
FINISH = Prepared(
    update(inbox).where(inbox.c.id == bindparam("row")).values(state="done", payload="")
)
WAITING = (
    select(inbox.c.id, inbox.c.event, inbox.c.lane, inbox.c.payload)
    .where(inbox.c.state == literal_column("'waiting'"))  # as its index is written
    .order_by(inbox.c.id)
    .limit(bindparam("most"))
)
NEXT = Prepared(WAITING)
GROUP = Prepared(select(outbox.c.group_id).where(outbox.c.id == bindparam("row")), remember=True)
MOVE = Prepared(
    update(cursors).where(cursors.c.account == bindparam("whose")).values(value=bindparam("to"))
)


@dataclass(slots=True)
class Inbox:
    """The `Intake` that platforms know. `wake` is called after each new batch."""

    db: Database
    clock: Clock
    wake: Callable[[], None]
    parked: Callable[[], None]
    heard: Callable[[Sequence[Incoming | Unread]], None]

    async def cursor(self, account: str) -> str:
        query = select(cursors.c.value).where(cursors.c.account == account)
        return str(await self.db.tx(lambda tx: tx.scalar(query)) or "")

    async def keep(self, account: str, batch: Sequence[Incoming | Unread], cursor: str) -> int:
        new = await self.db.tx(_keep, account, batch, cursor, self.clock.now())
        for each in batch:
            if isinstance(each, Unread):
                self.parked()
        self.heard(batch)
        self.wake()
        return new


def _keep(
    tx: Connection, account: str, batch: Sequence[Incoming | Unread], cursor: str, now: datetime
) -> int:
    lanes: dict[ChatRef, str] = {}
    rows = [{"event": e.id, "at": e.at, **_columns(tx, e, lanes, now)} for e in batch]
    _queue_up(tx, {str(row["lane"]) for row in rows})
    try:
        with undone_alone(tx):
            KEEP.run_each(tx, rows)
        new = len(rows)
    except IntegrityError:  # some of them were kept before
        new = sum(_keep_one(tx, row) for row in rows)
    if cursor and not MOVE.run(tx, {"whose": account, "to": cursor}):
        tx.execute(insert(cursors).values(account=account, value=cursor))
    return new


def _queue_up(tx: Connection, lanes: set[str]) -> None:
    """Let nobody else write into these lanes until the commit: numbers must show in order."""
    if tx.dialect.name == "sqlite":  # one writer: they do
        return
    for each in sorted(lanes):
        tx.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(each, 0))))


def _keep_one(tx: Connection, row: dict[str, Any]) -> bool:
    try:
        with undone_alone(tx):
            KEEP.run(tx, row)
    except IntegrityError:
        return False
    return True


def _columns(
    tx: Connection, each: Incoming | Unread, lanes: dict[ChatRef, str], now: datetime
) -> dict[str, str]:
    if isinstance(each, Unread):
        payload = payloads.close(tx, each.payload)
        return {"lane": "", "state": "parked", "payload": payload, "error": each.error}
    room = each.room
    found = lanes.get(room.chat) if not room.private else None
    if found is None:
        found = lane(tx, each, now)
    if not room.private:
        lanes[room.chat] = found
    payload = json.dumps(dump(each), ensure_ascii=False)
    if isinstance(each.what, Said):
        payload = payloads.close(tx, payload)
    return {"lane": found, "state": "waiting", "payload": payload, "error": ""}


def lane(tx: Connection, incoming: Incoming, now: datetime) -> str:
    """Return whose turn it waits for: the group's, or outside any group the person's."""
    if not incoming.room.private:
        return f"group {arrivals.ensure_chat(tx, incoming.room, now).group_id}"
    if isinstance(incoming.what, Pressed):
        found = GROUP.first(tx, {"row": incoming.what.row})
        if found is not None and found.group_id:
            return f"group {found.group_id}"
    return f"person {incoming.sender.account}"


def waiting(tx: Connection, most: int, held: frozenset[str]) -> list[Row[Any]]:
    """Return the oldest waiting rows, in order, without the lanes that are held."""
    if held:
        return list(tx.execute(WAITING.where(inbox.c.lane.not_in(held)), {"most": most}))
    return NEXT.rows(tx, {"most": most})


def tell(tx: Connection, event: str, lane_: str, payload: str, now: datetime) -> None:
    """Keep an event of our own, such as what became of a consequence."""
    tx.execute(
        insert(inbox).values(event=event, lane=lane_, at=now, state="waiting", payload=payload)
    )


def finish(tx: Connection, row: int) -> None:
    """Note that an act is decided; what was said in it is emptied in the same transaction."""
    FINISH.run(tx, {"row": row})


def park(tx: Connection, row: int, error: str) -> None:
    """Set aside what could not be handled, so that its group goes on."""
    tx.execute(update(inbox).where(inbox.c.id == row).values(state="parked", error=error))


def sweep(tx: Connection, now: datetime) -> None:
    """Forget old keys, and what was set aside after a week."""
    tx.execute(delete(inbox).where(inbox.c.state == "done", inbox.c.at < now - KEEP_KEYS))
    old = (inbox.c.state == "parked") & (inbox.c.at < now - KEEP_PARKED)
    tx.execute(update(inbox).where(old).values(payload=""))

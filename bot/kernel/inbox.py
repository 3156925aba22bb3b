"""The rows of what platforms told us, each event once."""

import json
from collections.abc import Iterable, Sequence
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
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import IntegrityError

from bot.core.codec import dump
from bot.core.ids import ChatRef
from bot.core.incoming import Incoming, Pressed, Said
from bot.kernel import arrivals, payloads
from bot.kernel.ports import Unread
from bot.kernel.prepared import Prepared
from bot.kernel.tables import cursors, inbox, outbox
from bot.kernel.writing import undone_alone

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
NOTE = Prepared(  # only where one writer does it all
    sqlite.insert(inbox).on_conflict_do_nothing(),
    *("event", "lane", "at", "state", "payload", "error"),
)
MOVE = Prepared(
    update(cursors).where(cursors.c.account == bindparam("whose")).values(value=bindparam("to"))
)


@dataclass(frozen=True, slots=True)
class New:
    """A row that is just being written."""

    id: int
    lane: str
    incoming: Incoming

    @property
    def event(self) -> str:
        return self.incoming.id


def keep(tx: Connection, batch: Sequence[Incoming | Unread], now: datetime) -> int:
    """Keep a batch for later; return how many were new."""
    found = lanes(tx, batch, now)
    rows = [_row(tx, each, lane) for each, lane in zip(batch, found, strict=True)]
    _queue_up(tx, set(found))
    try:
        with undone_alone(tx):
            KEEP.run_each(tx, rows)
    except IntegrityError:  # some of them were kept before
        return sum(_keep_one(tx, row) for row in rows)
    return len(rows)


def note(
    tx: Connection, batch: Sequence[Incoming | Unread], now: datetime
) -> tuple[int, list[New]]:
    """Write down a batch that is decided at once; return how many were new, and the new events."""
    unread = [each for each in batch if isinstance(each, Unread)]
    new: list[New] = []
    for each, lane in zip(batch, lanes(tx, batch, now), strict=True):
        if isinstance(each, Incoming):
            row = {"event": each.id, "lane": lane, "at": each.at, "state": "done"}
            if number := NOTE.add(tx, {**row, "payload": "", "error": ""}):
                new.append(New(number, lane, each))
    return len(new) + (keep(tx, unread, now) if unread else 0), new


def put_off(tx: Connection, new: New, state: str = "waiting", error: str = "") -> None:
    """Let an event wait, or stand aside, that could not be decided at once."""
    same = inbox.c.id == new.id
    payload = _payload(tx, new.incoming)
    tx.execute(update(inbox).where(same).values(state=state, payload=payload, error=error))


def move(tx: Connection, account: str, cursor: str) -> None:
    """Go on from here with what a bot account is told."""
    if cursor and not MOVE.run(tx, {"whose": account, "to": cursor}):
        tx.execute(insert(cursors).values(account=account, value=cursor))


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


def _row(tx: Connection, each: Incoming | Unread, lane: str) -> dict[str, Any]:
    row = {"event": each.id, "at": each.at, "lane": lane}
    if isinstance(each, Unread):
        payload = payloads.close(tx, each.payload)
        return {**row, "state": "parked", "payload": payload, "error": each.error}
    return {**row, "state": "waiting", "payload": _payload(tx, each), "error": ""}


def _payload(tx: Connection, each: Incoming) -> str:
    payload = json.dumps(dump(each), ensure_ascii=False)
    return payloads.close(tx, payload) if isinstance(each.what, Said) else payload


def lanes(tx: Connection, batch: Iterable[Incoming | Unread], now: datetime) -> list[str]:
    """Return in which lane each event of a batch is."""
    rooms: dict[ChatRef, str] = {}
    found: list[str] = []
    for each in batch:
        room = each.room if isinstance(each, Incoming) else None
        lane = rooms.get(room.chat, "") if room and not room.private else ""
        lane = lane or (_lane(tx, each, now) if isinstance(each, Incoming) else "")
        if room and not room.private:
            rooms[room.chat] = lane
        found.append(lane)
    return found


def _lane(tx: Connection, incoming: Incoming, now: datetime) -> str:
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


def sweep(tx: Connection, now: datetime) -> int:
    """Forget old keys, and what was set aside after a week; return how many."""
    known = tx.execute(delete(inbox).where(inbox.c.state == "done", inbox.c.at < now - KEEP_KEYS))
    old = (inbox.c.state == "parked") & (inbox.c.at < now - KEEP_PARKED) & (inbox.c.payload != "")
    return known.rowcount + tx.execute(update(inbox).where(old).values(payload="")).rowcount

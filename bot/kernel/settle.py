"""What becomes of an outbox row once the platform has answered, or has not."""

import json
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from bot.core.codec import dump
from bot.core.delivery import Declined, Doubtful, Looked, Outcome, Sent, Wait, Why
from bot.core.ids import AccountRef, ChatRef
from bot.core.incoming import Done, Incoming, Kind, Moved, Room, Sender
from bot.core.outgoing import Can
from bot.kernel import cards, inbox, lanes, ledger
from bot.kernel.house import House
from bot.kernel.prepared import Prepared
from bot.kernel.tables import accounts, chats, outbox
from bot.kernel.tables import inbox as inbox_table

SENT = Prepared(
    update(outbox)
    .where(outbox.c.id == bindparam("row"))
    .values(state="sent", ref=bindparam("stands"), body=None)
)
MOST_TRIES = 40
MOST_REPEATS = 3
GIVE_UP_AFTER = timedelta(hours=26)  # longer than a platform keeps somebody waiting


def hanging(tx: Connection, row: Row[Any]) -> str:
    """Return the message a card's row should change, or ""."""
    if not row.card:
        return ""
    found = cards.found(tx, _place(row))
    return str(found.ref) if found else ""


def recover(tx: Connection, house: House, now: datetime) -> None:
    """Settle rows that were on their way when the program stopped."""
    query = select(outbox).where(outbox.c.state == "sending").order_by(outbox.c.id)
    for row in list(tx.execute(query)):
        if _harmless(tx, house, row):
            _again(tx, row, now, 0)
        else:
            _doubt(tx, row, now)
            if row.policy != "repeat":
                _then(tx, row, "doubtful", now)


def settle(tx: Connection, house: House, row: Row[Any], outcome: Outcome, now: datetime) -> bool:
    """Write down the outcome; true if it made an event that the dispatcher should see."""
    lanes.lock(tx, row.group_id)
    match outcome:
        case Sent(ref=ref, former=former):
            _stands(tx, row, ref)
            return _then(tx, row, "done", now, former)
        case Wait(seconds=seconds):
            if row.card or row.created > now - GIVE_UP_AFTER:  # a card is never too late
                _again(tx, row, now, seconds, tries=row.tries)
                return False
            return _refused(tx, row, Declined(Why.TOO_LATE), now)
        case Doubtful():
            return _unclear(tx, house, row, now)
        case Looked(former=former):
            new = {"state": "queued", "due": now, "body": {**row.body, "former": former}}
            tx.execute(update(outbox).where(outbox.c.id == row.id).values(**new))
            return False
        case Declined():
            return _refused(tx, row, outcome, now)


def _unclear(tx: Connection, house: House, row: Row[Any], now: datetime) -> bool:
    if _harmless(tx, house, row) and row.tries < MOST_TRIES:
        _again(tx, row, now, 1)
        return False
    _doubt(tx, row, now)
    return row.policy != "repeat" and _then(tx, row, "doubtful", now)


def _harmless(tx: Connection, house: House, row: Row[Any]) -> bool:
    """Tell whether repeating cannot be seen: repeats are dropped, or it is an edit or a deed."""
    platform = row.dest.removeprefix("@").partition("/")[0]
    ability = house.abilities.get(platform)
    once = ability is not None and Can.SEND_ONCE in ability.can
    return once or row.priority == 0 or bool(hanging(tx, row))


def _stands(tx: Connection, row: Row[Any], ref: str) -> None:
    SENT.run(tx, {"row": row.id, "stands": ref})
    if row.card and ref:
        cards.stand(tx, _place(row), ref)


def _place(row: Row[Any]) -> cards.Place:
    return row.group_id, row.card, row.dest


def _newer(tx: Connection, row: Row[Any], state: str = "queued") -> bool:
    """Tell whether a newer version of the same card waits already, or is sent."""
    if not row.card:
        return False
    query = select(outbox.c.id).where(
        outbox.c.card == row.card,
        outbox.c.dest == row.dest,
        outbox.c.state == state,
        outbox.c.group_id == row.group_id,
        outbox.c.id > row.id,
    )
    return tx.scalar(query.limit(1)) is not None


def overtaken(tx: Connection, row: Row[Any]) -> bool:
    """Drop a card's words that waited so long that newer ones stand there already."""
    if not row.card or not _newer(tx, row, "sent"):
        return False
    tx.execute(update(outbox).where(outbox.c.id == row.id).values(state="refused", why="newer"))
    return True


def _again(
    tx: Connection, row: Row[Any], now: datetime, seconds: float, *, tries: int | None = None
) -> None:
    if _newer(tx, row) and hanging(tx, row):
        tx.execute(update(outbox).where(outbox.c.id == row.id).values(state="refused", why="newer"))
        return
    due = now + timedelta(seconds=seconds)
    new = {"state": "queued", "due": due, "tries": row.tries + 1 if tries is None else tries}
    tx.execute(update(outbox).where(outbox.c.id == row.id).values(**new))


def _doubt(tx: Connection, row: Row[Any], now: datetime) -> None:
    """Keep it visible that it may stand there; say it again unless it must not be."""
    tx.execute(update(outbox).where(outbox.c.id == row.id).values(state="doubtful"))
    if row.policy == "repeat" and row.tries < MOST_REPEATS and not _newer(tx, row):
        copy = {k: v for k, v in row._mapping.items() if k != "id"}  # noqa: SLF001 - its public name
        copy |= {"state": "queued", "due": now, "tries": row.tries + 1, "replacing": ""}
        tx.execute(insert(outbox).values(**copy))


def _refused(tx: Connection, row: Row[Any], declined: Declined, now: datetime) -> bool:
    if declined.why is Why.MOVED and declined.moved:
        return _moved(tx, row, declined.moved, now)
    if declined.why is Why.GONE and hanging(tx, row):
        cards.stand(tx, _place(row), "")
        _again(tx, row, now, 0)
        return False
    if row.card:  # it does not stand there: the same words must be shown again when asked
        cards.show(tx, _place(row), "")
    new: dict[str, Any] = {"state": "refused", "why": declined.why.value}
    if declined.why is Why.NOT_OPENED:
        tx.execute(update(accounts).where(accounts.c.id == row.account_id).values(opened=False))
    else:
        new["body"] = None
    tx.execute(update(outbox).where(outbox.c.id == row.id).values(**new))
    if row.priority == 0 and row.group_id:
        body = {"why": declined.why.value, "right": declined.right.value if declined.right else ""}
        ledger.record(tx, row.group_id, now, 0, "kernel.refused", body)
    return _then(tx, row, declined.why.value, now)


def _moved(tx: Connection, row: Row[Any], to: ChatRef, now: datetime) -> bool:
    """Tell ourselves that the room has another id, and send this once it has moved."""
    chat = tx.execute(select(chats).where(chats.c.id == row.chat_id)).one_or_none()
    _again(tx, row, now, 1)
    if chat is None:
        return False
    if chat.key == to.key:  # it moved while this was on its way
        tx.execute(update(outbox).where(outbox.c.id == row.id).values(dest=str(to)))
        return False
    old = ChatRef(chat.platform, chat.key)
    event = Incoming(f"moved/{old}/{to}", now, Room(old), _nobody(chat.platform), Moved(to))
    if tx.scalar(select(inbox_table.c.id).where(inbox_table.c.event == event.id)):
        return False
    inbox.tell(tx, event.id, f"group {row.group_id}", json.dumps(dump(event)), now)
    return True


def _then(tx: Connection, row: Row[Any], result: str, now: datetime, former: str = "") -> bool:
    """Tell the act that asked for it what became of it."""
    if row.then is None:
        return False
    where = chats.c.id == row.chat_id if row.chat_id else chats.c.group_id == row.group_id
    chat = tx.execute(select(chats).where(where).order_by(chats.c.id).limit(1)).one()
    room = Room(ChatRef(chat.platform, chat.key))
    before = {"former": former} if former else {}
    act = Done(json.dumps({**row.then, "result": result, **before}))
    event = Incoming(f"outcome/{row.id}", now, room, _nobody(chat.platform), act)
    inbox.tell(tx, event.id, f"group {row.group_id}", json.dumps(dump(event)), now)
    return True


def _nobody(platform: str) -> Sender:
    return Sender(AccountRef(platform, ""), kind=Kind.CHANNEL)

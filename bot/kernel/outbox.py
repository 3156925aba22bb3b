"""What is to be said or done outside: rows written with the state they belong to."""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    delete,
    exists,
    func,
    insert,
    select,
)

from bot.core.act import Act
from bot.core.codec import dump
from bot.core.outgoing import Message, Order, Rendered
from bot.kernel import cards, keystore, payloads
from bot.kernel.house import House
from bot.kernel.prepared import Prepared
from bot.kernel.render import Target, fitted, render
from bot.kernel.tables import cards as cards_table
from bot.kernel.tables import outbox

ADD = Prepared(insert(outbox), *(each.name for each in outbox.c if each.name != "id"))


class Priority(IntEnum):
    """Removals never wait behind words, words never behind cards brought up to date."""

    DEED = 0
    WORDS = 1
    CARD = 2


@dataclass(frozen=True, slots=True)
class Slip:
    """What an outbox row carries besides the message."""

    now: datetime
    card: str = ""
    thread: str = ""
    reply_to: str = ""
    state: str = "queued"
    why: str = ""


def put_words(tx: Connection, house: House, target: Target, message: Message, slip: Slip) -> int:
    """Queue a message; a long one becomes several rows. Return the last row's id."""
    rendered, acts = render(tx, house, target, message)
    parts = fitted(tx, house, target, rendered)
    for part in parts[:-1]:
        _insert(tx, target, slip, part, Priority.WORDS, policy=message.policy)
    return _insert(
        tx,
        target,
        slip,
        parts[-1],
        Priority.WORDS,
        acts=acts,
        policy=message.policy,
        then=message.then,
    )


def put_card(tx: Connection, house: House, target: Target, message: Message, slip: Slip) -> None:
    """Keep one message up to date: the newest version replaces a queued one."""
    rendered, acts = render(tx, house, target, message)
    parts = fitted(tx, house, target, rendered)
    shown = parts[0] if len(parts) == 1 else next(part for part in parts if part.spans)
    digest = _digest(shown, acts)
    if shown.protect:  # a plain digest of a number could be guessed
        digest = keystore.mark(tx, "cards", digest)
    place = (target.group, slip.card, target.dest)
    hangs = cards.found(tx, place)
    if hangs is not None and hangs.digest == digest:
        return
    cards.drop_waiting(tx, place, stands=bool(hangs and hangs.ref))
    where = hangs.thread if hangs is not None else slip.thread
    if (
        hangs is None and len(parts) > 1 and not parts[0].spans
    ):  # a file that stands alone is said once
        _insert(tx, target, Slip(slip.now, thread=where), parts[0], Priority.WORDS)
    if hangs is None:
        cards.hang(tx, place, where, digest)
    else:
        cards.show(tx, place, digest)
    priority = Priority.CARD if hangs is not None and hangs.ref else Priority.WORDS
    _insert(tx, target, Slip(slip.now, slip.card, where), shown, priority, acts=acts)


def thread_of(tx: Connection, target: Target, card: str) -> str:
    """Return the topic in which a card hangs, or ""."""
    hangs = cards.found(tx, (target.group, card, target.dest)) if card else None
    return str(hangs.thread) if hangs is not None else ""


def put_deed(tx: Connection, target: Target, order: Order, then: Act | None, now: datetime) -> int:
    """Queue a consequence; `then`, with its `result` filled in, tells what became of it."""
    return _insert(tx, target, Slip(now), order, Priority.DEED, then=then)


def queued(tx: Connection) -> None:
    """Note that there is something for the postman to look at."""
    tx.info["queued"] = True


def newly_queued(tx: Connection) -> bool:
    """Tell whether something was queued on this connection since this was last asked."""
    return bool(tx.info.pop("queued", False))


def _insert(  # noqa: PLR0913 - one row has many columns
    tx: Connection,
    target: Target,
    slip: Slip,
    order: Order,
    priority: Priority,
    *,
    acts: tuple[dict[str, Any], ...] = (),
    then: Act | None = None,
    policy: str = "repeat",
) -> int:
    queued(tx)
    return ADD.add(
        tx,
        {
            "group_id": target.group,
            "chat_id": target.chat_id,
            "account_id": target.account_id,
            "dest": target.dest,
            "priority": priority,
            "state": slip.state,
            "due": slip.now,
            "created": slip.now,
            "card": slip.card,
            "thread": slip.thread,
            "reply_to": slip.reply_to,
            "replacing": "",
            "body": payloads.sealed(tx, order),
            "acts": list(acts),
            "then": then.dump() if then else None,
            "policy": policy,
            "tries": 0,
            "ref": "",
            "why": slip.why,
        },
    )


def hangs() -> ColumnElement[bool]:
    """Return the condition that an outbox row is what a card shows where it hangs."""
    return exists().where(
        cards_table.c.group_id == outbox.c.group_id,
        cards_table.c.card == outbox.c.card,
        cards_table.c.dest == outbox.c.dest,
        cards_table.c.ref == outbox.c.ref,
        outbox.c.ref != "",
    )


def places(tx: Connection, group: int, card: str) -> list[Row[Any]]:
    """Return where a card stands: dest, chat_id, ref, and when it was put up there."""
    query = select(
        outbox.c.dest, outbox.c.chat_id, outbox.c.ref, func.min(outbox.c.created).label("created")
    ).where(outbox.c.group_id == group, outbox.c.card == card, hangs())
    return list(tx.execute(query.group_by(outbox.c.dest, outbox.c.chat_id, outbox.c.ref)))


def unhang(tx: Connection, group: int, card: str) -> None:
    """Forget where a card hangs, so that it is put up anew when it is shown again."""
    tx.execute(
        delete(cards_table).where(cards_table.c.group_id == group, cards_table.c.card == card)
    )


def _digest(shown: Rendered, acts: tuple[dict[str, Any], ...]) -> str:
    said = json.dumps([dump(shown), acts], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(said.encode()).hexdigest()[:32]

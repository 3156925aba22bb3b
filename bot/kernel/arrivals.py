"""Who comes in for the first time: rooms get a group, accounts a person, each once."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Row,
    String,
    Table,
    bindparam,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError

from bot.core import clean
from bot.core.ids import ChatRef
from bot.core.incoming import Room, Sender
from bot.kernel.columns import BigId, metadata, new_id
from bot.kernel.prepared import Prepared
from bot.kernel.tables import accounts, chats, groups, people
from bot.kernel.writing import undone_alone

former_keys = Table(  # what the platform still calls a room that goes on under another id
    "former_keys",
    metadata,
    Column("platform", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("chat_id", BigId, ForeignKey("chats.id"), nullable=False),
)

CHAT = Prepared(
    select(chats).where(chats.c.platform == bindparam("platform"), chats.c.key == bindparam("key")),
    remember=True,
)
FORMERLY = Prepared(
    select(chats)
    .join(former_keys, former_keys.c.chat_id == chats.c.id)
    .where(former_keys.c.platform == bindparam("platform"), former_keys.c.key == bindparam("key"))
)
ACCOUNT = Prepared(
    select(accounts).where(
        accounts.c.platform == bindparam("platform"), accounts.c.key == bindparam("key")
    ),
    remember=True,
)


def ensure_chat(tx: Connection, room: Room, now: datetime) -> Row[Any]:
    """Find a group's chat, also by a name it had; the first event of a new room makes its group."""
    ref = room.chat
    where = {"platform": ref.platform, "key": ref.key}
    row = CHAT.first(tx, where) or FORMERLY.first(tx, where)
    if row is None:
        _first(tx, lambda: _found(tx, {**where, "title": clean.name(room.title)}, now))
        row = CHAT.one(tx, where)
    return row


def _found(tx: Connection, chat: dict[str, str], now: datetime) -> None:
    group = new_id(tx.execute(insert(groups).values(created=now)))
    tx.execute(insert(chats).values(**chat, group_id=group))


def remember_key(tx: Connection, chat: int, former: ChatRef, now: ChatRef) -> None:
    """Know a room by the id it had, too; an id that is in use again means what it means now."""
    same = (former_keys.c.platform == now.platform) & former_keys.c.key.in_((former.key, now.key))
    tx.execute(delete(former_keys).where(same))
    tx.execute(insert(former_keys).values(platform=former.platform, key=former.key, chat_id=chat))


def ensure_account(tx: Connection, sender: Sender, now: datetime) -> Row[Any]:
    """Find an account and keep its name and language as the platform says them last."""
    ref, name = sender.account, clean.name(sender.name)
    where = {"platform": ref.platform, "key": ref.key}
    row = ACCOUNT.first(tx, where)
    if row is None:
        _first(tx, lambda: _arrive(tx, {**where, "name": name, "language": sender.language}, now))
        return ACCOUNT.one(tx, where)
    if (name and name != row.name) or (sender.language and sender.language != row.language):
        new = {"name": name or row.name, "language": sender.language or row.language}
        tx.execute(update(accounts).where(accounts.c.id == row.id).values(**new))
        return ACCOUNT.one(tx, where)
    return row


def _arrive(tx: Connection, account: dict[str, str], now: datetime) -> None:
    person = new_id(tx.execute(insert(people).values(created=now)))
    tx.execute(insert(accounts).values(**account, person_id=person))


def _first(tx: Connection, make: Callable[[], object]) -> None:
    """Make rows, unless another process has made the same in this very moment."""
    with suppress(IntegrityError), undone_alone(tx):
        make()

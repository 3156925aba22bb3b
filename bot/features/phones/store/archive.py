"""What is remembered of numbers without keeping one: keyed hashes, and parts for two minutes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import (
    Column,
    Connection,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)

from bot.kernel import keystore, sealing
from bot.kernel.columns import BigId, UtcTime, metadata
from bot.kernel.prepared import Prepared

KEEP_COUNTS = timedelta(days=30)
KEEP_PARTS = timedelta(minutes=2)
MOST_PARTS = 4

marks = Table(
    "phones_marks",
    metadata,
    Column("group_id", BigId, primary_key=True),
    Column("mark", String, primary_key=True),
    Column("seen", Integer, nullable=False, default=0),  # how often it was taken down
    Column("public", Integer, nullable=False, default=0),  # its owner said so
    Column("at", UtcTime, nullable=False),
    Column("person_id", BigId, nullable=False, default=0, server_default="0", index=True),
)
parts = Table(
    "phones_parts",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("chat_id", BigId, nullable=False),
    Column("person_id", BigId, nullable=False),
    Column("message", String, nullable=False),
    Column("at", UtcTime, nullable=False, index=True),
    Column("sealed", LargeBinary, nullable=False),
    Index("ix_phones_parts_chat_id_person_id", "chat_id", "person_id", "id"),
)


# These run for every message with a digit in it.
_said = (parts.c.chat_id == bindparam("chat")) & (parts.c.person_id == bindparam("person"))
LATELY = Prepared(
    select(parts.c.message, parts.c.sealed)
    .where(_said, parts.c.at >= bindparam("since"))
    .order_by(parts.c.id.desc())
    .limit(MOST_PARTS)
)
ADD = Prepared(insert(parts), "chat_id", "person_id", "message", "at", "sealed")


@dataclass(frozen=True, slots=True)
class Part:
    """A message that may hold a part of a number."""

    message: str
    words: str


def seen(tx: Connection, group: int, number: str, person: int, now: datetime) -> int:
    """Count a number that a person showed; return how often it was taken down within a month."""
    tx.execute(delete(marks).where(marks.c.public == 0, marks.c.at < now - KEEP_COUNTS))
    _ensure(tx, group, number, person, now)
    same = (marks.c.group_id == group) & (marks.c.mark == _mark(tx, group, number))
    tx.execute(update(marks).where(same).values(seen=marks.c.seen + 1, at=now))
    return int(tx.scalar(select(marks.c.seen).where(same)) or 0)


def list_public(tx: Connection, group: int, number: str, person: int, now: datetime) -> None:
    _ensure(tx, group, number, person, now)
    _set_public(tx, group, number, listed=True)


def unlist(tx: Connection, group: int, number: str) -> None:
    _set_public(tx, group, number, listed=False)


def forget(tx: Connection, group: int, person: int, numbers: Iterable[str]) -> None:
    """Forget the marks of what a person showed, and of their own numbers, whoever showed those."""
    own = [_mark(tx, group, number) for number in numbers]
    mine = (marks.c.person_id == person) | marks.c.mark.in_(own)
    tx.execute(delete(marks).where(marks.c.group_id == group, mine))


def is_public(tx: Connection, group: int, number: str) -> bool:
    same = (marks.c.group_id == group) & (marks.c.mark == _mark(tx, group, number))
    return bool(tx.scalar(select(marks.c.public).where(same)))


def before(tx: Connection, chat: int, person: int, now: datetime) -> list[Part]:
    """Return what may be parts of a number, said by a person just before, oldest first."""
    rows = LATELY.rows(tx, {"chat": chat, "person": person, "since": now - KEEP_PARTS})
    if not rows:
        return []
    key = keystore.house(tx, "parts")
    found = [Part(r.message, sealing.unseal(key, r.sealed, f"part|{chat}").decode()) for r in rows]
    return found[::-1]


def remember(tx: Connection, chat: int, person: int, part: Part, now: datetime) -> None:
    key = keystore.house(tx, "parts")
    sealed = sealing.seal(key, part.words.encode(), f"part|{chat}")
    row = {"chat_id": chat, "person_id": person, "message": part.message, "at": now}
    ADD.run(tx, {**row, "sealed": sealed})


def forget_parts(tx: Connection, chat: int, person: int) -> None:
    """Forget a person's parts: they were put together, or something else was said between."""
    tx.execute(delete(parts).where(parts.c.chat_id == chat, parts.c.person_id == person))


def let_go(tx: Connection, now: datetime) -> datetime | None:
    """Forget everybody's parts that are too old; return when the next one is."""
    tx.execute(delete(parts).where(parts.c.at <= now - KEEP_PARTS))
    oldest: datetime | None = tx.scalar(select(func.min(parts.c.at)))
    return None if oldest is None else oldest + KEEP_PARTS


def _mark(tx: Connection, group: int, number: str) -> str:
    return keystore.mark(tx, f"numbers of {group}", number)


def _ensure(tx: Connection, group: int, number: str, person: int, now: datetime) -> None:
    mark = _mark(tx, group, number)
    same = (marks.c.group_id == group) & (marks.c.mark == mark)
    if tx.scalar(select(marks.c.mark).where(same)) is None:
        row = {"group_id": group, "mark": mark, "seen": 0, "public": 0, "at": now}
        tx.execute(insert(marks).values(**row, person_id=person))


def _set_public(tx: Connection, group: int, number: str, *, listed: bool) -> None:
    same = (marks.c.group_id == group) & (marks.c.mark == _mark(tx, group, number))
    tx.execute(update(marks).where(same).values(public=int(listed)))

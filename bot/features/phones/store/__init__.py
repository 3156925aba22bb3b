"""The table of phones: messages in hand for a day."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import (
    Column,
    Connection,
    Index,
    String,
    Table,
    bindparam,
    delete,
    insert,
    select,
    update,
)

from bot.core.ids import ChatRef
from bot.kernel.columns import BigId, metadata, one_of, text_column
from bot.kernel.prepared import Prepared
from bot.kernel.tables import facts

DETAIL = "?"  # no command: a slip of a message with another detail than a number


class State(StrEnum):
    """How far it is with a message that held a number."""

    WAITING = "waiting"  # to be taken down
    HIDDEN = "hidden"  # its words stand again, masked
    STANDS = "stands"  # it is still there
    PUBLIC = "public"  # the author says so
    LOOKED = "looked"  # a second look was asked for
    LEFT_OUT = "left_out"
    SHARED = "shared"  # with who asks, one by one


slips = Table(
    "phones_slips",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("group_id", BigId, nullable=False),
    Column("chat_id", BigId, nullable=False),
    Column("chat", String, nullable=False),
    Column("message", String, nullable=False),
    Column("author", BigId, nullable=False),
    Column("state", String, nullable=False),
    text_column("thread"),
    text_column("command"),
    text_column("words"),  # without the number
    one_of("state", *State),
    Index("ix_phones_slips_message", "chat_id", "message"),
)


KNOWN = Prepared(
    select(slips.c.id)
    .where(slips.c.chat_id == bindparam("chat"), slips.c.message == bindparam("message"))
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class Slip:
    """One message that held a number; `words` are what it said, with marks for the numbers."""

    group: int
    chat_id: int
    chat: ChatRef
    message: str
    author: int
    words: str = ""
    command: str = ""
    thread: str = ""
    state: State = State.WAITING
    id: int = 0

    @property
    def field(self) -> str:
        """The name under which the number lies in its author's vault for a day."""
        return f"seen:{self.id}"


def add(tx: Connection, slip: Slip) -> int:
    values = {
        "group_id": slip.group,
        "chat_id": slip.chat_id,
        "chat": str(slip.chat),
        "message": slip.message,
        "author": slip.author,
        "words": slip.words,
        "command": slip.command,
        "thread": slip.thread,
        "state": slip.state,
    }
    return int(tx.execute(insert(slips).values(values).returning(slips.c.id)).scalar_one())


def known(tx: Connection, chat: int, message: str) -> bool:
    return KNOWN.first(tx, {"chat": chat, "message": message}) is not None


def get(tx: Connection, group: int, slip: int) -> Slip | None:
    query = select(slips).where(slips.c.id == slip, slips.c.group_id == group)
    row = tx.execute(query).one_or_none()
    if row is None:
        return None
    return Slip(
        row.group_id,
        row.chat_id,
        ChatRef.parse(row.chat),
        row.message,
        row.author,
        row.words,
        row.command,
        row.thread,
        State(row.state),
        row.id,
    )


def mark(tx: Connection, slip: int, state: State) -> None:
    tx.execute(update(slips).where(slips.c.id == slip).values(state=state))


def forget(tx: Connection, slip: int) -> None:
    tx.execute(delete(slips).where(slips.c.id == slip))


def told_lately(tx: Connection, group: int, fact: str, now: datetime) -> bool:
    """Tell whether a fact was recorded within the last day."""
    query = select(facts.c.id).where(
        facts.c.group_id == group, facts.c.fact == fact, facts.c.at > now - timedelta(days=1)
    )
    return tx.scalar(query.limit(1)) is not None

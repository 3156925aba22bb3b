"""The tables of polls: what was asked, who may vote, what they chose until it is counted."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    Row,
    String,
    Table,
    and_,
    insert,
    select,
    update,
)

from bot.core.param import Class
from bot.features.polls.rules import Choice, Kind, Poll, Result, State
from bot.kernel.columns import BigId, UtcTime, metadata, one_of, text_column
from bot.kernel.tables import cards

polls = Table(
    "polls",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("group_id", BigId, ForeignKey("groups.id"), nullable=False),
    Column("kind", String, nullable=False),
    text_column("question"),
    text_column("why"),
    Column("opener", BigId, nullable=False, default=0),
    Column("opened", UtcTime, nullable=False),
    Column("closes", UtcTime, nullable=False),
    Column("closed", UtcTime),
    Column("review", UtcTime),
    Column("state", String, nullable=False, default=State.OPEN),
    one_of("kind", *Kind),
    one_of("state", *State),
    CheckConstraint("closes > opened", name="closes"),
    Index("ix_polls_group_id_state", "group_id", "state"),
)

items = Table(
    "poll_items",
    metadata,
    Column("poll_id", BigId, ForeignKey("polls.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("group_id", BigId, nullable=False),
    text_column("label"),
    text_column("param"),
    Column("old", JSON),
    Column("new", JSON),
    Column("cls", String, nullable=False, default=Class.O),
    Column("yes", Integer, nullable=False, default=0),
    Column("no", Integer, nullable=False, default=0),
    Column("none", Integer, nullable=False, default=0),
    text_column("result"),
    one_of("cls", *Class),
    one_of("result", *Result),
    CheckConstraint("yes >= 0 AND no >= 0 AND none >= 0", name="totals"),
)

# Who may vote in a binding poll, frozen when it opened; `late` were let in on their first tap.
voters = Table(
    "poll_voters",
    metadata,
    Column("poll_id", BigId, ForeignKey("polls.id"), primary_key=True),
    Column("person_id", BigId, ForeignKey("people.id"), primary_key=True, index=True),
    Column("group_id", BigId, nullable=False),
    Column("late", Boolean, nullable=False, default=False),
    Column("voted", Boolean, nullable=False, default=False),
)

# Gone once the poll is counted. No row order, so that nobody can tell who tapped when.
ballots = Table(
    "poll_ballots",
    metadata,
    Column("poll_id", BigId, ForeignKey("polls.id"), primary_key=True),
    Column("person_id", BigId, ForeignKey("people.id"), primary_key=True, index=True),
    Column("item", Integer, primary_key=True),
    Column("group_id", BigId, nullable=False),
    Column("choice", String, nullable=False),
    one_of("choice", *Choice),
    sqlite_with_rowid=False,
)

wishes = Table(
    "poll_wishes",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("group_id", BigId, ForeignKey("groups.id"), nullable=False, index=True),
    Column("person_id", BigId, ForeignKey("people.id"), nullable=False, index=True),
    Column("words", String, nullable=False),
    Column("at", UtcTime, nullable=False),
)


def open_poll(tx: Connection, group: int, poll: Poll) -> Poll:
    """Write a new poll and return it with its number."""
    made = insert(polls).values(
        group_id=group,
        kind=poll.kind,
        question=poll.question,
        why=poll.why,
        opener=poll.opener,
        opened=poll.opened,
        closes=poll.closes,
        state=State.OPEN,
    )
    number: int = tx.execute(made.returning(polls.c.id)).scalar_one()
    tx.execute(
        insert(items),
        [
            {
                "poll_id": number,
                "group_id": group,
                "number": each.number,
                "label": each.label,
                "param": each.param,
                "old": each.old,
                "new": each.new,
                "cls": each.cls,
            }
            for each in poll.items
        ],
    )
    return replace(poll, id=number)


def finish(tx: Connection, poll: Poll) -> None:
    """Write the totals and the state."""
    values = {"state": poll.state, "closed": poll.closed, "review": poll.review}
    tx.execute(update(polls).where(polls.c.id == poll.id).values(**values))
    for each in poll.items:
        same = and_(items.c.poll_id == poll.id, items.c.number == each.number)
        tx.execute(
            update(items)
            .where(same)
            .values(yes=each.yes, no=each.no, none=each.none, result=each.result)
        )


def say_wish(tx: Connection, group: int, person: int, words: str, now: datetime) -> None:
    tx.execute(insert(wishes).values(group_id=group, person_id=person, words=words, at=now))


def wished(tx: Connection, group: int) -> list[Row[Any]]:
    return list(tx.execute(select(wishes).where(wishes.c.group_id == group).order_by(wishes.c.id)))


def answers_card(tx: Connection, group: int, card: str, ref: str) -> bool:
    """Say whether the message `ref` is where this card hangs."""
    query = select(cards.c.card).where(
        cards.c.group_id == group, cards.c.card == card, cards.c.ref == ref
    )
    return tx.execute(query.limit(1)).first() is not None

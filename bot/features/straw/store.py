"""Shows of hands, and who chose what until they are over; then only the counts stay."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    Connection,
    ForeignKey,
    Row,
    String,
    Table,
    delete,
    insert,
    select,
    update,
)

from bot.features.straw.rules import Straw
from bot.kernel.columns import BigId, UtcTime, metadata, new_id, text_column
from bot.kernel.tables import cards

CARD = "straw:"

straws = Table(
    "straws",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("group_id", BigId, ForeignKey("groups.id"), nullable=False, index=True),
    Column("opener", BigId, nullable=False, default=0),  # blanked when the person is forgotten
    Column("question", String, nullable=False),
    Column("options", JSON, nullable=False),
    Column("most", BigId, nullable=False),
    Column("until", UtcTime, nullable=False),
    text_column("source"),
    Column("counts", JSON(none_as_null=True)),
)

hands = Table(
    "straw_hands",
    metadata,
    Column("straw_id", BigId, ForeignKey("straws.id"), primary_key=True),
    Column("person_id", BigId, ForeignKey("people.id"), primary_key=True, index=True),
    Column("places", JSON, nullable=False),
)


def add(tx: Connection, group: int, straw: Straw) -> int:
    made = insert(straws).values(
        group_id=group,
        opener=straw.opener,
        question=straw.question,
        options=list(straw.options),
        most=straw.most,
        until=straw.until,
        source=straw.source,
    )
    return new_id(tx.execute(made))


def get(tx: Connection, group: int, straw: int) -> Straw | None:
    mine = (straws.c.id == straw) & (straws.c.group_id == group)
    return _straw(tx.execute(select(straws).where(mine)).one_or_none())


def of_message(tx: Connection, group: int, message: str) -> Straw | None:
    """Return the show of hands that hangs as this message, ours or a member's own."""
    here = (cards.c.group_id == group) & (cards.c.ref == message) & cards.c.card.startswith(CARD)
    ours = tx.scalar(select(cards.c.card).where(here).limit(1))
    if ours:
        return get(tx, group, int(ours.removeprefix(CARD)))
    same = (straws.c.group_id == group) & (straws.c.source == message)
    return _straw(tx.execute(select(straws).where(same).limit(1)).one_or_none())


def newest(tx: Connection, group: int, opener: int) -> Straw | None:
    mine = (straws.c.group_id == group) & (straws.c.opener == opener) & straws.c.counts.is_(None)
    query = select(straws).where(mine, straws.c.source == "").order_by(straws.c.id.desc())
    return _straw(tx.execute(query.limit(1)).one_or_none())


def hand(tx: Connection, straw: int, person: int) -> tuple[int, ...]:
    same = (hands.c.straw_id == straw) & (hands.c.person_id == person)
    return tuple(tx.scalar(select(hands.c.places).where(same)) or ())


def raised(tx: Connection, straw: int) -> list[tuple[int, tuple[int, ...]]]:
    query = select(hands.c.person_id, hands.c.places).where(hands.c.straw_id == straw)
    return [(person, tuple(places)) for person, places in tx.execute(query)]


def put(tx: Connection, straw: int, person: int, places: Iterable[int]) -> None:
    same = (hands.c.straw_id == straw) & (hands.c.person_id == person)
    tx.execute(delete(hands).where(same))
    if chosen := list(places):
        tx.execute(insert(hands).values(straw_id=straw, person_id=person, places=chosen))


def end(tx: Connection, straw: int, counts: Iterable[int]) -> None:
    tx.execute(update(straws).where(straws.c.id == straw).values(counts=list(counts)))
    tx.execute(delete(hands).where(hands.c.straw_id == straw))


def forget(tx: Connection, group: int, person: int) -> None:
    here = select(straws.c.id).where(straws.c.group_id == group)
    tx.execute(delete(hands).where(hands.c.person_id == person, hands.c.straw_id.in_(here)))
    mine = (straws.c.group_id == group) & (straws.c.opener == person)
    tx.execute(update(straws).where(mine).values(opener=0))


def _straw(row: Row[Any] | None) -> Straw | None:
    if row is None:
        return None
    until: datetime = row.until
    counts = tuple(row.counts) if row.counts is not None else None
    return Straw(
        row.id, row.question, tuple(row.options), row.most, row.opener, until, row.source, counts
    )

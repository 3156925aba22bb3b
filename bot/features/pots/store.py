"""Pots, and who promised what until it is long over."""

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
    delete,
    insert,
    select,
    update,
)

from bot.core.text import Refused
from bot.features.pots.rules import MOST, Pledge, Pot, State
from bot.kernel.columns import BigId, metadata, new_id, one_of, text_column

pots = Table(
    "pots",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("group_id", BigId, ForeignKey("groups.id"), nullable=False),
    Column("opener", BigId, nullable=False),
    text_column("what"),
    text_column("sign"),
    Column("goal", Integer, nullable=False, default=0),
    Column("request", Integer, nullable=False, default=0),  # 0: for all
    Column("closed", Boolean, nullable=False, default=False),
    text_column("question"),
    Column("shares", JSON, nullable=False),
    CheckConstraint(f"goal BETWEEN 0 AND {MOST}", name="goal"),
    Index("ix_pots_request", "group_id", "closed", "request"),
)

pledges = Table(
    "pot_pledges",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("pot_id", BigId, ForeignKey("pots.id"), nullable=False, index=True),
    Column("group_id", BigId, nullable=False),
    Column("person", BigId, nullable=False, index=True),
    Column("amount", Integer, nullable=False),
    Column("state", String, nullable=False),
    one_of("state", *State),
    CheckConstraint(f"amount BETWEEN 1 AND {MOST}", name="amount"),
)


def add(tx: Connection, group: int, pot: Pot) -> int:
    return new_id(tx.execute(insert(pots).values(group_id=group, **_values(pot))))


def put(tx: Connection, pot: Pot) -> None:
    tx.execute(update(pots).where(pots.c.id == pot.id).values(**_values(pot)))


def get(tx: Connection, group: int, number: int) -> Pot:
    query = select(pots).where(pots.c.group_id == group, pots.c.id == number)
    row = tx.execute(query).one_or_none()
    if row is None:
        raise Refused("pots-gone")
    return _pot(row)


def open_ones(tx: Connection, group: int, *, request: int | None = None) -> list[Pot]:
    query = select(pots).where(pots.c.group_id == group, ~pots.c.closed)
    query = query if request is None else query.where(pots.c.request == request)
    return [_pot(row) for row in tx.execute(query.order_by(pots.c.id))]


def of_keeper(tx: Connection, group: int, person: int) -> list[Pot]:
    query = select(pots).where(pots.c.group_id == group, pots.c.opener == person)
    return [_pot(row) for row in tx.execute(query.order_by(pots.c.id))]


def remove(tx: Connection, pot: int) -> None:
    tx.execute(delete(pledges).where(pledges.c.pot_id == pot))
    tx.execute(delete(pots).where(pots.c.id == pot))


def promise(tx: Connection, group: int, new: Pledge) -> Pledge:
    """Keep a promise; one of the same person that nobody has acted on yet gives way."""
    same = (pledges.c.pot_id == new.pot) & (pledges.c.person == new.person)
    tx.execute(delete(pledges).where(same, pledges.c.state == State.PROMISED))
    made = insert(pledges).values(
        pot_id=new.pot, group_id=group, person=new.person, amount=new.amount, state=new.state
    )
    return Pledge(new_id(tx.execute(made)), new.pot, new.person, new.amount, new.state)


def pledge(tx: Connection, group: int, number: int) -> Pledge:
    query = select(pledges).where(pledges.c.group_id == group, pledges.c.id == number)
    row = tx.execute(query).one_or_none()
    if row is None:
        raise Refused("pots-gone")
    return _pledge(row)


def keep(tx: Connection, new: Pledge) -> None:
    tx.execute(update(pledges).where(pledges.c.id == new.id).values(state=new.state))


def in_pot(tx: Connection, pot: int) -> list[Pledge]:
    query = select(pledges).where(pledges.c.pot_id == pot).order_by(pledges.c.id)
    return [_pledge(row) for row in tx.execute(query)]


def by_person(tx: Connection, group: int, person: int) -> list[Pledge]:
    query = select(pledges).where(pledges.c.group_id == group, pledges.c.person == person)
    return [_pledge(row) for row in tx.execute(query.order_by(pledges.c.id))]


def forget(tx: Connection, group: int, person: int) -> None:
    mine = (pledges.c.group_id == group) & (pledges.c.person == person)
    tx.execute(delete(pledges).where(mine))


def _values(pot: Pot) -> dict[str, Any]:
    names = ("opener", "what", "sign", "goal", "request", "closed", "question")
    return {name: getattr(pot, name) for name in names} | {"shares": [*map(list, pot.shares)]}


def _pot(row: Row[Any]) -> Pot:
    values = {key: value for key, value in row._asdict().items() if key != "group_id"}
    return Pot(**(values | {"shares": tuple((label, part) for label, part in row.shares)}))


def _pledge(row: Row[Any]) -> Pledge:
    return Pledge(row.id, row.pot_id, row.person, row.amount, State(row.state))

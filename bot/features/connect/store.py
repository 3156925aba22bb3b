"""The table of bonds; nothing in it is about a person, so nothing of it is ever erased."""

from datetime import datetime

from sqlalchemy import Column, Connection, Row, String, Table, insert, select, update

from bot.features.connect.rules import Bond, State
from bot.kernel.columns import BigId, UtcTime, metadata, new_id, one_of

bonds = Table(
    "connect_bonds",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("code", String, nullable=False, unique=True),
    Column("giver", BigId, nullable=False),
    Column("taker", BigId, nullable=False, default=0),
    Column("state", String, nullable=False),
    Column("until", UtcTime, nullable=False),
    one_of("state", *State),
)


def offer(tx: Connection, code: str, giver: int, until: datetime) -> int:
    row = {"code": code, "giver": giver, "state": State.OFFERED, "until": until}
    return new_id(tx.execute(insert(bonds).values(**row)))


def by_code(tx: Connection, code: str) -> Bond | None:
    return _bond(tx.execute(select(bonds).where(bonds.c.code == code)).one_or_none())


def get(tx: Connection, bond: int) -> Bond | None:
    return _bond(tx.execute(select(bonds).where(bonds.c.id == bond)).one_or_none())


def put(tx: Connection, bond: Bond) -> None:
    new = {"taker": bond.taker, "state": bond.state, "until": bond.until}
    tx.execute(update(bonds).where(bonds.c.id == bond.id).values(**new))


def _bond(row: Row[tuple[object, ...]] | None) -> Bond | None:
    if row is None:
        return None
    return Bond(row.id, row.code, row.giver, row.taker, State(row.state), row.until)

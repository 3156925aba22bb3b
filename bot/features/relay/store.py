"""The table of pairs: who can write to whom, and how often it was done; never what."""

from sqlalchemy import Column, Connection, Integer, Row, String, Table, insert, or_, select, update

from bot.features.relay.rules import Pair, State
from bot.kernel.columns import BigId, metadata, new_id, one_of

pairs = Table(
    "relay_pairs",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("group_id", BigId, nullable=False),
    Column("one", BigId, nullable=False, index=True),
    Column("other", BigId, nullable=False, index=True),
    Column("request", Integer, nullable=False),
    Column("state", String, nullable=False),
    Column("passed", Integer, nullable=False, default=0),
    one_of("state", *State),
)


def add(tx: Connection, pair: Pair) -> int:
    return new_id(tx.execute(insert(pairs).values(**_values(pair))))


def put(tx: Connection, pair: Pair) -> None:
    tx.execute(update(pairs).where(pairs.c.id == pair.id).values(**_values(pair)))


def count(tx: Connection, pair: int) -> None:
    tx.execute(update(pairs).where(pairs.c.id == pair).values(passed=pairs.c.passed + 1))


def get(tx: Connection, group: int, number: int) -> Pair | None:
    query = select(pairs).where(pairs.c.id == number, pairs.c.group_id == group)
    row = tx.execute(query).one_or_none()
    return _read(row) if row is not None else None


def open_for(tx: Connection, group: int, request: int) -> list[Pair]:
    query = select(pairs).where(pairs.c.group_id == group, pairs.c.request == request)
    rows = tx.execute(query.where(pairs.c.state == State.OPEN).order_by(pairs.c.id))
    return [_read(row) for row in rows]


def open_of(tx: Connection, group: int, person: int) -> list[Pair]:
    mine = or_(pairs.c.one == person, pairs.c.other == person)
    query = select(pairs).where(mine, pairs.c.group_id == group, pairs.c.state == State.OPEN)
    return [_read(row) for row in tx.execute(query.order_by(pairs.c.id))]


def _values(pair: Pair) -> dict[str, object]:
    return {
        "group_id": pair.group,
        "one": pair.one,
        "other": pair.other,
        "request": pair.request,
        "state": pair.state,
        "passed": pair.passed,
    }


def _read(row: Row[tuple[object, ...]]) -> Pair:
    state = State(row.state)
    return Pair(row.group_id, row.one, row.other, row.request, state, row.passed, row.id)

"""The table of groups whose rules rest for a while, or were held back in a rush."""

from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, Integer, Row, Table, bindparam, insert, select, update

from bot.kernel.columns import BigId, UtcTime, metadata
from bot.kernel.prepared import Prepared

# Who asked that the rules rest, and until when they do.
halts = Table(
    "ground_rules_halts",
    metadata,
    Column("group_id", BigId, primary_key=True),
    Column("asked_by", BigId, nullable=False, default=0),
    Column("asked_at", UtcTime, nullable=False),
    Column("until", UtcTime),
    Column("held_back", Integer, nullable=False, default=0),  # steps over the hour's limit
    Column("held_hour", Integer, nullable=False, default=0),  # in hours since 1970
)

# In a rush these run for every message.
_here = halts.c.group_id == bindparam("group")
HALT = Prepared(select(halts).where(_here), remember=True)
HELD = Prepared(
    update(halts).where(_here).values(held_back=bindparam("count"), held_hour=bindparam("hour"))
)


def halt(tx: Connection, group: int) -> Row[Any] | None:
    return HALT.first(tx, {"group": group})


def put_halt(tx: Connection, group: int, now: datetime, **new: Any) -> None:
    if halt(tx, group) is None:
        tx.execute(insert(halts).values(group_id=group, asked_at=now))
    tx.execute(update(halts).where(halts.c.group_id == group).values(**new))


def resting(tx: Connection, group: int, now: datetime) -> bool:
    """Tell whether two members asked that the rules rest."""
    row = halt(tx, group)
    return row is not None and row.until is not None and bool(now < row.until)


def held_back(tx: Connection, group: int, now: datetime) -> int:
    """Count one more step that the hour's limit held back; return how many."""
    row, hour = halt(tx, group), int(now.timestamp()) // 3600
    count = 1 + (row.held_back if row and row.held_hour == hour else 0)
    if row is None:
        put_halt(tx, group, now, held_back=count, held_hour=hour)
    else:
        HELD.run(tx, {"group": group, "count": count, "hour": hour})
    return count

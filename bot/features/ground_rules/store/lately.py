"""The table of who spoke within the last hour: moments and keyed marks, one short row a person."""

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    Column,
    Connection,
    Integer,
    String,
    Table,
    bindparam,
    delete,
    insert,
    select,
    update,
)

from bot.features.ground_rules.rules import HOUR
from bot.features.ground_rules.rules.signs import MINUTE_MS, History, Past
from bot.kernel.columns import BigId, UtcTime, metadata
from bot.kernel.prepared import Prepared

HOUR_MS = int(HOUR.total_seconds()) * 1000
MOST_KEPT = 61  # one more than any rule about messages in a minute may allow
LAST_KEPT = 12  # of what lies further back; one more than any rule about the same words needs

# One row a person, never more than `MOST_KEPT` moments and marks; gone an hour after the last.
recent = Table(
    "ground_rules_recent",
    metadata,
    Column("group_id", BigId, primary_key=True),
    Column("person_id", BigId, primary_key=True),
    Column("at", UtcTime, nullable=False, index=True),
    Column("seen", String, nullable=False),
    Column("slow", UtcTime),  # until then somebody writes once in a while
    Column("slow_step", Integer, nullable=False, default=0),  # by this step
)

# Asked for every message under a rule; made once, because making costs more than running.
MINE = (recent.c.group_id == bindparam("group")) & (recent.c.person_id == bindparam("who"))
SEEN = Prepared(select(recent.c.seen, recent.c.slow, recent.c.slow_step).where(MINE))
SEE = Prepared(update(recent).where(MINE).values(at=bindparam("now"), seen=bindparam("seen_now")))


@dataclass(frozen=True, slots=True)
class Lately:
    """What somebody said within the hour, if this is the first, and by which step they are slow."""

    history: History
    first: bool
    slow: int = 0


def speak(tx: Connection, group: int, person: int, now: datetime, mark: str) -> Lately:
    """Note that a person speaks, and return what is known of the last hour."""
    key = {"group": group, "who": person}
    found = SEEN.first(tx, key)
    moment = int(now.timestamp() * 1000)
    since = moment - HOUR_MS
    before = [(at, each) for at, each in json.loads(found.seen) if at > since] if found else []
    kept = _bounded([*before, (moment, mark)], moment)
    line = json.dumps(kept, separators=(",", ":"))
    if found is None:
        row = {"group_id": group, "person_id": person, "at": now, "seen": line}
        tx.execute(insert(recent), row)
        return Lately(tuple(kept), first=True)
    SEE.run(tx, {**key, "now": now, "seen_now": line})
    slow = found.slow is not None and now < found.slow
    return Lately(tuple(kept), first=False, slow=found.slow_step if slow else 0)


def _bounded(said: list[Past], now: int) -> list[Past]:
    """Keep what was said within the minute, and the last few before: it is read every time."""
    few = said[-LAST_KEPT:]
    return (
        few
        if few[0][0] <= now - MINUTE_MS
        else [p for p in said if p[0] > now - MINUTE_MS][-MOST_KEPT:]
    )


def slow_down(
    tx: Connection, group: int, person: int, until: datetime | None, step: int = 0
) -> None:
    new = update(recent).where(MINE).values(slow=until, slow_step=step)
    tx.execute(new, {"group": group, "who": person})


def forget(tx: Connection, group: int, person: int) -> None:
    tx.execute(delete(recent).where(recent.c.group_id == group, recent.c.person_id == person))


def sweep(tx: Connection, group: int, now: datetime) -> bool:
    """Forget who has not spoken for an hour; tell whether anybody is left."""
    old = (recent.c.group_id == group) & (recent.c.at <= now - HOUR)
    old &= recent.c.slow.is_(None) | (recent.c.slow <= now)
    tx.execute(delete(recent).where(old))
    left = select(recent.c.person_id).where(recent.c.group_id == group).limit(1)
    return tx.scalar(left) is not None

"""The tables of ground rules: who spoke lately, the steps that hold, and whether all rest."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Index,
    Integer,
    Row,
    String,
    Table,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)

from bot.features.ground_rules.rules import Step
from bot.kernel.columns import BigId, UtcTime, metadata, one_of, text_column
from bot.kernel.prepared import Prepared

# Gone when they have faded. `message` is where it happened, to be looked at in an appeal.
steps = Table(
    "ground_rules_steps",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("group_id", BigId, nullable=False),
    Column("number", Integer, nullable=False),
    Column("person_id", BigId, nullable=False),
    Column("rule", String, nullable=False),
    Column("step", String, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("dry", Boolean, nullable=False),
    Column("by", BigId, nullable=False, default=0),  # the facilitator who took it, 0 the bot
    Column("second", BigId, nullable=False, default=0),  # the one who agreed
    Column("undone", Boolean, nullable=False, default=False),
    text_column("message"),
    one_of("step", *Step),
    Index("ix_ground_rules_steps_person", "group_id", "person_id", "rule"),
    Index("ix_ground_rules_steps_at", "group_id", "at"),
)

# In a rush these run for every message.
EARLIER = Prepared(
    select(steps.c.step, steps.c.at)
    .where(
        steps.c.group_id == bindparam("group"),
        steps.c.person_id == bindparam("who"),
        steps.c.rule == bindparam("what"),
        steps.c.dry == bindparam("tried"),
        steps.c.undone.is_(False),
        steps.c.by == 0,  # what people told us, and a note that came of it, lead no further
    )
    .order_by(steps.c.id)
)
WITHIN = Prepared(
    select(func.count().label("number")).where(
        steps.c.group_id == bindparam("group"),
        steps.c.at > bindparam("since"),
        steps.c.dry.is_(False),
        steps.c.by == 0,
    )
)
NOBODY = -1  # somebody who was forgotten; 0 is the bot


@dataclass(frozen=True, slots=True)
class Taken:
    """A step to be written down."""

    person: int
    rule: str
    step: Step
    dry: bool
    message: str = ""
    by: int = 0


def add(tx: Connection, group: int, taken: Taken, now: datetime) -> int:
    """Write down a step; return its number in the group, never given twice while one stands."""
    last = select(func.max(steps.c.number)).where(steps.c.group_id == group)
    number = int(tx.scalar(last) or 0) + 1
    tx.execute(
        insert(steps).values(
            group_id=group,
            number=number,
            person_id=taken.person,
            rule=taken.rule,
            step=taken.step,
            at=now,
            dry=taken.dry,
            message=taken.message,
            by=taken.by,
        )
    )
    return number


def earlier(
    tx: Connection, group: int, person: int, rule: str, *, dry: bool
) -> list[tuple[str, datetime]]:
    """Return the steps for the same rule that hold, or with `dry` would hold, and their times."""
    asked = {"group": group, "who": person, "what": rule, "tried": dry}
    return [(row.step, row.at) for row in EARLIER.rows(tx, asked)]


def get(tx: Connection, group: int, number: int) -> Row[Any] | None:
    """Return a step that was really taken."""
    query = select(steps).where(
        steps.c.group_id == group, steps.c.number == number, steps.c.dry.is_(False)
    )
    return tx.execute(query).one_or_none()


def latest(tx: Connection, group: int, most: int, *, person: int = 0) -> list[Row[Any]]:
    """Return the newest steps that hold, of one person or of all, the newest first."""
    query = select(steps).where(
        steps.c.group_id == group, steps.c.dry.is_(False), steps.c.undone.is_(False)
    )
    if person:
        query = query.where(steps.c.person_id == person)
    return list(tx.execute(query.order_by(steps.c.id.desc()).limit(most)))


def within(tx: Connection, group: int, since: datetime) -> int:
    """Return how many real steps by the bot were taken since then."""
    return int(WITHIN.one(tx, {"group": group, "since": since}).number)


def tried(tx: Connection, group: int, rule: str, since: datetime) -> int:
    """Return how often a rule would have been upheld since then, had it not only been tried."""
    query = select(func.count()).where(
        steps.c.group_id == group, steps.c.rule == rule, steps.c.at > since, steps.c.dry
    )
    return int(tx.scalar(query) or 0)


def change(tx: Connection, group: int, number: int, **new: Any) -> None:
    same = (steps.c.group_id == group) & (steps.c.number == number)
    tx.execute(update(steps).where(same).values(**new))


def forget(tx: Connection, group: int, person: int) -> None:
    """Drop all steps about a person, and their name from those they took as a facilitator."""
    here = steps.c.group_id == group
    tx.execute(delete(steps).where(here, steps.c.person_id == person))
    for column in (steps.c.by, steps.c.second):
        tx.execute(update(steps).where(here, column == person).values({column: NOBODY}))


def fade(tx: Connection, group: int, before: datetime) -> None:
    old = (steps.c.group_id == group) & (steps.c.at < before)
    tx.execute(delete(steps).where(old))

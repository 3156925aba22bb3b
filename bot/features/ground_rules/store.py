"""The tables of ground rules: who spoke within the last minute, and the steps that hold."""

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
    delete,
    func,
    insert,
    select,
)

from bot.features.ground_rules.rules import MINUTE, Step
from bot.kernel.columns import BigId, UtcTime, metadata, one_of

spoken = Table(
    "ground_rules_spoken",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("group_id", BigId, nullable=False),
    Column("person_id", BigId, nullable=False),
    Column("at", UtcTime, nullable=False),
    Index("ix_ground_rules_spoken_person", "group_id", "person_id", "at"),
)

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
    one_of("step", *Step),
    Index("ix_ground_rules_steps_person", "group_id", "person_id", "rule"),
)


def speak(tx: Connection, group: int, person: int, now: datetime) -> list[datetime]:
    """Note that a person speaks; return when they did within the last minute, now included."""
    old = (spoken.c.group_id == group) & (spoken.c.at <= now - MINUTE)
    tx.execute(delete(spoken).where(old))
    tx.execute(insert(spoken).values(group_id=group, person_id=person, at=now))
    mine = (spoken.c.group_id == group) & (spoken.c.person_id == person)
    return list(tx.scalars(select(spoken.c.at).where(mine)))


def earlier(tx: Connection, group: int, person: int, rule: str, *, dry: bool) -> list[datetime]:
    """Return when steps were taken for a rule; those only tried out count among themselves."""
    query = select(steps.c.at).where(
        steps.c.group_id == group,
        steps.c.person_id == person,
        steps.c.rule == rule,
        steps.c.dry == dry,
    )
    return list(tx.scalars(query))


def add(  # noqa: PLR0913 - a step says all of this
    tx: Connection, group: int, person: int, rule: str, step: Step, now: datetime, *, dry: bool
) -> int:
    """Keep a step and return its number in the group."""
    query = select(func.coalesce(func.max(steps.c.number), 0) + 1)
    number = int(tx.scalar(query.where(steps.c.group_id == group)) or 1)
    tx.execute(
        insert(steps).values(
            group_id=group, number=number, person_id=person, rule=rule, step=step, at=now, dry=dry
        )
    )
    return number


def get(tx: Connection, group: int, number: int) -> Row[Any] | None:
    query = select(steps).where(
        steps.c.group_id == group, steps.c.number == number, steps.c.dry.is_(False)
    )
    return tx.execute(query).one_or_none()


def latest(tx: Connection, group: int, most: int) -> list[Row[Any]]:
    """Return the newest steps that hold, the newest first."""
    query = select(steps).where(steps.c.group_id == group, steps.c.dry.is_(False))
    return list(tx.execute(query.order_by(steps.c.id.desc()).limit(most)))


def remove(tx: Connection, group: int, number: int) -> None:
    same = (steps.c.group_id == group) & (steps.c.number == number)
    tx.execute(delete(steps).where(same))


def fade(tx: Connection, group: int, before: datetime) -> None:
    old = (steps.c.group_id == group) & (steps.c.at < before)
    tx.execute(delete(steps).where(old))

"""Reading the log of facts; this feature keeps nothing of its own beside it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select

from bot.core.incoming import Standing
from bot.kernel import people
from bot.kernel.tables import facts, memberships

RIGHTS = "facilitation.rights"


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact. `standing` is what its actor is in the group today, None for the bot.

    `own` says that it is about whoever reads the log.
    """

    at: datetime
    fact: str
    body: dict[str, Any]
    standing: Standing | None
    own: bool = False


def latest(
    tx: Connection, group: int, since: datetime, told: Iterable[str], most: int, reader: int
) -> list[Entry]:
    """Return the newest facts of these names, the oldest of them first."""
    row = people.membership(tx, group, reader) if reader else None
    me = row.pseudonym if row else None
    actor = (memberships.c.group_id == facts.c.group_id) & (
        memberships.c.pseudonym == facts.c.actor
    )
    query = (
        select(facts.c.at, facts.c.fact, facts.c.body, memberships.c.standing)
        .outerjoin(memberships, actor)
        .where(facts.c.group_id == group, facts.c.at >= since, facts.c.fact.in_(sorted(told)))
        .order_by(facts.c.number.desc())
        .limit(most)
    )
    rows = tx.execute(query).all()
    return [
        Entry(
            row.at,
            row.fact,
            row.body,
            Standing(row.standing) if row.standing else None,
            own=me is not None and row.body.get("member") == me,
        )
        for row in reversed(rows)
    ]


def counts(tx: Connection, group: int, since: datetime) -> dict[str, int]:
    query = select(facts.c.fact, func.count()).where(facts.c.group_id == group, facts.c.at >= since)
    return {row[0]: row[1] for row in tx.execute(query.group_by(facts.c.fact))}


def missing_before(tx: Connection, group: int, chat: int) -> list[str] | None:
    """Return which rights were missing when they were last looked at, None if never."""
    query = select(facts.c.body).where(facts.c.group_id == group, facts.c.fact == RIGHTS)
    for body in tx.scalars(query.order_by(facts.c.number.desc())):
        if body["chat"] == chat:
            return list(body["missing"])
    return None

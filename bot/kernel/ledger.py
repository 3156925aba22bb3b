"""The append-only log of facts: who did what, by pseudonym, each chained to the one before."""

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from bot.core.codec import dump
from bot.core.ids import Who
from bot.kernel import people
from bot.kernel.columns import EPOCH, MICRO
from bot.kernel.tables import facts, groups


def record(
    tx: Connection, group: int, now: datetime, actor: int, fact: str, body: Mapping[str, Any]
) -> None:
    """Write a fact. Values are ids, numbers and short words of ours, never what people said."""
    named = {
        key: people.pseudonym(tx, group, value.person, now)
        if isinstance(value, Who)
        else dump(value)
        for key, value in body.items()
    }
    who = people.pseudonym(tx, group, actor, now)
    query = select(groups.c.fact_count, groups.c.fact_head).where(groups.c.id == group)
    count, head = tx.execute(query.with_for_update()).one()
    link = chained(head, now, who, fact, named)
    tx.execute(
        insert(facts).values(
            group_id=group, number=count + 1, at=now, actor=who, fact=fact, body=named, hash=link
        )
    )
    tx.execute(
        update(groups).where(groups.c.id == group).values(fact_count=count + 1, fact_head=link)
    )


def chained(head: str, at: datetime, actor: str, fact: str, body: Mapping[str, Any]) -> str:
    """Return SHA-256 over the hash before and everything the fact says."""
    said = [head, (at - EPOCH) // MICRO, actor, fact, body]
    canonical = json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()


def broken_at(tx: Connection, group: int) -> int:
    """Return the number of the first fact whose chain does not hold, or 0."""
    head = ""
    query = select(facts).where(facts.c.group_id == group).order_by(facts.c.number)
    for count, row in enumerate(tx.execute(query), start=1):
        link = chained(head, row.at, row.actor, row.fact, row.body)
        if row.hash != link or row.number != count:
            return count
        head = link
    return 0

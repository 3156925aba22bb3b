"""What was decided before, and what is under way, about one setting or by one person."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select

from bot.features.polls.rules import IN_FORCE, Kind, Poll, Result, State
from bot.features.polls.rules.amending import Former
from bot.features.polls.store.archive import GOING, LATELY, get
from bot.features.polls.store.tables import items, polls
from bot.kernel.tables import facts


def disputed(tx: Connection, group: int, param: str) -> bool:
    """Say whether a change of this parameter is proposed, open or cooling off."""
    query = (
        select(items.c.poll_id)
        .join(polls, polls.c.id == items.c.poll_id)
        .where(
            polls.c.group_id == group,
            items.c.param == param,
            polls.c.state.in_((*GOING, State.COOLING_OFF)),
        )
    )
    return tx.execute(query.limit(1)).first() is not None


def in_force(tx: Connection, group: int, param: str) -> Poll | None:
    """Return the decision that set this parameter and is still the last word."""
    query = (
        select(polls.c.id)
        .join(items, polls.c.id == items.c.poll_id)
        .where(
            polls.c.group_id == group,
            items.c.param == param,
            items.c.result == Result.PASSED,
            polls.c.state.in_(IN_FORCE),
            polls.c.kind == Kind.PARAM,
        )
        .order_by(polls.c.id.desc())
    )
    found = tx.scalar(query.limit(1))
    return get(tx, group, found) if found else None


def in_force_words(tx: Connection, group: int) -> list[tuple[int, str, datetime]]:
    """Return what was agreed in people's own words and holds: number, words, since when."""
    query = select(polls.c.id, polls.c.question, polls.c.closed).where(
        polls.c.group_id == group, polls.c.kind == Kind.MOTION, polls.c.state.in_(IN_FORCE)
    )
    return [(row.id, row.question, row.closed) for row in tx.execute(query.order_by(polls.c.id))]


def former(tx: Connection, group: int, param: str, new: Any) -> list[Former]:
    """Return the failed votes on the same question, newest first, up to one that passed."""
    query = (
        select(polls.c.closed, items.c.result, items.c.new)
        .join(items, polls.c.id == items.c.poll_id)
        .where(polls.c.group_id == group, items.c.param == param, polls.c.closed.is_not(None))
        .order_by(polls.c.id.desc())
    )
    found: list[Former] = []
    for row in tx.execute(query.limit(LATELY)):
        if row.new == new and row.result == Result.PASSED:
            break
        if row.new == new and row.result in (Result.KEPT, Result.SHORT):
            found.append(Former(row.closed, row.result == Result.SHORT))
    return found


def going(tx: Connection, group: int) -> dict[int, int]:
    """Return how many polls each person has going, proposed or open."""
    query = (
        select(polls.c.opener, func.count())
        .where(
            polls.c.group_id == group,
            polls.c.state.in_(GOING),
            polls.c.kind.not_in((Kind.FOUNDING, Kind.REVIEW)),
        )
        .group_by(polls.c.opener)
    )
    return {row[0]: row[1] for row in tx.execute(query)}


@dataclass(frozen=True, slots=True)
class Decided:
    """When a decision was opened and closed, and how many said yes and no."""

    opened: datetime
    closed: datetime | None
    yes: int
    no: int
    founding: bool


def who_decided(tx: Connection, decision: int, param: str = "") -> Decided | None:
    """Return what a value's `decision` stands for; `param` picks the item of a founding card."""
    query = select(polls, items.c.yes, items.c.no).join(items, items.c.poll_id == polls.c.id)
    if param:
        query = query.where(items.c.param == param)
    row = tx.execute(query.where(polls.c.id == decision).limit(1)).one_or_none()
    if row is None:
        return None
    return Decided(row.opened, row.closed, row.yes, row.no, row.kind == Kind.FOUNDING)


def failures(tx: Connection, group: int) -> int:
    """Return how often a decision could not be put into force since the last time in safe mode."""
    last = select(func.max(facts.c.number)).where(
        facts.c.group_id == group, facts.c.fact == "polls.safe_mode"
    )
    since = tx.scalar(last) or 0
    query = select(func.count()).where(
        facts.c.group_id == group, facts.c.fact == "polls.failed", facts.c.number > since
    )
    return int(tx.scalar(query) or 0)

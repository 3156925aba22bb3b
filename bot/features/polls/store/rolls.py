"""Who may vote in a poll, who has, and how many there are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    bindparam,
    case,
    false,
    func,
    insert,
    literal,
    or_,
    select,
    update,
)

from bot.features.polls.store.ballots import AT_ONCE
from bot.features.polls.store.tables import polls, voters
from bot.kernel import people
from bot.kernel.people import INSIDE
from bot.kernel.prepared import Prepared
from bot.kernel.tables import groups, memberships

VOTED = Prepared(  # these run for every first vote
    update(voters)
    .where(voters.c.poll_id == bindparam("poll"), voters.c.person_id == bindparam("person"))
    .values(voted=True)
)
ONE_MORE = Prepared(
    update(polls).where(polls.c.id == bindparam("poll")).values(voted=polls.c.voted + 1),
    aside=True,  # nothing about a poll that is remembered counts its votes
)


@dataclass(frozen=True, slots=True)
class Roll:
    """Whom a poll that opens now lets vote: joined before `joined`, or everybody who is there."""

    opened: datetime
    joined: datetime
    active: datetime  # who spoke since then counts for the yes votes needed
    everyone: bool = False


@dataclass(frozen=True, slots=True)
class Slice:
    """Some of those who may vote: how many, how many active, the last, whether more come."""

    listed: int
    active: int
    last: int
    more: bool


def fill(tx: Connection, group: int, poll: int, roll: Roll, after: int = 0) -> Slice:
    """List the next of those who may vote."""
    query = select(memberships.c.person_id, memberships.c.seen_at).where(
        inside(group), memberships.c.person_id > after, memberships.c.first_seen <= roll.opened
    )
    if not roll.everyone:
        query = query.where(settled_by(roll.joined))
    some = query.order_by(memberships.c.person_id).limit(AT_ONCE).subquery()
    active = func.sum(case((some.c.seen_at >= roll.active, 1), else_=0))
    listed, spoke, last = tx.execute(
        select(func.count(), active, func.max(some.c.person_id)).select_from(some)
    ).one()
    values = (literal(poll), some.c.person_id, literal(group), false(), false())
    columns = ["poll_id", "person_id", "group_id", "late", "voted"]
    tx.execute(insert(voters).from_select(columns, select(*values)))
    return Slice(listed, int(spoke or 0), last or after, listed == AT_ONCE)


def add(tx: Connection, group: int, poll: int, who: Iterable[int], *, late: bool = False) -> None:
    rows = [
        {"poll_id": poll, "person_id": person, "group_id": group, "late": late, "voted": False}
        for person in who
    ]
    if rows:
        tx.execute(insert(voters), rows)


def admit(tx: Connection, group: int, poll: int, person: int) -> None:
    """Let one more vote, who was there all along."""
    add(tx, group, poll, (person,), late=True)
    more = {"eligible": polls.c.eligible + 1, "base": polls.c.base + 1}
    tx.execute(update(polls).where(polls.c.id == poll).values(**more))


def mark_voted(tx: Connection, poll: int, person: int) -> None:
    VOTED.run(tx, {"poll": poll, "person": person})
    ONE_MORE.run(tx, {"poll": poll})


def silent(tx: Connection, poll: int, after: int = 0, most: int = AT_ONCE) -> list[int]:
    """Return those who may vote, are still inside and have not voted."""
    inside = and_(
        memberships.c.group_id == voters.c.group_id,
        memberships.c.person_id == voters.c.person_id,
        memberships.c.standing.in_(INSIDE),
    )
    query = select(voters.c.person_id).join(memberships, inside)
    query = query.where(voters.c.poll_id == poll, voters.c.voted.is_(False))
    query = query.where(voters.c.person_id > after).order_by(voters.c.person_id)
    return list(tx.scalars(query.limit(most)))


def has_voted(tx: Connection, group: int, person: int) -> set[int]:
    """Return the binding polls of a group in which a person has voted."""
    query = select(voters.c.poll_id).where(
        voters.c.group_id == group, voters.c.person_id == person, voters.c.voted
    )
    return set(tx.scalars(query))


def may_vote(tx: Connection, poll: int, person: int) -> bool:
    query = select(voters.c.poll_id).where(voters.c.poll_id == poll, voters.c.person_id == person)
    return tx.scalar(query) is not None


def apart(tx: Connection, group: int, poll: int) -> int:
    """Return how many whom the bot knows inside may not vote in this poll."""
    listed = select(voters.c.person_id).where(voters.c.poll_id == poll)
    query = select(func.count()).where(inside(group), memberships.c.person_id.not_in(listed))
    return int(tx.scalar(query) or 0)


def known(tx: Connection, group: int, most: int = 0) -> int:
    """Return how many people the bot knows in the group now; no more than `most` are counted."""
    some = select(memberships.c.person_id).where(inside(group)).limit(most or None).subquery()
    return int(tx.scalar(select(func.count()).select_from(some)) or 0)


def settled(tx: Connection, group: int, joined: datetime, most: int) -> int:
    """Return how many of them are no newcomers, up to `most`."""
    query = select(memberships.c.person_id).where(inside(group), settled_by(joined))
    return int(tx.scalar(select(func.count()).select_from(query.limit(most).subquery())) or 0)


def came_since(tx: Connection, group: int, since: datetime) -> int:
    """Return how many were seen joining since then."""
    query = select(func.count()).where(inside(group), memberships.c.joined_seen >= since)
    return int(tx.scalar(query) or 0)


def members(tx: Connection, group: int) -> int:
    """Return how many people the platforms count, less this bot in each chat; 0 if unsaid."""
    return max(people.counted(tx, group) - len(people.chats_of(tx, group)), 0)


def begun(tx: Connection, group: int) -> datetime:
    """Return since when the bot is in the group."""
    created: datetime = tx.execute(
        select(groups.c.created).where(groups.c.id == group)
    ).scalar_one()
    return created


def inside(group: int) -> ColumnElement[bool]:
    return and_(memberships.c.group_id == group, memberships.c.standing.in_(INSIDE))


def settled_by(joined: datetime) -> ColumnElement[bool]:
    return or_(memberships.c.joined_seen.is_(None), memberships.c.joined_seen <= joined)

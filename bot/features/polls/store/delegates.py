"""Whom members trust with their vote when they do not vote themselves."""

from collections.abc import Sequence

from sqlalchemy import Column, Connection, ForeignKey, Table, delete, func, insert, select, update

from bot.features.polls.store.tables import ballots, voters
from bot.kernel import people
from bot.kernel.columns import BigId, metadata
from bot.kernel.people import INSIDE
from bot.kernel.tables import accounts, memberships

delegates = Table(
    "poll_delegates",
    metadata,
    Column("group_id", BigId, ForeignKey("groups.id"), primary_key=True),
    Column("person_id", BigId, ForeignKey("people.id"), primary_key=True, index=True),
    Column("to_id", BigId, ForeignKey("people.id"), nullable=False, index=True),
)


def of(tx: Connection, group: int, person: int) -> int:
    """Return whom a person trusts with their vote; 0 if nobody."""
    same = (delegates.c.group_id == group) & (delegates.c.person_id == person)
    return int(tx.scalar(select(delegates.c.to_id).where(same)) or 0)


def held(tx: Connection, group: int, to: int) -> int:
    same = (delegates.c.group_id == group) & (delegates.c.to_id == to)
    return int(tx.scalar(select(func.count()).select_from(delegates).where(same)) or 0)


def put(tx: Connection, group: int, person: int, to: int) -> None:
    """Trust somebody, or with 0 nobody any more."""
    same = (delegates.c.group_id == group) & (delegates.c.person_id == person)
    tx.execute(delete(delegates).where(same))
    if to:
        tx.execute(insert(delegates).values(group_id=group, person_id=person, to_id=to))


def called(tx: Connection, group: int, name: str) -> Sequence[int]:
    """Return the members of the group who go by this name."""
    here = (memberships.c.person_id == accounts.c.person_id) & (memberships.c.group_id == group)
    query = select(accounts.c.person_id).join(memberships, here)
    query = query.where(
        func.lower(accounts.c.name) == name.lower(), memberships.c.standing.in_(INSIDE)
    )
    return list(tx.scalars(query.distinct().order_by(accounts.c.person_id)))


def absent(tx: Connection, group: int, poll: int) -> list[tuple[int, int]]:
    """Return who may vote, has not, is still here, and trusts one who has voted: (who, whom)."""
    voted = select(voters.c.person_id).where(voters.c.poll_id == poll, voters.c.voted)
    query = (
        select(delegates.c.person_id, delegates.c.to_id)
        .join(voters, voters.c.person_id == delegates.c.person_id)
        .where(
            delegates.c.group_id == group,
            voters.c.poll_id == poll,
            voters.c.voted.is_(False),
            delegates.c.to_id.in_(voted),
        )
    )
    rows = tx.execute(query.order_by(delegates.c.person_id)).all()
    return [(who, to) for who, to in rows if people.standing_of(tx, group, who).inside]


def vote_alike(tx: Connection, poll: int, person: int, mine: str, theirs: str) -> bool:
    """Cast the same ballot for a person as the one they trust; true if there was one."""
    query = select(ballots.c.marks).where(ballots.c.poll_id == poll, ballots.c.slot == theirs)
    marks = tx.scalar(query)
    if marks is None:
        return False
    here = (ballots.c.poll_id == poll) & (ballots.c.slot == mine)
    tx.execute(delete(ballots).where(here))  # what was begun and not finished
    tx.execute(insert(ballots).values(poll_id=poll, slot=mine, marks=marks, words=""))
    same = (voters.c.poll_id == poll) & (voters.c.person_id == person)
    tx.execute(update(voters).where(same).values(voted=True))
    return True


def forget(tx: Connection, group: int, person: int) -> None:
    either = (delegates.c.person_id == person) | (delegates.c.to_id == person)
    tx.execute(delete(delegates).where(delegates.c.group_id == group, either))

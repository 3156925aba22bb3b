"""Who stands behind a proposal, what was said about it, and questions not yet asked."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, insert, select, update

from bot.features.polls.rules import VOTING
from bot.features.polls.store.tables import (
    backing,
    drafts,
    notes,
    polls,
    unreminded,
    voters,
    wishes,
)
from bot.kernel.prepared import Prepared
from bot.kernel.tables import cards

NOTED = Prepared(
    select(notes)
    .where(notes.c.poll_id == bindparam("poll"), notes.c.what == bindparam("kind"))
    .order_by(notes.c.id)
)
SPONSOR, CHALLENGE = "sponsor", "challenge"


def back(tx: Connection, group: int, poll: int, person: int, what: str) -> bool:
    """Note that a person stands behind something; false if they did already."""
    same = (backing.c.poll_id == poll) & (backing.c.person_id == person)
    if tx.execute(select(backing).where(same, backing.c.what == what)).first():
        return False
    row = {"poll_id": poll, "person_id": person, "what": what, "group_id": group}
    tx.execute(insert(backing).values(**row))
    return True


def backers(tx: Connection, poll: int, what: str) -> int:
    same = (backing.c.poll_id == poll) & (backing.c.what == what)
    return int(tx.scalar(select(func.count()).where(same)) or 0)


def backs(tx: Connection, poll: int, person: int, what: str) -> bool:
    same = (backing.c.poll_id == poll) & (backing.c.person_id == person)
    return tx.execute(select(backing).where(same, backing.c.what == what)).first() is not None


def note(tx: Connection, group: int, row: dict[str, Any]) -> None:
    tx.execute(insert(notes).values(group_id=group, **row))


def unnote(tx: Connection, poll: int, what: str) -> None:
    """Take the newest of what was said about a poll away again."""
    newest = select(func.max(notes.c.id)).where(notes.c.poll_id == poll, notes.c.what == what)
    tx.execute(delete(notes).where(notes.c.id == newest.scalar_subquery()))


def noted(tx: Connection, poll: int, what: str) -> list[Row[Any]]:
    return NOTED.rows(tx, {"poll": poll, "kind": what})


def draft(tx: Connection, group: int, person: int) -> Row[Any] | None:
    query = select(drafts).where(drafts.c.group_id == group, drafts.c.person_id == person)
    return tx.execute(query).one_or_none()


def keep_draft(
    tx: Connection, group: int, person: int, step: str, fields: dict[str, Any], now: datetime
) -> None:
    drop_draft(tx, group, person)
    row = {"group_id": group, "person_id": person, "step": step, "fields": fields, "at": now}
    tx.execute(insert(drafts).values(**row))


def drop_draft(tx: Connection, group: int, person: int) -> None:
    same = (drafts.c.group_id == group) & (drafts.c.person_id == person)
    tx.execute(delete(drafts).where(same))


def say_wish(tx: Connection, group: int, person: int, words: str, now: datetime) -> None:
    tx.execute(insert(wishes).values(group_id=group, person_id=person, words=words, at=now))


def wished(tx: Connection, group: int) -> list[Row[Any]]:
    return list(tx.execute(select(wishes).where(wishes.c.group_id == group).order_by(wishes.c.id)))


def answers_card(tx: Connection, group: int, card: str, ref: str) -> bool:
    """Say whether the message `ref` is where this card hangs."""
    query = select(cards.c.card).where(
        cards.c.group_id == group, cards.c.card == card, cards.c.ref == ref
    )
    return tx.execute(query.limit(1)).first() is not None


def drop_cards(tx: Connection, group: int, card: str) -> None:
    """Forget where a card hangs, so that no trace of what it showed is left."""
    tx.execute(delete(cards).where(cards.c.group_id == group, cards.c.card == card))


def voting_in(tx: Connection, group: int) -> list[int]:
    query = select(polls.c.id).where(polls.c.group_id == group, polls.c.state.in_(VOTING))
    return list(tx.scalars(query))


def forget(tx: Connection, group: int, person: int) -> None:
    """Erase what a person said, stood behind and voted in; what they asked keeps no name."""
    for table in (backing, notes, drafts, wishes, voters, unreminded):
        tx.execute(delete(table).where(table.c.group_id == group, table.c.person_id == person))
    for column in (polls.c.opener, polls.c.about):
        same = (polls.c.group_id == group) & (column == person)
        tx.execute(update(polls).where(same).values({column: 0}))


def quiet(tx: Connection, group: int) -> set[int]:
    """Return who does not want to be reminded of votes."""
    return set(tx.scalars(select(unreminded.c.person_id).where(unreminded.c.group_id == group)))


def keep_quiet(tx: Connection, group: int, person: int) -> None:
    if person not in quiet(tx, group):
        tx.execute(insert(unreminded).values(group_id=group, person_id=person))

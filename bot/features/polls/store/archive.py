"""Polls as they stand in the tables, open and over."""

import hashlib
import json
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, and_, bindparam, insert, select, update

from bot.core.codec import dump, load
from bot.core.param import Class
from bot.features.polls.rules import (
    BEFORE,
    VOTING,
    Item,
    Kind,
    Method,
    Poll,
    Result,
    State,
    Ways,
)
from bot.features.polls.rules.bars import Bar
from bot.features.polls.store.tables import items, polls
from bot.kernel.prepared import Prepared

LATELY = 200
ONE = Prepared(  # these run for every drawing of a card
    select(polls).where(polls.c.id == bindparam("poll"), polls.c.group_id == bindparam("group"))
)
ITS_ITEMS = Prepared(
    select(items).where(items.c.poll_id == bindparam("poll")).order_by(items.c.number)
)
GOING = (*VOTING, *BEFORE, State.CLOSED)
PLAIN_FIELDS = (
    *("question", "why", "opener", "opened", "closes", "closed", "review", "base", "eligible"),
    *("voted", "hash", "trial", "parent", "round", "about", "source", "cause"),
)
ITEM_FIELDS = ("number", "label", "param", "old", "new", "cls", "yes", "no", "none", "result")


def add(tx: Connection, group: int, poll: Poll) -> Poll:
    """Write a new poll and return it with its number and the hash of what it asks."""
    poll = replace(poll, hash=hash_of(poll))
    seed = secrets.token_hex(16)
    sealed = hashlib.sha256(seed.encode()).hexdigest()
    made = insert(polls).values(group_id=group, seed=seed, seed_hash=sealed, **_columns(poll))
    number: int = tx.execute(made.returning(polls.c.id)).scalar_one()
    for each in poll.items:
        add_item(tx, group, number, each)
    return replace(poll, id=number)


def add_item(tx: Connection, group: int, poll: int, item: Item) -> None:
    named = {name: getattr(item, name) for name in ITEM_FIELDS}
    tx.execute(insert(items).values(poll_id=poll, group_id=group, **named))


def put(tx: Connection, poll: Poll) -> None:
    """Write down all of a poll and of its items."""
    tx.execute(update(polls).where(polls.c.id == poll.id).values(**_columns(poll)))
    for each in poll.items:
        same = and_(items.c.poll_id == poll.id, items.c.number == each.number)
        new = {"yes": each.yes, "no": each.no, "none": each.none, "result": each.result}
        tx.execute(update(items).where(same).values(**new))


def hash_of(poll: Poll) -> str:
    """Return the hash of exactly what is asked: the words, the change, how it is counted."""
    asked: list[Any] = [poll.kind.value, poll.method.value, poll.question, poll.why, poll.about]
    asked += [[each.label, each.param, each.old, each.new, each.cls.value] for each in poll.items]
    asked.append(dump(poll.bars))
    said = json.dumps(asked, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(said.encode()).hexdigest()


def get(tx: Connection, group: int, number: int) -> Poll | None:
    found = ONE.first(tx, {"poll": number, "group": group})
    if found is None:
        return None
    its = ITS_ITEMS.rows(tx, {"poll": number})
    return _poll(found, tuple(_item(each) for each in its))


def among(tx: Connection, group: int, states: Iterable[State], most: int = LATELY) -> list[Poll]:
    """Return a group's polls in these states, those that end first first."""
    query = select(polls).where(polls.c.group_id == group, polls.c.state.in_(list(states)))
    return _filled(tx, tx.execute(query.order_by(polls.c.closes, polls.c.id).limit(most)).all())


def over(tx: Connection, group: int) -> list[Poll]:
    """Return what was counted or ended otherwise, newest first."""
    query = select(polls).where(polls.c.group_id == group, polls.c.state.not_in(GOING))
    return _filled(tx, tx.execute(query.order_by(polls.c.id.desc()).limit(LATELY)).all())


def founding(tx: Connection, group: int) -> Poll | None:
    query = select(polls).where(polls.c.group_id == group, polls.c.kind == Kind.FOUNDING)
    found = tx.execute(query.order_by(polls.c.id.desc()).limit(1)).one_or_none()
    return _filled(tx, [found])[0] if found else None


def from_message(tx: Connection, group: int, message: str) -> Poll | None:
    """Return the open poll that this message asked for."""
    query = select(polls.c.id).where(
        polls.c.group_id == group, polls.c.state.in_(GOING), polls.c.source == message
    )
    found = tx.scalar(query.limit(1)) if message else None
    return get(tx, group, found) if found else None


def follows(tx: Connection, poll: int) -> bool:
    """Say whether another poll asks about this one again."""
    return tx.scalar(select(polls.c.id).where(polls.c.parent == poll).limit(1)) is not None


def seed(tx: Connection, poll: int) -> tuple[str, str]:
    """Return the secret that settles ties, and the hash of it that was said at the beginning."""
    row = tx.execute(select(polls.c.seed, polls.c.seed_hash).where(polls.c.id == poll)).one()
    return row.seed, row.seed_hash


def keep(tx: Connection, poll: int, **values: Any) -> None:
    """Write down single columns of a poll."""
    tx.execute(update(polls).where(polls.c.id == poll).values(**values))


def leader(tx: Connection, poll: int) -> str:
    return str(tx.scalar(select(polls.c.leader).where(polls.c.id == poll)) or "")


def _columns(poll: Poll) -> Mapping[str, Any]:
    its = {name: getattr(poll, name) for name in PLAIN_FIELDS}
    its |= {"kind": poll.kind, "method": poll.method, "state": poll.state}
    its |= {"bars": dump(poll.bars), "ways": dump(poll.ways), "winners": list(poll.winners)}
    return its


def _filled(tx: Connection, rows: Iterable[Row[Any]]) -> list[Poll]:
    listed = list(rows)
    query = select(items).where(items.c.poll_id.in_([row.id for row in listed]))
    held: dict[int, list[Item]] = {}
    for row in tx.execute(query.order_by(items.c.poll_id, items.c.number)):
        held.setdefault(row.poll_id, []).append(_item(row))
    return [_poll(row, tuple(held.get(row.id, ()))) for row in listed]


def _poll(row: Row[Any], its: tuple[Item, ...]) -> Poll:
    return Poll(
        id=row.id,
        kind=Kind(row.kind),
        state=State(row.state),
        items=its,
        method=Method(row.method),
        bars=load(tuple[Bar, ...], row.bars),
        ways=load(Ways, row.ways),
        winners=tuple(row.winners or ()),
        **{name: getattr(row, name) for name in PLAIN_FIELDS},
    )


def _item(row: Row[Any]) -> Item:
    typed = {"cls": Class(row.cls), "result": Result(row.result)}
    return Item(**{name: getattr(row, name) for name in ITEM_FIELDS} | typed)

"""What somebody has asked for over time, and what is long over."""

from datetime import datetime

from sqlalchemy import Connection, func, or_, select, update

from bot.features.requests.rules import Request
from bot.features.requests.rules.states import ENDS, State
from bot.features.requests.store import read_rows, requests
from bot.features.requests.store.participations import hides, participations


def numbers_of(tx: Connection, group: int, person: int, most: int) -> list[int]:
    """Return the numbers of what somebody asked for, the last one first."""
    query = select(requests.c.number).where(
        requests.c.group_id == group, requests.c.asker == person, requests.c.number > 0
    )
    return list(tx.scalars(query.order_by(requests.c.number.desc()).limit(most)))


def asked_by(tx: Connection, group: int, person: int) -> list[Request]:
    query = select(requests).where(requests.c.group_id == group, requests.c.asker == person)
    return read_rows(tx, group, tx.execute(query.order_by(requests.c.number)))


def asked_since(tx: Connection, group: int, since: datetime) -> list[Request]:
    query = select(requests).where(
        requests.c.group_id == group, requests.c.asked >= since, requests.c.number > 0
    )
    return read_rows(tx, group, tx.execute(query.order_by(requests.c.number)))


def over_before(tx: Connection, group: int, at: datetime) -> list[Request]:
    """Return what ended before a moment and still has words, and drafts as old."""
    ended = requests.c.state.in_([each.value for each in ENDS]) & (requests.c.moved < at)
    ended &= or_(requests.c.what != "", requests.c.media.is_not(None), requests.c.thanks != "")
    old = (requests.c.state == State.DRAFT.value) & (requests.c.asked < at)
    query = select(requests).where(requests.c.group_id == group, or_(ended, old))
    return read_rows(tx, group, tx.execute(query))


def take_over(tx: Connection, former: int, group: int) -> list[tuple[int, int]]:
    """Let what waits for help in another group go on in this one, each under a new number."""
    waiting = (requests.c.group_id == former) & (requests.c.state == State.OPEN.value)
    query = select(requests.c.number).where(waiting).order_by(requests.c.number)
    last = tx.scalar(select(func.max(requests.c.number)).where(requests.c.group_id == group))
    begin = max(last or 0, 0) + 1
    numbers = [(old, begin + place) for place, old in enumerate(tx.scalars(query).all())]
    for old, new in numbers:
        for table in (requests, participations, hides):
            same = (table.c.group_id == former) & (table.c.number == old)
            tx.execute(update(table).where(same).values(group_id=group, number=new))
    return numbers

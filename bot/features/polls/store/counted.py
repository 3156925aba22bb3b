"""Ballots once they are counted: no longer anybody's, equal ones together."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from bot.features.polls.rules import marks
from bot.features.polls.rules.marks import Held
from bot.features.polls.store.ballots import AT_ONCE
from bot.features.polls.store.tables import answers, ballots, counted


def gather(tx: Connection, poll: int) -> bool:
    """Move some ballots to where nobody can say whose they were; true while there are more."""
    query = select(ballots.c.slot, ballots.c.marks, ballots.c.words)
    query = query.where(ballots.c.poll_id == poll).order_by(ballots.c.slot).limit(AT_ONCE)
    rows = list(tx.execute(query))
    if not rows:
        return False
    number: dict[str, int] = {}
    for row in rows:
        number[row.marks] = number.get(row.marks, 0) + 1
    for raw, more in sorted(number.items()):
        _pile(tx, poll, raw, more)
    _answers(tx, poll, [row.words for row in rows if row.words])
    gone = (ballots.c.poll_id == poll) & (ballots.c.slot <= rows[-1].slot)
    tx.execute(delete(ballots).where(gone))
    return len(rows) == AT_ONCE


def _pile(tx: Connection, poll: int, raw: str, more: int) -> None:
    same = (counted.c.poll_id == poll) & (counted.c.marks == raw)
    new = {"number": counted.c.number + more}
    if not tx.execute(update(counted).where(same).values(**new)).rowcount:
        tx.execute(insert(counted).values(poll_id=poll, marks=raw, number=more))


def _answers(tx: Connection, poll: int, words: Iterable[str]) -> None:
    last = tx.scalar(select(func.max(answers.c.number)).where(answers.c.poll_id == poll)) or 0
    for number, said in enumerate(sorted(words, key=str.casefold), last + 1):
        tx.execute(insert(answers).values(poll_id=poll, number=number, words=said))


def piles(tx: Connection, poll: int) -> list[tuple[int, Held]]:
    """Return the ballots of a poll that is over, equal ones together."""
    query = select(counted).where(counted.c.poll_id == poll).order_by(counted.c.marks)
    return [(row.number, marks.load(row.marks)) for row in tx.execute(query)]


def said(tx: Connection, poll: int) -> list[Row[Any]]:
    """Return the answers to an open question that is over: number, words, theme."""
    query = select(answers).where(answers.c.poll_id == poll).order_by(answers.c.number)
    return list(tx.execute(query))


def name_theme(tx: Connection, poll: int, numbers: Iterable[int], theme: str) -> None:
    same = (answers.c.poll_id == poll) & answers.c.number.in_(list(numbers))
    tx.execute(update(answers).where(same).values(theme=theme))

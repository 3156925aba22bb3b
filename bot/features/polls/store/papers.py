"""Votes on paper until they are counted: whose, entered by whom, read back by whom."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    ForeignKey,
    Integer,
    Row,
    Table,
    delete,
    func,
    insert,
    select,
    update,
)

from bot.features.polls.store.tables import ballots, polls
from bot.kernel.columns import BigId, metadata, new_id, text_column

# `name` is what the person wants to be called; it and the marks go when they are not needed.
papers = Table(
    "poll_papers",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("poll_id", BigId, ForeignKey("polls.id"), nullable=False, index=True),
    Column("group_id", BigId, nullable=False),
    Column("person_id", BigId, ForeignKey("people.id"), nullable=False, index=True),
    Column("number", Integer, nullable=False),
    text_column("name"),
    text_column("marks"),
    Column("counted", Boolean, nullable=False, default=False),
)
readers = Table(
    "poll_paper_readers",
    metadata,
    Column("paper_id", BigId, ForeignKey("poll_papers.id"), primary_key=True),
    Column("person_id", BigId, ForeignKey("people.id"), primary_key=True, index=True),
)


@dataclass(frozen=True, slots=True)
class Paper:
    id: int
    poll: int
    helper: int
    number: int
    name: str
    marks: str
    counted: bool

    @property
    def voter(self) -> int:
        """Return the number that stands for the voter: no person has it."""
        return -self.id


def get(tx: Connection, group: int, paper: int) -> Paper | None:
    query = select(papers).where(papers.c.id == paper, papers.c.group_id == group)
    row = tx.execute(query).one_or_none()
    return _paper(row) if row else None


def of(tx: Connection, poll: int) -> list[Paper]:
    query = select(papers).where(papers.c.poll_id == poll).order_by(papers.c.number)
    return [_paper(row) for row in tx.execute(query)]


def write(tx: Connection, group: int, paper: Paper) -> Paper:
    """Keep a new paper, or a new vote on one that was there; it is to be read back anew."""
    values = {"marks": paper.marks, "person_id": paper.helper}
    if paper.id:
        tx.execute(delete(readers).where(readers.c.paper_id == paper.id))
        tx.execute(update(papers).where(papers.c.id == paper.id).values(**values))
        return paper
    values |= {"poll_id": paper.poll, "group_id": group, "number": paper.number}
    made = new_id(tx.execute(insert(papers).values(name=paper.name, **values)))
    return Paper(made, paper.poll, paper.helper, paper.number, paper.name, paper.marks, False)


def read_by(tx: Connection, paper: int, person: int) -> int:
    """Note a reader; return how many there are."""
    here = readers.c.paper_id == paper
    known = set(tx.scalars(select(readers.c.person_id).where(here)))
    if person not in known:
        tx.execute(insert(readers).values(paper_id=paper, person_id=person))
    return len(known | {person})


def count(tx: Connection, paper: Paper, slot: str) -> None:
    """Cast the vote; a second one of the same person takes the place of the first."""
    same = (ballots.c.poll_id == paper.poll) & (ballots.c.slot == slot)
    new = {"marks": paper.marks, "words": ""}
    if not tx.execute(update(ballots).where(same).values(**new)).rowcount:
        tx.execute(insert(ballots).values(poll_id=paper.poll, slot=slot, **new))
    if not paper.counted:
        one = {"eligible": polls.c.eligible + 1, "base": polls.c.base + 1}
        one["voted"] = polls.c.voted + 1
        tx.execute(update(polls).where(polls.c.id == paper.poll).values(**one))
    tx.execute(update(papers).where(papers.c.id == paper.id).values(counted=True, marks=""))


def counted(tx: Connection, poll: int) -> int:
    query = select(func.count()).where(papers.c.poll_id == poll, papers.c.counted)
    return int(tx.scalar(query) or 0)


def forget(tx: Connection, poll: int) -> None:
    """Blank what is not needed once the poll is over."""
    tx.execute(update(papers).where(papers.c.poll_id == poll).values(name="", marks=""))


def _paper(row: Row[Any]) -> Paper:
    return Paper(row.id, row.poll_id, row.person_id, row.number, row.name, row.marks, row.counted)


def forget_person(tx: Connection, group: int, person: int) -> None:
    """Forget whom somebody helped; papers that are counted are nobody's any more."""
    brought = select(papers.c.id).where(papers.c.group_id == group, papers.c.person_id == person)
    tx.execute(delete(readers).where(readers.c.person_id == person))
    tx.execute(delete(readers).where(readers.c.paper_id.in_(brought)))
    tx.execute(delete(papers).where(papers.c.group_id == group, papers.c.person_id == person))

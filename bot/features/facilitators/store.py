"""Who stands, who signed, and what became of it; the terms themselves are the kernel's."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    delete,
    insert,
    select,
    update,
)

from bot.features.facilitators.rules import Ballot, Matter, Stage, Term, What
from bot.kernel import people
from bot.kernel.columns import BigId, UtcTime, metadata, new_id, one_of
from bot.kernel.roles import terms
from bot.kernel.tables import facts

matters = Table(
    "facilitator_matters",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("group_id", BigId, ForeignKey("groups.id"), nullable=False),
    Column("what", String, nullable=False),
    Column("stage", String, nullable=False),
    Column("seats", Integer, nullable=False, default=0),
    Column("term_id", BigId, nullable=False, default=0),
    Column("number", Integer, nullable=False, default=0),
    Column("opened", UtcTime, nullable=False),
    one_of("what", *What),
    one_of("stage", *Stage),
    Index("ix_facilitator_matters_group_id_stage", "group_id", "stage"),
)

# Those who stand in an election, or who ask for a recall or a second look: never shown by name
# but for the first, who offer themselves to all.
voices = Table(
    "facilitator_voices",
    metadata,
    Column("matter_id", BigId, ForeignKey("facilitator_matters.id"), primary_key=True),
    Column("person_id", BigId, ForeignKey("people.id"), primary_key=True, index=True),
    Column("at", UtcTime, nullable=False),
)


def going(
    tx: Connection, group: int, what: What, *, term: int = 0, number: int = 0
) -> Matter | None:
    query = select(matters).where(
        matters.c.group_id == group,
        matters.c.what == what,
        matters.c.stage != Stage.OVER,
        matters.c.term_id == term,
        matters.c.number == number,
    )
    row = tx.execute(query.order_by(matters.c.id.desc()).limit(1)).one_or_none()
    return get(tx, group, row.id) if row else None


def get(tx: Connection, group: int, matter: int) -> Matter | None:
    query = select(matters).where(matters.c.id == matter, matters.c.group_id == group)
    row = tx.execute(query).one_or_none()
    if row is None:
        return None
    return Matter(
        row.id,
        What(row.what),
        Stage(row.stage),
        row.seats,
        row.term_id,
        row.number,
        row.opened,
    )


def begin(tx: Connection, group: int, matter: Matter, now: datetime) -> Matter:
    values = {
        "group_id": group,
        "what": matter.what,
        "stage": matter.stage,
        "term_id": matter.term,
        "number": matter.number,
        "opened": now,
    }
    made = new_id(tx.execute(insert(matters).values(**values)))
    return Matter(made, matter.what, matter.stage, 0, matter.term, matter.number, now)


def move(tx: Connection, matter: int, stage: Stage, seats: int = 0) -> None:
    tx.execute(update(matters).where(matters.c.id == matter).values(stage=stage, seats=seats))


def speak(tx: Connection, matter: int, person: int, now: datetime) -> bool:
    """Add a voice; false if it was there."""
    if person in spoke(tx, matter):
        return False
    tx.execute(insert(voices).values(matter_id=matter, person_id=person, at=now))
    return True


def fall_silent(tx: Connection, matter: int, person: int) -> None:
    same = (voices.c.matter_id == matter) & (voices.c.person_id == person)
    tx.execute(delete(voices).where(same))


def spoke(tx: Connection, matter: int) -> list[int]:
    """Return who stands or signed, in the order they did."""
    query = select(voices.c.person_id).where(voices.c.matter_id == matter)
    return list(tx.scalars(query.order_by(voices.c.at, voices.c.person_id)))


def held(tx: Connection, group: int) -> list[Term]:
    """Return every term there was in the group."""
    query = select(terms).where(terms.c.group_id == group).order_by(terms.c.id)
    return [Term(r.id, r.person_id, r.since, r.until, r.ended) for r in tx.execute(query)]


def take_office(tx: Connection, group: int, person: int, since: datetime, until: datetime) -> int:
    values = {"group_id": group, "person_id": person, "since": since, "until": until}
    return new_id(tx.execute(insert(terms).values(**values)))


def leave_office(tx: Connection, term: int, now: datetime) -> None:
    open_ = (terms.c.id == term) & terms.c.ended.is_(None)
    tx.execute(update(terms).where(open_).values(ended=now))


def acts_since(
    tx: Connection, group: int, since: datetime, kinds: Collection[str]
) -> list[tuple[int, str, datetime]]:
    """Return facilitators' acts since then, the newest first: number, fact, time."""
    query = select(facts.c.number, facts.c.fact, facts.c.at).where(
        facts.c.group_id == group,
        facts.c.at >= since,
        facts.c.fact.in_(sorted(kinds)),
        facts.c.actor != "",
    )
    rows = tx.execute(query.order_by(facts.c.number.desc()).limit(8))
    return [(row.number, row.fact, row.at) for row in rows]


def deed(tx: Connection, group: int, number: int) -> dict[str, Any]:
    """Return what a fact says, under `deed` its name."""
    query = select(facts.c.fact, facts.c.body)
    row = tx.execute(query.where(facts.c.group_id == group, facts.c.number == number)).one()
    return {**row.body, "deed": row.fact}


def ballot(tx: Connection, group: int, matter: int) -> Ballot | None:
    """Return what is to be voted on, with the names as people know them."""
    found = get(tx, group, matter)
    if found is None:
        return None
    if found.what is What.ELECTION:
        who = spoke(tx, matter)
    else:
        who = [term.person for term in held(tx, group) if term.id == found.term]
    names = tuple(people.display_name(tx, person) for person in who)
    return Ballot(found.what, names, found.seats, found.number)


def forget(tx: Connection, group: int, person: int) -> None:
    its = select(matters.c.id).where(matters.c.group_id == group)
    tx.execute(delete(voices).where(voices.c.person_id == person, voices.c.matter_id.in_(its)))
    tx.execute(delete(terms).where(terms.c.person_id == person, terms.c.group_id == group))

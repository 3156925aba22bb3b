"""What somebody found not right: kept apart, seen only when several people say so."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Column, Connection, Integer, Table, delete, insert, or_, select

from bot.features.requests.rules.thanking import Kind
from bot.kernel.columns import BigId, UtcTime, metadata, one_of, text_column

REMEMBERED = timedelta(days=180)

worries = Table(
    "request_worries",
    metadata,
    Column("group_id", BigId, primary_key=True),
    Column("about", BigId, primary_key=True),
    Column("person", BigId, primary_key=True),
    Column("number", Integer, primary_key=True),
    text_column("kind"),
    Column("at", UtcTime, nullable=False),
    one_of("kind", *Kind),
)


@dataclass(frozen=True, slots=True)
class Word:
    """One person's word about another, once for each request."""

    about: int
    person: int
    number: int
    kind: Kind


def add(tx: Connection, group: int, word: Word, now: datetime) -> None:
    """Keep it; who says something about the same request again has another word for it."""
    key = {"about": word.about, "person": word.person, "number": word.number}
    same = [worries.c[name] == value for name, value in key.items()]
    tx.execute(delete(worries).where(worries.c.group_id == group, *same))
    tx.execute(insert(worries).values(group_id=group, **key, kind=word.kind.value, at=now))


def said(tx: Connection, group: int, about: int, since: datetime) -> list[tuple[int, str]]:
    """Return who said what kind of thing about somebody, the latest word of each last."""
    query = select(worries.c.person, worries.c.kind).where(_about(group, about))
    rows = tx.execute(query.where(worries.c.at >= since).order_by(worries.c.at))
    return [(row.person, row.kind) for row in rows]


def forget(tx: Connection, group: int, person: int) -> None:
    """Forget what somebody said; what others said of them goes as well."""
    mine = or_(worries.c.person == person, worries.c.about == person)
    tx.execute(delete(worries).where(worries.c.group_id == group, mine))


def purge(tx: Connection, group: int, before: datetime) -> None:
    tx.execute(delete(worries).where(worries.c.group_id == group, worries.c.at < before))


def _about(group: int, about: int) -> Any:
    return (worries.c.group_id == group) & (worries.c.about == about)

"""Codes that join two accounts, while they are good."""

from datetime import datetime
from secrets import choice

from sqlalchemy import Column, Connection, ForeignKey, String, Table, delete, insert, select, update

from bot.features.accounts.rules import GOOD_FOR, LENGTH, LETTERS, Account, Code
from bot.kernel import people
from bot.kernel.columns import BigId, UtcTime, metadata
from bot.kernel.joining import former_names

codes = Table(
    "account_codes",
    metadata,
    Column("code", String, primary_key=True),
    Column("person_id", BigId, ForeignKey("people.id"), nullable=False, index=True),
    Column("other_id", BigId, ForeignKey("people.id")),
    Column("made", UtcTime, nullable=False),
)


def make(tx: Connection, person: int, now: datetime) -> Code:
    """Give a person a new code; earlier ones, and everybody's old ones, are worth nothing."""
    stale = (codes.c.person_id == person) | (codes.c.made < now - GOOD_FOR)
    tx.execute(delete(codes).where(stale))
    code = "".join(choice(LETTERS) for _ in range(LENGTH))
    tx.execute(insert(codes).values(code=code, person_id=person, made=now))
    return Code(code, person, now)


def get(tx: Connection, code: str) -> Code | None:
    row = tx.execute(select(codes).where(codes.c.code == code)).one_or_none()
    return Code(row.code, row.person_id, row.made, row.other_id or 0) if row else None


def typed(tx: Connection, code: Code) -> None:
    tx.execute(update(codes).where(codes.c.code == code.code).values(other_id=code.other))


def drop(tx: Connection, code: str) -> None:
    tx.execute(delete(codes).where(codes.c.code == code))


def named(tx: Connection, person: int) -> tuple[str, str]:
    """Return what the newest account of a person is called, and on which platform it is."""
    rows = people.accounts_of(tx, person)
    return (rows[-1].name, rows[-1].platform) if rows else ("", "")


def accounts(tx: Connection, person: int) -> list[Account]:
    rows = people.accounts_of(tx, person)
    return [Account(row.id, row.name, row.platform) for row in rows]


def forget(tx: Connection, person: int) -> None:
    """Leave no code, and no name that joined accounts had before."""
    tx.execute(delete(codes).where((codes.c.person_id == person) | (codes.c.other_id == person)))
    tx.execute(delete(former_names).where(former_names.c.person_id == person))

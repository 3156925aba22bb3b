"""What people entrust to the bot about themselves: sealed with a key of each person's own."""

from dataclasses import dataclass
from datetime import datetime
from secrets import token_hex

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    ForeignKey,
    LargeBinary,
    String,
    Table,
    delete,
    insert,
    select,
)

from bot.kernel import keystore, sealing
from bot.kernel.columns import BigId, UtcTime, metadata

PURPOSE = "person"

vault_owners = Table(
    "vault_owners",
    metadata,
    Column("person_id", BigId, ForeignKey("people.id"), primary_key=True),
    Column("owner", String, nullable=False),  # a name that never comes back, unlike a number
)
vault = Table(
    "vault",
    metadata,
    Column("person_id", BigId, primary_key=True),
    Column("field", String, primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("until", UtcTime),
)


@dataclass(frozen=True, slots=True)
class Kept:
    field: str
    at: datetime
    until: datetime | None


def put(
    tx: Connection,
    person: int,
    field: str,
    plain: str,
    now: datetime,
    *,
    until: datetime | None = None,
) -> None:
    """Keep something of a person under a name, instead of what was there."""
    drop(tx, person, field)
    sealed = seal(tx, person, f"vault|{field}", plain)
    values = {"person_id": person, "field": field, "sealed": sealed, "at": now, "until": until}
    tx.execute(insert(vault).values(**values))


def get(tx: Connection, person: int, field: str, now: datetime) -> str:
    """Return what is kept of a person under a name, or ""."""
    row = tx.execute(select(vault).where(*_same(person, field))).one_or_none()
    if row is None or (row.until is not None and row.until <= now):
        return ""
    return unseal(tx, person, f"vault|{field}", row.sealed)


def kept(tx: Connection, person: int) -> list[Kept]:
    """Return what is kept of a person, without opening it."""
    query = select(vault).where(vault.c.person_id == person).order_by(vault.c.at, vault.c.field)
    return [Kept(row.field, row.at, row.until) for row in tx.execute(query)]


def drop(tx: Connection, person: int, field: str) -> bool:
    return bool(tx.execute(delete(vault).where(*_same(person, field))).rowcount)


def forget(tx: Connection, person: int) -> None:
    """Erase a person's key, and with it all that it sealed, also in older copies of the data."""
    owner = tx.scalar(select(vault_owners.c.owner).where(vault_owners.c.person_id == person))
    if owner:
        keystore.drop(tx, PURPOSE, owner)
    tx.execute(delete(vault).where(vault.c.person_id == person))
    tx.execute(delete(vault_owners).where(vault_owners.c.person_id == person))


def join(tx: Connection, person: int, into: int, now: datetime) -> None:
    """Seal anew for one person what another kept who turned out to be the same."""
    theirs = {each.field for each in kept(tx, into)}
    for each in kept(tx, person):
        if each.field not in theirs:
            plain = get(tx, person, each.field, now)
            put(tx, into, each.field, plain, each.at, until=each.until)
    forget(tx, person)


def sweep(tx: Connection, now: datetime) -> int:
    """Wipe what was kept for a time that is over; return how many."""
    return tx.execute(delete(vault).where(vault.c.until <= now)).rowcount


def seal(tx: Connection, person: int, about: str, plain: str) -> bytes:
    """Seal words with a person's own key, bound to the person and what they are about."""
    key = keystore.create(tx, PURPOSE, _owner(tx, person))
    return sealing.seal(key, plain.encode(), f"{person}|{about}")


def unseal(tx: Connection, person: int, about: str, sealed: bytes) -> str:
    """Open what `seal` made, or return "" where the key was erased."""
    owner = tx.scalar(select(vault_owners.c.owner).where(vault_owners.c.person_id == person))
    key = keystore.get(tx, PURPOSE, owner) if owner else None
    return sealing.unseal(key, sealed, f"{person}|{about}").decode() if key else ""


def _owner(tx: Connection, person: int) -> str:
    query = select(vault_owners.c.owner).where(vault_owners.c.person_id == person)
    owner = tx.scalar(query)
    if owner is None:
        owner = token_hex(16)
        tx.execute(insert(vault_owners).values(person_id=person, owner=owner))
    return str(owner)


def _same(person: int, field: str) -> "tuple[ColumnElement[bool], ...]":
    return vault.c.person_id == person, vault.c.field == field

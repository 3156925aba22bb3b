"""What the house holds about one person, and how it is erased."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Column, Connection, Table, delete, or_, select, update

from bot.kernel import keystore, people, vault
from bot.kernel.columns import metadata
from bot.kernel.tables import accounts, awaiting, cards, facts, inbox, memberships, outbox

# How columns are called that name a person. A table that names people otherwise is none of these.
NAMES = frozenset(
    {"person_id", "person", "asker", "author", "owner", "one", "other", "other_id"}
    | {"opener", "by", "second", "asked_by", "moved_by", "to_id", "about"}
)
# What others confided: they were promised that nobody learns of it, least of all the other one.
CONFIDED = {
    "blocks": "other",
    "request_worries": "about",
    "appeal_reports": "person_id",
    "ground_rules_steps": "by",
}
WORDS = frozenset({"words", "what", "thanks", "why", "fields", "account", "former", "behalf"})
# Nothing of a group's own record is in these: rows of them go as a whole.
GO = frozenset(
    {"account_codes", "arrivals", "contact_handovers", "former_names", "ground_rules_recent"}
    | {"offer_asked", "phones_marks", "phones_parts", "phones_slips", "poll_drafts"}
    | {"pot_pledges", "relay_pairs"}
    | {"request_hides", "request_hints", "straw_hands"}
)
Values = dict[str, Any]
Held = dict[str, list[Values]]


def of(tx: Connection, person: int, now: datetime) -> Held:
    """Return every row that names a person, by table, as plain values."""
    found: Held = {}
    for table in metadata.sorted_tables:
        rows = [_plain(row, person) for row in _rows(tx, table, person)]
        if rows:
            found[table.name] = rows
    kept = vault.kept(tx, person)
    found["vault"] = [
        {"field": each.field, "value": vault.get(tx, person, each.field, now)} for each in kept
    ]
    found["facts"] = list(_facts(tx, person))
    found["outbox"], found["cards"] = _said_alone(tx, person)
    return {name: rows for name, rows in found.items() if rows}


def erase(tx: Connection, person: int) -> None:
    """Cut every thread from what is kept to a person; records of the group stay, of nobody."""
    vault.forget(tx, person)
    _erase_talk(tx, person)
    for table in metadata.sorted_tables:
        mine = _mine(table, person)
        if mine is None:
            continue
        if table.name in GO:
            tx.execute(delete(table).where(mine))
        elif words := [c for c in table.columns if c.name in WORDS and not c.primary_key]:
            tx.execute(update(table).where(mine).values({c.name: _empty(c) for c in words}))
    tx.execute(delete(memberships).where(memberships.c.person_id == person))
    tx.execute(delete(accounts).where(accounts.c.person_id == person))
    keystore.clean_up(tx)


def _erase_talk(tx: Connection, person: int) -> None:
    """Forget what was said to and by a person in private."""
    for row in people.accounts_of(tx, person):
        dest = f"@{row.platform}/{row.key}"
        tx.execute(delete(outbox).where(outbox.c.dest == dest))
        tx.execute(delete(cards).where(cards.c.dest == dest))
        lane = f"person {row.platform}/{row.key}"
        tx.execute(update(inbox).where(inbox.c.lane == lane).values(lane="", payload=""))
    tx.execute(delete(awaiting).where(awaiting.c.person_id == person))


def columns(table: Table) -> list[Column[Any]]:
    """Return the columns of a table that name people."""
    hidden = CONFIDED.get(table.name)
    return [
        column
        for column in table.columns
        if column.name in NAMES and column.name != hidden and isinstance(column.type, BigInteger)
    ]


def _mine(table: Table, person: int) -> Any:
    named = columns(table)
    return or_(*(column == person for column in named)) if named else None


def _rows(tx: Connection, table: Table, person: int) -> Iterator[Any]:
    mine = _mine(table, person)
    if mine is not None and table.name not in ("vault", "vault_owners"):
        yield from tx.execute(select(table).where(mine))


def _facts(tx: Connection, person: int) -> Iterator[dict[str, Any]]:
    """Yield what the open log says under the names a person has there."""
    query = select(memberships).where(memberships.c.person_id == person)
    for membership in tx.execute(query).all():
        same = (facts.c.group_id == membership.group_id) & (facts.c.actor == membership.pseudonym)
        for fact in tx.execute(select(facts).where(same)):
            yield {"group": fact.group_id, "at": fact.at.isoformat(), "fact": fact.fact}


def _said_alone(tx: Connection, person: int) -> tuple[list[Values], list[Values]]:
    """Return what is still held of what was said to a person in private, and what stands there."""
    dests = [f"@{row.platform}/{row.key}" for row in people.accounts_of(tx, person)]
    query = select(outbox).where(outbox.c.dest.in_(dests))
    waiting = [
        {"at": row.created.isoformat(), "state": row.state, "message": _words(row.body)}
        for row in tx.execute(query.order_by(outbox.c.id))
        if row.body
    ]
    standing = select(cards.c.card).where(cards.c.dest.in_(dests)).order_by(cards.c.card)
    return waiting, [{"card": card} for card in tx.scalars(standing)]


def _words(body: dict[str, Any]) -> str:
    return "".join(span["text"] for span in body["spans"]) if "spans" in body else "sealed"


def _plain(row: Any, person: int) -> dict[str, Any]:
    """Return a row as plain values; other people in it stay unnamed."""
    values = {}
    for name, value in row._mapping.items():  # noqa: SLF001 - its public name
        if name in NAMES and value and value != person:
            values[name] = "somebody else"
        elif isinstance(value, datetime):
            values[name] = value.isoformat()
        else:
            values[name] = "sealed" if isinstance(value, bytes) else value
    return values


def _empty(column: Column[Any]) -> Any:
    return {"JSON": {}}.get(type(column.type).__name__, "")

"""Two people who turn out to be one: everything of the one becomes the other's."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Integer,
    Row,
    String,
    Table,
    UniqueConstraint,
    and_,
    delete,
    exists,
    insert,
    select,
    update,
)

from bot.core.events import Linked
from bot.core.incoming import Standing
from bot.kernel import ledger, vault
from bot.kernel import people as known
from bot.kernel.columns import BigId, metadata, new_id
from bot.kernel.context import Context
from bot.kernel.tables import accounts, memberships, people

# Columns that name a person without a foreign key, because 0 stands for nobody in them.
NAMED = frozenset(
    {"person_id", "opener", "asker", "helper", "author", "about", "person", "owner", "one", "other"}
)
RANK = (Standing.OUTSIDE, Standing.MEMBER, Standing.ADMIN, Standing.OWNER)

# The names that a joined person had in facts, so that their history stays theirs.
former_names = Table(
    "former_names",
    metadata,
    Column("group_id", BigId, primary_key=True),
    Column("pseudonym", String, primary_key=True),
    Column("person_id", BigId, nullable=False, index=True),
)


def join(ctx: Context, person: int, into: int) -> None:
    """Make one person of two: features first, where more than an id must change."""
    for handler in ctx._house.watches.get(Linked, ()):  # noqa: SLF001 - the kernel tells
        handler(ctx, Linked(person, into))
    for row in list(ctx.tx.execute(select(memberships).where(memberships.c.person_id == person))):
        _become(ctx.tx, row, into)
        ledger.record(ctx.tx, row.group_id, ctx.now, into, "kernel.linked", {})
    vault.join(ctx.tx, person, into, ctx.now)
    for table, column in columns():
        _follow(ctx.tx, table, column, person, into)
    ctx.tx.execute(delete(people).where(people.c.id == person))


def part(tx: Connection, account: int, person: int, now: datetime) -> int:
    """Let an account be a person of its own again: all that was stays with who it belonged to.

    It begins like somebody who has just come, so that nobody gets a second vote in what is open.
    """
    new = new_id(tx.execute(insert(people).values(created=now)))
    mine = accounts.c.id == account
    platform = tx.scalar(select(accounts.c.platform).where(mine))
    tx.execute(update(accounts).where(mine).values(person_id=new, group_id=None))
    for group in known.groups_of(tx, person):
        if platform in {row.platform for row in known.chats_of(tx, group)}:
            known.set_standing(tx, group, new, Standing.MEMBER, now, joined=True)
            ledger.record(tx, group, now, person, "kernel.unlinked", {})
    return new


def columns() -> Iterator[tuple[Table, Column[Any]]]:
    """Return every column that holds a person."""
    for table in metadata.sorted_tables:
        for column in table.columns:
            refers = any(key.column is people.c.id for key in column.foreign_keys)
            if refers or (column.name in NAMED and isinstance(column.type, Integer)):
                yield table, column


def _become(tx: Connection, row: Row[Any], into: int) -> None:
    """Let a membership be the other's, or make the two in one group one."""
    same = (memberships.c.group_id == row.group_id) & (memberships.c.person_id == into)
    other = tx.execute(select(memberships).where(same)).one_or_none()
    if other is None:
        return
    latest = max(row, other, key=lambda each: RANK.index(Standing(each.standing)))
    joined = [each.joined_seen for each in (row, other) if Standing(each.standing).inside]
    known = [at for at in joined if at is not None]
    tx.execute(
        update(memberships)
        .where(same)
        .values(
            first_seen=min(row.first_seen, other.first_seen),
            joined_seen=min(known) if len(known) == len(joined) and known else None,
            standing=latest.standing,
            standing_at=latest.standing_at,
            seen_at=max(row.seen_at, other.seen_at),
        )
    )
    former = {"group_id": row.group_id, "pseudonym": row.pseudonym, "person_id": into}
    tx.execute(insert(former_names).values(**former))


def _follow(tx: Connection, table: Table, column: "Column[Any]", person: int, into: int) -> None:
    """Change a column; of two rows that may not both stand, the one of `into` stays."""
    twin = table.alias()
    for key in _keys(table, column):
        rest = [twin.c[each.name] == each for each in key if each is not column]
        both = exists().where(and_(twin.c[column.name] == into, *rest))
        tx.execute(delete(table).where(column == person, both))
    tx.execute(update(table).where(column == person).values({column.name: into}))


def _keys(table: Table, column: "Column[Any]") -> Iterator[tuple["Column[Any]", ...]]:
    """Return the sets of columns, this one among them, that must be unique together."""
    unique = (each for each in table.constraints if isinstance(each, UniqueConstraint))
    for rule in (table.primary_key, *unique):
        if column.name in rule.columns:
            yield tuple(rule.columns)

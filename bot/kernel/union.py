"""Two groups become one: chats and people move, what is open ends as it began."""

from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from bot.core.incoming import Standing
from bot.kernel import ledger, people
from bot.kernel.params import param_values
from bot.kernel.tables import accounts, chats, groups, memberships

FACT = "kernel.joined"


def join(tx: Connection, younger: int, elder: int, now: datetime) -> None:
    """Let a group go on as part of another; the chain of each names the head of the other."""
    heads = {group: _head(tx, group) for group in (younger, elder)}
    ledger.record(tx, younger, now, 0, FACT, {"into": elder, "head": heads[elder]})
    ledger.record(tx, elder, now, 0, FACT, {"from": younger, "head": heads[younger]})
    for row in people.inside(tx, younger):
        _move_in(tx, elder, dict(row._mapping))  # noqa: SLF001 - its public name
    same = chats.c.group_id == younger
    tx.execute(update(chats).where(same).values(group_id=elder, former_group=younger))
    tx.execute(update(groups).where(groups.c.id == younger).values(joined_to=elder))
    chosen = accounts.c.group_id == younger
    tx.execute(update(accounts).where(chosen).values(group_id=elder))


def _move_in(tx: Connection, elder: int, row: dict[str, object]) -> None:
    """Let somebody be in the elder group as they were in the younger, or as they were in both."""
    person = row["person_id"]
    there = people.membership(tx, elder, int(str(person)))
    if there is None:
        tx.execute(insert(memberships).values(**{**row, "group_id": elder}))
        return
    higher = max(
        Standing(there.standing), Standing(str(row["standing"])), key=lambda each: each.rank
    )
    mine = (memberships.c.group_id == elder) & (memberships.c.person_id == person)
    first = min(there.first_seen, row["first_seen"])
    tx.execute(update(memberships).where(mine).values(standing=higher, first_seen=first))


def has_decided(tx: Connection, group: int) -> bool:
    """Tell whether anything is in force in a group because it voted for it."""
    mine = param_values.c.group_id == group
    query = select(param_values.c.id).where(mine, param_values.c.decision.is_not(None))
    return tx.execute(query.limit(1)).first() is not None


def title(tx: Connection, group: int) -> str:
    """Return what a group's first chat is called."""
    mine = (chats.c.group_id == group) | (chats.c.former_group == group)
    query = select(chats.c.title).where(mine).order_by(chats.c.id)
    return str(tx.scalar(query.limit(1)) or "")


def _head(tx: Connection, group: int) -> str:
    return str(tx.scalar(select(groups.c.fact_head).where(groups.c.id == group)) or "")

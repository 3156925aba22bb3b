"""A person is forgotten: by every feature in every group, then by the house itself."""

from collections import Counter
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from bot.core.events import Forgotten
from bot.kernel import around, holdings, keystore
from bot.kernel.columns import EPOCH
from bot.kernel.context import Context
from bot.kernel.house import House
from bot.kernel.people import Chat, Person, accounts_of
from bot.kernel.tables import accounts, memberships, people


def forget(ctx: Context, person: int) -> None:
    """Let everybody drop what they hold of a person, then erase the rest."""
    for account in accounts_of(ctx.tx, person):
        for who in _called(account):
            keystore.bury(ctx.tx, who, ctx.now)
    query = select(memberships.c.group_id).where(memberships.c.person_id == person)
    house = ctx._house  # noqa: SLF001 - the kernel goes from group to group
    for group in ctx.tx.scalars(query).all():
        around.tell(Context(ctx.tx, ctx.now, Person(), Chat(group), house), Forgotten(person))
    holdings.erase(ctx.tx, person)


def replay(tx: Connection, house: House, now: datetime) -> int:
    """Forget again whoever came back with an older copy of the data; return how many."""
    erased = keystore.buried(tx, now)
    back = [person for person in _everybody(tx, erased) if person] if erased else []
    for person in dict.fromkeys(back):
        forget(Context(tx, now, Person(), Chat(), house), person)
    return len(back)


def _everybody(tx: Connection, erased: dict[str, int]) -> list[int]:
    """Return who is on the list of the forgotten and was known before that.

    An account alone says who somebody is only where they have no other: whoever came back since
    may have joined it with another one of theirs.
    """
    query = select(accounts, people.c.created).join(people, people.c.id == accounts.c.person_id)
    rows = list(tx.execute(query))
    having = Counter(row.person_id for row in rows)
    found = []
    for row in rows:
        both, alone = (erased.get(keystore.buried_as(tx, who), 0) for who in _called(row))
        at = both or (alone if having[row.person_id] == 1 else 0)
        found += [row.person_id] if (row.created - EPOCH).total_seconds() < at else []
    return found


def _called(account: Row[Any]) -> tuple[str, str]:
    """Name an account as this person's, and by itself."""
    alone = f"{account.platform}/{account.key}"
    return f"{alone} of {account.person_id}", alone

"""Take away what the bot said to somebody in private: deleted where it can be, else emptied."""

from datetime import timedelta
from typing import Any

from sqlalchemy import Row, delete, insert, select, update

from bot.core.outgoing import TakeDown, message
from bot.core.text import text
from bot.kernel import outbox, people
from bot.kernel.context import Context
from bot.kernel.outbox import Slip
from bot.kernel.render import Target
from bot.kernel.tables import awaiting, cards
from bot.kernel.tables import outbox as rows

DELETABLE = timedelta(hours=47)  # some platforms let a bot delete for two days


def clear_private(ctx: Context, person: int) -> int:
    """Take away every private message to somebody that stands; return how many."""
    count = 0
    for account in people.accounts_of(ctx.tx, person):
        mine = rows.c.account_id == account.id
        waiting = mine & rows.c.state.in_(("queued", "refused"))
        ctx.tx.execute(delete(rows).where(waiting, rows.c.priority > 0))
        query = select(rows).where(mine, rows.c.state == "sent", rows.c.ref != "")
        for row in list(ctx.tx.execute(query.order_by(rows.c.id))):
            _clear(ctx, row)
            count += 1
        ctx.tx.execute(delete(awaiting).where(awaiting.c.person_id == person))
    return count


def _clear(ctx: Context, row: Row[Any]) -> None:
    platform = row.dest.removeprefix("@").partition("/")[0]
    target = Target(platform, row.dest, row.group_id, account_id=row.account_id)
    ctx.tx.execute(update(rows).where(rows.c.id == row.id).values(ref="", acts=[]))
    ctx.tx.execute(delete(cards).where(cards.c.dest == row.dest, cards.c.ref == row.ref))
    if row.created > ctx.now - DELETABLE:
        outbox.put_deed(ctx.tx, target, TakeDown(row.ref), None, ctx.now)
        return
    name = f"kernel:emptied:{row.id}"
    key = {"group_id": row.group_id, "card": name, "dest": row.dest}
    ctx.tx.execute(insert(cards).values(**key, thread="", ref=row.ref, digest=""))
    house = ctx._house  # noqa: SLF001 - the kernel speaks for itself
    outbox.put_card(ctx.tx, house, target, message(text("kernel-emptied")), Slip(ctx.now, name))

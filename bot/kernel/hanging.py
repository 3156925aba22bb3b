"""Take a card off wherever it hangs, so that it can hang somewhere else or be gone."""

from sqlalchemy import delete, select

from bot.core.ids import ChatRef
from bot.core.outgoing import TakeDown
from bot.kernel import outbox, people
from bot.kernel.context import Context
from bot.kernel.render import Target
from bot.kernel.tables import cards
from bot.kernel.tables import outbox as rows


def take_off(ctx: Context, card: str) -> None:
    """Take down what stands of a card in the group's chats and forget that it hung there."""
    group = ctx.chat.group
    chats = {str(ChatRef(row.platform, row.key)): row for row in people.chats_of(ctx.tx, group)}
    mine = (cards.c.group_id == group) & (cards.c.card == card)
    for row in list(ctx.tx.execute(select(cards).where(mine))):
        waiting = (rows.c.card == card) & (rows.c.dest == row.dest) & (rows.c.state == "queued")
        ctx.tx.execute(delete(rows).where(waiting, rows.c.group_id == group))
        chat = chats.get(row.dest)
        if row.ref and chat is not None:
            target = Target(chat.platform, row.dest, group, chat_id=chat.id)
            outbox.put_deed(ctx.tx, target, TakeDown(row.ref), None, ctx.now)
    ctx.tx.execute(delete(cards).where(mine))


def hangs(ctx: Context, card: str) -> bool:
    """Say whether a card hangs, or is about to hang, in one of the group's chats."""
    mine = (cards.c.group_id == ctx.chat.group) & (cards.c.card == card)
    return ctx.tx.scalar(select(cards.c.dest).where(mine).limit(1)) is not None

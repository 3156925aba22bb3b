"""Take a card off wherever it hangs, so that it can hang somewhere else or be gone."""

from sqlalchemy import delete, select

from bot.core.ids import AccountRef, ChatRef
from bot.core.outgoing import Message, TakeDown
from bot.kernel import outbox, people
from bot.kernel.context import Context
from bot.kernel.outbox import Slip
from bot.kernel.render import Target
from bot.kernel.tables import accounts, cards
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


def redraw(ctx: Context, card: str, words: Message) -> None:
    """Bring a card up to date in the private chats where it hangs, and hang it nowhere new."""
    mine = (cards.c.group_id == ctx.chat.group) & (cards.c.card == card)
    for dest in list(ctx.tx.scalars(select(cards.c.dest).where(mine, cards.c.dest.like("@%")))):
        whose = AccountRef.parse(dest[1:])
        same = (accounts.c.platform == whose.platform) & (accounts.c.key == whose.key)
        row = ctx.tx.execute(select(accounts).where(same)).one_or_none()
        if row is not None and row.platform in ctx._house.abilities:  # noqa: SLF001 - where the program is, the kernel knows
            tongue = row.chosen or row.language
            target = Target(row.platform, dest, ctx.chat.group, account_id=row.id, language=tongue)
            outbox.put_card(ctx.tx, ctx._house, target, words, Slip(ctx.now, card))  # noqa: SLF001 - as above

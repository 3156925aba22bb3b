"""What was shown to one person for a time: taken away where it stands, or written over."""

from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import delete, select

from bot.core.act import Act
from bot.core.outgoing import TakeDown, message
from bot.core.text import text
from bot.kernel import outbox
from bot.kernel.context import Context
from bot.kernel.outbox import Slip
from bot.kernel.render import Target
from bot.kernel.tables import cards
from bot.kernel.tables import outbox as rows


@dataclass(frozen=True, slots=True)
class Wiped(Act):
    """What became of taking a private card away: "done", or why the platform did not."""

    name: ClassVar[str] = "kernel.wiped"
    card: str
    dest: str
    result: str = ""


def wipe(ctx: Context, card: str) -> None:
    """Take a card away in every private chat where it stands, and what waits of it."""
    mine = (rows.c.card == card) & (rows.c.group_id == ctx.chat.group)
    waiting = mine & (rows.c.state == "queued")
    ctx.tx.execute(delete(rows).where(waiting))
    same = (cards.c.group_id == ctx.chat.group) & (cards.c.card == card)
    for row in ctx.tx.execute(select(cards).where(same)).all():
        if row.ref:
            platform = row.dest.removeprefix("@").partition("/")[0]
            target = Target(platform, row.dest, ctx.chat.group)
            then = Wiped(card, row.dest)
            outbox.put_deed(ctx.tx, target, TakeDown(row.ref), then, ctx.now)
        else:
            _forget(ctx, card, row.dest)


def wiped(ctx: Context, act: Wiped) -> None:
    """Write over what the platform does not take away any more."""
    if act.result in ("done", "gone"):
        _forget(ctx, act.card, act.dest)
        return
    platform = act.dest.removeprefix("@").partition("/")[0]
    target = Target(platform, act.dest, ctx.chat.group)
    house = ctx._house  # noqa: SLF001 - the kernel speaks for itself
    outbox.put_card(ctx.tx, house, target, message(text("kernel-wiped")), Slip(ctx.now, act.card))


def _forget(ctx: Context, card: str, dest: str) -> None:
    same = (cards.c.group_id == ctx.chat.group) & (cards.c.card == card)
    ctx.tx.execute(delete(cards).where(same, cards.c.dest == dest))

"""Ask an author, alone, whether something was meant for everybody to read."""

from dataclasses import replace
from datetime import timedelta

from bot.core.events import Heard
from bot.features.phones import store, views
from bot.features.phones.acts import Forget
from bot.features.phones.settings import ASK_DETAILS
from bot.features.phones.store import DETAIL, Slip, State
from bot.kernel.context import Context

KEEP = timedelta(days=1)


def was_private(ctx: Context, act: Heard, kind: str) -> None:
    """Ask about an address or an account; the words stay, and none of them are kept."""
    if not (ctx.param(ASK_DETAILS) and ctx.person.id):
        return
    chat = ctx.chat
    slip = Slip(chat.group, chat.id, chat.ref, act.message, ctx.person.id, "", DETAIL, chat.thread)
    slip = replace(slip, id=store.add(ctx.tx, slip))
    store.mark(ctx.tx, slip.id, State.STANDS)
    ctx.later(ctx.now + KEEP, Forget(slip.id))
    ctx.whisper(slip.author, views.was_private(slip, kind), door=False)

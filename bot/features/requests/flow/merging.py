"""Two groups become one: what waits for help in the younger goes on in the elder."""

from dataclasses import replace

from bot.core.events import Merged
from bot.features.requests import flow, store, views
from bot.features.requests.rules.states import State
from bot.features.requests.store import archive
from bot.kernel.context import Context
from bot.kernel.elsewhere import in_group


def merged(ctx: Context, event: Merged) -> None:
    """Hang each one up anew under its new number; its former card and deadlines end."""
    there = in_group(ctx, event.former)
    for old, new in archive.take_over(ctx.tx, event.former, ctx.chat.group):
        request = store.get(ctx.tx, ctx.chat.group, new)
        ended = replace(request, number=old, state=State.WITHDRAWN)
        flow.go_on_elsewhere(there, ended, views.goes_on(old, new))
        there.record("requests.left", request=old)
        ctx.record("requests.came", request=new)
        flow.keep(ctx, request)

"""Forgetting: what is long over loses its words, and who goes takes everything along."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.core.events import Forgotten
from bot.core.text import Text, text
from bot.features.requests import rules, store
from bot.features.requests.acts.dues import Purge
from bot.features.requests.flow import blank
from bot.features.requests.flow.ending import withdrawn
from bot.features.requests.flow.moves import free
from bot.features.requests.rules import Request
from bot.features.requests.rules.states import LIVE, State
from bot.features.requests.settings import RETENTION_DAYS
from bot.features.requests.store import archive, participations, patterns
from bot.kernel.context import Context

EVERY = timedelta(days=1)


def holds(ctx: Context) -> Sequence[Text]:
    return (text("requests-held", days=ctx.param(RETENTION_DAYS)),)


def purge(ctx: Context, act: Purge) -> None:
    """Empty what ended before the days the group set, on the card too; once a day."""
    before = ctx.now - timedelta(days=ctx.param(RETENTION_DAYS))
    for each in archive.over_before(ctx.tx, ctx.chat.group, before):
        if each.state is State.DRAFT:
            store.discard(ctx.tx, ctx.chat.group, -each.number)
        else:
            _empty(ctx, each)
    patterns.purge(ctx.tx, ctx.chat.group, ctx.now - patterns.REMEMBERED)
    ctx.later(ctx.now + EVERY, act, key="requests:purge")


def _empty(ctx: Context, request: Request) -> None:
    """Leave of it that there was one, for the numbers; its card says nothing more."""
    bare = replace(request, what="", thanks="", behalf="", area="", media=None)
    store.put(ctx.tx, ctx.chat.group, bare)
    blank(ctx, bare)


def forget(ctx: Context, act: Forgotten) -> None:
    """Take back what somebody asked for, free what they go for, and keep no word of it."""
    person, group = act.person, ctx.chat.group
    for number in participations.helping(ctx.tx, group, person):
        free(ctx, store.get(ctx.tx, group, number), person, "left")
    for each in archive.asked_by(ctx.tx, group, person):
        if each.state in LIVE:
            withdrawn(ctx, each, rules.as_it_is(each, person, ctx.now, "left"))
        if each.state is not State.DRAFT:
            _empty(ctx, replace(store.get(ctx.tx, group, each.number), asker=0))
    store.discard(ctx.tx, group, person)
    store.forget_hint(ctx.tx, group, person)
    participations.forget(ctx.tx, group, person)
    patterns.forget(ctx.tx, group, person)

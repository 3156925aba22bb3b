"""Quiet matching: who helped before is asked first, then a few others each day."""

from collections.abc import Mapping
from datetime import timedelta
from itertools import islice
from typing import Any

from bot.features.blocks.public import apart
from bot.features.offers import rules, store, views
from bot.features.offers.acts import Match
from bot.features.requests import public as requests
from bot.features.requests.public import Standing
from bot.kernel.budget import nudge
from bot.kernel.context import Context
from bot.kernel.outward import reachable

A_TIME = 5  # people asked a day for one request
LOOKED_AT = 60
A_DAY = timedelta(days=1)
A_MONTH = timedelta(days=30)


def begin(ctx: Context, body: Mapping[str, Any]) -> None:
    """Look for people right after a request is open, and once a day from then on."""
    ctx.later(ctx.now, Match(body["request"]), key=f"offers:{body['request']}")


def match(ctx: Context, act: Match) -> None:
    request = requests.standing(ctx, act.request)
    if not request.open:
        if request.over:
            store.over(ctx.tx, ctx.chat.group, act.request)
        return
    for each in candidates(ctx, request):
        store.note(ctx.tx, ctx.chat.group, request.number, each, ctx.now)
        nudge(ctx, each, views.ask(request), until=ctx.now + A_DAY)
    ctx.later(ctx.now + A_DAY, act, key=f"offers:{act.request}")


def candidates(ctx: Context, request: Standing) -> tuple[int, ...]:
    """Return who is asked now: helpers of before, then fitting offers, then others in turn."""
    tx, group = ctx.tx, ctx.chat.group
    before = requests.helped_before(ctx, request.asker, LOOKED_AT)
    offers = store.fitting(tx, group, request.category, request.area, ctx.now, LOOKED_AT)
    limited = [each.person for each in offers if each.per_month]
    helped = requests.helped_since(ctx, limited, ctx.now - A_MONTH) if limited else {}
    able = [each.person for each in offers if rules.has_room(each, helped)]
    full = {each.person for each in offers} - set(able)
    others = store.rested_members(tx, group, ctx.now, LOOKED_AT)
    skip = {request.asker, *request.helpers, *full, *apart(ctx, request.asker)}
    skip |= store.asked_for(tx, group, request.number)
    skip |= requests.took_part_or_hid(ctx, request.number)
    skip |= store.tired(tx, group, before, ctx.now)
    turn = rules.in_turn((before, able, others), skip, LOOKED_AT)
    return tuple(islice((each for each in turn if reachable(ctx, each)), A_TIME))

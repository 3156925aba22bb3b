"""Quiet matching: who helped before is asked first, then a few others each day."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

from bot.features.blocks.public import apart
from bot.features.offers import rules, store, views
from bot.features.offers.acts import Match
from bot.features.requests import public as requests
from bot.features.requests.public import Standing
from bot.kernel.budget import nudge, take_back
from bot.kernel.context import Context
from bot.kernel.hanging import redraw

A_TIME = 5  # people asked a day for one request
LOOKED_AT = 60
A_DAY = timedelta(days=1)
A_MONTH = timedelta(days=30)


def begin(ctx: Context, body: Mapping[str, Any]) -> None:
    """Look for people right after a request is open, and once a day from then on."""
    ctx.later(ctx.now, Match(body["request"]), key=f"offers:{body['request']}")


def begin_again(ctx: Context, body: Mapping[str, Any]) -> None:
    settle(ctx, body)
    begin(ctx, body)


def match(ctx: Context, act: Match) -> None:
    request = requests.standing(ctx, act.request)
    if not request.open:
        if request.over:
            store.over(ctx.tx, ctx.chat.group, act.request)
        return
    asked = list(islice(_asked(ctx, request), A_TIME))
    for each, at in asked:
        store.note(ctx.tx, ctx.chat.group, request.number, each, at)
    if asked:
        ctx.record("offers.asked", request=request.number, people=len(asked))
    ctx.later(ctx.now + A_DAY, act, key=f"offers:{act.request}")


def _asked(ctx: Context, request: Standing) -> Iterator[tuple[int, datetime]]:
    """Ask one after the other; whoever is not to be spoken to within a day is passed over."""
    words, card = views.ask(request), _card(request.number)
    for each in candidates(ctx, request):
        at = nudge(ctx, each, words, until=ctx.now + A_DAY, card=card)
        if at is not None:
            yield each, at


def settle(ctx: Context, body: Mapping[str, Any]) -> None:
    """Let what was asked quietly say how it stands; who was not reached yet is not asked."""
    request = requests.standing(ctx, body["request"])
    if not request.open:
        take_back(ctx, _card(request.number))
    redraw(ctx, _card(request.number), views.stands(request))


def _card(number: int) -> str:
    return f"offers:{number}"


def candidates(ctx: Context, request: Standing) -> tuple[int, ...]:
    """Return whom to ask: helpers of before, then fitting offers, then others in turn."""
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
    return rules.in_turn((before, able, others), skip, LOOKED_AT)

"""A code given out, typed elsewhere and confirmed; then two groups are one."""

import secrets
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.core.events import Merged
from bot.core.text import Text
from bot.features.connect import rules, store, views
from bot.features.connect.acts import Agree, Connect, Refuse
from bot.features.connect.rules import Bond, Side, State
from bot.features.connect.settings import JOINED_WITH
from bot.kernel import around, roles, union
from bot.kernel.context import Context
from bot.kernel.elsewhere import in_group


def connect(ctx: Context, act: Connect) -> None:
    if act.code:
        _ask(ctx, act.code)
        return
    code = "".join(secrets.choice(rules.LETTERS) for _ in range(rules.LENGTH))
    store.offer(ctx.tx, code, ctx.chat.group, ctx.now + rules.CODE_LIVES)
    ctx.record("connect.offered")
    ctx.whisper(ctx.person.id, views.code(code))


def _ask(ctx: Context, code: str) -> None:
    found = rules.check_code(store.by_code(ctx.tx, code), ctx.chat.group, ctx.now)
    bond = replace(found, taker=ctx.chat.group, state=State.ASKED)
    store.put(ctx.tx, bond)
    ctx.record("connect.asked", bond=bond.id)
    there = in_group(ctx, bond.giver)
    there.show(views.card(bond.id), views.question(bond.id, union.title(ctx.tx, bond.taker)))
    ctx.say(views.asked(union.title(ctx.tx, bond.giver)))


def agree(ctx: Context, act: Agree) -> Text | None:
    if waits := roles.permit(ctx, act):
        return waits
    bond = rules.check_asked(store.get(ctx.tx, act.bond), ctx.chat.group, ctx.now)
    ctx.record("connect.agreed", bond=bond.id)
    ctx.show(views.card(bond.id), _answered(ctx, "connect-agreed", bond))
    one, other = (Side(g, union.has_decided(ctx.tx, g)) for g in (bond.giver, bond.taker))
    younger = rules.younger(one, other)
    if younger:
        _join(ctx, bond, younger)
        return None
    store.put(ctx.tx, replace(bond, state=State.VOTING))
    for group, partner in ((bond.giver, bond.taker), (bond.taker, bond.giver)):
        words = views.vote(union.title(ctx.tx, partner), bond.code)
        in_group(ctx, group).say(words, group=True)
    return None


def refuse(ctx: Context, act: Refuse) -> Text | None:
    if waits := roles.permit(ctx, act):
        return waits
    bond = rules.check_asked(store.get(ctx.tx, act.bond), ctx.chat.group, ctx.now)
    store.put(ctx.tx, replace(bond, state=State.REFUSED))
    ctx.record("connect.refused", bond=bond.id)
    ctx.show(views.card(bond.id), _answered(ctx, "connect-refused", bond))
    title = union.title(ctx.tx, bond.giver)
    in_group(ctx, bond.taker).say(views.answered("connect-refused-there", title), group=True)
    return None


def voted(ctx: Context, fact: Mapping[str, Any]) -> None:
    """Join when the other group has voted for the same code too."""
    if fact.get("param") != JOINED_WITH.name:
        return
    bond = store.by_code(ctx.tx, str(fact.get("value")))
    if bond is None or bond.state is not State.VOTING:
        return
    if ctx.chat.group not in (bond.giver, bond.taker):
        return
    partner = bond.taker if ctx.chat.group == bond.giver else bond.giver
    if in_group(ctx, partner).param(JOINED_WITH) == bond.code:
        _join(ctx, bond, max(bond.giver, bond.taker))


def _join(ctx: Context, bond: Bond, younger: int) -> None:
    elder = bond.giver if younger == bond.taker else bond.taker
    title = union.title(ctx.tx, younger)
    union.join(ctx.tx, younger, elder, ctx.now)
    store.put(ctx.tx, replace(bond, state=State.JOINED))
    here = in_group(ctx, elder)
    here.say(views.joined(title), group=True)
    around.tell(here, Merged(younger))


def _answered(ctx: Context, key: str, bond: Bond) -> Any:
    return views.answered(key, union.title(ctx.tx, bond.taker))

"""Keeping somebody from writing, or out, for a while, and giving back exactly what was before."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from bot.core.ids import AccountRef, ChatRef, Who
from bot.core.measures import Ban, Hush, Unban, Unhush
from bot.core.outgoing import Deed, Release, Restrict
from bot.core.text import text
from bot.features.ground_rules import rules
from bot.features.ground_rules.acts.dues import Lift, Limited
from bot.features.ground_rules.store import lately, limits
from bot.features.ground_rules.store.limits import Kind, Where
from bot.kernel import people, roles
from bot.kernel.consequences import Real
from bot.kernel.context import Context
from bot.kernel.people import Chat


def silence(ctx: Context, step: int, person: int, until: datetime) -> None:
    """Let somebody only read until then, in every chat of the group and with every account."""
    for where, chat in _everywhere(ctx, person, Kind.SILENT):
        _hold(ctx, where, chat, step, until)


def shut_out(ctx: Context, step: int, person: int, until: datetime) -> None:
    for where, chat in _everywhere(ctx, person, Kind.OUT):
        _hold(ctx, where, chat, step, until)


def hush(ctx: Context, chat: Chat, until: datetime) -> None:
    """Let nobody write in a chat until then."""
    _hold(ctx, Where(chat.id, 0, "", Kind.HUSH), chat, 0, until)


def let_go(ctx: Context, step: int) -> None:
    """End all limits of a step, whatever the platform has answered so far."""
    for hold in limits.of_step(ctx.tx, ctx.chat.group, step):
        lift(ctx, Lift(hold))


def lift(ctx: Context, act: Lift) -> None:
    """End one limit; the others of its chain hold on."""
    ctx.later(None, act, key=_timer(act.hold))
    chain = limits.get(ctx.tx, limits.chain_of(ctx.tx, act.hold))
    if chain is None:
        return
    left = [each for each in limits.of_chain(ctx.tx, chain.id) if each.number != act.hold]
    until = rules.standing(left, ctx.now)
    limits.drop(ctx.tx, act.hold)
    if until is not None:
        Real(ctx).order(_again(chain, until), Limited(chain.id, left[-1].number), _chat(ctx, chain))
    elif chain.former is None:  # the platform has not yet said how it was
        limits.ending(ctx.tx, chain.id)
    else:
        _give_back(ctx, chain, chain.former)


def settle(ctx: Context, act: Limited) -> None:
    """Keep how things stood before; tell the truth where the platform said no."""
    chain = limits.get(ctx.tx, act.chain)
    if chain is None:
        return
    if act.result != "done":
        _not_done(ctx, chain, act)
        return
    limits.learn(ctx.tx, chain.id, act.former)
    if chain.ending:
        _give_back(ctx, chain, act.former if chain.former is None else chain.former)


def _hold(ctx: Context, where: Where, chat: Chat, step: int, until: datetime) -> None:
    chain, hold = limits.hold(ctx.tx, ctx.chat.group, where, step, until)
    held = limits.of_chain(ctx.tx, chain)
    row = limits.get(ctx.tx, chain)
    longest = rules.standing(held, ctx.now) or until
    Real(ctx).order(_again(row, longest), Limited(chain, hold), chat)
    ctx.later(until, Lift(hold), key=_timer(hold))


def _give_back(ctx: Context, chain: Any, former: str) -> None:
    limits.end(ctx.tx, chain.id)
    account = AccountRef.parse(chain.account)
    back: dict[Kind, Deed] = {
        Kind.SILENT: Release(account, former),
        Kind.OUT: Unban(account),
        Kind.HUSH: Unhush(former),
    }
    Real(ctx).order(back[Kind(chain.kind)], None, _chat(ctx, chain))


def _again(chain: Any, until: datetime) -> Deed:
    match Kind(chain.kind):
        case Kind.SILENT:
            return Restrict(AccountRef.parse(chain.account), until)
        case Kind.OUT:
            return Ban(AccountRef.parse(chain.account), until)
        case Kind.HUSH:
            return Hush()


def _not_done(ctx: Context, chain: Any, act: Limited) -> None:
    """End what was never there, write it down and tell whoever can help."""
    limits.drop(ctx.tx, act.hold)
    ctx.later(None, Lift(act.hold), key=_timer(act.hold))
    if not limits.of_chain(ctx.tx, chain.id):
        limits.end(ctx.tx, chain.id)
    administers = people.standing_of(ctx.tx, ctx.chat.group, chain.person_id).administers
    key = "ground_rules-cannot-limit" if administers else "ground_rules-not-allowed"
    key = key if chain.person_id else "ground_rules-cannot-hush"
    ctx.record("ground_rules.not_limited", why=act.result, leads=administers)
    for each in roles.facilitators(ctx):
        ctx.whisper(each, text(key, who=Who(chain.person_id)), door=False)


def _everywhere(ctx: Context, person: int, kind: Kind) -> Iterator[tuple[Where, Chat]]:
    accounts = people.accounts_of(ctx.tx, person)
    for row in people.chats_of(ctx.tx, ctx.chat.group):
        for each in accounts:
            if each.platform == row.platform:
                where = Where(row.id, person, str(AccountRef(each.platform, each.key)), kind)
                yield where, Chat(ctx.chat.group, row.id, ChatRef(row.platform, row.key))


def _chat(ctx: Context, chain: Any) -> Chat:
    return Chat(ctx.chat.group, chain.chat_id, ChatRef(chain.platform, chain.key))


def _timer(hold: int) -> str:
    return f"ground_rules:lift:{hold}"


def slow(ctx: Context, step: int, person: int) -> None:
    """Let somebody write once in a while for a day."""
    lately.slow_down(ctx.tx, ctx.chat.group, person, ctx.now + rules.SLOW_FOR, step)
    silence(ctx, step, person, ctx.now + rules.SLOW_BETWEEN)

"""Pots are begun, looked at, shared out by a vote, closed and forgotten."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.core.ids import Who
from bot.core.incoming import Standing
from bot.core.text import Refused, Text, text
from bot.features.polls.public import shared_out
from bot.features.pots import rules, store, views
from bot.features.pots.acts import Close, Divide, Look, Open, Purge
from bot.features.pots.rules import MONEY, Pot, State, Sum
from bot.features.requests import public as requests
from bot.kernel.context import Context
from bot.kernel.outward import reachable, sayable


def inside(ctx: Context) -> int:
    if not (ctx.person.standing or Standing.OUTSIDE).inside:
        raise Refused("kernel-only-members")
    return ctx.person.id


def suggest(ctx: Context, body: Mapping[str, Any]) -> None:
    """Offer a pot to whoever asks for money."""
    request = requests.standing(ctx, body["request"])
    if request.category == MONEY and reachable(ctx, request.asker):
        ctx.whisper(request.asker, views.suggestion(request.number), door=False)


def open_pot(ctx: Context, act: Open) -> Text | None:
    person, line = inside(ctx), sayable(ctx, act.line).strip()
    if not (line or act.request):
        look(ctx, Look())
        return None
    if act.request and not line:
        ctx.whisper(person, views.how_much_in_all(act.request))
        return None
    pot = replace(_wanted(line, act.request), opener=person)
    if pot.request:
        _check_linked(ctx, pot)
    pot = replace(pot, id=store.add(ctx.tx, ctx.chat.group, pot))
    ctx.record("pots.opened", pot=pot.id, request=pot.request)
    show(ctx, pot)
    ctx.whisper(person, views.kept(pot), door=False)
    return None


def _wanted(line: str, request: int) -> Pot:
    """Read what was typed; what answers "how much in all?" is a sum, or none ("0")."""
    if not request:
        return rules.read(line)
    wanted = Sum(0, "") if line in ("0", "-") else rules.read_sum(line)
    return Pot(0, 0, "", wanted.sign, wanted.amount, request)


def _check_linked(ctx: Context, pot: Pot) -> None:
    request = requests.standing(ctx, pot.request)
    rules.may_link(request.asker, request.category, pot.opener, is_open=not request.over)
    if store.open_ones(ctx.tx, ctx.chat.group, request=pot.request):
        raise Refused("pots-one-each", number=pot.request)


def show(ctx: Context, pot: Pot) -> None:
    request = requests.standing(ctx, pot.request) if pot.request else None
    ctx.show(views.name(pot.id), views.card(pot, store.in_pot(ctx.tx, pot.id), request))


def look(ctx: Context, act: Look) -> None:  # noqa: ARG001 - the shape of a handler
    ctx.whisper(inside(ctx), views.listed(store.open_ones(ctx.tx, ctx.chat.group)))


def close(ctx: Context, act: Close) -> Text:
    pot = store.get(ctx.tx, ctx.chat.group, act.pot)
    rules.may_keep(pot, inside(ctx))
    shut(ctx, pot)
    return text("pots-closed", number=pot.id)


def shut(ctx: Context, pot: Pot) -> None:
    """Take no more promises; those nobody has acted on are let go with thanks."""
    for each in store.in_pot(ctx.tx, pot.id):
        if each.state is State.PROMISED:
            store.keep(ctx.tx, replace(each, state=State.TAKEN_BACK))
            ctx.whisper(each.person, text("pots-let-go", number=pot.id), door=False)
        if pot.request and each.state not in rules.UNDER_WAY:  # those two still have to talk
            ctx.record("pots.parted", request=pot.request, helper=Who(each.person))
    done = replace(pot, closed=True)
    store.put(ctx.tx, done)
    show(ctx, done)
    ctx.record("pots.closed", pot=pot.id)
    kept = timedelta(days=ctx.param(requests.RETENTION_DAYS))
    ctx.later(ctx.now + kept, Purge(pot.id), key=f"pots:{pot.id}:purge")


def end(ctx: Context, body: Mapping[str, Any]) -> None:
    """Close the pot of a request that is over."""
    for pot in store.open_ones(ctx.tx, ctx.chat.group, request=body["request"]):
        shut(ctx, pot)


def purge(ctx: Context, act: Purge) -> None:
    store.remove(ctx.tx, act.pot)
    ctx.show(views.name(act.pot), views.gone(act.pot))


def divide(ctx: Context, act: Divide) -> None:
    """Let the group say how to share out what has arrived: anybody inside may ask for the vote."""
    person, pot = inside(ctx), store.get(ctx.tx, ctx.chat.group, act.pot)
    arrived = rules.arrived(store.in_pot(ctx.tx, pot.id))
    rules.may_share_out(pot, arrived)
    line = " | ".join(sayable(ctx, act.line).split("\n"))
    question = line.partition("|")[0].strip()
    if not question:
        ctx.whisper(person, views.between_what(pot, arrived))
        return
    store.put(ctx.tx, replace(pot, question=question))
    ctx.whisper(person, views.ask_the_group(pot, line, arrived))


def share_out(ctx: Context, body: Mapping[str, Any]) -> None:
    """Say what the vote comes to; it is still the keeper who hands it over."""
    vote = shared_out(ctx, body["poll"])
    if vote is None:
        return
    for pot in store.open_ones(ctx.tx, ctx.chat.group, request=0):
        if pot.question == vote.question:
            arrived = rules.arrived(store.in_pot(ctx.tx, pot.id))
            store.put(ctx.tx, replace(pot, shares=rules.shares(arrived, vote.given)))
            show(ctx, store.get(ctx.tx, ctx.chat.group, pot.id))
            ctx.record("pots.shared_out", pot=pot.id, poll=body["poll"])

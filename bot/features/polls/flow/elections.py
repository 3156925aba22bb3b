"""Votes that another feature called: who looks after the group, who stops, was an act right."""

from collections.abc import Mapping
from typing import Any

from bot.core.param import Class
from bot.features.facilitators.public import Ballot, ballot
from bot.features.polls.flow import stages, terms
from bot.features.polls.flow.stages import go
from bot.features.polls.rules import Item, Kind, Method, Poll, State, Ways, amending, hours
from bot.kernel.context import Context

ANSWERS = {"recall": ("stays", "stops"), "challenge": ("right", "wrong")}


def called(ctx: Context, body: Mapping[str, Any]) -> None:
    """Open the vote on a matter: in secret, for all who may vote."""
    found = ballot(ctx.tx, ctx.chat.group, body["matter"])
    if found is not None:
        stages.propose(ctx, _poll(ctx, found, body["matter"]))


def settle(ctx: Context, poll: Poll) -> Poll:
    """Tell the feature that called for it what came out."""
    done = go(ctx, poll, State.ENACTED if poll.winners else State.NO_QUORUM, "count")
    ctx.record("polls.elected", poll=poll.id, matter=poll.ways.matter, winners=poll.winners)
    return done


def _poll(ctx: Context, found: Ballot, matter: int) -> Poll:
    asks = found.what.value
    question = " ".join(found.names) if asks == "recall" else str(found.number)
    return Poll(
        0,
        Kind.ELECTION,
        question,
        "",
        0,
        ctx.now,
        ctx.now + hours.PLAIN,
        state=State.DRAFT,
        items=_items(found),
        method=_method(found),
        bars=(amending.bar_of(Class.O, terms.by_name(ctx)),),
        ways=Ways(asks=asks, matter=matter, seats=max(found.seats, 1)),
    )


def _method(found: Ballot) -> Method:
    """Choose the way of voting: an order for a team, taps for one, one answer of two."""
    if found.what.value in ANSWERS:
        return Method.SINGLE
    return Method.RANKED if 1 < found.seats < len(found.names) else Method.APPROVAL


def _items(found: Ballot) -> tuple[Item, ...]:
    if found.what.value in ANSWERS:
        answers = enumerate(ANSWERS[found.what.value], 1)
        return tuple(Item(number, new=answer) for number, answer in answers)
    standing = [Item(number, label=name) for number, name in enumerate(found.names, 1)]
    if found.seats < len(found.names):
        return tuple(standing)
    return (*standing, Item(len(standing) + 1, new="nobody"))  # so that a no can be said

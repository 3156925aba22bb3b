"""The terms of a vote as the group's settings have them today: when, how long, for whom."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.core import hours as clock
from bot.core.param import Class
from bot.core.text import Refused
from bot.features.polls.rules import Kind, Poll, Visible, Ways, amending, hours
from bot.features.polls.rules.bars import FEWEST
from bot.features.polls.settings import (
    ACTIVE,
    COOLING,
    DURATION,
    ELIGIBLE_AFTER,
    EXTENSION,
    IN_ALL,
    INTEGRATION,
    PER_PERSON,
    QUIET,
    REVIEW,
    SECRET,
    SPONSORS,
    VISIBLE,
)
from bot.features.polls.store import archive, backing, precedents, rolls
from bot.features.polls.store.rolls import Roll
from bot.kernel.context import Context
from bot.kernel.settings import GROUP_ZONE, zone

WAVE = 50  # so many joinings in an hour hold up votes on rules
HOUR = timedelta(hours=1)
TALK = timedelta(hours=24)
FOUNDING_OPEN = timedelta(hours=24)


def awake(ctx: Context, at: datetime) -> datetime:
    """Return the first moment from `at` on that is not within the group's quiet hours."""
    quiet = hours.quiet_span(ctx.param(QUIET))
    return clock.awake(at, quiet, zone(ctx.param(GROUP_ZONE)))


def opens(ctx: Context, poll: Poll) -> datetime:
    """Return when a proposal may be opened: by day, and not while a crowd is coming in.

    The first choices of a new group wait for nothing.
    """
    if poll.kind is Kind.FOUNDING:
        return ctx.now
    due = awake(ctx, ctx.now)
    if poll.parent and poll.kind is Kind.PARAM:  # sent back: it is talked about first
        due = awake(ctx, poll.opened + TALK)
    if poll.cls is Class.O or due > ctx.now:
        return due
    crowd = rolls.came_since(ctx.tx, ctx.chat.group, ctx.now - HOUR)
    return ctx.now + HOUR if crowd >= WAVE else due


def closes(ctx: Context, poll: Poll) -> datetime:
    """Return when a vote that opens now is over."""
    if poll.kind is Kind.FOUNDING:
        return ctx.now + FOUNDING_OPEN
    lasts = hours.hours(poll.cls, ctx.param(DURATION), ending=ends(poll))
    over = ctx.now + lasts
    if poll.cls is Class.R and not ends(poll):
        over = hours.with_weekend(ctx.now, over, zone(ctx.param(GROUP_ZONE)))
    return awake(ctx, over)


def ends(poll: Poll) -> bool:
    """Say whether a proposal only ends a rule."""
    item = poll.items[0]
    return poll.kind is Kind.PARAM and amending.ends_rule(item.cls, item.old, item.new)


def _ways(ctx: Context, poll: Poll) -> Ways:
    """Return how a binding poll is run by the settings of today."""
    rules_of = poll.kind not in (Kind.FOUNDING, Kind.REVIEW, Kind.ELECTION)
    cool = hours.cooling(poll.cls, ctx.param(COOLING), ending=ends(poll))
    light = rules_of and poll.cls is Class.O  # rules are always voted on in the dark
    return replace(
        poll.ways,
        named=light and not ctx.param(SECRET),
        visible=Visible(ctx.param(VISIBLE)) if light else Visible.AT_CLOSE,
        cooling_h=int(cool / HOUR) if rules_of else 0,
        review_days=hours.review(poll.cls, ctx.param(REVIEW)).days,
        extension_h=ctx.param(EXTENSION) if rules_of else 0,
    )


def review(ctx: Context, poll: Poll) -> datetime:
    """Return when a decision is looked at again: a trial to the day, the rest once a quarter."""
    due = ctx.now + timedelta(days=poll.ways.review_days)
    return due if poll.trial else hours.quarter(due, zone(ctx.param(GROUP_ZONE)))


def integration(ctx: Context) -> timedelta:
    return timedelta(hours=ctx.param(INTEGRATION))


def wait(ctx: Context) -> timedelta:
    """Return how long newcomers of this group wait until they may vote."""
    group = ctx.chat.group
    size = max(rolls.known(ctx.tx, group, hours.UNDER), rolls.members(ctx.tx, group))
    chosen = ctx.param.latest(ELIGIBLE_AFTER) is not None
    return hours.waiting(ctx.param(ELIGIBLE_AFTER), size, chosen=chosen)


def roll(ctx: Context, opened: datetime) -> Roll:
    """Return whom a vote opened then lets vote."""
    group, waits = ctx.chat.group, wait(ctx)
    active = opened - timedelta(days=ctx.param(ACTIVE))
    young = opened - rolls.begun(ctx.tx, group) < waits
    settled = rolls.settled(ctx.tx, group, opened - waits, FEWEST) if young else FEWEST
    everyone = hours.begins(settled, rolls.known(ctx.tx, group, FEWEST), young=young)
    return Roll(opened, opened - waits, active, everyone)


def lacking(ctx: Context, poll: Poll) -> int:
    """Return how many more must stand behind a proposal."""
    if poll.kind in (Kind.FOUNDING, Kind.REVIEW) or poll.parent or poll.cls is Class.O:
        return 0
    size = rolls.known(ctx.tx, ctx.chat.group)
    need = amending.sponsors(poll.cls, size, ctx.param(SPONSORS), ending=ends(poll))
    return max(need - backing.backers(ctx.tx, poll.id, backing.SPONSOR), 0)


def check_room(ctx: Context) -> None:
    """Refuse a poll more than the group wants at once, of one person or in all."""
    going = precedents.going(ctx.tx, ctx.chat.group)
    if going.get(ctx.person.id, 0) >= ctx.param(PER_PERSON):
        raise Refused("polls-enough-yours", most=ctx.param(PER_PERSON))
    if sum(going.values()) >= ctx.param(IN_ALL):
        raise Refused("polls-enough", most=ctx.param(IN_ALL))


def check_size(ctx: Context) -> None:
    """Refuse a vote that counts where too few are in the group at all."""
    group = ctx.chat.group
    if max(rolls.known(ctx.tx, group, FEWEST), rolls.members(ctx.tx, group)) < FEWEST:
        raise Refused("polls-too-few", least=FEWEST)


def frozen(ctx: Context, poll: Poll) -> Poll:
    """Fix what is asked and what it takes as the settings have it now."""
    fixed = replace(poll, opened=ctx.now, closes=closes(ctx, poll), ways=_ways(ctx, poll))
    return replace(fixed, hash=archive.hash_of(fixed))


def by_name(ctx: Context) -> Callable[[str], Any]:
    """Return the way to look up a value in force by its parameter's name."""
    return lambda name: ctx.param(ctx.param.find(name))

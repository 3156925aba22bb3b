"""Quiet hours in which the chat itself is closed: begun and ended by deadlines."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from typing import Any

from bot.core.ids import ChatRef
from bot.core.text import When, text
from bot.features.ground_rules.acts.dues import Lift, Nightfall
from bot.features.ground_rules.flow import adopting, limiting
from bot.features.ground_rules.rules.catching import resting
from bot.features.ground_rules.settings import BY_NAME
from bot.features.ground_rules.store import limits
from bot.kernel import people
from bot.kernel.context import Context
from bot.kernel.people import Chat

QUIET, CLOSE = "quiet", "close"
LOOK_EVERY = timedelta(minutes=15)
KEY = "ground_rules:nightfall"


def tend(ctx: Context, _: Nightfall) -> None:
    """Close the chats in quiet hours, open them at once when the rule ended, and look again."""
    options = _closing(ctx)
    if options is None:
        for hold in limits.hushed(ctx.tx, ctx.chat.group):
            limiting.lift(ctx, Lift(hold))
        return
    night = resting(ctx.now, options)
    if night:
        _close(ctx, options)
    due = ctx.now + LOOK_EVERY if night else _moment(ctx.now, options, 0)
    ctx.later(due, Nightfall(), key=KEY)


def plan(ctx: Context, body: Any) -> None:
    """Look at once when something about quiet hours was decided."""
    if str(body["param"]).startswith(("rules.quiet.", "rules.dry_run", "group.zone")):
        ctx.later(ctx.now, Nightfall(), key=KEY)


def _closing(ctx: Context) -> Mapping[str, Any] | None:
    """Return what was agreed about closing the chat, None where it stays open."""
    for each in adopting.active(ctx):
        if each.rule.name == QUIET and each.options["how"] == CLOSE:
            return each.options
    return None


def _close(ctx: Context, options: Mapping[str, Any]) -> None:
    tried = adopting.standing(ctx, BY_NAME[QUIET]).tried_until is not None
    if tried:
        ctx.record("consequences.simulated", rule=QUIET, deed="hush")
        return
    if limits.hushed(ctx.tx, ctx.chat.group):
        return
    until = _moment(ctx.now, options, 1)
    for row in people.chats_of(ctx.tx, ctx.chat.group):
        chat = Chat(ctx.chat.group, row.id, ChatRef(row.platform, row.key))
        limiting.hush(ctx, chat, until)
    ctx.record("ground_rules.hushed")
    ctx.say(text("ground_rules-hushed", until=When(until)), group=True)


def _moment(now: datetime, options: Mapping[str, Any], which: int) -> datetime:
    """Return the next beginning (0) or end (1) of the quiet hours, in the group's own zone."""
    clock = time.fromisoformat(str(options["hours"]).split("-")[which])
    local = now.astimezone(options["zone"])
    today = datetime.combine(local.date(), clock, options["zone"])
    day = today if today > local else today + timedelta(days=1)
    return day.astimezone(now.tzinfo)

"""A way out of a broken setting: what came built in holds until the group has mended it."""

from typing import Any

from bot.core.outgoing import Button, Message
from bot.core.param import AnyParam
from bot.core.text import Refused, Text, text
from bot.features.polls import rules
from bot.features.polls.acts.backs import Restore
from bot.features.polls.rules import Poll, amending, reading
from bot.features.polls.store import precedents
from bot.kernel.context import Context

CAUSE = "safe_mode"


def sound(ctx: Context, poll: Poll, param: AnyParam, value: Any) -> bool:
    """Say whether a value can be put into force; too many that cannot are a broken setting."""
    if not amending.unsound([(param, value)], reading.typed):
        return True
    ctx.record("polls.failed", poll=poll.id, param=param.name)
    if precedents.failures(ctx.tx, ctx.chat.group) > amending.MOST_ERRORS:
        enter(ctx, "errors")
    return False


def check(ctx: Context) -> None:
    """Fall back to what came built in where a value in force could not have been chosen."""
    if amending.unsound(((param, ctx.param(param)) for param in ctx.param.all()), reading.typed):
        enter(ctx, "value")


def enter(ctx: Context, cause: str) -> None:
    for param in ctx.param.all():
        if ctx.param(param) != param.default:
            ctx.param.put(param, param.default, ctx.now, cause=CAUSE)
    ctx.record("polls.safe_mode", cause=cause)
    button = Button(text("polls-safe-restore"), Restore())
    ctx.say(Message((text(f"polls-safe-{cause}"), text("polls-safe-how")), (button,)), group=True)


def restore(ctx: Context, act: Restore) -> Text:  # noqa: ARG001 - the shape of a handler
    """Put back the last good values, each as it was decided."""
    rules.inside(ctx.person.standing)
    back = [(param, _good(ctx, param)) for param in ctx.param.all()]
    if not any(row is not None for _, row in back):
        raise Refused("polls-safe-not")
    for param, row in back:
        if row is not None:
            said = {"cause": "restored", "decision": row.decision, "review": row.review}
            ctx.param.put(param, row.value, ctx.now, **said)
    ctx.record("polls.restored")
    return text("polls-safe-over")


def _good(ctx: Context, param: AnyParam) -> Any:
    """Return the row that held before safe mode, if its value could be chosen today."""
    rows = ctx.param.history(param)
    if not rows or rows[-1].cause != CAUSE:
        return None
    for row in reversed(rows[:-1]):
        if row.cause != CAUSE and not amending.unsound([(param, row.value)], reading.typed):
            return row
    return None

"""Showing the month, and giving it as a table."""

from datetime import timedelta
from typing import Any

from bot.core.media import MediaKind
from bot.core.text import Text, text
from bot.features.month import counting, views
from bot.features.month.acts import Illustrate, ShowMonth, Table
from bot.features.month.counting import Month, Told
from bot.features.month.settings import WITH_WORDS
from bot.features.requests.public import asked_since
from bot.kernel import blobs, people, works
from bot.kernel.context import Context
from bot.kernel.outward import plainly, sayable
from bot.kernel.roles import leads, permit

A_MONTH = timedelta(days=30)


def show_month(ctx: Context, act: ShowMonth) -> None:  # noqa: ARG001 - the shape of a handler
    group = ctx.chat.group
    number = max(people.counted(ctx.tx, group), len(people.inside(ctx.tx, group)))
    counted = counting.count(told(ctx), number)
    ctx.say(views.month(counted, facilitator=ctx.chat.private and leads(ctx)))
    if counted.requests:
        here = Illustrate(ctx.person.id if ctx.chat.private else 0)
        works.ask(ctx, "month.chart", _drawn(ctx, counted), here)


def _drawn(ctx: Context, counted: Month) -> dict[str, Any]:
    """Return what the picture shows: nothing that the words do not say."""
    words = [text("month-title"), text("month-all"), *views.kinds(counted)]
    title, *labels = plainly(ctx, words)
    numbers = [(counted.requests, counted.met), *(each[1:] for each in counted.kinds)]
    bars = [[label, *pair] for label, pair in zip(labels, numbers, strict=True)]
    return {"title": title, "bars": bars}


def illustrate(ctx: Context, act: Illustrate) -> None:
    if act.media is None:
        return
    if act.person:
        ctx.whisper(act.person, views.picture(act.media), door=False)
    else:
        ctx.say(views.picture(act.media), group=True)


def table(ctx: Context, act: Table) -> Text | None:
    if waits := permit(ctx, act):
        return waits
    made = counting.table(told(ctx), words=ctx.param(WITH_WORDS))
    file = blobs.put(ctx.tx, ctx.now, made, "month.csv", "text/csv", MediaKind.FILE)
    ctx.record("month.table_given")
    ctx.whisper(ctx.person.id, views.table(file))
    return None


def told(ctx: Context) -> list[Told]:
    return [
        Told(
            each.number,
            each.asker,
            each.category,
            each.met,
            each.asked,
            each.first_answer,
            "" if each.private else sayable(ctx, each.words),
        )
        for each in asked_since(ctx, ctx.now - A_MONTH)
    ]

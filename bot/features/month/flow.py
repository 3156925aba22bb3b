"""Showing the month, and giving it as a table."""

from datetime import timedelta

from bot.core.media import MediaKind
from bot.features.month import counting, views
from bot.features.month.acts import ShowMonth, Table
from bot.features.month.counting import Told
from bot.features.month.settings import WITH_WORDS
from bot.features.requests.public import asked_since
from bot.kernel import blobs, people
from bot.kernel.context import Context
from bot.kernel.roles import leads, only_facilitators

A_MONTH = timedelta(days=30)


def show_month(ctx: Context, act: ShowMonth) -> None:  # noqa: ARG001 - the shape of a handler
    group = ctx.chat.group
    number = max(people.counted(ctx.tx, group), len(people.inside(ctx.tx, group)))
    counted = counting.count(told(ctx), number)
    ctx.say(views.month(counted, facilitator=ctx.chat.private and leads(ctx)))


def table(ctx: Context, act: Table) -> None:  # noqa: ARG001 - the shape of a handler
    only_facilitators(ctx)
    made = counting.table(told(ctx), words=ctx.param(WITH_WORDS))
    file = blobs.put(ctx.tx, ctx.now, made, "month.csv", "text/csv", MediaKind.FILE)
    ctx.record("month.table_given")
    ctx.whisper(ctx.person.id, views.table(file))


def told(ctx: Context) -> list[Told]:
    return [
        Told(
            each.number,
            each.asker,
            each.category,
            each.met,
            each.asked,
            each.first_answer,
            "" if each.private else each.words,
        )
        for each in asked_since(ctx, ctx.now - A_MONTH)
    ]

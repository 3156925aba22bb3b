"""How the month reads."""

from bot.core.media import Media
from bot.core.outgoing import Button, Message, message
from bot.core.text import Text, text
from bot.features.month.acts import Table
from bot.features.month.counting import Month


def month(counted: Month, *, facilitator: bool) -> Message:
    """Say it in words; numbers under five are not said, so that nobody can be picked out."""
    lines = [
        text("month-title"),
        text("month-asked", number=_number(counted.requests)),
        text("month-met", number=_number(counted.met)),
        text("month-without", number=_number(counted.without_help)),
    ]
    if counted.hours is not None:
        lines.insert(3, text("month-first", hours=counted.hours))
    lines += kinds(counted)
    table = Button(text("month-as-table"), Table(), home=True)
    return message(*lines, buttons=(table,) if facilitator else ())


def kinds(counted: Month) -> list[Text]:
    return [
        text("month-kind", kind=kind, asked=asked, met=_number(met))
        for kind, asked, met in counted.kinds
    ]


def picture(media: Media) -> Message:
    return Message((text("month-picture"),), media=media)


def table(media: Media) -> Message:
    return Message((text("month-table"),), media=media)


def _number(count: int) -> Text:
    return text("month-number", number=count) if count else text("month-few")

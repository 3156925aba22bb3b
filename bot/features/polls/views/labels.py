"""The words for what a poll is about, for its options and values."""

from collections.abc import Mapping

from bot.core.param import AnyParam
from bot.core.text import Arg, Text, text
from bot.features.polls.rules import Choice, Item, Kind, Poll

Params = Mapping[str, AnyParam]
CHOICES = {
    Choice.YES: "polls-yes",
    Choice.NO: "polls-no",
    Choice.NONE: "polls-no-opinion",
}


def head(poll: Poll, params: Params) -> Text:
    """Say in one line what it is about, with the number people call it by."""
    if poll.kind is Kind.ELECTION:
        return _election(poll)
    match poll.kind:
        case Kind.PLAIN | Kind.MOTION:
            key = "polls-question" if poll.kind is Kind.PLAIN else "polls-motion"
            return text(key, number=poll.id, question=poll.question)
        case Kind.FOUNDING:
            return text("polls-founding", number=poll.id)
        case Kind.PARAM:
            return text("polls-change", number=poll.id, label=label(poll.items[0], params))
        case Kind.REMOVAL:
            return text("polls-removal", number=poll.id)
        case Kind.REVIEW:
            return text("polls-again", number=poll.id, parent=poll.parent)


def _election(poll: Poll) -> Text:
    key, seats = f"polls-{poll.ways.asks}", poll.ways.seats
    return text(key, number=poll.id, question=poll.question, seats=seats)


def what(poll: Poll, params: Params) -> Text:
    """Name a poll within a sentence or a list."""
    match poll.kind:
        case Kind.PLAIN | Kind.MOTION:
            return text("polls-what-plain", question=poll.question)
        case Kind.FOUNDING:
            return text("polls-what-founding")
        case Kind.PARAM:
            return text("polls-what-change", label=label(poll.items[0], params))
        case Kind.REMOVAL:
            return text("polls-what-removal")
        case Kind.REVIEW:
            return text("polls-what-again", parent=poll.parent)
        case Kind.ELECTION:
            return text(f"polls-what-{poll.ways.asks}", question=poll.question)


def label(item: Item, params: Params) -> Arg:
    """Return the words for an item: the parameter's label, the option, or plain yes and no."""
    if item.param:
        found = params.get(item.param)
        return found.label if found else item.param
    if not item.label and isinstance(item.new, str):  # an answer to a review
        return text(f"polls-again-{item.new}")
    return item.label or text(CHOICES[Choice.YES if item.number == 1 else Choice.NO])


def option(item: Item) -> Arg:
    return label(item, {})


def shown(item: Item, value: object, params: Params) -> Arg:
    found = params.get(item.param)
    return found.shown(value) if found else str(value)


def effect(item: Item, params: Params) -> Text:
    found = params.get(item.param)
    return found.effect(item.new) if found else text("polls-setting-gone")

"""What came out of a poll, in words."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.core.text import Style, Text, When, text
from bot.features.polls.rules import Item, Kind, Method, Poll, Result, State
from bot.features.polls.views.labels import Params, effect, label, option, shown

LEVEL = 2


def outcome(poll: Poll, params: Params) -> tuple[Text, ...]:
    """Say what came out, one line for each thing that was asked."""
    if poll.state in (State.WITHDRAWN, State.VOID):
        return (text(f"polls-{poll.state}-{poll.cause}"),)
    if poll.state is State.CLOSED:
        return (text("polls-counting"),)
    match poll.kind:
        case Kind.PLAIN | Kind.ELECTION:
            return tuple(_plain(poll) if poll.kind is Kind.PLAIN else _elected(poll))
        case Kind.MOTION:
            return (_motion(poll),)
        case Kind.REMOVAL:
            passed = poll.items[0].result is Result.PASSED
            counts = {"yes": poll.items[0].yes, "no": poll.items[0].no}
            return (text("polls-removal-yes" if passed else "polls-removal-no", **counts),)
        case Kind.REVIEW:
            return tuple(_reviewed(poll))
    return tuple(_result(poll, each, params) for each in poll.items)


def _plain(poll: Poll) -> Iterator[Text]:
    if poll.method is Method.OPEN:
        yield text("polls-answers", count=poll.voted)
        return
    best = [each for number in poll.winners for each in poll.items if each.number == number]
    if not best:
        yield text("polls-nobody")
        return
    if len(best) >= LEVEL:
        yield text("polls-level")
        yield text("polls-lot", label=option(best[0]))
    elif poll.method is Method.RANKED:
        key = "polls-ranked-round" if poll.cause == "cycle" else "polls-ranked-first"
        yield text(key, label=option(best[0]))
        return
    else:
        key = "polls-most" if poll.method is not Method.SCORE else "polls-most-points"
        key = "polls-most-dots" if poll.method is Method.DOTS else key
        yield text(key, label=option(best[0]), count=best[0].yes)
    for each in poll.items:
        yield text("polls-count", label=option(each), count=each.yes)


def _elected(poll: Poll) -> Iterator[Text]:
    """Say who is in; of an order only that, of taps how many each had."""
    if not poll.winners:
        yield text("polls-elected-nobody")
    for number in poll.winners:
        yield text("polls-elected", label=option(poll.items[number - 1]))
    if poll.method is not Method.RANKED:
        for each in poll.items:
            yield text("polls-count", label=option(each), count=each.yes)


def _motion(poll: Poll) -> Text:
    item = poll.items[0]
    counts = {"yes": item.yes, "no": item.no, "none": item.none}
    if item.result is Result.PASSED:
        starts = When(poll.review or poll.closes, Style.DAY)
        return text("polls-agreed" if not poll.trial else "polls-tried", until=starts, **counts)
    if item.no and poll.method is Method.CONSENT:
        return text("polls-objected", **counts)
    return text("polls-not-agreed", **counts)


def _reviewed(poll: Poll) -> Iterator[Text]:
    key = REVIEWED.get(poll.cause, "polls-review-open")
    yield text(key, parent=poll.parent)
    for each in poll.items:
        yield text("polls-count", label=option(each), count=each.yes)


REVIEWED = {
    "kept": "polls-review-kept",
    "changed": "polls-review-changed",
    "expired": "polls-review-expired",
    "later": "polls-review-later",
}


def _result(poll: Poll, item: Item, params: Params) -> Text:
    named = {"label": label(item, params), "yes": item.yes, "no": item.no}
    if item.result is Result.GONE:
        return text("polls-gone", label=named["label"])
    if item.result in (Result.KEPT, Result.SHORT):
        key = "polls-kept" if item.yes != item.no else "polls-tied" if item.yes else "polls-idle"
        return text(key, value=shown(item, item.old, params), **named)
    new = shown(item, item.new, params)
    if poll.state is State.COOLING_OFF:
        return text("polls-cooling", value=new, starts=When(starts(poll)), **named)
    return text("polls-passed", value=new, **named)


def starts(poll: Poll) -> datetime:
    """Return when a decision that cools off takes effect."""
    return (poll.closed or poll.closes) + timedelta(hours=poll.ways.cooling_h)


def enacted(poll: Poll, params: Params) -> tuple[Text, ...]:
    """Say what holds from now on, and when it is looked at again."""
    passed = [each for each in poll.items if each.result is Result.PASSED and each.param]
    return (*(effect(each, params) for each in passed), *again(poll))


def again(poll: Poll) -> tuple[Text, ...]:
    """Say when what passed is looked at again, or ends by itself."""
    if poll.review is None or all(each.result is not Result.PASSED for each in poll.items):
        return ()
    key = "polls-trial-until" if poll.trial else "polls-review"
    return (text(key, when=When(poll.review, Style.DAY)),)


def asked_again(poll: Poll) -> Iterator[Text]:
    """Say what a review asks about."""
    if poll.question:
        yield text("polls-again-what", words=poll.question)


def asked(poll: Poll, params: Params) -> Iterator[Text]:
    """Say what exactly is asked."""
    match poll.kind:
        case Kind.PARAM:
            yield from _change(poll, params)
        case Kind.FOUNDING:
            yield text("polls-founding-how")
            for each in poll.items:
                point = {"label": label(each, params), "number": each.number}
                yield text("polls-point", effect=effect(each, params), **point)
        case Kind.REVIEW:
            yield from asked_again(poll)


def _change(poll: Poll, params: Params) -> Iterator[Text]:
    item = poll.items[0]
    found = params.get(item.param)
    if found:
        yield found.question
    old, new = shown(item, item.old, params), shown(item, item.new, params)
    yield text("polls-from-to", old=old, new=new)
    yield effect(item, params)
    if found and found.bounds:
        yield text("polls-bounds", bounds=found.bounds)

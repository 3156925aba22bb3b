"""How polls look: the card in the group while it is open and once it is over."""

from collections.abc import Mapping

from bot.core.ids import Who
from bot.core.outgoing import Button, Message
from bot.core.param import AnyParam, Class
from bot.core.text import Arg, Style, Text, When, text
from bot.features.polls import counting, rules
from bot.features.polls.acts import Pick, Vote
from bot.features.polls.rules import Choice, Item, Kind, Poll, Result, State, Tally

Params = Mapping[str, AnyParam]
TAKES = {Class.O: "polls-takes-o", Class.R: "polls-takes-r", Class.M: "polls-takes-m"}
CHOICES = {
    Choice.YES: "polls-yes",
    Choice.NO: "polls-no",
    Choice.NONE: "polls-no-opinion",
}


def name(poll: int) -> str:
    """Return the name of a poll's card."""
    return f"polls:{poll}"


def card(poll: Poll, params: Params, tally: Tally) -> Message:
    if poll.state is not State.OPEN:
        return Message((head(poll, params), *outcome(poll, params)))
    match poll.kind:
        case Kind.PLAIN:
            return _plain(poll, tally)
        case Kind.FOUNDING:
            return _founding(poll, params, tally)
        case Kind.PARAM:
            return _change(poll, params, tally)


def head(poll: Poll, params: Params) -> Text:
    match poll.kind:
        case Kind.PLAIN:
            return text("polls-question", number=poll.id, question=poll.question)
        case Kind.FOUNDING:
            return text("polls-founding", number=poll.id)
        case Kind.PARAM:
            return text("polls-change", number=poll.id, label=label(poll.items[0], params))


def label(item: Item, params: Params) -> Arg:
    """Return the words for an item: the parameter's label, the option, or plain yes and no."""
    if item.param:
        found = params.get(item.param)
        return found.label if found else item.param
    return item.label or text(CHOICES[Choice.YES if item.number == 1 else Choice.NO])


def option(number: int, words: str) -> Arg:
    return label(Item(number, words), {})


def shown(item: Item, value: object, params: Params) -> Arg:
    found = params.get(item.param)
    return found.shown(value) if found else str(value)


def _effect(item: Item, params: Params) -> Text:
    found = params.get(item.param)
    return found.effect(item.new) if found else text("polls-setting-gone")


def _plain(poll: Poll, tally: Tally) -> Message:
    how = "polls-tap-one" if poll.either else "polls-tap-some"
    return Message(
        (
            head(poll, {}),
            text("polls-asked-by", who=Who(poll.opener)),
            text(how),
            text("polls-closes", when=When(poll.closes)),
        ),
        tuple(
            Button(
                text(
                    "polls-option", label=label(each, {}), count=tally.of(each.number, Choice.YES)
                ),
                Pick(poll.id, each.number),
            )
            for each in poll.items
        ),
    )


def _change(poll: Poll, params: Params, tally: Tally) -> Message:
    item = poll.items[0]
    found = params.get(item.param)
    lines = [
        head(poll, params),
        *([found.question] if found else []),
        text("polls-from-to", old=shown(item, item.old, params), new=shown(item, item.new, params)),
        _effect(item, params),
        *([text("polls-why", why=poll.why)] if poll.why else []),
        *([text("polls-bounds", bounds=found.bounds)] if found and found.bounds else []),
        text("polls-proposed-by", who=Who(poll.opener)),
        _takes(poll, tally),
        *([text("polls-cools")] if item.cls is Class.R else []),
        text("polls-closes-secret", when=When(poll.closes)),
        *_turnout(tally),
    ]
    buttons = (
        Button(text(key), Vote(poll.id, item.number, choice), private=True)
        for choice, key in CHOICES.items()
    )
    return Message(tuple(lines), tuple(buttons))


def _founding(poll: Poll, params: Params, tally: Tally) -> Message:
    points = (
        text(
            "polls-point",
            number=each.number,
            label=label(each, params),
            effect=_effect(each, params),
        )
        for each in poll.items
    )
    lines = (
        head(poll, params),
        text("polls-founding-how"),
        *points,
        _takes(poll, tally),
        text("polls-closes-secret", when=When(poll.closes)),
        *_turnout(tally),
    )
    buttons = (
        Button(text(key, number=each.number), Vote(poll.id, each.number, choice), private=True)
        for each in poll.items
        for choice, key in ((Choice.YES, "polls-point-yes"), (Choice.NO, "polls-point-no"))
    )
    return Message(lines, tuple(buttons))


def _takes(poll: Poll, tally: Tally) -> Text:
    key = "polls-takes-each" if poll.kind is Kind.FOUNDING else TAKES[poll.cls]
    return text(key, needed=rules.needed(poll, tally.eligible))


def _turnout(tally: Tally) -> tuple[Text, ...]:
    seen = counting.turnout(tally.voted, tally.eligible)
    return (text("polls-turnout", voted=seen, eligible=tally.eligible),) if seen else ()


def outcome(poll: Poll, params: Params) -> tuple[Text, ...]:
    """Say what came out, one line for each thing that was asked."""
    if poll.kind is Kind.PLAIN:
        return _liked(poll)
    return tuple(_result(poll, each, params) for each in poll.items)


def _liked(poll: Poll) -> tuple[Text, ...]:
    best = rules.leading(poll.items)
    listed = tuple(
        text("polls-count", label=label(each, {}), count=each.yes) for each in poll.items
    )
    if not best:
        return (text("polls-nobody"),)
    if len(best) > 1:
        return (text("polls-level"), *listed)
    return (text("polls-most", label=label(best[0], {}), count=best[0].yes), *listed)


def _result(poll: Poll, item: Item, params: Params) -> Text:
    named = {"label": label(item, params), "yes": item.yes, "no": item.no}
    if item.result is Result.GONE:
        return text("polls-gone", label=named["label"])
    if item.result is Result.KEPT:
        key = "polls-kept" if item.yes != item.no else "polls-tied" if item.yes else "polls-idle"
        return text(key, value=shown(item, item.old, params), **named)
    new = shown(item, item.new, params)
    if poll.state is State.COOLING:
        starts = When((poll.closed or poll.closes) + rules.COOLING)
        return text("polls-cooling", value=new, starts=starts, **named)
    return text("polls-passed", value=new, **named)


def enacted(poll: Poll, params: Params) -> tuple[Text, ...]:
    """Say what holds from now on, and when it is looked at again."""
    passed = [each for each in poll.items if each.result is Result.PASSED]
    return (*(_effect(each, params) for each in passed), *again(poll))


def again(poll: Poll) -> tuple[Text, ...]:
    """Say when what passed is looked at again."""
    if poll.review is None or all(each.result is not Result.PASSED for each in poll.items):
        return ()
    return (text("polls-review", when=When(poll.review, Style.DAY)),)

"""What one person is told about polls: their own vote, what is open, what was decided."""

from collections.abc import Collection, Iterable

from bot.core.outgoing import Button, Message
from bot.core.text import Style, Text, When, text
from bot.features.polls import views
from bot.features.polls.acts import Look
from bot.features.polls.ballots import Slip
from bot.features.polls.rules import Choice, Kind, Poll
from bot.features.polls.views import CHOICES, Params


def your_choice(slip: Slip, item: int) -> Text:
    """Say which options of a plain poll are theirs after this tap."""
    until = When(slip.closes)
    if item in slip.chosen:
        left = [number for number in slip.chosen if number != item]
    elif slip.either:
        left = [item]
    else:
        left = sorted({*slip.chosen, item})
    if not left:
        return text("polls-chosen-none", until=until)
    if slip.either:
        return text("polls-chosen", choice=views.option(left[0], ""), until=until)
    return text("polls-chosen", choice=", ".join(slip.labels[n] for n in left), until=until)


def your_vote(slip: Slip, item: int, choice: Choice) -> Text:
    until, chosen = When(slip.closes), text(CHOICES[choice])
    if slip.kind is Kind.FOUNDING:
        return text("polls-voted-point", number=item, choice=chosen, until=until)
    return text("polls-voted", choice=chosen, until=until)


def listing(polls: Iterable[Poll], params: Params, mine: Collection[int]) -> Message:
    """List what is open, with a button for each; `mine` are those they have voted in."""
    lines, buttons = [text("polls-open-now")], []
    for poll in polls:
        key = "polls-open-voted" if poll.id in mine else "polls-open-line"
        lines.append(text(key, number=poll.id, what=_what(poll, params), when=When(poll.closes)))
        buttons.append(Button(text("polls-look", number=poll.id), Look(poll.id), home=True))
    return Message(tuple(lines), tuple(buttons))


def decision(poll: Poll, params: Params) -> tuple[Text, ...]:
    """Tell one former poll: when, what came out, why, and when it is looked at again."""
    closed = When(poll.closed or poll.closes, Style.DAY)
    return (
        text("polls-decision", number=poll.id, what=_what(poll, params), when=closed),
        *views.outcome(poll, params)[: None if poll.binding else 1],
        *([text("polls-why", why=poll.why)] if poll.why else []),
        *views.again(poll),
    )


def _what(poll: Poll, params: Params) -> Text:
    match poll.kind:
        case Kind.PLAIN:
            return text("polls-what-plain", question=poll.question)
        case Kind.FOUNDING:
            return text("polls-what-founding")
        case Kind.PARAM:
            return text("polls-what-change", label=views.label(poll.items[0], params))

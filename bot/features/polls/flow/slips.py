"""Somebody's own slip in private: buttons for a thumb, or one line typed."""

from collections.abc import Iterator

from bot.core.ids import Who
from bot.core.outgoing import Answer, Button, Message
from bot.core.text import Text, When, text
from bot.features.polls.acts import Fill, Mark, Vote
from bot.features.polls.rules import Item, Kind, Method, Poll, marks
from bot.features.polls.rules.marks import BEST, Held
from bot.features.polls.views import CHECKED
from bot.features.polls.views.labels import CHOICES, option


def slip(poll: Poll, held: Held, words: str) -> Message:
    """Draw a slip as it stands."""
    mine = poll.hash[:CHECKED]
    if poll.kind is Kind.REMOVAL:
        return _removal(poll, mine)
    lines = (
        text("polls-slip", number=poll.id, question=poll.question),
        text(
            f"polls-slip-{'money' if poll.ways.unit else poll.method}",
            budget=poll.ways.budget,
            unit=poll.ways.unit,
        ),
        *_lines(poll, held, words),
        text("polls-slip-until", until=When(poll.closes)),
    )
    buttons = () if poll.method is Method.OPEN else tuple(_buttons(poll, held, mine))
    return Message(lines, buttons, Answer(Fill(poll.id, mine), "line"))


def _removal(poll: Poll, mine: str) -> Message:
    """Only here, to one person alone, it is said whose removal is asked for."""
    lines = (
        text("polls-slip-removal", number=poll.id, who=Who(poll.about)),
        text("polls-slip-until", until=When(poll.closes)),
    )
    buttons = (Button(text(key), Vote(poll.id, 1, each, mine)) for each, key in CHOICES.items())
    return Message(lines, tuple(buttons))


def _lines(poll: Poll, held: Held, words: str) -> Iterator[Text]:
    if poll.method is Method.OPEN:
        if words:
            yield text("polls-slip-said", words=words)
        return
    for each in poll.items:
        given = held.get(each.number)
        key = "polls-slip-none" if given is None else "polls-slip-given"
        yield text(key, number=each.number, label=option(each), given=str(given))


def _buttons(poll: Poll, held: Held, mine: str) -> Iterator[Button]:
    if poll.method is Method.SCORE:
        yield from _scores(poll, held, mine)
    else:
        for each in poll.items:
            if poll.method is Method.RANKED and each.number in held:
                continue
            words = _gives(poll, each, held)
            yield Button(words, Mark(poll.id, each.number, 0, mine))
    if held:
        yield Button(text("polls-slip-again"), Mark(poll.id, 0, 0, mine))


def _scores(poll: Poll, held: Held, mine: str) -> Iterator[Button]:
    """Offer 0 to 5 for the first option that has none yet."""
    for each in poll.items:
        if each.number not in held:
            for value in range(BEST + 1):
                words = text("polls-slip-give", label=option(each), value=value)
                yield Button(words, Mark(poll.id, each.number, value, mine))
            return


def _gives(poll: Poll, item: Item, held: Held) -> Text:
    if poll.method is Method.RANKED:
        return text("polls-slip-place", place=len(held) + 1, label=option(item))
    return text("polls-slip-dot", step=marks.dot(poll), unit=poll.ways.unit, label=option(item))

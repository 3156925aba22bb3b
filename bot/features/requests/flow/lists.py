"""Lists of requests: what is open, and what concerns somebody."""

from collections.abc import Sequence
from datetime import datetime

from bot.core.act import Act
from bot.core.outgoing import Button, Message, message
from bot.core.text import Text, text
from bot.features.requests.acts import (
    AskThanks,
    Drop,
    Finish,
    NotMe,
    Pause,
    Resume,
    Take,
    Withdraw,
)
from bot.features.requests.acts.wishes import CanHelp
from bot.features.requests.rules import Request
from bot.features.requests.rules.states import State
from bot.features.requests.views import asker, headline, names, waiting, what


def listing(
    found: Sequence[Request], more: int, now: datetime, *, reader: int = 0, hidden: bool = False
) -> Message:
    """List what is open, the longest waiting first; `reader` 0 is everybody in the group.

    In the group each request has its button: leaving one out would show whose it is.
    """
    if not found:
        return message(text("requests-none-but-hidden" if hidden else "requests-none-open"))
    lines = [text("requests-list"), *(waiting(headline(each), each, now) for each in found)]
    if more:
        lines.append(text("requests-more", count=more))
    pairs = [pair for each in found if each.asker != reader for pair in _can(each, reader)]
    if more and reader:
        pairs.append(Button(text("requests-next-page"), CanHelp(found[-1].number)))
    return message(*lines, buttons=tuple(pairs))


def _can(request: Request, reader: int) -> list[Button]:
    number = request.number
    take = Button(text("requests-help-with", number=number), Take(number), private=request.private)
    return (
        [take, Button(text("requests-not-me", number=number), NotMe(number))] if reader else [take]
    )


def mine(found: Sequence[Request], most: int, person: int) -> Message:
    if not found:
        return message(text("requests-none-mine"))
    lines = [text("requests-mine"), *(_my_line(each, person) for each in found[:most])]
    if len(found) > most:
        lines.append(text("requests-more", count=len(found) - most))
    pairs = [pair for each in found[:most] for pair in _my_acts(each, person)]
    buttons = tuple(
        Button(text(f"requests-mine-{verb}", number=number), act) for verb, number, act in pairs
    )
    return message(*lines, buttons=buttons)


def _my_line(request: Request, person: int) -> Text:
    number, words = request.number, what(request)
    if person in request.helpers:
        return text("requests-mine-helping", number=number, what=words, who=asker(request))
    if request.asker != person:
        return text("requests-mine-offered", number=number, what=words)
    if request.state is State.PAUSED:
        return text("requests-mine-paused", number=number, what=words)
    if not request.helpers:
        return text("requests-mine-open", number=number, what=words)
    key = "requests-mine-done" if request.state is State.DONE else "requests-mine-coming"
    who, count = names(request.helpers), len(request.helpers)
    return text(key, number=number, what=words, who=who, count=count)


def _my_acts(request: Request, person: int) -> tuple[tuple[str, int, Act], ...]:
    number = request.number
    if request.state is State.DONE:
        return (("thanks", number, AskThanks(number)),)
    if person in request.helpers:
        return (("finish", number, Finish(number)), ("drop", number, Drop(number)))
    if request.asker != person:
        return (("drop", number, Drop(number)),)
    withdraw = ("withdraw", number, Withdraw(number))
    if request.state is State.OPEN:
        return (("pause", number, Pause(number)), withdraw)
    if request.state is State.PAUSED:
        return (("resume", number, Resume(number)), withdraw)
    return (("finish", number, Finish(number)), withdraw)

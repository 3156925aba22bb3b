"""How requests look: the card in the group and the lists."""

from collections.abc import Sequence
from datetime import datetime

from bot.core.act import Act
from bot.core.ids import Who
from bot.core.outgoing import Button, Message, message
from bot.core.text import Text, text
from bot.features.requests import rules
from bot.features.requests.acts import (
    AskThanks,
    Drop,
    Finish,
    Take,
    Withdraw,
)
from bot.features.requests.rules import Request, State


def card(request: Request) -> Message:
    """Make what everybody sees: words and, unless private, names; a button while it is open."""
    if request.state is State.WITHDRAWN:
        return message(text("requests-card-withdrawn", number=request.number))
    lines = (headline(request), *_outcome(request))
    if request.state is not State.OPEN:
        return message(*lines)
    take = Button(text("requests-i-can-help"), Take(request.number), private=request.private)
    return message(*lines, buttons=(take,))


def headline(request: Request) -> Text:
    if request.private:
        return text("requests-card-private", number=request.number, what=request.what)
    who = Who(request.asker)
    return text("requests-card", number=request.number, who=who, what=request.what)


def _outcome(request: Request) -> tuple[Text, ...]:
    if request.state is State.EXPIRED:
        return (text("requests-card-expired"),)
    if not request.helper or request.state is State.OPEN:
        return ()
    stage = "thanked" if request.thanked else request.state.value
    if request.private:
        return (text(f"requests-card-private-{stage}"),)
    helper, asker = Who(request.helper), Who(request.asker)
    if not request.thanked:
        return (text(f"requests-card-{stage}", helper=helper),)
    thanks = text("requests-card-thanked", helper=helper, asker=asker)
    words = (text("requests-card-thanks", words=request.thanks),) if request.thanks else ()
    return (thanks, *words)


def listing(found: Sequence[Request], most: int, now: datetime, *, reader: int = 0) -> Message:
    """List what is open, the longest waiting first; `reader` 0 is everybody in the group.

    In the group each request has its button: leaving one out would show whose it is.
    """
    if not found:
        return message(text("requests-none-open"))
    shown = found[:most]
    lines = [text("requests-list")]
    lines += [_waiting(headline(each), each, now) for each in shown]
    if len(found) > most:
        lines.append(text("requests-more", count=len(found) - most))
    buttons = tuple(
        Button(
            text("requests-help-with", number=each.number),
            Take(each.number),
            private=each.private,
        )
        for each in shown
        if each.asker != reader
    )
    return message(*lines, buttons=buttons)


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
    number, what = request.number, request.what
    if request.helper == person:
        return text("requests-mine-helping", number=number, what=what, who=Who(request.asker))
    if request.state is State.OPEN:
        return text("requests-mine-open", number=number, what=what)
    key = "requests-mine-done" if request.state is State.DONE else "requests-mine-coming"
    return text(key, number=number, what=what, who=Who(request.helper))


def _my_acts(request: Request, person: int) -> tuple[tuple[str, int, Act], ...]:
    number = request.number
    if request.state is State.DONE:
        return (("thanks", number, AskThanks(number)),)
    if request.helper == person:
        return (("finish", number, Finish(number)), ("drop", number, Drop(number)))
    if request.state is State.OPEN:
        return (("withdraw", number, Withdraw(number)),)
    return (("finish", number, Finish(number)), ("withdraw", number, Withdraw(number)))


def _waiting(line: Text, request: Request, now: datetime) -> Text:
    unit, count = rules.waiting(request.asked, now)
    return text("requests-waiting", request=line, time=text(f"requests-{unit}", count=count))

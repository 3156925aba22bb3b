"""What the asker and the helpers of a request read in private, while it is under way."""

from collections.abc import Sequence
from datetime import datetime

from bot.core.act import Act
from bot.core.ids import Who
from bot.core.outgoing import Answer, Button, Message, message
from bot.core.text import Style, Text, When, text
from bot.features.requests.acts import (
    Again,
    Choose,
    Confirm,
    Drop,
    Escalate,
    Finish,
    Pause,
    Signpost,
    StopRepeating,
    Take,
    Tell,
    Widen,
    Withdraw,
    Worry,
)
from bot.features.requests.rules import Request
from bot.features.requests.views import asker, details, headline, what


def is_up(request: Request, again: datetime | None = None) -> Message:
    """Say that it is up, and as which day the words for it were read."""
    key = "requests-is-up-private" if request.private else "requests-is-up"
    lines = [text(key, number=request.number, what=what(request))]
    facts = details(request)
    if facts is not None:
        lines.append(text("requests-read-as", details=facts))
    buttons = [button("pause", Pause(request.number)), button("withdraw", Withdraw(request.number))]
    if again is not None:
        lines.append(text("requests-comes-again", when=When(again, Style.DAY)))
        buttons.append(button("stop-repeating", StopRepeating(request.number)))
    return message(*lines, buttons=tuple(buttons))


def for_helper(request: Request) -> Message:
    number = request.number
    buttons = (
        button("finish", Finish(number)),
        button("drop", Drop(number)),
        worry(request),
    )
    return message(
        text("requests-you-go", who=asker(request), what=what(request), number=number),
        *_facts(request),
        buttons=buttons,
    )


def chosen(request: Request) -> Message:
    """Ask whoever was chosen whether they still go."""
    number = request.number
    words = text("requests-chosen", who=asker(request), what=what(request), number=number)
    buttons = (button("confirm", Confirm(number)), button("drop", Drop(number)))
    return message(words, *_facts(request), buttons=buttons)


def for_asker(request: Request, helper: int) -> Message:
    number, who = request.number, Who(helper)
    done = () if request.missing else (button("finish", Finish(number)),)
    return message(
        text("requests-helper-goes", who=who, what=what(request), number=number),
        buttons=(*done, button("withdraw", Withdraw(number)), worry(request)),
    )


def choosing(request: Request, offers: Sequence[int]) -> Message:
    """Let the asker choose; up to eight of those who offered, the first ones first."""
    buttons = tuple(
        Button(text("requests-choose-one", who=Who(each)), Choose(request.number, each))
        for each in offers[:8]
    )
    words = text("requests-choose", number=request.number, what=what(request), count=len(offers))
    return message(words, buttons=(*buttons, button("withdraw", Withdraw(request.number))))


def open_again(request: Request, helper: int) -> Message:
    words = text("requests-open-again", number=request.number, what=what(request), who=Who(helper))
    return message(words, buttons=(button("withdraw", Withdraw(request.number)),))


def once_more(request: Request) -> Message:
    """Tell those who offered before that it is open again; they are the first to know."""
    take = Button(text("requests-i-can-help"), Take(request.number))
    return message(text("requests-once-more", request=headline(request)), buttons=(take,))


def still_waiting(request: Request, time: Text, *, places: bool, asked: int) -> Message:
    """Tell the asker honestly that nobody goes yet, and what there is to choose."""
    number = request.number
    words = text("requests-still", number=number, what=what(request), time=time)
    lines = [words, text("requests-still-asked", count=asked)] if asked else [words]
    buttons = [button("again", Again(number))]
    if request.area:
        buttons.append(button("widen", Widen(number)))
    buttons.append(button("escalate", Escalate(number)))
    if places:
        buttons.append(button("signpost", Signpost(number)))
    buttons.append(button("withdraw", Withdraw(number)))
    return message(*lines, text("requests-still-choose"), buttons=tuple(buttons))


def nobody_yet(request: Request, time: Text) -> Message:
    """Tell a facilitator that somebody waits."""
    take = Button(text("requests-i-can-help"), Take(request.number))
    words = text("requests-nobody-yet-known", request=headline(request), time=time)
    return message(words, buttons=(take,))


def with_facilitators(request: Request) -> Message:
    """Tell a facilitator whom to write to; the asker agreed to be named."""
    who = Who(request.asker)
    words = text("requests-asks-you", who=who, number=request.number, what=what(request))
    tell = Button(text("requests-button-write", who=who), Tell(request.number))
    return message(words, buttons=(tell,))


def places(request: Request, listed: Sequence[str]) -> Message:
    lines = [text("requests-places-for", number=request.number)]
    lines += [text("requests-place", place=place) for place in listed]
    go = Button(text("requests-signposted-go"), Signpost(request.number, go=True))
    return message(*lines, buttons=(go,))


def tell_question(request: Request, to: int) -> Message:
    act = Tell(request.number, to=to)
    return message(text("requests-tell", who=Who(to)), answer=Answer(act, "words"))


def told(request: Request, sender: int, words: str) -> Message:
    who = Who(sender)
    answer = Button(text("requests-button-write", who=who), Tell(request.number, to=sender))
    return message(
        text("requests-told", who=who, number=request.number, words=words),
        buttons=(answer, worry(request)),
    )


def worry(request: Request) -> Button:
    return button("worry", Worry(request.number))


def button(verb: str, act: Act) -> Button:
    return Button(text(f"requests-button-{verb}"), act)


def _facts(request: Request) -> tuple[Text, ...]:
    facts = details(request)
    return () if facts is None else (text("requests-facts", details=facts),)

"""What the asker and the helpers of a request read in private."""

from collections.abc import Sequence

from bot.core.act import Act
from bot.core.ids import Who
from bot.core.outgoing import Answer, Button, Message, message
from bot.core.text import text
from bot.features.requests.acts import (
    Again,
    Ask,
    AskThanks,
    Choose,
    Drop,
    Finish,
    Tell,
    Thank,
    Wish,
    Withdraw,
)
from bot.features.requests.detection import MOST_WORDS, Asked, is_fair
from bot.features.requests.rules import Request


def question(*, private: bool) -> Message:
    """Ask what is needed; the next plain words are the request."""
    key = "requests-what-private" if private else "requests-what"
    unnamed = Button(text("requests-without-name"), Wish(private=True))
    return message(
        text(key),
        buttons=() if private else (unnamed,),
        answer=Answer(Ask(private=private), "what"),
    )


def is_up(request: Request) -> Message:
    key = "requests-is-up-private" if request.private else "requests-is-up"
    words = text(key, number=request.number, what=request.what)
    return message(words, buttons=(_button("withdraw", Withdraw(request.number)),))


def not_yet(asked: Asked) -> Message:
    """Say what a private request typed in the group still needs before it goes up."""
    if not asked.what:
        return question(private=True)
    if not is_fair(asked):
        again = Answer(Ask(private=True), "what")
        return message(text("requests-long", most=MOST_WORDS), answer=again)
    go = Button(text("requests-put-up"), Ask(asked.what, private=True))
    return message(text("requests-put-up-question", what=asked.what), buttons=(go,))


def suggestion(what: str) -> Message:
    return message(
        text("requests-suggestion", what=what),
        buttons=(
            Button(text("requests-suggestion-yes"), Ask(what)),
            Button(text("requests-suggestion-private"), Ask(what, private=True)),
        ),
    )


def for_helper(request: Request) -> Message:
    asker = Who(request.asker)
    number = request.number
    tell = Button(text("requests-button-write", who=asker), Tell(number))
    return message(
        text("requests-you-go", who=asker, what=request.what, number=number),
        text("requests-reach", who=asker),
        buttons=(tell, _button("finish", Finish(number)), _button("drop", Drop(number))),
    )


def for_asker(request: Request) -> Message:
    helper = Who(request.helper)
    number = request.number
    tell = Button(text("requests-button-write", who=helper), Tell(number))
    return message(
        text("requests-helper-goes", who=helper, what=request.what, number=number),
        text("requests-reach", who=helper),
        buttons=(tell, _button("finish", Finish(number)), _button("withdraw", Withdraw(number))),
    )


def choosing(request: Request, offers: Sequence[int]) -> Message:
    """Let the asker choose; up to eight of those who offered, the first ones first."""
    buttons = tuple(
        Button(text("requests-choose-one", who=Who(each)), Choose(request.number, each))
        for each in offers[:8]
    )
    words = text("requests-choose", number=request.number, what=request.what, count=len(offers))
    return message(words, buttons=(*buttons, _button("withdraw", Withdraw(request.number))))


def open_again(request: Request, helper: int) -> Message:
    words = text("requests-open-again", number=request.number, what=request.what, who=Who(helper))
    return message(words, buttons=(_button("withdraw", Withdraw(request.number)),))


def thanks_question(request: Request) -> Message:
    words = text("requests-done-asker", number=request.number, who=Who(request.helper))
    return message(words, buttons=(_button("thanks", AskThanks(request.number)),))


def thanks_words(request: Request) -> Message:
    act = Thank(request.number)
    return message(
        text("requests-which-thanks", who=Who(request.helper)),
        buttons=(Button(text("requests-just-thanks"), act),),
        answer=Answer(act, "words"),
    )


def thanked(request: Request) -> Message:
    who, number = Who(request.asker), request.number
    if request.thanks:
        return message(
            text("requests-thanked-you-words", who=who, number=number, words=request.thanks)
        )
    return message(text("requests-thanked-you", who=who, number=number))


def tell_question(request: Request, to: int) -> Message:
    return message(text("requests-tell", who=Who(to)), answer=Answer(Tell(request.number), "words"))


def told(request: Request, sender: int, words: str) -> Message:
    who = Who(sender)
    answer = Button(text("requests-button-write", who=who), Tell(request.number))
    return message(
        text("requests-told", who=who, number=request.number, words=words), buttons=(answer,)
    )


def expired(request: Request) -> Message:
    words = text("requests-expired", number=request.number, what=request.what)
    return message(words, buttons=(_button("again", Again(request.number)),))


def _button(verb: str, act: Act) -> Button:
    return Button(text(f"requests-button-{verb}"), act)

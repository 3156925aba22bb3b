"""What people read in private around the end of a request: how it went, thanks, worries."""

from bot.core.ids import Who
from bot.core.outgoing import Answer, Button, Message, message
from bot.core.text import text
from bot.features.blocks.public import button as apart
from bot.features.requests.acts import Again, AskThanks, Drop, Fine, Finish, Thank, Went, Worry
from bot.features.requests.rules import Request, thanking
from bot.features.requests.rules.thanking import Kind
from bot.features.requests.views import asker, names, what


def thanks_question(request: Request) -> Message:
    words = text("requests-done-asker", number=request.number, who=names(request.helpers))
    thanks = Button(text("requests-button-thanks"), AskThanks(request.number))
    return message(words, buttons=(thanks, _worry(request)))


def thanks_words(request: Request, *, alone: bool) -> Message:
    act = Thank(request.number, alone=alone)
    between = Button(text("requests-between-us"), AskThanks(request.number, alone=True))
    key = "requests-which-thanks-alone" if alone else "requests-which-thanks"
    return message(
        text(key, who=names(request.helpers)),
        buttons=(Button(text("requests-just-thanks"), act), *(() if alone else (between,))),
        answer=Answer(act, "words"),
    )


def thanked(request: Request) -> Message:
    who, number = asker(request), request.number
    if request.thanks:
        return message(
            text("requests-thanked-you-words", who=who, number=number, words=request.thanks)
        )
    return message(text("requests-thanked-you", who=who, number=number))


def how_did_it_go(request: Request) -> Message:
    words = text(
        "requests-how",
        number=request.number,
        what=what(request),
        who=names(request.helpers),
        count=len(request.helpers),
    )
    answers = tuple(
        Button(text(f"requests-how-{each.value}"), Went(request.number, each.value))
        for each in thanking.Answer
    )
    return message(words, buttons=(*answers, _worry(request)))


def the_rest(request: Request) -> Message:
    """Offer to ask for what is still missing, and to say thanks."""
    rest = Button(text("requests-button-rest"), Again(request.number))
    thanks = Button(text("requests-button-thanks"), AskThanks(request.number))
    return message(text("requests-part", number=request.number), buttons=(rest, thanks))


def did_it_work_out(request: Request) -> Message:
    """Ask the helper where the asker does not know."""
    number = request.number
    return message(
        text("requests-did-it", number=number, what=what(request)),
        buttons=(
            Button(text("requests-button-finish"), Finish(number)),
            Button(text("requests-button-drop"), Drop(number)),
        ),
    )


def was_all_well(request: Request) -> Message:
    fine = Button(text("requests-fine"), Fine(request.number))
    return message(
        text("requests-all-well", number=request.number), buttons=(fine, _worry(request))
    )


def over(request: Request, key: str) -> Message:
    """Say how it ended without help, and that it can be asked again."""
    again = Button(text("requests-button-again"), Again(request.number))
    words = text(f"requests-{key}", number=request.number, what=what(request))
    return message(words, buttons=(again,))


def which_worry(request: Request, about: int) -> Message:
    kinds = tuple(
        Button(text(f"requests-worry-{each.value}"), Worry(request.number, each.value, about))
        for each in Kind
    )
    words = text("requests-worry-question", number=request.number)
    return message(words, buttons=(*kinds, apart(about)))


def pattern(about: int, kinds: tuple[str, ...], people: int) -> Message:
    """Tell a facilitator what several people said, as counts, and by whom never."""
    lines = [text("requests-pattern", who=Who(about), count=people)]
    lines += [
        text("requests-pattern-line", what=text(f"requests-worry-{kind}"), count=kinds.count(kind))
        for kind in dict.fromkeys(kinds)
    ]
    return message(*lines, text("requests-pattern-ask"))


def _worry(request: Request) -> Button:
    return Button(text("requests-button-worry"), Worry(request.number))

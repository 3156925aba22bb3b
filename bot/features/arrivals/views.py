"""What people read who are new here."""

from collections.abc import Sequence

from bot.core.act import Say
from bot.core.ids import Who
from bot.core.outgoing import Button, Message, message
from bot.core.text import Arg, Text, text
from bot.features.arrivals.acts import Agree, LetIn, Read


def welcome(people: Sequence[int], number: int) -> Message:
    """Greet all at once; asking for help is possible at once."""
    buttons = (
        Button(text("arrivals-yes"), Agree()),
        Button(text("arrivals-read"), Read(), home=True),
        Button(text("arrivals-help"), Say("ask"), home=True),
    )
    more = number - len(people)
    return Message((text("arrivals-welcome", names=_names(people), more=more),), buttons)


def alone(sentences: Sequence[Text]) -> Message:
    lines = [text("arrivals-rule", sentence=each) for each in sentences]
    return Message((text("arrivals-we-agreed"), *lines), (Button(text("arrivals-yes"), Agree()),))


def door(chat: int, sentences: Sequence[Text]) -> Message:
    lines = [text("arrivals-rule", sentence=each) for each in sentences]
    head = text("arrivals-door") if sentences else text("arrivals-door-free")
    return Message((head, *lines), (Button(text("arrivals-yes-in"), LetIn(chat)),))


def wave() -> Message:
    return message(text("arrivals-wave"))


def _names(people: Sequence[int]) -> Arg:
    names: Arg = Who(people[0])
    for person in people[1:]:
        names = text("arrivals-and", names=names, who=Who(person))
    return names

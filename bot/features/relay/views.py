"""What the two read; neither's name or account stands in any of it."""

from bot.core.ids import Who
from bot.core.media import Media
from bot.core.outgoing import Answer, Button, Message, Policy, message
from bot.core.text import Text, text
from bot.features.relay import rules
from bot.features.relay.acts import Arrived, Leave, Pass, ShareNumber, Worry, Write
from bot.features.relay.rules import Pair


def opened(pair: Pair) -> Message:
    return message(text("relay-opened", number=pair.request), buttons=_buttons(pair, "relay-write"))


def question(pair: Pair) -> Message:
    return message(text("relay-type"), answer=_answer(pair))


def passed(pair: Pair, sender: int, words: str, media: Media | None) -> Message:
    """Return what was written, for the other one; their next words go back."""
    said = text("relay-says", words=words) if words else text("relay-sends")
    return Message(
        (said,),
        _buttons(pair, "relay-answer"),
        _answer(pair),
        Policy.DROP,
        media=rules.anew(media),
        protect=True,
        then=Arrived(pair.id, sender),
    )


def sent(pair: Pair) -> Message:
    return message(text("relay-sent"), answer=_answer(pair))


def held(pair: Pair, field: str) -> Message:
    share = Button(text("relay-share-number"), ShareNumber(pair.id, field))
    return message(text("relay-held"), buttons=(share,))


def worry_question(pair: Pair) -> Message:
    return message(
        text("relay-worry-type"),
        buttons=(Button(text("relay-worry-no-words"), Worry(pair.id, "-")),),
        answer=Answer(Worry(pair.id), "words"),
    )


def worried(member: int, words: str) -> Text:
    said = words if words != "-" else ""
    return text("relay-worried", who=Who(member), words=said)


def _buttons(pair: Pair, write: str) -> tuple[Button, ...]:
    return (
        Button(text(write), Write(pair.id)),
        Button(text("relay-end"), Leave(pair.id)),
        Button(text("relay-worry"), Worry(pair.id)),
    )


def _answer(pair: Pair) -> Answer:
    return Answer(Pass(pair.id), "words", media="media")

"""What the two sides read on the way to one group."""

from bot.core.outgoing import Button, Message, message
from bot.core.text import text
from bot.features.connect.acts import Agree, Refuse


def card(bond: int) -> str:
    return f"connect:{bond}"


def code(words: str) -> Message:
    return message(text("connect-code", code=words))


def asked(title: str) -> Message:
    return message(text("connect-asked", title=title))


def question(bond: int, title: str) -> Message:
    return message(
        text("connect-question", title=title),
        buttons=(
            Button(text("connect-yes"), Agree(bond)),
            Button(text("connect-no"), Refuse(bond)),
        ),
    )


def answered(key: str, title: str) -> Message:
    return message(text(key, title=title))


def vote(title: str, code: str) -> Message:
    return message(text("connect-vote", title=title, code=code))


def joined(title: str) -> Message:
    return message(text("connect-joined", title=title), text("connect-joined-how"))

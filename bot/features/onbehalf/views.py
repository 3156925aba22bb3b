"""What a member reads who speaks for somebody else."""

from collections.abc import Callable

from bot.core.outgoing import Answer, Button, Message, message
from bot.core.text import text
from bot.features.onbehalf.acts import OnBehalf
from bot.features.polls.public import on_behalf as vote
from bot.features.requests.public import on_behalf as request

ENTRIES: tuple[Callable[[str], Button], ...] = (request, vote)  # what can be entered, by name


def question() -> Message:
    return message(text("onbehalf-who"), answer=Answer(OnBehalf(), "who"))


def agreed(name: str) -> Message:
    """Ask for that person's yes; each button says that they gave it."""
    return message(text("onbehalf-agreed", name=name), buttons=tuple(e(name) for e in ENTRIES))

"""Codes and questions about them, in words."""

from collections.abc import Sequence

from bot.core.outgoing import Button, Message, message
from bot.core.text import When, text
from bot.features.accounts import rules
from bot.features.accounts.acts import Accept, Refuse, Unlink
from bot.features.accounts.rules import Account, Code


def code(made: Code) -> Message:
    until = When(made.made + rules.GOOD_FOR)
    return message(text("accounts-code", code=rules.shown(made.code), until=until))


def question(found: Code, name: str, platform: str) -> Message:
    """Ask whoever wanted the code whether the one who typed it is them."""
    return message(
        text("accounts-is-it-you", name=name, platform=platform.title()),
        text("accounts-what-follows"),
        buttons=(
            Button(text("accounts-yes"), Accept(found.code)),
            Button(text("accounts-no"), Refuse(found.code)),
        ),
    )


def which(mine: Sequence[Account]) -> Message:
    """Ask which account shall stand by itself again."""
    buttons = tuple(
        Button(
            text("accounts-part", name=each.name, platform=each.platform.title(), id=each.id),
            Unlink(each.id),
        )
        for each in mine
    )
    return message(text("accounts-which"), text("accounts-what-stays"), buttons=buttons)

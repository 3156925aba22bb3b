"""What other features may know: what is to be voted on, and how an act is asked about."""

from bot.core.outgoing import Button
from bot.core.text import text
from bot.features.facilitators.acts import Challenge
from bot.features.facilitators.rules import Ballot
from bot.features.facilitators.store import ballot

__all__ = ["Ballot", "ask_about_act", "ballot"]


def ask_about_act() -> Button:
    """Return the button that shows what facilitators did lately."""
    return Button(text("facilitators-ask-about"), Challenge(), home=True)

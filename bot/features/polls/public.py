"""What other features may know of decisions, and how a vote on paper is entered."""

from bot.core.outgoing import Button
from bot.core.text import text
from bot.features.polls.acts import Propose
from bot.features.polls.paperwork import PaperVote
from bot.features.polls.precedents import Decided, in_force_words, who_decided

__all__ = ["Decided", "Propose", "in_force_words", "on_behalf", "who_decided"]


def on_behalf(name: str) -> Button:
    """Return the button that enters a vote for somebody with no phone."""
    return Button(text("polls-paper-vote"), PaperVote(name))

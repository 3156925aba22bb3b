"""What other features may know of decisions."""

from bot.features.polls.acts import Propose
from bot.features.polls.precedents import Decided, in_force_words, who_decided

__all__ = ["Decided", "Propose", "in_force_words", "who_decided"]

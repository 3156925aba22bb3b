"""What other features may know of decisions."""

from bot.features.polls.precedents import Decided, who_decided

__all__ = ["Decided", "who_decided"]

"""What other features may know of decisions."""

from bot.features.polls.archive import Decided, who_decided

__all__ = ["Decided", "who_decided"]

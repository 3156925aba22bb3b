"""What other features may know of decisions, and how a vote on paper is entered."""

from dataclasses import dataclass

from bot.core.outgoing import Button
from bot.core.text import text
from bot.features.polls.acts import Ask, Propose
from bot.features.polls.acts.paperwork import PaperVote
from bot.features.polls.rules import Method
from bot.features.polls.store import archive
from bot.features.polls.store.precedents import Decided, in_force_words, who_decided
from bot.kernel.context import Context

__all__ = ["Decided", "Propose", "in_force_words", "on_behalf", "who_decided"]


@dataclass(frozen=True, slots=True)
class SharedOut:
    """What came out where everybody shared a sum out: each option with what it was given in all."""

    question: str
    given: tuple[tuple[str, int], ...]


def on_behalf(name: str) -> Button:
    """Return the button that enters a vote for somebody with no phone."""
    return Button(text("polls-paper-vote"), PaperVote(name))


def share_out(line: str, budget: str) -> Button:
    """Return the button that asks everybody to share a sum out between what the line names."""
    return Button(text("polls-share-out"), Ask(f"{line} | {budget}"))


def shared_out(ctx: Context, poll: int) -> SharedOut | None:
    found = archive.get(ctx.tx, ctx.chat.group, poll)
    if found is None or found.method is not Method.DOTS:
        return None
    return SharedOut(found.question, tuple((each.label, each.yes) for each in found.items))

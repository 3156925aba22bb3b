"""What somebody reads about whom they are kept apart from."""

from collections.abc import Sequence

from bot.core.ids import Who
from bot.core.outgoing import Answer, Button, Message, message
from bot.core.text import text
from bot.features.blocks.acts import BlockNamed, Unblock


def question(others: Sequence[int]) -> Message:
    """Ask for a name, and offer to take back what was said before."""
    undo = tuple(Button(text("blocks-undo", who=Who(each)), Unblock(each)) for each in others)
    return message(text("blocks-question"), buttons=undo, answer=Answer(BlockNamed(), "who"))


def kept(others: Sequence[int]) -> Message:
    undo = tuple(Button(text("blocks-undo", who=Who(each)), Unblock(each)) for each in others)
    return message(text("blocks-kept", who=Who(others[0])), buttons=undo)

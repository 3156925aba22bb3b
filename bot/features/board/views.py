"""How the board looks."""

from collections.abc import Sequence

from bot.core.outgoing import Message
from bot.core.text import Style, When, text
from bot.features.requests.public import Standing, at_home, headline


def board(found: Sequence[Standing], count: int) -> Message:
    """List what has waited longest; the rest is a tap away in private, page by page."""
    lines = [text("board-open", count=count)]
    for each in found:
        since = When(each.asked, Style.DAY)
        lines.append(text("board-line", request=headline(each), since=since))
    if count > len(found):
        lines.append(text("board-more", count=count - len(found)))
    return Message(tuple(lines), at_home(), pin=True)

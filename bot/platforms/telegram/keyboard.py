"""Buttons in rows that a thumb can hit on a small phone."""

from collections.abc import Iterator, Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup

from bot.core.outgoing import Label
from bot.platforms.telegram.names import Me

ROW_WIDTH = 26  # characters that fit beside each other at 360 px, gaps counted
GAP = 2
TINY = 4  # up to this long, four stand in a row; otherwise two
MOST_IN_ROW = 5
MOST_BUTTONS = 100


def inline(
    labels: Sequence[Label], row: int, me: Me, *, private: bool
) -> InlineKeyboardMarkup | None:
    """Draw labels as buttons that carry "<row>.<index>"; in a group `home` ones are links."""
    if not labels:
        return None
    drawn = [
        [_button(label, row, me, private=private) for label in line]
        for line in rows(labels[:MOST_BUTTONS])
    ]
    return InlineKeyboardMarkup(drawn)


def lasting(keys: Sequence[str]) -> ReplyKeyboardMarkup | None:
    """Draw keys under the input field; they stay until others come."""
    if not keys:
        return None
    drawn = [list(keys[at : at + 2]) for at in range(0, len(keys), 2)]
    return ReplyKeyboardMarkup(drawn, resize_keyboard=True, is_persistent=True)


def rows(labels: Sequence[Label]) -> Iterator[tuple[Label, ...]]:
    """Share labels out over rows, in order: all in one if they fit, else in even columns."""
    widths = [_width(label) for label in labels]
    if len(labels) <= MOST_IN_ROW and sum(widths) <= ROW_WIDTH:
        yield tuple(labels)
        return
    columns = 4 if max(widths) <= TINY + GAP else 2
    line: list[Label] = []
    used = 0
    for label, width in zip(labels, widths, strict=True):
        if line and (len(line) == columns or used + width > ROW_WIDTH):
            yield tuple(line)
            line, used = [], 0
        line.append(label)
        used += width
    yield tuple(line)


def _button(label: Label, row: int, me: Me, *, private: bool) -> InlineKeyboardButton:
    if label.home and not private:
        return InlineKeyboardButton(label.text, url=me.home(f"{row}-{label.index}"))
    return InlineKeyboardButton(label.text, callback_data=f"{row}.{label.index}")


def _width(label: Label) -> int:
    return GAP + sum(2 if char > "\u2e7f" else 1 for char in label.text)

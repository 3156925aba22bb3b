"""Where in a text phone numbers stand, and the same text without them."""

from bot.features.phones.detection.finding import Found, find_numbers, goes_on, keys, may_be_part
from bot.features.phones.detection.masking import (
    CARD,
    KEPT,
    MEDIA,
    hide_all,
    mask,
    put_marks,
    with_scraps,
)
from bot.features.phones.detection.vocabulary import LANGUAGES

__all__ = [
    "CARD",
    "KEPT",
    "LANGUAGES",
    "MEDIA",
    "Found",
    "find_numbers",
    "goes_on",
    "hide_all",
    "keys",
    "mask",
    "may_be_part",
    "put_marks",
    "with_scraps",
]

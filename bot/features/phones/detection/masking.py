"""Put a mark where a number stood."""

from collections.abc import Iterable, Sequence

from bot.features.phones.detection.finding import Found, find_numbers
from bot.features.phones.detection.vocabulary import LANGUAGES

KEPT, CARD, MEDIA = "\ufffc", "\ufff9", "\ufffb"  # marks, which no text needs
MARKED = str.maketrans(dict.fromkeys((KEPT, CARD, MEDIA), " "))


def mask(text: str, found: Iterable[Found], kept: str = KEPT) -> str:
    """Put `kept` where the numbers stood."""
    parts, at = [], 0
    for each in found:
        parts += [text[at : each.start], kept]
        at = each.end
    return "".join((*parts, text[at:]))


def put_marks(text: str, found: Iterable[Found], media: str) -> str:
    """Return the words of a message with marks for what is not put back.

    `found` are the numbers in the words themselves; without any, one hid beside them.
    """
    marked = mask(text.translate(MARKED), found)
    if media == "contact":
        return f"{marked} {CARD}".strip()
    if KEPT not in marked:
        marked = f"{marked} {KEPT}".strip()
    return f"{marked}\n{MEDIA}" if media else marked


def hide_all(text: str, regions: Sequence[str], kept: str = KEPT) -> str:
    """Mask until nothing is found: what is left over must not be a number again."""
    while found := find_numbers(text, regions, LANGUAGES):
        text = mask(text, found, kept)
    return text

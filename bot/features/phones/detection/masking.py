"""Put a mark where a number stood."""

import re
from collections.abc import Iterable, Sequence

from bot.features.phones.detection.finding import DIGIT, EVERY_WORD, WORD, Found, find_numbers
from bot.features.phones.detection.folding import bare
from bot.features.phones.detection.vocabulary import LANGUAGES

PIECE = re.compile(r"\S+")
KEPT, CARD, MEDIA = "\ufffc", "\ufff9", "\ufffb"  # marks, which no text needs
MARKED = str.maketrans(dict.fromkeys((KEPT, CARD, MEDIA), " "))


def mask(text: str, found: Iterable[Found], kept: str = KEPT) -> str:
    """Put `kept` where the numbers stood."""
    parts, at = [], 0
    for each in found:
        parts += [text[at : each.start], kept]
        at = each.end
    return "".join((*parts, text[at:]))


def with_scraps(text: str, found: Iterable[Found]) -> tuple[Found, ...]:
    """Return, beside the numbers, what may be left of others that were said in pieces.

    That is whatever has digits, and words for digits that stand together.
    """
    pieces = list(PIECE.finditer(text))
    digits = [DIGIT.search(each.group()) is not None for each in pieces]
    says = [said or _says(each.group()) for said, each in zip(digits, pieces, strict=True)]
    beside = [a or b for a, b in zip([False, *says], [*says[1:], False], strict=False)]
    spans = [(each.start, each.end) for each in found]
    for place, each in enumerate(pieces):
        if digits[place] or (says[place] and beside[place]):
            spans.append(each.span())
    return tuple(_merged(text, sorted(spans)))


def _says(piece: str) -> bool:
    return any(word in EVERY_WORD for word in WORD.findall(bare(piece)))


def _merged(text: str, spans: Sequence[tuple[int, int]]) -> list[Found]:
    """Make one of those that overlap or have nothing but white space between them."""
    merged: list[Found] = []
    for start, end in spans:
        last = merged[-1] if merged else None
        if last is not None and (start < last.end or not text[last.end : start].strip()):
            merged[-1] = Found("", last.start, max(last.end, end))
        else:
            merged.append(Found("", start, end))
    return merged


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

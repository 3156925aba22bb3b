"""Plain digits and letters, and where in the text each of them came from."""

import html
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|[a-z]{2,8});")
UNSEEN = frozenset({"Cf", "Me", "Mn", "Mc"})  # zero widths, keycap rings, marks on letters
PICTURES = frozenset({"So", "Sk"})
QUOTED = {"%2B": "  +", "%20": "   ", "%2D": "  -"}  # as links have them


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` in plain signs; sign `n` of it stands at `starts[n]` to `ends[n]` of the original."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]


def is_plain(text: str) -> bool:
    return text.isascii() and "&" not in text


def fold(text: str) -> Folded:
    if is_plain(text):
        return Folded(_unquoted(text), range(len(text)), range(1, len(text) + 1))
    plain = {char: _plain(char) for char in set(text)}
    pieces = [(n, n + 1, plain[char]) for n, char in enumerate(text)]
    for entity in reversed(tuple(ENTITY.finditer(text))) if "&" in text else ():
        meant = "".join(_plain(char) for char in html.unescape(entity.group()))
        pieces[entity.start() : entity.end()] = [(*entity.span(), meant)]
    return Folded(
        _unquoted("".join([piece for _, _, piece in pieces])),
        [start for start, _, piece in pieces for _ in piece],
        [end for _, end, piece in pieces for _ in piece],
    )


def _unquoted(text: str) -> str:
    if "%2" in text:
        for sign, meant in QUOTED.items():
            text = text.replace(sign, meant)
    return text


def bare(word: str) -> str:
    """Return a word in small letters without its accents, as the lists of words have it."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in apart if unicodedata.category(char) not in UNSEEN)


def _plain(char: str) -> str:
    if char.isascii():
        return char
    digit = unicodedata.digit(char, None)
    if digit is not None:
        return str(digit)
    category = unicodedata.category(char)
    if category in UNSEEN:
        return ""
    return "*" if category in PICTURES else unicodedata.normalize("NFKC", char)

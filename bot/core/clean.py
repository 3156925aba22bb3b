"""Take the tricks out of what people type: direction marks, zero widths, stacked accents."""

import unicodedata

NAME_LIMIT = 64
BLANKS = frozenset("\u3164\u115f\u1160\uffa0\u2800")  # letters that show nothing
ZWJ = "\u200d"
KEEP_FORMAT = frozenset({ZWJ, "\u200c"})  # joiners carry meaning in emoji, Persian and Hindi
UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
MOST_MARKS = 2


def clean(raw: str, *, lines: bool = True) -> str:
    """Return text that shows what it says; line breaks stay where `lines` is true."""
    if raw.isascii() and raw.isprintable():
        return raw.strip()
    kept: list[str] = []
    marks = 0
    for char in unicodedata.normalize("NFC", raw.replace("\r\n", "\n")):
        marks = marks + 1 if unicodedata.combining(char) else 0
        if marks <= MOST_MARKS:
            kept.append(_shown(char, lines=lines))
    joined = "".join(kept)
    return joined.strip() if joined.strip(ZWJ + "\u200c ") else ""


def name(raw: str) -> str:
    """Return a display name on one line, of at most 64 characters, or ""."""
    return " ".join(clean(raw[:1024], lines=False).split())[:NAME_LIMIT].strip()


def _shown(char: str, *, lines: bool) -> str:
    if char in "\n\u2028\u2029":
        return "\n" if lines else " "
    if char == "\t":
        return " "
    if char in BLANKS:
        return ""
    if char in KEEP_FORMAT or unicodedata.category(char) not in UNSEEN:
        return char
    return ""

"""Where in a text phone numbers stand."""

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from phonenumbers import Leniency, PhoneNumberFormat, PhoneNumberMatcher, format_number

from bot.features.phones import rules

LEAST = 7  # digits a number has at least
DIGIT = re.compile(r"[\d⁰¹²³⁴-⁹₀-₉①-⑨⓪⓵-⓽⑴-⑼⒈-⒐❶-❾➀-➈➊-➒🄀-🄊]")
ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|[a-z]{2,8});")
UNSEEN = frozenset({"Cf", "Me", "Mn"})  # zero widths, keycap rings and picture marks
STRETCH = re.compile(r"[+(]{0,2}\d(?:[^\d]{0,8}\d){6,}")
ABROAD = re.compile(r"(?<!\d)00(?=[ -]?[1-9])")
ODD = str.maketrans("*_|•·\n", "------")
LOOKED_UP = 320  # characters the library may look at; beyond, the shape alone decides
READ = 5000  # characters the reserved ranges are looked for in
TRIES = 24
SHAPE = re.compile(r"(?<![\d.,])(?:\+|0|\()\d?(?:[ ().-]{0,2}\d){8,13}(?!\d)")
KEPT, CARD, MEDIA = "\ufffc", "\ufff9", "\ufffb"  # marks, which no text needs
MARKED = str.maketrans(dict.fromkeys((KEPT, CARD, MEDIA), " "))
DATE = re.compile(r"\d{1,2}([./ -])\d{1,2}\1(?:19|20)\d\d")
STORIES = rules.story_pattern()


@dataclass(frozen=True, slots=True)
class Found:
    """A number and where it stands, in code points of the text as given, end excluded.

    `e164` is "" where only the shape was looked at.
    """

    e164: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Folded:
    """Plain digits and letters, and where each of them came from."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]


def find_numbers(text: str, region: str | Sequence[str]) -> tuple[Found, ...]:
    """Return the private numbers of a text, in order and apart from each other.

    `region` is the upper-case country code, or several, whose national numbers count;
    numbers written with + or 00 count from everywhere.
    """
    if len(DIGIT.findall(text)) < LEAST:
        return ()
    regions = (region,) if isinstance(region, str) else tuple(region)
    folded = _fold(text)
    spans = _apart(_all(folded.text, regions))
    return tuple(
        Found(each.e164, folded.starts[each.start], folded.ends[each.end - 1]) for each in spans
    )


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
    while found := find_numbers(text, regions):
        text = mask(text, found, kept)
    return text


def _fold(text: str) -> _Folded:
    if text.isascii() and "&" not in text:
        return _Folded(text, range(len(text)), range(1, len(text) + 1))
    chars: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end, piece in _pieces(text):
        for char in piece:
            chars.append(char)
            starts.append(start)
            ends.append(end)
    return _Folded("".join(chars), starts, ends)


def _pieces(text: str) -> Iterator[tuple[int, int, str]]:
    at, plain = 0, {char: _plain(char) for char in set(text)}
    for entity in ENTITY.finditer(text):
        yield from ((at + n, at + n + 1, plain[c]) for n, c in enumerate(text[at : entity.start()]))
        meant = "".join(_plain(char) for char in html.unescape(entity.group()))
        yield entity.start(), entity.end(), meant
        at = entity.end()
    yield from ((at + n, at + n + 1, plain[char]) for n, char in enumerate(text[at:]))


def _plain(char: str) -> str:
    if char.isascii():
        return char
    digit = unicodedata.digit(char, None)
    if digit is not None:
        return str(digit)
    category = unicodedata.category(char)
    if category in UNSEEN:
        return ""
    return "-" if category == "So" else unicodedata.normalize("NFKC", char)


def _all(text: str, regions: Sequence[str]) -> Iterator[Found]:
    spent = 0
    for stretch in STRETCH.finditer(text):
        start, end = max(0, stretch.start() - 2), min(len(text), stretch.end() + 2)
        yield from _stories(text, start, min(end, start + READ - spent))
        looked = text[start : min(end, start + max(0, LOOKED_UP - spent))]
        for each in _within(looked, regions):
            yield Found(each.e164, each.start + start, each.end + start)
        spent += end - start
        if spent > LOOKED_UP:
            yield from _shapes(text, max(start, start + len(looked) - 20), end)
        if spent > READ:
            yield from _shapes(text, end, len(text))
            return


def _stories(text: str, start: int, end: int) -> Iterator[Found]:
    for match in STORIES.finditer(text, start, max(start, end)):
        name = match.lastgroup or ""
        digits = "".join(filter(str.isdigit, match.group(name)))
        yield Found(f"+{name.rpartition('_')[2]}{digits}", match.start(), match.end())


def _within(part: str, regions: Sequence[str]) -> Iterator[Found]:
    plain = ABROAD.sub(" +", part.translate(ODD).replace("%2B", "  +"))
    for words in dict.fromkeys((part, plain)):
        for region in regions or ("ZZ",):
            for match in PhoneNumberMatcher(words, region, Leniency.VALID, TRIES):
                if not (rules.passes(match.number) or DATE.fullmatch(match.raw_string)):
                    e164 = format_number(match.number, PhoneNumberFormat.E164)
                    alone = match.raw_string.startswith("(") and ")" not in match.raw_string
                    yield Found(e164, match.start + alone, match.end)


def _shapes(text: str, start: int, end: int) -> Iterator[Found]:
    """Nobody reads so many digits: whatever looks like a number counts as one."""
    for match in SHAPE.finditer(text, start, end):
        yield Found("", match.start(), match.end())


def _apart(found: Iterable[Found]) -> list[Found]:
    """Keep the first and longest of those that overlap."""
    kept: list[Found] = []
    for each in sorted(found, key=lambda f: (f.start, -f.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
        elif each.end > kept[-1].end:
            kept[-1] = Found(kept[-1].e164, kept[-1].start, each.end)
    return kept

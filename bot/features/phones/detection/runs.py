"""Digits that may belong together: groups of them, and what stands between and before."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.features.phones.detection.folding import bare
from bot.features.phones.detection.spoken import Heard, Item, say
from bot.features.phones.detection.vocabulary import AND, Part, Word

TOKEN = re.compile(r"\d+|[^\W\d_]+")
LOOKALIKE = str.maketrans("OoQDIlSsBZz", "00001155822")
LIKE_DIGITS = re.compile(r"[OoQDIlSsBZz]{1,4}")
FARTHEST = 7  # signs between two groups of one number
MOST_LINKS = 3
LONGEST_LINK = 32
WORDS_BEFORE = 6
LINKS_TYPED = """
then and rest is the next bit part last first half followed by after that finally
end  dann und danach der zweite teil ist puis ensuite et la suite est apres luego despues y  el
resto es potem i reszta to dalej depois e o resto aur phir baad me फिर और اور پھر  ثم و بعدها
"""
LINKS = frozenset(map(bare, LINKS_TYPED.split()))


@dataclass(frozen=True, slots=True)
class Run:
    """Groups of digits near each other.

    `before` are the words before them, the nearest first; `linked` the places of groups
    before which words like "then" stand.
    """

    items: tuple[Item, ...]
    before: tuple[str, ...]
    linked: frozenset[int]


def runs(text: str, known: Mapping[str, Word]) -> Iterator[Run]:
    """Return the runs of a folded text, in order."""
    items: list[Item] = []
    linked: set[int] = set()
    before: tuple[str, ...] = ()
    words: list[str] = []
    for part in _parts(text, known):
        if isinstance(part, str):
            words.append(part)
            continue
        if items and not _near(text, items[-1], part, words):
            yield Run(tuple(items), before, frozenset(linked))
            items, linked = [], set()
        if not items:
            before = tuple(words[: -WORDS_BEFORE - 1 : -1])
        elif words:
            linked.add(len(items))
        items.append(part)
        words = []
    if items:
        yield Run(tuple(items), before, frozenset(linked))


def _near(text: str, last: Item, item: Item, words: list[str]) -> bool:
    gap = item.start - last.end
    if words:
        return gap <= LONGEST_LINK and len(words) <= MOST_LINKS and LINKS.issuperset(words)
    return gap <= FARTHEST or (gap <= LONGEST_LINK and text[last.end : item.start].isspace())


def _parts(text: str, known: Mapping[str, Word]) -> Iterator[Item | str]:
    """Return groups of digits, and as strings the words that are none."""
    breath: list[Heard] = []
    for each in _heard(text, known):
        spoken = each.word is not None and not each.text[:1].isdecimal()
        if spoken or (breath and _joins(each, breath[-1])):
            breath.append(each)
            continue
        yield from _say(breath)
        breath = []
        yield each.text if each.word is None else Item(each.word.digits, each.start, each.end)
    yield from _say(breath)


def _joins(each: Heard, last: Heard) -> bool:
    if last.word is None:
        return False
    one = each.word is not None and len(each.word.digits) == 1  # double 7
    return (each.text in AND and last.word.part is Part.TENS) or (
        one and last.word.part is Part.TIMES
    )


def _say(breath: list[Heard]) -> Iterator[Item | str]:
    if breath and breath[-1].word is None:  # an "and" that joined nothing
        yield from say(breath[:-1])
        yield breath[-1].text
        return
    yield from say(breath)


def _heard(text: str, known: Mapping[str, Word]) -> Iterator[Heard]:
    glued = -1  # where the last group of digits ended
    for match in TOKEN.finditer(text):
        token, start, end = match.group(), match.start(), match.end()
        if token[0].isdecimal():
            glued = end
            yield Heard(token, start, end, Word(Part.DIGITS, token))
            continue
        beside = start == glued or text[end : end + 1].isdecimal()
        if beside and LIKE_DIGITS.fullmatch(token):
            glued = end
            digits = token.translate(LOOKALIKE)
            yield Heard(digits, start, end, Word(Part.DIGITS, digits))
            continue
        word = bare(token)
        yield Heard(word, start, end, known.get(word))

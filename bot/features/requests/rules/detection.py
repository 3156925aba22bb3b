"""What typed words mean: the fields of a request, and whether a message asks for help."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo

from bot.core.clean import clean
from bot.core.media import Media
from bot.core.text import Refused
from bot.features.requests.rules import reading, repeating
from bot.features.requests.rules.reading import Due
from bot.features.requests.rules.states import MOST_HELPERS

MOST_WORDS = 500
SHORTEST_WISH, LONGEST_WISH = 12, 300
HELPERS = re.compile(r"for (\d{1,3})(?: helpers?| people)?")
WISH = re.compile(
    r"\b(?:(?:can|could|would) (?:any|some)(?:one|body)|(?:does|has) any(?:one|body) (?:have|got)"
    r"|any(?:one|body) (?:have|got)|(?:is|are) there any(?:one|body)"
    r"|who (?:can|could) (?:help|lend)"
    r"|i(?: really| urgently)? need (?:an?|some|help|somebody|someone|your)\b"
    r"|(?:i am|i'm|we are|we're) looking for|can i borrow|could i borrow)\b"
)
NO_WISH = re.compile(r"\b(?:i need (?:an?|some) (?:holiday|vacation|drink|nap|break)|lol|haha+)\b")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for, taken apart. `behalf` is the name of whom the asker speaks for."""

    what: str = ""
    category: str = ""
    area: str = ""
    private: bool = False
    choosing: bool = False
    needed: int = 1
    due: Due | None = None
    rrule: str = ""
    behalf: str = ""
    media: Media | None = None


@dataclass(frozen=True, slots=True)
class Around:
    """What words are read by: the moment, where people live, and the group's own lists."""

    now: datetime
    zone: tzinfo = UTC
    language: str = "en"
    categories: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()


def read(line: str, around: Around, begun: Asked | None = None) -> Asked:
    """Take `category: what | by WHEN | near AREA | private | for N helpers | weekly` apart.

    The first field is what is asked for; of the others, what nobody knows stays part of it.
    """
    asked = begun or Asked()
    fields = [part.strip() for part in re.split(r"[|\n]", clean(line)) if part.strip()]
    words: list[str] = []
    for each in fields:
        told = _told(each, asked, around, first=not words)
        if told is None:
            words.append(each)
        else:
            asked = told
    what = ", ".join(words)
    named = category(what, around.categories)
    return replace(
        asked,
        what=what.partition(":")[2].strip() if named else what or asked.what,
        category=named or asked.category,
    )


def _told(field: str, asked: Asked, around: Around, *, first: bool) -> Asked | None:
    """Return what a field says besides the words themselves, or None if it is words."""
    said = field.casefold()
    if said == "private":
        return replace(asked, private=True)
    if first:
        return None
    if found := HELPERS.fullmatch(said):
        return replace(asked, needed=helpers(found[1]))
    if said.startswith("near ") and (area := place(said[5:], around.areas)):
        return replace(asked, area=area)
    return _told_when(said, asked, around)


def _told_when(said: str, asked: Asked, around: Around) -> Asked | None:
    again = repeating.every(said, around.now, around.zone, around.language)
    if again:
        return replace(asked, rrule=again.rule, due=asked.due or again.first)
    moment = reading.due(said, around.now, around.zone, around.language)
    return None if moment is None else replace(asked, due=moment)


def helpers(words: str) -> int:
    """Read how many helpers are wanted; at least one, at most as many as a card can name."""
    digits = "".join(char for char in words if char in "0123456789")[:3]
    return max(1, min(int(digits or 1), MOST_HELPERS))


def place(words: str, areas: Sequence[str]) -> str:
    """Return the area of the group's list that is meant, or ""."""
    said = words.strip().casefold()
    return next((area for area in areas if area.casefold() == said), "")


def is_fair(asked: Asked) -> bool:
    """Say whether there are words, and not too many of them."""
    return (len(asked.what) > 0 or asked.media is not None) and len(asked.what) <= MOST_WORDS


def check_length(asked: Asked) -> None:
    if len(asked.what) > MOST_WORDS:
        raise Refused("requests-long", most=MOST_WORDS)


def category(what: str, known: Sequence[str]) -> str:
    """Return the category before the first colon ("food: bread"), or ""; a beginning will do."""
    head, colon, rest = what.partition(":")
    said = head.strip().casefold()
    if not (colon and said and rest.strip()):
        return ""
    alike = [each for each in known if each.startswith(said)]
    return said if said in known else alike[0] if len(alike) == 1 else ""


def number_and_words(line: str) -> tuple[int, str]:
    """Read "7 words" or "#7 words"; the number is 0 where there is none."""
    found = re.match(r"#?([0-9]{1,9})(?:\s+|$)", line.strip())
    return (int(found[1]), line.strip()[found.end() :]) if found else (0, line.strip())


def looks_like_request(words: str) -> bool:
    """Guess whether an ordinary message asks the group for help; rather miss one than nag."""
    said = " ".join(words.replace("’", "'").casefold().split())
    if not SHORTEST_WISH <= len(said) <= LONGEST_WISH or "://" in said:
        return False
    return bool(WISH.search(said)) and not NO_WISH.search(said)

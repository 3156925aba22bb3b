"""What typed words mean: the fields of a request, and whether a message asks for help."""

import re
from dataclasses import dataclass

from bot.core.clean import clean
from bot.core.text import Refused

MOST_WORDS = 500
LONGEST_CATEGORY = 24
SHORTEST_WISH, LONGEST_WISH = 12, 300
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
    """The words of a request as they were typed, taken apart."""

    what: str
    category: str = ""
    private: bool = False


def read(line: str, *, private: bool = False) -> Asked:
    """Take `what | private | …` apart; fields nobody knows stay part of the words."""
    fields = [part.strip() for part in re.split(r"[|\n]", clean(line)) if part.strip()]
    words = [part for part in fields if part.casefold() != "private"]
    what = ", ".join(words)
    return Asked(what, category(what), private=private or len(words) < len(fields))


def is_fair(asked: Asked) -> bool:
    """Say whether there are words, and not too many of them."""
    return 0 < len(asked.what) <= MOST_WORDS


def check_length(asked: Asked) -> None:
    if len(asked.what) > MOST_WORDS:
        raise Refused("requests-long", most=MOST_WORDS)


def category(what: str) -> str:
    """Return the word before the first colon ("food: bread"), folded, or ""."""
    head, colon, rest = what.partition(": ")
    named = head.strip()
    fits = named.isalpha() and len(named) <= LONGEST_CATEGORY
    return named.casefold() if colon and rest.strip() and fits else ""


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

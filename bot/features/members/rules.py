"""What people type about themselves, as values."""

from collections.abc import Collection

from bot.core import hours
from bot.core.text import Refused

AS_THE_APP = "-"
WORDS = {"any time": "always", "anytime": "always", "off": "always", "none": "always"}
SETTLED = ("always", "never")


def language(raw: str, spoken: Collection[str]) -> str:
    """Return a language there are texts in, or "" for whatever the chat app says."""
    wanted = raw.strip().casefold()
    if wanted == AS_THE_APP:
        return ""
    if wanted not in spoken:
        raise Refused("members-language-unknown", known=", ".join(sorted(spoken)))
    return wanted


def quiet(raw: str) -> str:
    """Return "always", "never" or hours like "22:00-08:00"."""
    word = raw.strip().casefold()
    word = WORDS.get(word, word)
    if word in SETTLED:
        return word
    try:
        return hours.written(hours.read(word))
    except ValueError:
        raise Refused("members-quiet-words") from None

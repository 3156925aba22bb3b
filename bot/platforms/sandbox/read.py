"""What a person typed in the square, as the bot reads it."""

import re

from bot.core.incoming import Said

BOT = "common_ground"
PREFIX = "/"

_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]+))?(?:\s+(.*))?", re.DOTALL)
_LINK = re.compile(
    r"(?:https?://|www\.)\S+|\b(?:[a-z0-9-]+\.)+(?:com|org|net|info|io|me|uk|de|fr)\b(?:/\S*)?",
    re.IGNORECASE,
)


def command(words: str) -> tuple[str, str]:
    """Return the bare word of a command meant for us and what follows it, or ("", "")."""
    found = _COMMAND.fullmatch(words.strip())
    if found is None or (found[2] or BOT).lower() != BOT:
        return "", ""
    return found[1].lower(), (found[3] or "").strip()


def links(words: str) -> tuple[str, ...]:
    return tuple(found[0].rstrip(".,;:!?)") for found in _LINK.finditer(words))


def said(message: str, words: str, reply_to: str = "", *, edited: bool = False) -> Said:
    word, line = command(words)
    return Said(
        message,
        text=words,
        command=word,
        line=line,
        reply_to=reply_to,
        links=links(words),
        edited=edited,
    )

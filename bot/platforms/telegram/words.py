"""Words as Telegram sends them: safe to store, cut by UTF-16 units, read as commands."""

import re
from typing import Any

COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]{1,32}))?(?:\s+|\Z)")
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")  # no database takes them


def words(value: Any) -> str:
    """Return a text that can be stored and has as many UTF-16 units as the one sent.

    Raises `TypeError` when it is no text: the update is then set aside.
    """
    if not isinstance(value, str):
        raise TypeError("expected a text")
    return UNSTORABLE.sub("\ufffd", value)


def part(text: str, offset: int, length: int) -> str:
    """Return the part of a text that an entity covers; offsets count UTF-16 units."""
    if text.isascii():
        return text[offset : offset + length]
    units = text.encode("utf-16-le")
    return units[2 * offset : 2 * (offset + length)].decode("utf-16-le", "replace")


def command(text: str, username: str) -> tuple[str, str]:
    """Return (word, line) of a command meant for us, or ("", "").

    "/ask milk" and "/ask@me milk" are meant for us, "/ask@other milk" and "/etc/hosts" are not.
    """
    found = COMMAND.match(text)
    if found is None:
        return "", ""
    addressed = found[2]
    if addressed and addressed.casefold() != username.casefold():
        return "", ""
    return found[1].lower(), text[found.end() :].strip()

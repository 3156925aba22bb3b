"""A message as a rule sees it, and what a rule may answer."""

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

Options = Mapping[str, Any]  # what the group agreed, by the option's short name; and "zone"
Past = tuple[int, str]  # when somebody spoke, in milliseconds since 1970, and a mark of the words
History = tuple[Past, ...]  # what one person said within the last hour, this message last

MINUTE_MS = 60_000
SCRIPTS_LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class Spoken:
    """A message and what is known of whoever wrote it.

    `here_since` is when the bot first knew them in the group; `joined` when it saw them join,
    None for those who were there before. `room` is the topic or thread.
    """

    at: datetime
    text: str = ""
    links: tuple[str, ...] = ()
    media: str = ""
    forwarded: bool = False
    number: bool = False  # a phone number was found in it
    bot: bool = False  # not a message: another bot has come
    here_since: datetime | None = None
    joined: datetime | None = None
    room: str = ""
    plain: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "plain", folded(self.text))

    def here_for(self, time: timedelta) -> bool:
        """Tell whether the writer has been known here for so long."""
        return self.here_since is not None and self.at - self.here_since >= time


@dataclass(frozen=True, slots=True)
class Breach:
    """A rule was touched; `found` is what by, in a word of ours."""

    found: str = ""


Catch = Callable[[Spoken, History, Options], Breach | None]


def folded(words: str) -> str:
    """Return words in small plain letters, without what nobody sees."""
    if words.isascii():
        return words.lower()
    kept = (c for c in unicodedata.normalize("NFKC", words) if unicodedata.category(c) != "Cf")
    return "".join(kept).casefold()


def script(words: str) -> str:
    """Return the name of the script most letters are in, in small letters, or ""."""
    counts: dict[str, int] = {}
    for char in words[:SCRIPTS_LOOKED_AT]:
        if char.isalpha():
            name = "latin" if char.isascii() else unicodedata.name(char, "").partition(" ")[0]
            counts[name.lower()] = counts.get(name.lower(), 0) + 1
    return max(counts, key=lambda name: counts[name]) if counts else ""

"""What a look at the program's surroundings found, for the host."""

from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from dataclasses import dataclass

from bot.core.incoming import Right

MEANT = {
    Right.READ_ALL: "read all messages",
    Right.DELETE: "delete messages",
    Right.RESTRICT: "restrict members",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """`what` was looked at and what was `found`; `remedy` is "" where all is well."""

    what: str
    found: str
    remedy: str = ""

    @property
    def well(self) -> bool:
        return not self.remedy


# (titles of the bot's chats, by their keys) -> what was found out on one platform.
Look = Callable[[Mapping[str, str]], AsyncIterator[Finding]]


def lacking(rights: Iterable[Right]) -> str:
    """Name what the bot needs for its work in a group and may not do, or ""."""
    held = set(rights)
    return ", ".join(words for right, words in MEANT.items() if right not in held)

"""Names for the things a chat is made of, the same on every platform."""

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True, order=True)
class _Ref:
    platform: str
    key: str

    def __str__(self) -> str:
        return f"{self.platform}/{self.key}"

    @classmethod
    def parse(cls, text: str) -> Self:
        platform, _, key = text.partition("/")
        return cls(platform, key)


@dataclass(frozen=True, slots=True, order=True)
class ChatRef(_Ref):
    """One room on one platform; `key` is the platform's own id of it."""


@dataclass(frozen=True, slots=True, order=True)
class AccountRef(_Ref):
    """One identity on one platform; a person may have several."""


@dataclass(frozen=True, slots=True)
class Who:
    """A person by our own number, where a name or a pseudonym is put in later.

    In a `Text` it becomes the person's display name, in a fact the pseudonym that person
    has in the group.
    """

    person: int

"""What the square is made of: people, groups, posts and toasts, as values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.core.ids import AccountRef, ChatRef
from bot.core.incoming import Right, Standing
from bot.core.outgoing import Label, Span

NAME = "sandbox"
EVERY_RIGHT = tuple(Right)
NAME_LIMIT = 40


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who can act. `door` is shut when they stopped the bot in their private chat.

    `keys` are the lasting buttons under their private input field.
    """

    key: str
    name: str
    language: str = "en"
    door: bool = True
    keys: tuple[str, ...] = ()

    @property
    def account(self) -> AccountRef:
        return AccountRef(NAME, self.key)


@dataclass(frozen=True, slots=True)
class Group:
    """A group chat.

    Who is in it and as what, who may only read and until when, what the bot may do there.
    `bot` is false while the bot is not in it.
    """

    key: str
    title: str
    members: Mapping[str, Standing] = field(default_factory=dict)
    restricted: Mapping[str, datetime] = field(default_factory=dict)
    rights: tuple[Right, ...] = EVERY_RIGHT
    bot: bool = False
    banned: Mapping[str, datetime] = field(default_factory=dict)
    knocking: tuple[str, ...] = ()
    hushed: bool = False

    @property
    def chat(self) -> ChatRef:
        return ChatRef(NAME, self.key)

    def standing(self, person: str) -> Standing:
        return self.members.get(person, Standing.OUTSIDE)

    def silent(self, person: str, now: datetime) -> bool:
        if self.hushed and not self.standing(person).administers:
            return True
        until = self.restricted.get(person)
        return until is not None and now < until

    def barred(self, person: str, now: datetime) -> bool:
        until = self.banned.get(person)
        return until is not None and now < until


@dataclass(frozen=True, slots=True)
class Post:
    """A message. `author` is a person's key, or "" for the bot.

    `place` is a group's key, or "@" and a person's key for a private chat. `row` is the
    outbox row that offered `labels`; with `numbered`, choosing one is a reaction that names
    only its place. `picks` are reactions everybody sees: (person, index). A post that was
    taken away is `gone` and keeps no words.
    """

    id: str
    place: str
    author: str
    at: datetime
    spans: tuple[Span, ...] = ()
    labels: tuple[Label, ...] = ()
    row: int = 0
    numbered: bool = False
    picks: tuple[tuple[str, int], ...] = ()
    thread: str = ""
    reply_to: str = ""
    media: str = ""
    file: str = ""
    edited: bool = False
    gone: bool = False
    pinned: bool = False

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.spans)

    @property
    def private(self) -> bool:
        return self.place.startswith("@")

    def offers(self, label: str | int) -> Label:
        """Find a button by its words or index; raises `Barred("gone")`."""
        for found in self.labels:
            if label in (found.index, found.text):
                return found
        raise Barred("gone")


@dataclass(frozen=True, slots=True)
class File:
    """What is in a file, as base64; `Post.file` is its key, of a place "latitude,longitude"."""

    kind: str
    name: str
    mime: str
    data: str


@dataclass(frozen=True, slots=True)
class Toast:
    """What a person alone read after a press; `text` is "" for a bare tick."""

    person: str
    press: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Carried:
    """An outbox row that was carried out: a fingerprint of the parcel, and the post."""

    mark: str
    ref: str


class Barred(Exception):
    """The platform does not let this person do this now.

    `reason` is one of silent, outside, empty, long, gone, not-yours, unknown, name.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason

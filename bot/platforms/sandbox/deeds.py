"""What the page can ask for, each a value that does itself in a square."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from bot.core.codec import load
from bot.core.incoming import Right, Standing
from bot.core.media import MediaKind
from bot.platforms.sandbox import files
from bot.platforms.sandbox.square import Square


class Deed(Protocol):
    def do(self, square: Square) -> None:
        """Do it; raises `Barred`."""


@dataclass(frozen=True, slots=True)
class Says:
    who: str
    words: str
    private: bool = False
    group: str = ""
    reply_to: str = ""

    def do(self, square: Square) -> None:
        square.says(
            self.who,
            self.words,
            private=self.private,
            group=self.group,
            reply_to=self.reply_to,
        )


@dataclass(frozen=True, slots=True)
class Shares:
    who: str
    name: str
    number: str
    private: bool = False
    group: str = ""

    def do(self, square: Square) -> None:
        square.shares_contact(
            self.who, self.name, self.number, private=self.private, group=self.group
        )


@dataclass(frozen=True, slots=True)
class Sends:
    """A file, `data` in base64, with words or none."""

    who: str
    kind: MediaKind
    name: str
    mime: str
    data: str
    words: str = ""
    private: bool = False
    group: str = ""
    reply_to: str = ""

    def do(self, square: Square) -> None:
        media, data = files.typed(self.kind, self.name, self.mime, self.data)
        square.says(
            self.who,
            self.words,
            private=self.private,
            group=self.group,
            reply_to=self.reply_to,
            attached=media,
            data=data,
        )


@dataclass(frozen=True, slots=True)
class Edits:
    who: str
    message: str
    words: str

    def do(self, square: Square) -> None:
        square.edits(self.who, self.message, self.words)


@dataclass(frozen=True, slots=True)
class Removes:
    who: str
    message: str

    def do(self, square: Square) -> None:
        square.removes(self.who, self.message)


@dataclass(frozen=True, slots=True)
class Presses:
    who: str
    message: str
    index: int

    def do(self, square: Square) -> None:
        square.presses(self.who, self.message, self.index)


@dataclass(frozen=True, slots=True)
class Starts:
    who: str

    def do(self, square: Square) -> None:
        square.starts(self.who)


@dataclass(frozen=True, slots=True)
class Shuts:
    who: str

    def do(self, square: Square) -> None:
        square.crowd.shuts(self.who)


@dataclass(frozen=True, slots=True)
class Arrives:
    name: str
    seen: bool
    group: str = ""

    def do(self, square: Square) -> None:
        square.crowd.arrives(self.name, self.group, seen=self.seen)


@dataclass(frozen=True, slots=True)
class Joins:
    who: str
    group: str = ""

    def do(self, square: Square) -> None:
        square.crowd.joins(self.who, self.group)


@dataclass(frozen=True, slots=True)
class Leaves:
    who: str
    group: str = ""

    def do(self, square: Square) -> None:
        square.crowd.leaves(self.who, self.group)


@dataclass(frozen=True, slots=True)
class Appoints:
    who: str
    administers: bool
    group: str = ""

    def do(self, square: Square) -> None:
        standing = Standing.ADMIN if self.administers else Standing.MEMBER
        square.crowd.appoints(self.who, standing, self.group)


@dataclass(frozen=True, slots=True)
class Allows:
    rights: tuple[Right, ...]
    group: str = ""

    def do(self, square: Square) -> None:
        square.crowd.allows(*self.rights, group=self.group)


KINDS: Mapping[str, type[Deed]] = {
    kind.__name__.lower(): kind
    for kind in (
        Says,
        Shares,
        Sends,
        Edits,
        Removes,
        Presses,
        Starts,
        Shuts,
        Arrives,
        Joins,
        Leaves,
        Appoints,
        Allows,
    )
}


def read(kind: str, data: Any) -> Deed:
    """Read what the page sent; raises `ValueError` for anything else."""
    if kind not in KINDS or not isinstance(data, dict):
        raise ValueError(kind)
    try:
        return load(KINDS[kind], data)
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(kind) from error

"""Words that are not yet in any language."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Union

from bot.core.ids import Who


class Style(StrEnum):
    """How a moment is written for people."""

    DAY = "day"
    MOMENT = "moment"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class When:
    """A moment, written in the group's zone and the reader's language at the last moment."""

    at: datetime
    style: Style = Style.MOMENT


Arg = Union[str, int, Who, When, "Text"]


@dataclass(frozen=True, slots=True)
class Text:
    """A key of a Fluent file and its arguments. Arguments are data, never markup."""

    key: str
    args: tuple[tuple[str, Arg], ...] = ()


def text(key: str, **args: Arg) -> Text:
    return Text(key, tuple(sorted(args.items())))


class Refused(Exception):
    """A rule said no: the person is told why and nothing changes."""

    def __init__(self, key: str, **args: Arg) -> None:
        super().__init__(key)
        self.text = text(key, **args)

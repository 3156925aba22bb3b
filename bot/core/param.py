"""A setting the group may vote on, declared once; everything else is derived."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar

from bot.core.text import Refused, Text, text

T = TypeVar("T")

LONGEST_WORD = 80
MOST_DIGITS = 9


class Class(StrEnum):
    """How a change is made: operational, rules that touch people, rules about rules.

    P is no class of parameters but of votes: the removal of a person.
    """

    O = "O"  # noqa: E741 - the class is called O in the registry
    R = "R"
    M = "M"
    P = "P"


@dataclass(frozen=True, slots=True)
class Param(Generic[T]):
    """`read` turns typed words into a value or raises `Refused`; `show` makes them again.

    Values are JSON values (int, bool, str, list). `choices` are what buttons offer.
    `name` is what people type ("request.expires_days"); its texts are
    `param-request-expires-days` (label) with attributes `.question` and `.effect`.
    """

    name: str
    cls: Class
    default: T
    read: Callable[[str], T]
    show: Callable[[T], str | Text]
    choices: tuple[T, ...]
    bounds: str = ""
    everyday: bool = False

    @property
    def key(self) -> str:
        return "param-" + self.name.replace(".", "-").replace("_", "-")

    @property
    def label(self) -> Text:
        return text(self.key)

    @property
    def question(self) -> Text:
        return text(f"{self.key}.question")

    def effect(self, value: T) -> Text:
        return text(f"{self.key}.effect", value=self.shown(value))

    def shown(self, value: T) -> str | Text:
        return self.show(value)


AnyParam = Param[Any]


def whole(  # noqa: PLR0913 - a declaration names each thing once
    name: str,
    cls: Class,
    default: int,
    *,
    low: int,
    high: int,
    choices: tuple[int, ...],
    everyday: bool = False,
) -> Param[int]:
    def read(raw: str) -> int:
        digits = raw.strip()
        known = digits.isascii() and digits.isdecimal() and len(digits) <= MOST_DIGITS
        if not (known and low <= int(digits) <= high):
            raise Refused("param-whole", low=low, high=high)
        return int(digits)

    return Param(name, cls, default, read, str, choices, f"{low}–{high}", everyday)


YES = frozenset({"yes", "on", "true", "y", "1"})
NO = frozenset({"no", "off", "false", "n", "0"})


def flag(name: str, cls: Class, *, default: bool, everyday: bool = False) -> Param[bool]:
    def read(raw: str) -> bool:
        word = raw.strip().casefold()
        if word not in YES | NO:
            raise Refused("param-flag")
        return word in YES

    def show(value: bool) -> Text:
        return text("param-on" if value else "param-off")

    return Param(name, cls, default, read, show, (True, False), "yes/no", everyday)


def choice(
    name: str, cls: Class, default: str, *, options: tuple[str, ...], everyday: bool = False
) -> Param[str]:
    def read(raw: str) -> str:
        word = raw.strip().casefold()
        if word not in options:
            raise Refused("param-choice", options=", ".join(options))
        return word

    return Param(name, cls, default, read, str, options, " / ".join(options), everyday)


def words(
    name: str,
    cls: Class,
    *,
    most: int = 40,
    fold: Callable[[str], str] = str.strip,
    choices: tuple[list[str], ...] = (),
    default: tuple[str, ...] = (),
) -> Param[list[str]]:
    """Make a parameter that is a list of short words, typed with commas between them."""

    def read(raw: str) -> list[str]:
        parts = [fold(part) for part in raw.split(",") if part.strip()]
        if raw.strip().casefold() in NO | {"none", "-"}:
            return []
        if not parts or len(parts) > most or any(len(part) > LONGEST_WORD for part in parts):
            raise Refused("param-words", most=most)
        return list(dict.fromkeys(parts))

    def show(value: list[str]) -> str | Text:
        return ", ".join(value) if value else text("param-none")

    return Param(name, cls, list(default), read, show, choices, f"≤{most}")

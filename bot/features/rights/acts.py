"""Seeing what is held about oneself, and being forgotten."""

from dataclasses import dataclass
from typing import ClassVar

from bot.core.act import Act


@dataclass(frozen=True, slots=True)
class ShowData(Act):
    name: ClassVar[str] = "rights.show_data"


@dataclass(frozen=True, slots=True)
class ShowHeld(Act):
    """Tell what is held of everybody, and so could be demanded."""

    name: ClassVar[str] = "rights.show_held"


@dataclass(frozen=True, slots=True)
class DropFiles(Act):
    """Take away the files that were made for a person; only the clock does this."""

    name: ClassVar[str] = "rights.drop_files"
    files: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ForgetMe(Act):
    """Ask to be forgotten; `sure` is the second, deliberate press."""

    name: ClassVar[str] = "rights.forget_me"
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Erase(Act):
    """Forget a person, a moment after they were told so; only the clock does this."""

    name: ClassVar[str] = "rights.erase"
    person: int

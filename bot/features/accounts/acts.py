"""What people can do with their accounts: ask for a code, type it elsewhere, say yes."""

from dataclasses import dataclass
from typing import ClassVar

from bot.core.act import Act


@dataclass(frozen=True, slots=True)
class Link(Act):
    """Ask for a code, or type one that another account of mine was given."""

    name: ClassVar[str] = "accounts.link"
    code: str = ""


@dataclass(frozen=True, slots=True)
class Accept(Act):
    """Say that whoever typed the code is me."""

    name: ClassVar[str] = "accounts.accept"
    code: str


@dataclass(frozen=True, slots=True)
class Refuse(Act):
    """Say that it is not me: the code is worth nothing any more."""

    name: ClassVar[str] = "accounts.refuse"
    code: str


@dataclass(frozen=True, slots=True)
class Unlink(Act):
    """Let an account of mine be a member of its own again; 0 asks which."""

    name: ClassVar[str] = "accounts.unlink"
    account: int = 0

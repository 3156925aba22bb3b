"""When a code joins two accounts: asked for by one, typed by the other, and in time."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.text import Refused

GOOD_FOR = timedelta(minutes=15)
LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # none that looks like another
LENGTH = 8


@dataclass(frozen=True, slots=True)
class Code:
    """`person` asked for it; `other` has typed it (0: nobody yet)."""

    code: str
    person: int
    made: datetime
    other: int = 0


def read(typed: str) -> str:
    """Read a code as people type it: small letters, spaces and dashes are all right."""
    return "".join(letter for letter in typed.upper() if letter.isalnum())


def shown(code: str) -> str:
    return f"{code[: LENGTH // 2]}-{code[LENGTH // 2 :]}"


def typed(code: Code | None, by: int, now: datetime) -> Code:
    """Let another account type a code, once."""
    if code is None or code.other or now >= code.made + GOOD_FOR:
        raise Refused("accounts-no-code")
    if code.person == by:
        raise Refused("accounts-same")
    return replace(code, other=by)


def accepted(code: Code | None, by: int, now: datetime) -> tuple[int, int]:
    """Return who becomes whom: the one the bot met later becomes the one it met first."""
    if code is None or code.person != by or not code.other or now >= code.made + GOOD_FOR:
        raise Refused("accounts-no-code")
    return max(code.person, code.other), min(code.person, code.other)


@dataclass(frozen=True, slots=True)
class Account:
    """One account of a member, as the chat app calls it."""

    id: int
    name: str
    platform: str


def several(mine: Sequence[Account]) -> Sequence[Account]:
    """Refuse where there is nothing to take apart."""
    if len(mine) <= 1:
        raise Refused("accounts-only-one")
    return mine

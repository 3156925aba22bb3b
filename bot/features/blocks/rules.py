"""Whom a typed name means, and what nobody can do to themselves."""

from collections.abc import Iterable

from bot.core.clean import name as shown
from bot.core.text import Refused


def meant(typed: str, people: Iterable[tuple[int, str]], person: int) -> list[int]:
    """Return everybody in the group with this very name, but never the person themselves."""
    wanted = shown(typed).casefold().lstrip("@")
    found = [each for each, name in people if name.casefold() == wanted and each != person]
    if not found:
        raise Refused("blocks-nobody", name=shown(typed))
    return list(dict.fromkeys(found))


def other_than(person: int, other: int) -> int:
    if person == other:
        raise Refused("blocks-yourself")
    return other

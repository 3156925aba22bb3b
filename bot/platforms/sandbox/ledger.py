"""Shelves of things that know what changed on them, and when."""

from collections.abc import Callable, Iterator, MutableMapping
from typing import Any, Generic, TypeVar

T = TypeVar("T")

Bell = Callable[[], None]


class Ledger:
    """Counts every change on its shelves, so that a page or a file can be brought up to date.

    Only the latest state of a thing is ever handed out: what was taken away stays away.
    """

    def __init__(self) -> None:
        self.version = 0
        self.shelves: dict[str, Shelf[Any]] = {}
        self._changed: dict[tuple[str, str], int] = {}
        self._bells: list[Bell] = []

    def shelf(self, name: str, kind: type[T]) -> "Shelf[T]":
        made: Shelf[T] = Shelf(self, name, kind)
        self.shelves[name] = made
        return made

    def touch(self, shelf: str, key: str) -> None:
        self.version += 1
        self._changed.pop((shelf, key), None)
        self._changed[shelf, key] = self.version
        for bell in tuple(self._bells):
            bell()

    def since(self, version: int) -> list[tuple[str, str]]:
        """Return (shelf, key) of all that changed after `version`, oldest change first."""
        fresh: list[tuple[str, str]] = []
        for thing, changed in reversed(self._changed.items()):
            if changed <= version:
                break
            fresh.append(thing)
        return fresh[::-1]

    def watch(self, bell: Bell) -> Callable[[], None]:
        """Ring `bell` at every change; the function returned ends it."""
        self._bells.append(bell)
        return lambda: self._bells.remove(bell)


class Shelf(MutableMapping[str, T], Generic[T]):
    """A mapping whose changes are counted. Keys stay in the order they first came."""

    def __init__(self, ledger: Ledger, name: str, kind: type[T]) -> None:
        self.name = name
        self.kind = kind
        self._ledger = ledger
        self._things: dict[str, T] = {}

    def __getitem__(self, key: str) -> T:
        return self._things[key]

    def __setitem__(self, key: str, thing: T) -> None:
        self._things[key] = thing
        self._ledger.touch(self.name, key)

    def __delitem__(self, key: str) -> None:
        del self._things[key]
        self._ledger.touch(self.name, key)

    def __iter__(self) -> Iterator[str]:
        return iter(self._things)

    def __len__(self) -> int:
        return len(self._things)

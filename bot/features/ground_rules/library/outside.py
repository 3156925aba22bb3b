"""Rules that other packages bring, through the entry point `common_ground.rules`.

An entry point names a function without arguments that returns a `Bring`. A rule whose file makes
no sense, or whose own examples do not come out as they say, is left out and told to the host.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

from bot.features.ground_rules.library import Rule, read
from bot.features.ground_rules.library.trying import misses
from bot.features.ground_rules.rules.signs import Catch

GROUP = "common_ground.rules"


@dataclass(frozen=True, slots=True)
class Bring:
    """A rule from outside: its TOML, what catches, and the folder with its Fluent texts."""

    toml: str
    catch: Catch
    texts: Path


@dataclass(frozen=True, slots=True)
class Left:
    """A rule that was left out, and why in a few words."""

    name: str
    why: str


def found() -> tuple[Rule, ...]:
    return tuple(each for each in _looked_at() if isinstance(each, Rule))


def left_out() -> tuple[Left, ...]:
    return tuple(each for each in _looked_at() if isinstance(each, Left))


def folders() -> tuple[Path, ...]:
    """Return where the texts of rules from outside are."""
    return tuple(_load(point).texts for point in _points() if isinstance(_one(point), Rule))


def _looked_at() -> Iterator[Rule | Left]:
    for point in _points():
        yield _one(point)


def _points() -> list[EntryPoint]:
    return sorted(entry_points(group=GROUP), key=lambda point: point.name)


def _one(point: EntryPoint) -> Rule | Left:
    try:
        brought = _load(point)
        (rule,) = read(brought.toml, {point.name: brought.catch})
        wrong = misses(rule)
    except Exception as error:  # noqa: BLE001 - whatever a stranger's rule does, the others stay
        return Left(point.name, type(error).__name__)
    if rule.name != point.name or wrong:
        return Left(point.name, f"example: {wrong[0]}" if wrong else f"is called {rule.name}")
    return rule


def _load(point: EntryPoint) -> Bring:
    brought = point.load()()
    if not isinstance(brought, Bring):
        raise TypeError(point.name)
    return brought

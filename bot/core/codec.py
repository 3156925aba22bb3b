"""Frozen dataclasses to JSON values and back, by their annotations alone."""

import types
from dataclasses import fields, is_dataclass
from datetime import datetime, timedelta
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

KIND = "is"

T = TypeVar("T")


def dump(value: Any) -> Any:
    """Make a JSON value; a dataclass becomes an object that carries its class name."""
    if value is None or isinstance(value, bool | int | str) and not isinstance(value, Enum):
        return value
    if is_dataclass(value) and not isinstance(value, type):
        body = {f.name: dump(getattr(value, f.name)) for f in fields(value)}
        return {KIND: type(value).__name__, **body}
    return _dump_plain(value)


def _dump_plain(value: Any) -> Any:
    match value:
        case Enum():
            return value.value
        case datetime():
            return value.isoformat()
        case timedelta():
            return value.total_seconds()
        case Fraction():
            return str(value)
        case tuple() | list() | frozenset():
            return [dump(item) for item in value]
        case dict():
            return {key: dump(item) for key, item in value.items()}
    raise TypeError(f"cannot dump {type(value).__name__}")


def load(kind: type[T], data: Any) -> T:
    """Read back what `dump` made; raises `TypeError`, `KeyError` or `ValueError` on other data."""
    return _load(kind, data)  # type: ignore[no-any-return]  # read by annotation


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _load(hint: Any, data: Any) -> Any:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _load_union(get_args(hint), data)
    if origin is not None:
        return _load_generic(origin, get_args(hint), data)
    if is_dataclass(hint):
        return _load_dataclass(hint, data)
    return _load_plain(hint, data)


def _load_dataclass(kind: Any, data: dict[str, Any]) -> Any:
    hints = _hints(kind)
    return kind(**{f.name: _load(hints[f.name], data[f.name]) for f in fields(kind) if f.name in data})


def _load_union(options: tuple[Any, ...], data: Any) -> Any:
    if data is None and type(None) in options:
        return None
    if isinstance(data, dict) and KIND in data:
        named = [o for o in options if is_dataclass(o) and o.__name__ == data[KIND]]
        if named:
            return _load(named[0], data)
    plain = [o for o in options if o is not type(None) and not is_dataclass(o)]
    for option in plain:
        if isinstance(option, type) and type(data) is option:
            return data
    if not plain:
        raise ValueError(f"no kind fits {data!r:.60}")
    return _load(plain[0], data)


def _load_generic(origin: Any, args: tuple[Any, ...], data: Any) -> Any:
    if origin is tuple and len(args) == 2 and args[1] is Ellipsis:
        return tuple(_load(args[0], item) for item in data)
    if origin is tuple:
        return tuple(_load(a, item) for a, item in zip(args, data, strict=True))
    if origin is frozenset:
        return frozenset(_load(args[0], item) for item in data)
    return {key: _load(args[1], item) for key, item in data.items()}


def _load_plain(hint: Any, data: Any) -> Any:
    if hint is datetime:
        return datetime.fromisoformat(data)
    if hint is timedelta:
        return timedelta(seconds=data)
    if isinstance(hint, type) and issubclass(hint, Enum | Fraction):
        return hint(data)
    if hint is Any:
        return data
    if type(data) is not hint:
        raise TypeError(f"wanted {hint.__name__}, got {type(data).__name__}")
    return data

"""Frozen dataclasses to JSON values and back, by their annotations alone."""

import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import datetime, timedelta
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

KIND = "is"

T = TypeVar("T")
Reader = Callable[[Any], Any]


def dump(value: Any) -> Any:
    """Make a JSON value; a dataclass becomes an object that carries its class name."""
    kind = type(value)
    if value is None or kind in (str, int, bool):
        return value
    if is_dataclass(kind):
        return {KIND: kind.__name__} | {n: dump(getattr(value, n)) for n in _names(kind)}
    return _dump_plain(value)


def load(kind: type[T], data: Any) -> T:
    """Read back what `dump` made; raises `TypeError`, `KeyError` or `ValueError` on other data."""
    hint: Any = kind
    value: T = _reader(hint)(data)
    return value


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind))


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


@cache
def _reader(hint: Any) -> Reader:
    """Make the function that reads one kind of value; made once, then only called."""
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _union_reader(get_args(hint))
    if origin is not None:
        return _generic_reader(origin, get_args(hint))
    if is_dataclass(hint):
        return _dataclass_reader(hint)
    return _plain_reader(hint)


def _dataclass_reader(kind: Any) -> Reader:
    hints = get_type_hints(kind)
    readers: list[tuple[str, Reader]] = []

    def read(data: dict[str, Any]) -> Any:
        if not readers:  # filled late, so that a class may name itself
            readers.extend((f.name, _reader(hints[f.name])) for f in fields(kind))
        return kind(**{name: reader(data[name]) for name, reader in readers if name in data})

    return read


def _union_reader(options: tuple[Any, ...]) -> Reader:
    named: dict[str, Any] = {o.__name__: o for o in options if _is_value(o)}
    plain = [o for o in options if o is not type(None) and not _is_value(o)]

    def read(data: Any) -> Any:
        if data is None and type(None) in options:
            return None
        if isinstance(data, dict) and data.get(KIND) in named:
            return _reader(named[data[KIND]])(data)
        if type(data) in plain:
            return data
        if not plain:
            raise ValueError(f"no kind fits a {type(data).__name__}")
        return _reader(plain[0])(data)

    return read


def _is_value(hint: Any) -> bool:
    return isinstance(hint, type) and is_dataclass(hint)


def _generic_reader(origin: Any, args: tuple[Any, ...]) -> Reader:
    inner = [_reader(a) for a in args if a is not Ellipsis]
    if origin is tuple and args[-1] is Ellipsis:
        return lambda data: tuple(map(inner[0], data))
    if origin is tuple:
        return lambda data: tuple(r(item) for r, item in zip(inner, data, strict=True))
    if origin in (list, frozenset):
        return lambda data: origin(map(inner[0], data))
    return lambda data: {key: inner[1](item) for key, item in data.items()}


def _plain_reader(hint: Any) -> Reader:
    if hint is Any:
        return lambda data: data
    if hint is datetime:
        return datetime.fromisoformat
    if hint is timedelta:
        return lambda data: timedelta(seconds=data)
    if isinstance(hint, type) and issubclass(hint, Enum | Fraction):
        return hint
    return lambda data: _exactly(hint, data)


def _exactly(hint: type, data: Any) -> Any:
    if type(data) is not hint:
        raise TypeError(f"wanted {hint.__name__}, got {type(data).__name__}")
    return data

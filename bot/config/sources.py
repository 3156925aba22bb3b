"""Where settings come from, and the one line that says which of them is wrong."""

import difflib
import os
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from bot.config.section import Section
from bot.config.settings import PREFIX, Config

FOLDER = f"{PREFIX}CONFIG"  # where the host's own files are, if not in ./config
SHIPPED = Path(__file__).parents[2] / "config"
NOT_READ = ("default.toml", "example.toml")

Files = Sequence[tuple[str, dict[str, Any]]]  # (name as the host knows it, contents), weakest first


class ConfigError(Exception):
    """A setting is unknown or wrong; the message is one line that names file and key."""


def load() -> Config:
    """Read everything; raises `ConfigError` at the first setting that is unknown or wrong."""
    files = tuple(_files())
    _refuse_unknown_variables()
    merged: dict[str, Any] = {}
    for _, contents in files:
        merged = _over(merged, contents)
    try:
        return Config(**merged)
    except ValidationError as error:
        raise ConfigError(_line(error, files)) from None


def _files() -> Iterator[tuple[str, dict[str, Any]]]:
    yield "config/default.toml", _read(SHIPPED / "default.toml")
    own = Path(os.environ.get(FOLDER, "config"))
    if FOLDER in os.environ and not own.is_dir():
        raise ConfigError(f"environment: {FOLDER}: there is no folder {own}")
    for path in sorted(own.glob("*.toml")):
        if path.name not in NOT_READ:
            yield str(path), _read(path)


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from None
    except ValueError as error:
        raise ConfigError(f"{path}: is not TOML: {error}") from None


def _over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(below)
    for key, value in above.items():
        under = merged.get(key)
        if isinstance(under, dict) and isinstance(value, dict):
            value = _over(under, value)  # noqa: PLW2901 - what the key holds in the end
        merged[key] = value
    return merged


def _keys(model: type[BaseModel], before: str = "") -> Iterator[str]:
    for name, field in model.model_fields.items():
        kind = field.annotation
        if isinstance(kind, type) and issubclass(kind, Section):
            yield from _keys(kind, f"{before}{name}.")
        else:
            yield f"{before}{name}"
    if issubclass(model, Section):
        yield from (f"{before}{name}_file" for name in model.secrets())


def _variable(key: str) -> str:
    return PREFIX + key.upper().replace(".", "__")


def _refuse_unknown_variables() -> None:
    known = {FOLDER, *(_variable(key) for key in _keys(Config))}
    for name in sorted(os.environ):
        if name.upper().startswith(PREFIX) and name.upper() not in known:
            raise ConfigError(f"environment: {name}: {_unknown(name.upper(), known)}")


def _unknown(name: str, known: set[str]) -> str:
    close = difflib.get_close_matches(name, sorted(known), n=1)
    return "there is no such setting" + (f"; did you mean {close[0]}?" if close else "")


def _line(error: ValidationError, files: Files) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    key = ".".join(str(part) for part in first["loc"])
    said = first["msg"].removeprefix("Value error, ")
    if first["type"] == "extra_forbidden":
        said = _unknown(key, set(_keys(Config)))
    elif first["type"] == "value_error" and key not in set(_keys(Config)):
        inner, _, said = said.partition(": ")
        key = f"{key}.{inner}".lstrip(".")
    return f"{_origin(key, files)}: {said}"


def _origin(key: str, files: Files) -> str:
    """Name the place that speaks last about a key, else about its section."""
    variables = {name.upper(): name for name in os.environ}
    if _variable(key) in variables:
        return f"environment: {variables[_variable(key)]}"
    section = key.partition(".")[0]
    if own := [name for name, contents in files[1:] if _has(contents, key)]:
        return f"{own[-1]}: {key}"
    if any(name.startswith(f"{_variable(section)}__") for name in variables):
        return f"environment: {_variable(key)}"
    near = [name for name, contents in files if _has(contents, section)]
    return f"{near[-1]}: {key}"


def _has(contents: Mapping[str, Any], key: str) -> bool:
    head, _, rest = key.partition(".")
    if not rest:
        return head in contents
    inner = contents.get(head)
    return isinstance(inner, dict) and _has(inner, rest)

"""A table of settings, whose secrets may each be given as a file."""

from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, SecretStr, model_validator


class Section(BaseModel):
    """A table of settings. Each secret may be given as a file: `token_file` for `token`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @classmethod
    def secrets(cls) -> tuple[str, ...]:
        return tuple(n for n, f in cls.model_fields.items() if f.annotation is SecretStr)

    @model_validator(mode="before")
    @classmethod
    def _from_files(cls, data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        values = dict(data)
        for name in cls.secrets():
            path = values.pop(f"{name}_file", "")
            if path and values.get(name):
                raise ValueError(f"{name}_file: {name} is given as well")
            if path:
                values[name] = _secret(f"{name}_file", path)
        return values


def _secret(key: str, path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or "not text"
        raise ValueError(f"{key}: cannot read {path}: {reason}") from None

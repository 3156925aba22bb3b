"""Where the data and the host's key lie."""

from pathlib import Path
from typing import Self

from pydantic import SecretStr, field_validator, model_validator

from bot.config.section import Section


class Store(Section):
    url: SecretStr

    @model_validator(mode="after")
    def _engine_is_known(self) -> Self:
        url = self.url.get_secret_value()
        if url and not url.startswith(("sqlite:///", "postgresql://")):
            raise ValueError("url: must begin with sqlite:/// or postgresql://")
        return self


class Vault(Section):
    key_file: Path | None
    key: SecretStr  # the last resort: other programs may see the environment

    @classmethod
    def secrets(cls) -> tuple[str, ...]:
        """Return none: `key_file` is a place to look in, not a file read here."""
        return ()

    @field_validator("key_file", mode="before")
    @classmethod
    def _empty_is_none(cls, value: object) -> object:
        return value or None

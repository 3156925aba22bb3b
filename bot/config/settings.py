"""What a host may set. The defaults stand in config/default.toml and nowhere else."""

import re
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import (
    Field,
    SecretStr,
    StringConstraints,
    model_validator,
)
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from bot.config.places import Language, Region, Zone
from bot.config.section import Section
from bot.config.stores import Store, Vault

PREFIX = "COMMON_GROUND_"
SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")
LOOPBACK = ("127.0.0.1", "::1", "localhost")

Port = Annotated[int, Field(ge=1, le=65535)]
Address = Annotated[str, StringConstraints(pattern=r"^$|^https?://[^\s/?#]+[^\s?#]*$")]


class Host(Section):
    name: str


class Telegram(Section):
    token: SecretStr
    api_url: Address
    mode: Literal["polling", "webhook"]
    webhook_url: Address
    webhook_secret: SecretStr

    @property
    def configured(self) -> bool:
        return bool(self.token.get_secret_value())

    @property
    def real(self) -> bool:
        """Tell whether the people behind the API are real: it is not on this machine."""
        return self.configured and not is_loopback(self.api_url)

    @model_validator(mode="after")
    def _webhook_is_whole(self) -> Self:
        if self.mode == "webhook" and self.configured:
            if not self.webhook_url.startswith("https://") and not is_loopback(self.webhook_url):
                raise ValueError("webhook_url: must be an https address with mode = webhook")
            if not SECRET.fullmatch(self.webhook_secret.get_secret_value()):
                raise ValueError("webhook_secret: must have 16 to 256 of A-Z a-z 0-9 _ -")
        return self


class Matrix(Section):
    homeserver: Address
    user: Annotated[str, StringConstraints(pattern=r"^$|^@[^:\s]+:\S+$")]
    password: SecretStr
    access_token: SecretStr
    encrypt_direct: bool
    invite_from: tuple[str, ...]
    invites_per_hour: Annotated[int, Field(ge=1, le=1000)]

    @property
    def configured(self) -> bool:
        return bool(self.homeserver)

    @model_validator(mode="after")
    def _account_is_whole(self) -> Self:
        secrets = self.password.get_secret_value() or self.access_token.get_secret_value()
        if self.homeserver and not self.user:
            raise ValueError("user: is needed with matrix.homeserver")
        if self.homeserver and not secrets:
            raise ValueError("password: or matrix.access_token is needed with matrix.homeserver")
        if not self.homeserver and (self.user or secrets):
            raise ValueError("homeserver: is needed with matrix.user")
        return self


class Sandbox(Section):
    enabled: Literal["auto", "on", "off"]
    port: Port


class Http(Section):
    host: Annotated[str, StringConstraints(min_length=1)]
    port: Port


class Clock(Section):
    hook: bool


class Log(Section):
    level: Literal["debug", "info", "warning", "error"]


class Config(BaseSettings):
    """All of it, frozen. Secrets are wrapped: `get_secret_value()` unwraps them."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_nested_delimiter="__", frozen=True, extra="forbid"
    )

    data_dir: Path
    default_language: Language
    default_region: Region
    default_zone: Zone
    host: Host
    telegram: Telegram
    matrix: Matrix
    sandbox: Sandbox
    database: Store
    vault: Vault
    http: Http
    clock: Clock
    log: Log

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003 - the library's signature
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - the same
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - the same
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return env_settings, init_settings

    @property
    def database_url(self) -> str:
        return self.database.url.get_secret_value() or f"sqlite:///{self.data_dir}/data.db"

    @property
    def database_file(self) -> Path | None:
        """The SQLite file, None with PostgreSQL."""
        scheme, _, rest = self.database_url.partition(":///")
        return Path(rest) if scheme == "sqlite" else None

    @property
    def keys_file(self) -> Path:
        """Where the keys of what is sealed lie: beside the data, never in it."""
        database = self.database_file
        return database.with_name("keys.db") if database else self.data_dir / "keys.db"

    @property
    def key_file(self) -> Path:
        """Where the host's key lies: outside the folder of the data, and of its backups."""
        return self.vault.key_file or self.data_dir.absolute().parent / "common-ground.key"

    @property
    def secrets(self) -> tuple[str, ...]:
        """Everything a log must never hold."""
        sections = (self.telegram, self.matrix, self.database)
        held = [getattr(s, name).get_secret_value() for s in sections for name in s.secrets()]
        held.append(self.vault.key.get_secret_value())
        held.append(urlsplit(self.database.url.get_secret_value()).password or "")
        return tuple(value for value in held if value)

    @property
    def sandboxed(self) -> bool:
        if self.sandbox.enabled == "auto":
            return not (self.telegram.configured or self.matrix.configured)
        return self.sandbox.enabled == "on"

    @model_validator(mode="after")
    def _clock_stays_here(self) -> Self:
        if self.clock.hook and self.http.host not in LOOPBACK:
            raise ValueError("clock.hook: is refused unless http.host is this machine alone")
        if self.clock.hook and self.telegram.real:
            raise ValueError("clock.hook: is refused together with a real telegram.api_url")
        return self

    @model_validator(mode="after")
    def _ports_differ(self) -> Self:
        if self.sandboxed and self.sandbox.port == self.http.port:
            raise ValueError("http.port: is the same as sandbox.port")
        return self


def is_loopback(url: str) -> bool:
    host = url.partition("://")[2].partition("/")[0].rpartition("@")[2]
    name = host.partition("]")[0].lstrip("[") if host.startswith("[") else host.partition(":")[0]
    return name in LOOPBACK

"""Each platform, told of the host's settings, and loaded only where it is asked for."""
# ruff: noqa: PLC0415 - half of a start is loading; what a host has not set up costs nothing

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.config import Config
from bot.core.clock import SystemClock
from bot.kernel.findings import Look
from bot.platforms.matrix.settings import Settings as MatrixSettings
from bot.platforms.telegram.settings import Settings as TelegramSettings

if TYPE_CHECKING:
    from bot.platforms.matrix.link import MatrixLink
    from bot.platforms.sandbox.sandbox import Sandbox
    from bot.platforms.telegram.link import TelegramLink


def open_telegram(config: Config, clock: SystemClock) -> "TelegramLink":
    from bot.platforms.telegram.link import TelegramLink

    return TelegramLink(_telegram(config), clock)


def open_matrix(config: Config, clock: SystemClock) -> "MatrixLink":
    from bot.platforms.matrix.link import MatrixLink

    return MatrixLink(_matrix(config), clock)


def open_sandbox(path: Path, clock: SystemClock, forward: Any, *, fresh: bool) -> "Sandbox":
    from bot.platforms.sandbox import sandbox

    return sandbox.open_sandbox(path, clock, forward, fresh=fresh)


def looks(config: Config) -> Mapping[str, Look]:
    """Return what `check` can ask of each configured platform."""
    found: dict[str, Look] = {}
    if config.telegram.configured:
        from bot.platforms.telegram.check import check as check_telegram

        found["telegram"] = partial(check_telegram, _telegram(config))
    if config.matrix.configured:
        from bot.platforms.matrix.check import check as check_matrix

        found["matrix"] = partial(check_matrix, _matrix(config))
    return found


def _telegram(config: Config) -> TelegramSettings:
    said = config.telegram
    webhook = said.webhook_url if said.mode == "webhook" else ""
    secret = said.webhook_secret.get_secret_value()
    return TelegramSettings(said.token.get_secret_value(), said.api_url, webhook, secret)


def _matrix(config: Config) -> MatrixSettings:
    said = config.matrix
    return MatrixSettings(
        said.homeserver,
        said.user,
        config.data_dir,
        said.password.get_secret_value(),
        said.access_token.get_secret_value(),
        encrypt_direct=said.encrypt_direct,
        invite_from=said.invite_from,
        invites_per_hour=said.invites_per_hour,
    )

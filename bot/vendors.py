"""What each configured platform is told of the host's settings."""

from collections.abc import Mapping
from functools import partial

from bot.config import Config
from bot.kernel.findings import Look
from bot.platforms.matrix.check import check as check_matrix
from bot.platforms.matrix.settings import Settings as MatrixSettings
from bot.platforms.telegram.check import check as check_telegram
from bot.platforms.telegram.settings import Settings as TelegramSettings


def looks(config: Config) -> Mapping[str, Look]:
    """Return what `check` can ask of each configured platform."""
    found: dict[str, Look] = {}
    if config.telegram.configured:
        found["telegram"] = partial(check_telegram, telegram(config))
    if config.matrix.configured:
        found["matrix"] = partial(check_matrix, matrix(config))
    return found


def telegram(config: Config) -> TelegramSettings:
    said = config.telegram
    webhook = said.webhook_url if said.mode == "webhook" else ""
    secret = said.webhook_secret.get_secret_value()
    return TelegramSettings(said.token.get_secret_value(), said.api_url, webhook, secret)


def matrix(config: Config) -> MatrixSettings:
    said = config.matrix
    return MatrixSettings(
        said.homeserver,
        said.user,
        config.data_dir,
        said.password.get_secret_value(),
        said.access_token.get_secret_value(),
        encrypt_direct=said.encrypt_direct,
    )

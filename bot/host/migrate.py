"""`migrate`: bring the database up to this version of the program."""

from contextlib import nullcontext

from bot.config import Config
from bot.host.trouble import Trouble
from bot.kernel import copies, migrations
from bot.kernel.copies import InUseError


def migrate(config: Config) -> str:
    """Migrate what nobody uses; return the version it stands at afterwards."""
    path = config.database_file
    try:
        with copies.alone(path) if path else nullcontext():
            migrations.upgrade(config.database_url)
    except InUseError:
        raise Trouble(f"{path} is in use", "stop the program first") from None
    return migrations.head()

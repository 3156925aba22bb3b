"""`migrate`: bring the database up to this version of the program."""

from bot.config import Config
from bot.host.trouble import Trouble
from bot.kernel import connections, copies, migrations
from bot.kernel.connections import InUse, Unreachable
from bot.kernel.copies import InUseError


def migrate(config: Config) -> str:
    """Migrate what nobody uses; return the version it stands at afterwards."""
    path, url = config.database_file, config.database_url
    try:
        with copies.alone(path) if path else connections.alone(url):
            migrations.upgrade(url)
    except (InUseError, InUse):
        raise Trouble(f"{path or 'the database'} is in use", "stop the program first") from None
    except Unreachable as error:
        remedy = "look at database.url, and whether the server runs"
        raise Trouble(f"the database does not answer: {error}", remedy) from None
    return migrations.head()

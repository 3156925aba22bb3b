"""`backup` and `restore`: a copy out of the data folder, and back into it."""

from pathlib import Path

from bot.config import Config
from bot.core.clock import Clock
from bot.host import keepsakes
from bot.host.bars import bar
from bot.host.trouble import Trouble
from bot.kernel import copies
from bot.kernel.copies import DamagedError, InUseError

FOLDER = "backups"
KEYLESS = "; no keys.db was there or beside the backup: what was sealed stays shut"


def backup(config: Config, clock: Clock, target: Path | None) -> Path:
    """Copy the database, also while the program runs; return where the copy lies."""
    database = _file(config)
    if not database.exists():
        raise Trouble(f"there is no database at {database}", "start the program once")
    moment = f"{clock.now():%Y%m%dT%H%M%SZ}.db"
    place = target or config.data_dir / FOLDER / moment
    if place.is_dir():
        place /= moment
    if place.exists():
        raise Trouble(f"{place} is there already", "name another file")
    try:
        with bar("backup") as progress:
            copies.take(database, place, progress)
        keepsakes.take(config.data_dir, place, clock.now())
    except DamagedError as error:
        remedy = "keep the file as it is and restore the last good backup"
        raise Trouble(f"{database} is damaged: {error}", remedy) from None
    except OSError as error:
        raise Trouble(f"{place} cannot be written: {error.strerror}", "name another") from None
    return place


def restore(config: Config, copy: Path, *, yes: bool) -> str:
    """Put a copy in the place of the database; say where that is."""
    database = _file(config)
    if not copy.is_file():
        raise Trouble(f"there is no file {copy}", "name a file that `backup` made")
    if not copies.version(copy):
        raise Trouble(f"{copy} is no backup of this program", "name a file that `backup` made")
    try:
        with copies.alone(database):
            if database.exists() and not yes:
                remedy = "back it up first, then add --yes to overwrite it"
                raise Trouble(f"there is a database at {database}", remedy)
            with bar("restore") as progress:
                copies.put_back(copy, database, progress)
            keys = keepsakes.put_back(copy, config.data_dir)
    except InUseError:
        raise Trouble(f"{database} is in use", "stop the program first") from None
    except DamagedError as error:
        raise Trouble(f"{copy} is damaged: {error}", "use another backup") from None
    except OSError as error:
        raise Trouble(f"{database} cannot be written: {error.strerror}", "look there") from None
    return f"{database}{'' if keys else KEYLESS}"


def _file(config: Config) -> Path:
    if path := config.database_file:
        return path
    raise Trouble("the database is PostgreSQL", "use its own pg_dump and pg_restore")

"""`keys new` and `keys rotate`: the host's key, which wraps all others."""

from contextlib import closing
from pathlib import Path

import structlog

from bot.config import Config
from bot.host.bars import counting
from bot.host.trouble import Trouble
from bot.kernel import copies, hostkey
from bot.kernel.copies import InUseError
from bot.kernel.hostkey import HostKey, HostKeyError
from bot.kernel.keyfile import KeyFile, WrongKeyError


def host_key(config: Config) -> HostKey | None:
    """Return the host's key, if there is one; raises `Trouble` where it cannot be used."""
    try:
        return hostkey.find(config.key_file, config.vault.key.get_secret_value(), config.data_dir)
    except HostKeyError as error:
        raise _trouble(error) from None


def key_file(config: Config) -> KeyFile:
    """Return the keys of what is sealed, wrapped by the host's key if there is one."""
    found = host_key(config)
    if found is not None and found.exposed:
        structlog.get_logger(__name__).warning("key.exposed", place=found.place)
    return KeyFile(config.keys_file, found.key if found else None)


def new(config: Config) -> str:
    """Make the host's key and wrap what lay bare until now; return where it lies."""
    if found := host_key(config):
        raise Trouble(f"there is a key already, in {found.place}", "`keys rotate` makes another")
    try:
        with copies.alone(config.keys_file):
            key = hostkey.make(config.key_file, config.data_dir)
            with closing(KeyFile(config.keys_file, key)) as keys:
                keys.owners()
    except HostKeyError as error:
        raise _trouble(error) from None
    except InUseError:
        raise Trouble("the program runs", "stop it first") from None
    return f"{config.key_file}: copy it to a safe place away from the backups"


def rotate(config: Config) -> str:
    """Wrap every key by a new host key; stopped half-way it goes on when asked again."""
    file, fresh = config.key_file, config.key_file.with_suffix(".next")
    if not file.is_file():
        raise Trouble(f"there is no key at {file}", "`keys new` makes the first one")
    try:
        with copies.alone(config.keys_file):
            _wrap_anew(config, file, fresh)
            fresh.replace(file)
    except HostKeyError as error:
        raise _trouble(error) from None
    except WrongKeyError as error:
        raise Trouble(f"{error} was made with another key", f"put that one at {file}") from None
    except InUseError:
        raise Trouble("the program runs", "stop it first") from None
    return f"{file}: copy it to a safe place; the former key opens nothing any more"


def _wrap_anew(config: Config, file: Path, fresh: Path) -> None:
    """Wrap all keys by the key in `fresh`, which is made unless it was there already."""
    old = hostkey.find(file, "", config.data_dir)
    if not fresh.exists():
        hostkey.make(fresh, config.data_dir)
    new_ = hostkey.find(fresh, "", config.data_dir)
    if old is None or new_ is None:
        raise Trouble("the key is in another place", "rotate it where it is kept")
    keys = KeyFile(config.keys_file, new_.key, former=old.key)
    with closing(keys), counting("rotate") as progress:
        keys.rewrap(progress)


def _trouble(error: HostKeyError) -> Trouble:
    what, _, remedy = str(error).partition(": ")
    return Trouble(what, remedy)

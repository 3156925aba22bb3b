"""`check`: what is wrong, and what to do about it, in the order in which to do it."""

import os
import shutil
from collections.abc import AsyncIterator, Iterator, Mapping
from pathlib import Path

from bot.config import Config
from bot.features.ground_rules.public import left_out
from bot.host.keys import host_key
from bot.host.trouble import Trouble
from bot.kernel import copies, migrations
from bot.kernel.beside import NoAnswerError, beside, groups_on
from bot.kernel.findings import Finding, Look

LEAST_ROOM = 200 * 1024 * 1024


async def check(config: Config, looks: Mapping[str, Look]) -> bool:
    """Look at everything and print it; return whether nothing is left to do."""
    well = True
    async for finding in _everything(config, looks):
        print(show(finding))
        well = well and finding.well
    return well


async def _everything(config: Config, looks: Mapping[str, Look]) -> AsyncIterator[Finding]:
    for finding in (*surroundings(config), *database(config), *_version(config)):
        yield finding
    for left in left_out():
        remedy = "mend or remove the package; without it all else works"
        yield Finding("rules", f"{left.name} from outside is left out: {left.why}", remedy)
    if not looks:
        yield Finding("platforms", f"none: the sandbox page on port {config.sandbox.port}")
    for platform, look in looks.items():
        async for finding in look(_groups(config, platform)):
            yield finding


def _version(config: Config) -> Iterator[Finding]:
    """Look at the migrations, and with PostgreSQL whether it answers at all."""
    if config.database_file and not config.database_file.exists():
        return
    try:
        with beside(config.database_url) as conn:
            stands, head = migrations.current(conn), migrations.head()
    except NoAnswerError as error:
        remedy = "look at database.url, and whether the server runs"
        yield Finding("database", f"does not answer: {error}", remedy)
        return
    if stands != head:
        remedy = "common-ground migrate (run does it too)"
        yield Finding("database", f"stands at {stands or 'nothing'}, this is {head}", remedy)


def _groups(config: Config, platform: str) -> dict[str, str]:
    try:
        with beside(config.database_url) as conn:
            return groups_on(conn, platform)
    except NoAnswerError:
        return {}  # before the first start there are none


def surroundings(config: Config) -> Iterator[Finding]:
    """Look at settings, folder and disk; nothing is written but the folder itself."""
    yield Finding("settings", "every one is known and right")
    yield from _folder(config.data_dir)
    yield from _key(config)
    if not config.host.name:
        yield Finding("host.name", "empty", "say who you are: /help names you to people")


def _key(config: Config) -> Iterator[Finding]:
    """Look at the host's key: whether there is one, and whether it is in a good place."""
    try:
        found = host_key(config)
    except Trouble as trouble:
        what, _, remedy = str(trouble).rpartition(": ")
        yield Finding("key", what, remedy)
        return
    if found is None:
        yield Finding("key", "none: what is sealed lies beside its keys", "common-ground keys new")
    elif found.exposed:
        yield Finding("key", "in the environment, where others may see it", "use vault.key_file")
    else:
        yield Finding("key", found.place)


def _folder(folder: Path) -> Iterator[Finding]:
    try:
        folder.mkdir(0o750, parents=True, exist_ok=True)
    except OSError as error:
        remedy = "make it, or set data_dir to another place"
        yield Finding("data folder", f"{folder} cannot be made: {error.strerror}", remedy)
        return
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        remedy = f"let this account write there: chown or chmod {folder}"
        yield Finding("data folder", f"{folder} cannot be written", remedy)
        return
    yield Finding("data folder", str(folder.absolute()))
    if folder.stat().st_mode & 0o007:
        yield Finding("data folder", "other accounts can look into it", f"chmod 750 {folder}")
    if (left := shutil.disk_usage(folder).free) < LEAST_ROOM:
        yield Finding("disk", f"only {left >> 20} MB are left", "make room on it")


def database(config: Config) -> Iterator[Finding]:
    """Look at an SQLite file: whether it is whole, and whether somebody owns it."""
    path = config.database_file
    if path is None:
        return
    if not path.exists():
        yield Finding("database", f"{path} will be made at the first start")
        return
    try:
        copies.check(path)
    except copies.DamagedError as error:
        remedy = "keep a copy of the file, then restore the last good backup"
        yield Finding("database", f"{path} is damaged: {error}", remedy)
        return
    except copies.UnreadableError as error:
        yield Finding("database", f"{path}: {error}", f"let this account write to {path}")
        return
    yield Finding("database", f"{path} is whole, {_owner(path)}")


def _owner(path: Path) -> str:
    try:
        with copies.alone(path):
            return "and nobody uses it now"
    except copies.InUseError:
        return "and the program that runs uses it"


def show(finding: Finding) -> str:
    mark = "ok   " if finding.well else "TO DO"
    line = f"{mark}  {finding.what}: {finding.found}"
    return line if finding.well else f"{line}\n       → {finding.remedy}"

"""The command line: what the host can ask of the program."""
# ruff: noqa: PLC0415 - every command starts faster without what only the others need

import argparse
import asyncio
import gc
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from bot.core.clock import SystemClock
from bot.host.trouble import Trouble

if TYPE_CHECKING:
    from bot.config import Config

Command = Callable[["Config", argparse.Namespace], int]

WRONG_SETTING, WRONG = 2, 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what was asked; return the exit code: 0 done, 1 not done, 2 a wrong setting."""
    asked = _parser().parse_args(arguments)
    gc.disable()  # what is loaded stays: looking through it for rubbish takes a sixth of a start
    from bot import logs
    from bot.config import ConfigError, load

    try:
        config = load()
        logs.set_up(config.log.level, config.secrets)
        command: Command = asked.command
        return command(config, asked)
    except (ConfigError, Trouble) as error:
        print(f"common-ground: {error}", file=sys.stderr)
        return WRONG_SETTING if isinstance(error, ConfigError) else WRONG


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="common-ground", description="A community's own helper inside its group chat."
    )
    parser.add_argument("--version", action="version", version=version("common-ground"))
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    def command(name: str, what: str, does: Command) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=what, description=what)
        made.set_defaults(command=does)
        return made

    run = command("run", "start all configured platforms; with none, the sandbox page", _run)
    run.add_argument("--fresh", action="store_true", help="begin the sandbox anew")
    run.add_argument("--demo", action="store_true", help="play a short story in the sandbox")
    command("check", "what is wrong, and what to do about it, in order", _check)
    key = command("keys", "the key that wraps what is sealed: make the first, or another", _keys)
    key.add_argument("what", choices=("new", "rotate"))
    command("migrate", "bring the database up to this version", _migrate)
    backup = command("backup", "copy the database, also while the program runs", _backup)
    backup.add_argument("file", type=Path, nargs="?", help="where to (var/backups/<moment>.db)")
    restore = command("restore", "put a backup in the place of the database", _restore)
    restore.add_argument("file", type=Path, help="a file that backup made")
    restore.add_argument("--yes", action="store_true", help="overwrite the database")
    export = command("export", "what a group decided and did, as JSON", _export)
    export.add_argument("group", help="its number, or the title of its chat")
    return parser


def _run(config: "Config", asked: argparse.Namespace) -> int:
    from bot.app import App
    from bot.host.keys import key_file
    from bot.host.run import run
    from bot.kernel.connections import InUse, Unreachable
    from bot.kernel.keyfile import WrongKeyError
    from bot.serve import CannotListenError

    if (asked.demo or asked.fresh) and not config.sandboxed:
        raise Trouble("--demo and --fresh are for the sandbox", "set sandbox.enabled")
    if asked.fresh and (config.telegram.configured or config.matrix.configured):
        raise Trouble("--fresh would forget real groups too", "run the sandbox by itself")
    try:
        app = App(config, SystemClock(), key_file(config), fresh=asked.fresh)
        return asyncio.run(run(app, demo=app.demo if asked.demo else None))
    except InUse as error:
        raise Trouble(f"{error} is in use by another process", "stop that one first") from None
    except WrongKeyError as error:
        raise Trouble(f"{error} needs another host key", "give the key it was made with") from None
    except Unreachable as error:
        remedy = "look at database.url, and whether the server runs"
        raise Trouble(f"the database does not answer: {error}", remedy) from None
    except CannotListenError as error:
        raise Trouble(f"cannot listen on {error}", "set another port") from None


def _check(config: "Config", _asked: argparse.Namespace) -> int:
    from bot.host.check import check
    from bot.vendors import looks

    return 0 if asyncio.run(check(config, looks(config))) else WRONG


def _keys(config: "Config", asked: argparse.Namespace) -> int:
    from bot.host import keys

    print(keys.new(config) if asked.what == "new" else keys.rotate(config))
    return 0


def _migrate(config: "Config", _asked: argparse.Namespace) -> int:
    from bot.host.migrate import migrate

    print(migrate(config))
    return 0


def _backup(config: "Config", asked: argparse.Namespace) -> int:
    from bot.host.backup import backup

    print(backup(config, SystemClock(), asked.file))
    return 0


def _restore(config: "Config", asked: argparse.Namespace) -> int:
    from bot.host.backup import restore

    print(restore(config, asked.file, yes=asked.yes))
    return 0


def _export(config: "Config", asked: argparse.Namespace) -> int:
    from bot.app import FEATURES
    from bot.host.export import export

    print(export(config, asked.group, FEATURES))
    return 0


if __name__ == "__main__":
    sys.exit(main())

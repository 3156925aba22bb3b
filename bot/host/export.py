"""`export GROUP`: what a group decided and did, as JSON."""

import json
from collections.abc import Callable, Iterable

from bot.config import Config
from bot.core.feature import Feature
from bot.host.trouble import Trouble
from bot.kernel import export as kernel
from bot.kernel.beside import beside


def export(config: Config, wanted: str, features: Iterable[Feature]) -> str:
    """Return the document of the group that a number or a title means, beside the program."""
    if config.database_file and not config.database_file.exists():
        raise Trouble(f"there is no database at {config.database_file}", "start the program once")
    with beside(config.database_url) as conn:
        found = kernel.groups_called(conn, wanted)
        if len(found) != 1:
            raise _unclear(wanted, found or kernel.groups_called(conn, ""))
        document = kernel.export(conn, found[0][0], _guard(features, config.default_region))
    return json.dumps(document, ensure_ascii=False, indent=2)


def _guard(features: Iterable[Feature], region: str) -> Callable[[str], str]:
    """Take out of words what the bot would not say in a group either."""
    guards = [feature.guard for feature in features if feature.guard]

    def guarded(words: str) -> str:
        for guard in guards:
            words = guard(words, (region,))
        return words

    return guarded


def _unclear(wanted: str, found: list[tuple[int, str]]) -> Trouble:
    listed = ", ".join(f"{number} ({title})" for number, title in found)
    what = "several groups are called" if found else "no group is called"
    return Trouble(f"{what} {wanted}", f"name one by its number: {listed or 'there are none yet'}")

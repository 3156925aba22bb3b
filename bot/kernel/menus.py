"""The command menus a platform may offer, for each scope and language."""

from bot.core.feature import Command, Where
from bot.core.outgoing import Menu
from bot.kernel.house import House


def menus(house: House) -> tuple[Menu, ...]:
    """Return members' menus of at most five commands, and facilitators' with theirs besides."""
    listed = sorted((c for c in house.commands.values() if c.menu), key=lambda c: c.menu)[:5]
    leading = [c for c in house.commands.values() if c.facilitator]
    made = []
    for language in house.texts.languages:
        tag = "" if language == house.texts.fallback else language
        here = [c for c in listed if c.where is not Where.PRIVATE]
        made.append(Menu("group", tag, _entries(house, language, here)))
        made.append(Menu("private", tag, _entries(house, language, listed)))
        made.append(Menu("facilitators", tag, _entries(house, language, [*here, *leading])))
    return tuple(made)


def _entries(house: House, language: str, commands: list[Command]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (c.word, house.texts.format(language, "/", f"command-{c.word}", {})) for c in commands
    )

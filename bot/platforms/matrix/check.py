"""Looks from outside at the account and its power, before or beside the running program."""

from collections.abc import AsyncIterator, Mapping

from bot.core.incoming import Right
from bot.kernel.findings import Finding, lacking
from bot.platforms.matrix.errors import AuthLostError, Problem
from bot.platforms.matrix.homeserver import Homeserver
from bot.platforms.matrix.levels import Levels
from bot.platforms.matrix.session import log_in
from bot.platforms.matrix.settings import Settings

WHAT = "Matrix"


async def check(settings: Settings, groups: Mapping[str, str]) -> AsyncIterator[Finding]:
    """Tell what is well and what is not; `groups` are titles by room id."""
    home = Homeserver(settings.homeserver, settings.user)
    try:
        session = await log_in(home, settings)
        yield Finding(WHAT, f"{session.user} at {settings.homeserver}")
        for room, title in groups.items():
            yield await _in_room(home, session.user, room, title)
    except AuthLostError:
        remedy = "look at matrix.user and at matrix.password or matrix.access_token"
        yield Finding(WHAT, "the homeserver refuses the account", remedy)
    except Problem as problem:
        remedy = "look at matrix.homeserver and at this machine's network"
        yield Finding(WHAT, f"{settings.homeserver} does not answer: {problem}", remedy)
    finally:
        await home.close()


async def _in_room(home: Homeserver, me: str, room: str, title: str) -> Finding:
    try:
        if await home.is_encrypted(room):
            remedy = "use a room without encryption; encrypted rooms cannot be read yet"
            return Finding(title, "the room is encrypted", remedy)
        content = await home.get("rooms", room, "state", "m.room.power_levels")
    except Problem as problem:
        return Finding(title, f"cannot be looked at: {problem}", "invite the bot again")
    rights = Levels(content).rights(me)
    missing = lacking((*rights, Right.RESTRICT) if Right.BAN in rights else rights)
    if missing:
        remedy = "give the bot the power level of a moderator in the room's settings"
        return Finding(title, f"the bot may not: {missing}", remedy)
    return Finding(title, "the bot has the power it needs")

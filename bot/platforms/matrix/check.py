"""Looks from outside at the account and its power, before or beside the running program."""

from collections.abc import AsyncIterator, Mapping
from pathlib import Path

from bot.core.incoming import Right
from bot.kernel.findings import Finding, lacking
from bot.platforms.matrix.errors import AuthLostError, Problem
from bot.platforms.matrix.homeserver import Homeserver
from bot.platforms.matrix.identity import identity
from bot.platforms.matrix.levels import Levels
from bot.platforms.matrix.machine import FOLDER
from bot.platforms.matrix.session import Session, log_in
from bot.platforms.matrix.settings import Settings

WHAT = "Matrix"


async def check(settings: Settings, groups: Mapping[str, str]) -> AsyncIterator[Finding]:
    """Tell what is well and what is not; `groups` are titles by room id."""
    home = Homeserver(settings.homeserver, settings.user)
    try:
        session = await log_in(home, settings)
        yield Finding(WHAT, f"{session.user} at {settings.homeserver}")
        yield await _keys(home, session, settings.folder)
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


async def _keys(home: Homeserver, session: Session, folder: Path) -> Finding:
    """Tell whether encrypted rooms can be used, and whether strict clients will trust the bot."""
    said = await home.post("keys", "query", body={"device_keys": {session.user: []}})
    shown = said.get("device_keys", {}).get(session.user, {}).get(session.device)
    if not shown:
        return Finding(WHAT, "keys for encrypted rooms are made at the next start")
    if not (folder / FOLDER / f"{session.device}.db").exists():
        remedy = "set matrix.password and start again: that makes a new device"
        return Finding(WHAT, "the keys for encrypted rooms are gone", remedy)
    who = identity(folder, session.user)
    if not (who.stands_in(said) and who.has_signed(shown)):
        remedy = "set matrix.password and start again: that signs the device"
        return Finding(WHAT, "the device is not signed, and strict apps do not trust it", remedy)
    return Finding(WHAT, "encrypted rooms can be read, and the device is signed")


async def _in_room(home: Homeserver, me: str, room: str, title: str) -> Finding:
    try:
        content = await home.get("rooms", room, "state", "m.room.power_levels")
    except Problem as problem:
        return Finding(title, f"cannot be looked at: {problem}", "invite the bot again")
    rights = Levels(content).rights(me)
    missing = lacking((*rights, Right.RESTRICT) if Right.BAN in rights else rights)
    if missing:
        remedy = "give the bot the power level of a moderator in the room's settings"
        return Finding(title, f"the bot may not: {missing}", remedy)
    return Finding(title, "the bot has the power it needs")

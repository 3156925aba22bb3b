"""Ask the platforms what an act needs to know, and keep what they say."""

import asyncio
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Row

from bot.core.act import Need
from bot.core.clock import Clock
from bot.core.ids import ChatRef
from bot.kernel import people, scene
from bot.kernel.database import Database
from bot.kernel.perform import Ask
from bot.kernel.ports import Known, Link, LookFailed

LOOK_WITHIN_S = 20.0
ABOUT_A_PERSON = (Need.MEMBER, Need.STANDING)


async def ask(db: Database, links: Mapping[str, Link], clock: Clock, asked: Ask) -> frozenset[Need]:
    """Ask every room of the group; return the needs that were not answered well enough.

    One room that knows a person is enough; what is true of the rooms all of them must say.
    """
    rooms = await db.tx(people.chats_of, asked.scene.chat.group)
    silent = set()
    for need in asked.needs:
        known = [await _room(db, links, clock, asked, need, room) for room in rooms]
        if not (any(known) if need in ABOUT_A_PERSON else all(known)):
            silent.add(need)
    return frozenset(silent)


async def _room(
    db: Database, links: Mapping[str, Link], clock: Clock, asked: Ask, need: Need, room: Row[Any]
) -> bool:
    known = await _look(links, asked, need, room)
    if known is None:
        return False
    await db.tx(scene.learn, room, asked.scene.person.id, known, clock.now())
    return True


async def _look(links: Mapping[str, Link], asked: Ask, need: Need, room: Row[Any]) -> Known | None:
    link = links.get(room.platform)
    account = asked.scene.person.account
    if link is None or (account.platform != room.platform and need in ABOUT_A_PERSON):
        return None
    try:
        async with asyncio.timeout(LOOK_WITHIN_S):
            return await link.look(need, ChatRef(room.platform, room.key), account)
    except (LookFailed, TimeoutError):
        return None

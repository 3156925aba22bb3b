"""Ask the platforms what an act needs to know, and keep what they say."""

import asyncio
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass, field
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


@dataclass(slots=True)
class Looks:
    """Rows that wait for what a platform says; the lanes in `held` wait with them."""

    db: Database
    links: Mapping[str, Link]
    clock: Clock
    wake: asyncio.Event
    held: set[str] = field(default_factory=set)
    under_way: "set[asyncio.Task[None]]" = field(default_factory=set)
    _unknown: dict[int, frozenset[Need]] = field(default_factory=dict)
    _asked: dict[int, frozenset[Need]] = field(default_factory=dict)

    def unknown(self, row: int) -> frozenset[Need]:
        """Return what no platform could say about a row."""
        return self._unknown.get(row, frozenset())

    def over(self, row: int) -> None:
        self._unknown.pop(row, None)
        self._asked.pop(row, None)

    def begin(self, row: int, lane: str, asked: Ask) -> None:
        self.beside(self._ask(row, lane, asked))

    def beside(self, work: Coroutine[Any, Any, None]) -> None:
        """Do something at a platform while acts go on being decided."""
        task = asyncio.ensure_future(work)
        self.under_way.add(task)
        task.add_done_callback(self.under_way.discard)

    async def _ask(self, row: int, lane: str, asked: Ask) -> None:
        """Ask the platform what an act needs, then let its lane go on.

        What is asked a second time for the same row will not be known at all.
        """
        again = self._asked.get(row, frozenset()).intersection(asked.needs)
        self._asked[row] = silent = frozenset(asked.needs)
        try:
            silent = await ask(self.db, self.links, self.clock, asked)
        finally:
            self._unknown[row] = self.unknown(row) | silent | again
            self.held.discard(lane)
            self.wake.set()


async def ask(db: Database, links: Mapping[str, Link], clock: Clock, asked: Ask) -> frozenset[Need]:
    """Ask every room of the group; return the needs that were not answered well enough.

    Of a person the room counts where they are most; what is true of the rooms all must say.
    """
    rooms = await db.tx(people.chats_of, asked.scene.chat.group)
    silent = set()
    for need in asked.needs:
        told = [(room, await _look(links, asked, need, room)) for room in rooms]
        known = [(room, each) for room, each in told if each is not None]
        if need in ABOUT_A_PERSON:
            known = sorted(known, key=lambda one: _rank(one[1]))[-1:]
        for room, each in known:
            await db.tx(scene.learn, room, asked.scene.person.id, each, clock.now())
        if not (known if need in ABOUT_A_PERSON else len(known) == len(rooms)):
            silent.add(need)
    return frozenset(silent)


def _rank(known: Known) -> int:
    return known.standing.rank if known.standing else 0


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

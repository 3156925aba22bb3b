"""Somebody may only read for a while: their power level, and what it was before."""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from typing import Any

from bot.core.clock import Clock
from bot.core.delivery import Declined, Outcome, Sent, Why
from bot.core.incoming import Right
from bot.platforms.matrix.errors import Problem
from bot.platforms.matrix.homeserver import Homeserver
from bot.platforms.matrix.levels import Levels
from bot.platforms.matrix.room import JOINED, RoomState
from bot.platforms.matrix.rooms import Rooms

KEPT = "org.common_ground.restricted"  # room: person: {"former": level or null, "until": seconds}
LEVELS = "m.room.power_levels"

Json = dict[str, Any]


class Restrictions:
    """What stood before is kept in the account's own data, where a restart finds it."""

    def __init__(self, home: Homeserver, rooms: Rooms, clock: Clock) -> None:
        self._home, self._rooms, self._clock = home, rooms, clock
        self._kept: Json = {}
        self._alone = asyncio.Lock()

    async def load(self) -> None:
        self._kept = dict(await self._home.account_data(self._rooms.me, KEPT))

    async def restrict(self, room: RoomState, user: str, until: datetime) -> Outcome:
        async with self._alone:
            levels = await self._levels(room)
            if room.membership(user) != JOINED:
                return Declined(Why.GONE)
            if levels.of(user) >= levels.of(room.me):
                return Declined(Why.NO_RIGHT, Right.RESTRICT)
            before = self._of(room.id).get(user)
            former = before["former"] if before else _given(levels.content).get(user)
            await self._keep(room.id, user, {"former": former, "until": until.timestamp()})
            if levels.of(user) >= levels.to_speak:
                await self._set(room, levels, user, levels.to_speak - 1)
            return Sent()

    async def release(self, room: RoomState, user: str) -> Outcome:
        async with self._alone:
            before = self._of(room.id).get(user)
            if before is not None:
                levels = await self._levels(room)
                if levels.of(user) < levels.to_speak:  # else somebody gave it back already
                    await self._set(room, levels, user, before["former"])
                await self._keep(room.id, user, None)
            return Sent()

    async def release_due(self) -> None:
        """End what has run out; Matrix itself knows no end."""
        now = self._clock.now().timestamp()
        for name, people in list(self._kept.items()):
            room = self._rooms.find(name)
            for user in [user for user, each in people.items() if each["until"] <= now]:
                await self._end(room, name, user)

    async def _end(self, room: RoomState | None, name: str, user: str) -> None:
        """Give it back; a problem that passes leaves it for the next round."""
        try:
            if room is not None and await self.release(room, user) == Sent():
                return
        except Problem as problem:
            if problem.passing:
                return
        with suppress(Problem):
            await self._keep(name, user, None)  # put out or not allowed now: not ours to end

    def _of(self, room: str) -> Mapping[str, Json]:
        found: Mapping[str, Json] = self._kept.get(room, {})
        return found

    async def _levels(self, room: RoomState) -> Levels:
        """Ask the server: what we change must be what stands there now."""
        content = await self._home.get("rooms", room.id, "state", LEVELS)
        return Levels(content, room.levels.creators, room.levels.version)

    async def _set(self, room: RoomState, levels: Levels, user: str, level: int | None) -> None:
        given = {key: value for key, value in _given(levels.content).items() if key != user}
        users = given if level is None else {**given, user: level}
        body = {**levels.content, "users": users}
        await self._home.put("rooms", room.id, "state", LEVELS, body=body)

    async def _keep(self, room: str, user: str, what: Json | None) -> None:
        people = {key: value for key, value in self._of(room).items() if key != user}
        if what is not None:
            people[user] = what
        rest = {key: value for key, value in self._kept.items() if key != room}
        kept = {**rest, room: people} if people else rest
        await self._home.put("user", self._rooms.me, "account_data", KEPT, body=kept)
        self._kept = kept


def _given(content: Mapping[str, Any]) -> Mapping[str, Any]:
    users = content.get("users")
    return users if isinstance(users, dict) else {}

"""The private room with one person: found where there is one, opened where there is none."""

import asyncio
from collections import defaultdict
from datetime import timedelta
from typing import Any

from bot.core.clock import Clock
from bot.core.delivery import Declined, Wait, Why
from bot.platforms.matrix.errors import Problem, outcome
from bot.platforms.matrix.homeserver import Homeserver
from bot.platforms.matrix.room import INVITED, JOINED, Member, RoomState
from bot.platforms.matrix.rooms import Rooms

SHORTEST_WAIT_S, LONGEST_WAIT_S = 0.5, 60.0
SEEN_FROM_INVITE = {
    "type": "m.room.history_visibility",
    "state_key": "",
    "content": {"history_visibility": "invited"},
}


class Direct:
    """Nothing is written to a person who has not entered: an invited one may never come."""

    def __init__(self, home: Homeserver, rooms: Rooms, clock: Clock, patience: timedelta) -> None:
        self._home, self._rooms, self._clock, self._patience = home, rooms, clock, patience
        self._opening: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._asked: dict[str, int] = {}
        self._locked = False  # the server encrypts whatever room we make

    def asks(self, user: str, at: int) -> None:
        """Note when somebody turned to the bot: who once left may be invited again."""
        self._asked[user] = max(at, self._asked.get(user, 0))

    async def room_with(self, user: str) -> RoomState | Wait | Declined:
        """Return the room once its person is in it, and what else to do until then."""
        room = await self.opened(user)
        if not isinstance(room, RoomState) or room.membership(user) == JOINED:
            return room
        return self._wait(room.members[user].at, user)

    async def opened(self, user: str) -> RoomState | Wait | Declined:
        """Return the room with somebody, who may not have entered yet."""
        async with self._opening[user]:
            return self._rooms.direct_to(user) or await self._open(user)

    def _wait(self, invited: int, user: str) -> Wait | Declined:
        age = (self._now() - max(invited, self._asked.get(user, 0))) / 1000
        if age > self._patience.total_seconds():
            return Declined(Why.NOT_OPENED)
        return Wait(min(max(age / 4, SHORTEST_WAIT_S), LONGEST_WAIT_S))

    async def _open(self, user: str) -> RoomState | Wait | Declined:
        if self._locked or self._rooms.left_at(user) > self._asked.get(user, 0):
            return Declined(Why.NOT_OPENED)
        try:
            made = await self._home.post("createRoom", body=_new_room(user))
            room = self._rooms.ensure(made["room_id"])
            room.direct_with, room.creator = user, self._rooms.me
            room.members.setdefault(self._rooms.me, Member(JOINED))
            room.members.setdefault(user, Member(INVITED, at=self._now()))
            self._locked = room.encrypted = await self._home.is_encrypted(room.id)
            if self._locked:
                await self._home.post("rooms", room.id, "leave")
                return Declined(Why.NOT_OPENED)
            await self._rooms.mark_direct(room.id, user)
        except Problem as problem:
            return _unopened(problem)
        return room

    def _now(self) -> int:
        return int(self._clock.now().timestamp() * 1000)


def _new_room(user: str) -> dict[str, Any]:
    return {
        "preset": "trusted_private_chat",
        "visibility": "private",
        "is_direct": True,
        "invite": [user],
        "initial_state": [SEEN_FROM_INVITE],
    }


def _unopened(problem: Problem) -> Wait | Declined:
    match outcome(problem):
        case Wait() as wait:
            return wait
    return Declined(Why.NOT_OPENED)

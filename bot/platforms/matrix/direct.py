"""The private room with one person: found where there is one, opened where there is none."""

import asyncio
from collections import defaultdict
from typing import Any

from bot.core.clock import Clock
from bot.core.delivery import Declined, Wait, Why
from bot.platforms.matrix.errors import Problem, outcome
from bot.platforms.matrix.homeserver import ENCRYPTION, Homeserver
from bot.platforms.matrix.machine import MEGOLM
from bot.platforms.matrix.room import INVITED, JOINED, Member, RoomState
from bot.platforms.matrix.rooms import Rooms
from bot.platforms.matrix.sealing import Sealing
from bot.platforms.matrix.settings import Settings

SHORTEST_WAIT_S, LONGEST_WAIT_S = 0.5, 60.0
SEEN_FROM_INVITE = {
    "type": "m.room.history_visibility",
    "state_key": "",
    "content": {"history_visibility": "invited"},
}
SEALED_ROOM = {"type": ENCRYPTION, "state_key": "", "content": {"algorithm": MEGOLM}}


class Direct:
    """Nothing is written to a person who has not entered: an invited one may never come."""

    def __init__(
        self, home: Homeserver, rooms: Rooms, sealing: Sealing, clock: Clock, settings: Settings
    ) -> None:
        self._home, self._rooms, self._sealing, self._clock = home, rooms, sealing, clock
        self._patience, self._wanted = settings.patience, settings.encrypt_direct
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

    def unread(self, room: RoomState) -> Wait | Declined:
        """Return how long to wait for a person in the room to have a device that can read."""
        return self._wait(room.members[room.peer].at, room.peer)

    def _wait(self, invited: int, user: str) -> Wait | Declined:
        age = (self._now() - max(invited, self._asked.get(user, 0))) / 1000
        if age > self._patience.total_seconds():
            return Declined(Why.NOT_OPENED)
        return Wait(min(max(age / 4, SHORTEST_WAIT_S), LONGEST_WAIT_S))

    async def _open(self, user: str) -> RoomState | Wait | Declined:
        if self._locked or self._rooms.left_at(user) > self._asked.get(user, 0):
            return Declined(Why.NOT_OPENED)
        try:
            made = await self._home.post("createRoom", body=_new_room(user, sealed=self._seals))
            room = self._rooms.ensure(made["room_id"])
            room.direct_with, room.creator = user, self._rooms.me
            room.members.setdefault(self._rooms.me, Member(JOINED))
            room.members.setdefault(user, Member(INVITED, at=self._now()))
            room.encrypted = self._seals or await self._home.is_encrypted(room.id)
            self._locked = room.locked
            if self._locked:
                await self._home.post("rooms", room.id, "leave")
                return Declined(Why.NOT_OPENED)
            await self._rooms.mark_direct(room.id, user)
        except Problem as problem:
            return _unopened(problem)
        return room

    @property
    def _seals(self) -> bool:
        return self._wanted and self._sealing.able

    def _now(self) -> int:
        return int(self._clock.now().timestamp() * 1000)


def _new_room(user: str, *, sealed: bool) -> dict[str, Any]:
    return {
        "preset": "trusted_private_chat",
        "visibility": "private",
        "is_direct": True,
        "invite": [user],
        "initial_state": [SEEN_FROM_INVITE, *([SEALED_ROOM] if sealed else [])],
    }


def _unopened(problem: Problem) -> Wait | Declined:
    match outcome(problem):
        case Wait() as wait:
            return wait
    return Declined(Why.NOT_OPENED)

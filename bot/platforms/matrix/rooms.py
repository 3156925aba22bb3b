"""The rooms the bot is in, and which of them are private."""

import asyncio
from collections import OrderedDict
from collections.abc import Mapping
from typing import Any

from bot.platforms.matrix.homeserver import Homeserver
from bot.platforms.matrix.room import JOINED, RoomState
from bot.platforms.matrix.sealing import Sealing

DIRECT = "m.direct"
AUTHORS_KEPT = 20_000


class Rooms:
    """Filled by the listener; `me` is the bot's account."""

    def __init__(self, home: Homeserver, me: str, sealing: Sealing) -> None:
        self._home, self.me, self._sealing = home, me, sealing
        self._states: dict[str, RoomState] = {}
        self._direct: dict[str, str] = {}  # room to person
        self._authors: OrderedDict[str, str] = OrderedDict()
        self._marking = asyncio.Lock()

    async def load(self) -> None:
        """Read which rooms the account's own data calls direct."""
        for user, rooms in (await self._home.account_data(self.me, DIRECT)).items():
            for room in rooms if isinstance(rooms, list) else []:
                self._direct[room] = user

    def find(self, room: str) -> RoomState | None:
        """Return a room the bot is in."""
        state = self._states.get(room)
        return state if state and state.membership(self.me) == JOINED else None

    def ensure(self, room: str) -> RoomState:
        if room not in self._states:
            who = self._direct.get(room, "")
            self._states[room] = RoomState(room, self.me, who, keys=self._sealing.able)
        return self._states[room]

    def forget(self, room: str) -> None:
        """Keep the room itself: whether its person left is what a direct room tells."""
        state = self._states.get(room)
        if state and not state.direct:
            del self._states[room]

    def joined(self) -> list[RoomState]:
        return [room for room in self._states.values() if self.find(room.id)]

    def direct_to(self, user: str) -> RoomState | None:
        """Return the private room with somebody: where they are, and spoke last."""
        open_ = [
            room
            for room in self.joined()
            if room.peer == user
            and not (room.locked or room.followed_by)
            and room.membership(user) in (JOINED, "invite")
        ]
        return max(
            open_, key=lambda room: (room.membership(user) == JOINED, room.spoken), default=None
        )

    def left_at(self, user: str) -> int:
        """Return when somebody last left a private room, in milliseconds; 0 for never."""
        ours = [room for room in self._states.values() if room.peer == user]
        gone = [room.members[user] for room in ours if user in room.members]
        return max((each.at for each in gone if each.membership in ("leave", "ban")), default=0)

    async def mark_direct(self, room: str, user: str) -> None:
        """Write down that a room is private, where all clients of the account look for it."""
        async with self._marking:
            known: Mapping[str, Any] = await self._home.account_data(self.me, DIRECT)
            mine = known.get(user)
            listed = mine if isinstance(mine, list) else []
            if room not in listed:
                body = {**known, user: [*listed, room]}
                await self._home.put("user", self.me, "account_data", DIRECT, body=body)
            self._direct[room] = user
            self.ensure(room).direct_with = user

    def wrote(self, event: str, sender: str) -> None:
        """Remember who wrote a message, for its edits."""
        self._authors[event] = sender
        if len(self._authors) > AUTHORS_KEPT:
            self._authors.popitem(last=False)

    async def author(self, room: str, event: str) -> str:
        """Return who wrote a message, "" if the server does not know it."""
        if event not in self._authors:
            found = await self._home.event(room, event)
            self.wrote(event, str(found.get("sender") or ""))
        return self._authors[event]

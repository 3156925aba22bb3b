"""The one place where the bot writes into rooms, and so the one that keeps encrypted rooms shut."""

import asyncio
import hashlib
import json
from collections.abc import Mapping
from math import inf
from typing import Any

from bot.platforms.matrix.errors import LockedError
from bot.platforms.matrix.homeserver import Homeserver
from bot.platforms.matrix.room import RoomState


class Pen:
    """Writes events. The listener tells it when all was heard, and when hearing fails."""

    def __init__(self, home: Homeserver, trusted_s: float) -> None:
        self._home, self._trusted_s = home, trusted_s
        self.salt = ""  # set by the session before anything is written
        self._heard = -inf
        self._sure = False

    def synced(self) -> None:
        self._heard = asyncio.get_running_loop().time()
        self._sure = True

    def deaf(self) -> None:
        self._sure = False

    @property
    def silent_s(self) -> float:
        """Seconds since the listener last heard from the server."""
        return asyncio.get_running_loop().time() - self._heard

    @property
    def up_to_date(self) -> bool:
        return self.silent_s < self._trusted_s

    async def write(self, room: RoomState, kind: str, content: Mapping[str, Any], key: str) -> str:
        """Write an event and return its id. `key` names what it is written for, once.

        Raises `LockedError` for an encrypted room, `Problem` for what the server says.
        """
        await self.guard(room)
        return await self._home.write(room.id, kind, content, self.tx(key, content))

    async def guard(self, room: RoomState) -> None:
        """Raise `LockedError` unless the room is known now not to be encrypted."""
        sure = self._sure and self.up_to_date and room.creator
        if not room.encrypted and not sure and await self._home.is_encrypted(room.id):
            room.encrypted = True
        if room.encrypted:
            raise LockedError(room.id)

    def tx(self, key: str, content: Mapping[str, Any]) -> str:
        """Name a transaction: the same row with the same words is the same, whenever it is sent.

        The words are part of it because a restored backup counts its rows anew.
        """
        words = json.dumps(content, sort_keys=True).encode()
        return f"cg{self.salt}-{key}-{hashlib.sha256(words).hexdigest()[:12]}"

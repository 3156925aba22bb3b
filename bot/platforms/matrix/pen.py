"""The one place where the bot writes into rooms, and so the one that seals what must be sealed."""

import asyncio
import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from math import inf
from typing import Any

from bot.platforms.matrix.homeserver import Homeserver
from bot.platforms.matrix.room import RoomState
from bot.platforms.matrix.sealing import Sealing


class Pen:
    """Writes events. The listener tells it when all was heard, and when hearing fails."""

    def __init__(self, home: Homeserver, sealing: Sealing, trusted_s: float) -> None:
        self._home, self._sealing, self._trusted_s = home, sealing, trusted_s
        self.salt = ""  # set by the session before anything is written
        self._heard = -inf
        self._written: dict[str, int] = {}
        self._begun = asyncio.Event()
        self._sure = False

    @property
    def me(self) -> str:
        return str(self._home.client.user_id)

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

    async def write(
        self,
        room: RoomState,
        kind: str,
        content: Mapping[str, Any],
        key: str,
        *,
        same: Mapping[str, Any] | None = None,
    ) -> str:
        """Write an event and return its id. `key` names what it is written for, once.

        `same` is what of the content stays the same when it is written again, if not all.

        What goes into an encrypted room is sealed here and nowhere else. Raises `LockedError`
        where it cannot be, `Problem` for what the server says.
        """
        tx, sent = self.tx(key, content if same is None else same), content
        if await self.must_seal(room):
            kind, sent = await self._sealing.seal(room, kind, content)
        self._begun.set()
        event = await self._home.write(room.id, kind, sent, tx)
        self._written[room.id] = self.written(room.id) + 1
        return event

    async def begins(self, within_s: float) -> None:
        """Wait for something to be written, but not for long."""
        self._begun.clear()
        with suppress(TimeoutError):
            async with asyncio.timeout(within_s):
                await self._begun.wait()

    def written(self, room: str) -> int:
        """Return how many events were written into a room since the start."""
        return self._written.get(room, 0)

    async def must_seal(self, room: RoomState) -> bool:
        """Tell whether a room is encrypted; where that is not known for sure, ask the server."""
        sure = self._sure and self.up_to_date and room.creator
        if not room.encrypted and not sure and await self._home.is_encrypted(room.id):
            room.encrypted = True
        return room.encrypted

    def tx(self, key: str, content: Mapping[str, Any]) -> str:
        """Name a transaction: the same row with the same words is the same, whenever it is sent.

        The words are part of it because a restored backup counts its rows anew.
        """
        words = json.dumps(content, sort_keys=True).encode()
        return f"cg{self.salt}-{key}-{hashlib.sha256(words).hexdigest()[:12]}"

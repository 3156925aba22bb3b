"""Small signs that people expect: it was read, and what takes long is being written."""

import asyncio
from dataclasses import dataclass

from bot.platforms.matrix.errands import Errands
from bot.platforms.matrix.errors import Problem
from bot.platforms.matrix.homeserver import Homeserver
from bot.platforms.matrix.pen import Pen
from bot.platforms.matrix.room import RoomState

SOON_S, LONG_S, SHOWN_MS = 0.3, 1.2, 15_000


@dataclass(frozen=True, slots=True)
class Manners:
    """Best effort, beside everything else: never a reason to wait or to try again."""

    home: Homeserver
    pen: Pen
    errands: Errands

    def asked(self, room: RoomState, event: str) -> None:
        """Show that something meant for the bot was read, and soon that it is at work."""
        since = self.pen.written(room.id)

        async def show() -> None:
            try:
                await asyncio.sleep(SOON_S)  # noqa: TID251 - the answer itself goes first
                await self.home.post("rooms", room.id, "receipt", "m.read", event)
                await asyncio.sleep(LONG_S)  # noqa: TID251 - people wait in real time
                if self.pen.written(room.id) == since:
                    await self._typing(room)
            except Problem:
                return

        self.errands.send(f"manners {event}", show, tries=1)

    async def _typing(self, room: RoomState) -> None:
        body = {"typing": True, "timeout": SHOWN_MS}
        await self.home.put("rooms", room.id, "typing", self.pen.me, body=body)

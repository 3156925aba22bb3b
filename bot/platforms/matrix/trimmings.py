"""What hangs on a message besides its words: reactions to choose by, and the pin."""

import asyncio
from dataclasses import dataclass, field

from bot.core.incoming import Right
from bot.core.outgoing import Rendered
from bot.platforms.matrix import draw
from bot.platforms.matrix.errands import Errands
from bot.platforms.matrix.errors import Problem
from bot.platforms.matrix.homeserver import Homeserver
from bot.platforms.matrix.pen import Pen
from bot.platforms.matrix.room import RoomState

TRIES = 20
KEPT = 5000
PINNED = "m.room.pinned_events"


@dataclass(frozen=True, slots=True)
class Trimmings:
    """Hung up beside the delivery: words never wait for them, and stand without them."""

    home: Homeserver
    pen: Pen
    errands: Errands
    hung: dict[str, tuple[str, ...]] = field(default_factory=dict)
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    def hang(self, room: RoomState, event: str, rendered: Rendered) -> None:
        """Hang up what a message asks for and does not have yet."""
        keys = draw.reactions(rendered)
        left = [key for key in keys if key not in self.hung.get(event, ())]
        if left:
            self._remember(event, keys)
            self._send(f"reactions {event} {left[0]}", room, event, left)
        if rendered.pin and Right.PIN in room.rights():
            self._pin(room, event)

    def _remember(self, event: str, keys: tuple[str, ...]) -> None:
        if len(self.hung) > KEPT:
            self.hung.clear()  # to hang one twice is refused and harms nothing
        self.hung[event] = keys

    def _send(self, name: str, room: RoomState, event: str, left: list[str]) -> None:
        async def react() -> None:
            async with self.turn:  # one after the other, so that a slow server has room for words
                while left:
                    await self._react(room, event, left[0])
                    left.pop(0)

        self.errands.send(name, react, tries=TRIES)

    async def _react(self, room: RoomState, event: str, key: str) -> None:
        try:
            await self.pen.write(room, "m.reaction", draw.reaction(event, key), event)
        except Problem as problem:
            if problem.passing:
                raise  # anything else: it hangs there already, or the message is gone

    def _pin(self, room: RoomState, event: str) -> None:
        async def pin() -> None:
            pinned = (await self.home.state(room.id, PINNED)).get("pinned") or []
            if event not in pinned:
                body = {"pinned": [*pinned, event]}
                await self.home.put("rooms", room.id, "state", PINNED, body=body)

        self.errands.send(f"pin {room.id}", pin, tries=TRIES)

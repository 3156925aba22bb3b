"""What the bot says about encryption itself: words it could not open, keys it had to make anew."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.delivery import Parcel
from bot.core.outgoing import Rendered
from bot.core.text import text
from bot.kernel.texts import Speaker
from bot.platforms.matrix import draw
from bot.platforms.matrix.errands import Errands
from bot.platforms.matrix.held import Held, Kept
from bot.platforms.matrix.names import chat_ref, message_ref
from bot.platforms.matrix.pen import Pen
from bot.platforms.matrix.room import RoomState
from bot.platforms.matrix.rooms import Rooms
from bot.platforms.matrix.sealing import Sealing

TRIES = 7


@dataclass(frozen=True, slots=True)
class Unread:
    """One kind note for each person and room, after their words waited long enough for a key."""

    sealing: Sealing
    rooms: Rooms
    pen: Pen
    errands: Errands
    speaker: Speaker
    patience: timedelta

    def note(self, now: datetime) -> None:
        """Do beside the listening what is due: keys in order, and a word to who waits."""
        self.errands.send("keys", self.sealing.tidy, tries=1)
        held = self.sealing.shelf
        if held is None:
            return
        for kept in held.unanswered(now - self.patience):
            room = self.rooms.find(kept.room)
            if room is not None:
                self._ask_again(held, kept, room)
        if held.forget(now):
            self.sealing.prune(now)

    def renewed(self, device: str) -> None:
        """Say in each room that the keys are new: what was said before may stay unread."""
        for room in self.rooms.joined():
            if room.encrypted and not room.followed_by:
                self._say("matrix-new-keys", room, f"renewed-{device}", "")

    def _ask_again(self, held: Held, kept: Kept, room: RoomState) -> None:
        event = str(kept.event["event_id"])
        self._say("matrix-unread", room, f"unread-{event}", event)
        held.told(kept)

    def _say(self, key: str, room: RoomState, once: str, answered: str) -> None:
        rendered = Rendered(self.speaker.spans((text(key),)))
        to = message_ref(room.id, answered) if answered else ""
        content = draw.draw(rendered, Parcel(0, chat_ref(room.id), rendered, reply_to=to))

        async def say() -> None:
            await self.pen.write(room, "m.room.message", content, once)

        self.errands.send(f"{once} {room.id}", say, tries=TRIES)

"""What an event means by another one: a choice taken away, a command that answers a message."""

from dataclasses import dataclass, replace

from bot.core.incoming import Incoming, Picked, Removed, Said
from bot.platforms.matrix.choices import ANSWER, Choices
from bot.platforms.matrix.hands import Hands
from bot.platforms.matrix.homeserver import Homeserver
from bot.platforms.matrix.names import account_ref, place_of
from bot.platforms.matrix.room import Event, RoomState
from bot.platforms.matrix.sealing import Sealing, is_sealed


@dataclass(frozen=True, slots=True)
class Meaning:
    """Asks the server for the other event where it was not just heard."""

    home: Homeserver
    sealing: Sealing
    choices: Choices
    hands: Hands

    async def of(self, one: Incoming, event: Event, room: RoomState) -> Incoming:
        match one.what:
            case Removed(message=ref):
                return await self._taken_away(one, place_of(ref)[1], event["sender"], room)
            case Said(command=word, reply_to=ref) if word and ref and not room.peer:
                return await self._answering(one, one.what, room)
        return one

    async def _taken_away(self, one: Incoming, gone: str, sender: str, room: RoomState) -> Incoming:
        """Tell whether it was a choice, and whoever made it takes it away."""
        found = self.choices.take(gone)
        if not found or (await self.home.event(room.id, gone)).get("sender") != sender:
            return one
        ref, place = found
        if place == ANSWER:
            return replace(one, what=await self.hands.left(room, place_of(ref)[1], sender))
        return replace(one, what=Picked(ref, place, taken_back=True))

    async def _answering(self, one: Incoming, said: Said, room: RoomState) -> Incoming:
        """Say whose message a command answers, and its words, as far as it still stands."""
        parent: Event | None = await self.home.event(room.id, place_of(said.reply_to)[1])
        if parent and is_sealed(parent):
            parent = await self.sealing.unseal(parent, room.id)
        body = ((parent or {}).get("content") or {}).get("body")
        if parent is None or not isinstance(body, str) or parent.get("sender") == room.me:
            return one
        answered = str(account_ref(parent["sender"]))
        return replace(one, what=replace(said, answered=answered, quoted=body))

"""What an event means by another one: a reaction taken away, a command that answers a message."""

from dataclasses import dataclass, field, replace

from bot.core.incoming import Incoming, Picked, Removed, Said
from bot.platforms.matrix.choices import Choices
from bot.platforms.matrix.homeserver import Homeserver
from bot.platforms.matrix.names import account_ref, place_of
from bot.platforms.matrix.room import Event, RoomState
from bot.platforms.matrix.sealing import Sealing, is_sealed


@dataclass(frozen=True, slots=True)
class Meaning:
    """Asks the server for the other event where it was not just heard."""

    home: Homeserver
    sealing: Sealing
    choices: Choices = field(default_factory=Choices)

    async def of(self, one: Incoming, event: Event, room: RoomState) -> Incoming:
        match one.what:
            case Removed(message=ref):
                found = self.choices.take(place_of(ref)[1], event["sender"])
                return replace(one, what=Picked(*found, taken_back=True)) if found else one
            case Said(command=word, reply_to=ref) if word and ref and not room.peer:
                return await self._answering(one, one.what, room)
        return one

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

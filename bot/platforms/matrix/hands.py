"""Polls of the platform itself: who chose what in them, and who ended them."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.core.incoming import Incoming
from bot.core.polled import PollAnswered, PollEnded
from bot.platforms.matrix.homeserver import Homeserver
from bot.platforms.matrix.messages import POLLS, Poll, poll
from bot.platforms.matrix.names import message_ref
from bot.platforms.matrix.read import tell
from bot.platforms.matrix.room import Event, RoomState
from bot.platforms.matrix.sealing import Sealing, is_sealed

ANSWERS = ("m.poll.response", "org.matrix.msc3381.poll.response")
ENDS = ("m.poll.end", "org.matrix.msc3381.poll.end")
KEPT, PAGE = 500, "100"


@dataclass(frozen=True, slots=True)
class Begun:
    """A poll, and who began it."""

    by: str
    poll: Poll


@dataclass(frozen=True, slots=True)
class Hands:
    """Answers say of which poll they are; what it offers is asked of the server once."""

    home: Homeserver
    sealing: Sealing
    _known: OrderedDict[str, Begun | None] = field(default_factory=OrderedDict)

    async def heard(self, event: Event, room: RoomState) -> tuple[Incoming, ...]:
        """Read an answer to a poll or its end; nothing where it is none that counts."""
        asked = about(event)
        begun = await self._begun(room, asked) if asked else None
        if begun is None or room.peer:
            return ()
        ref = message_ref(room.id, asked)
        if event["type"] in ANSWERS:
            return tell(event, room, PollAnswered(ref, places(event["content"], begun.poll)))
        if may_end(event["sender"], begun.by, room):
            return tell(event, room, PollEnded(ref))
        return ()

    async def left(self, room: RoomState, asked: str, user: str) -> PollAnswered:
        """Return what somebody's answer to a poll is, now that one of theirs was taken away."""
        begun = await self._begun(room, asked)
        page = await self.home.relations(room.id, asked, "m.reference", {"limit": PAGE})
        ref = message_ref(room.id, asked)
        for each in page["chunk"]:  # the newest first
            event = await self._opened(room, each) if each["sender"] == user else None
            if begun and event and event["type"] in ANSWERS and event["content"]:
                return PollAnswered(ref, _safely(event, begun.poll))
        return PollAnswered(ref)

    async def _begun(self, room: RoomState, asked: str) -> Begun | None:
        if asked not in self._known:
            event = await self._opened(room, await self.home.event(room.id, asked))
            self._known[asked] = _begun(event)
            if len(self._known) > KEPT:
                self._known.popitem(last=False)
        return self._known[asked]

    async def _opened(self, room: RoomState, event: Event) -> Event | None:
        return await self.sealing.unseal(event, room.id) if is_sealed(event) else event


def about(event: Event) -> str:
    """Return the poll that an event answers or ends."""
    relation = event["content"].get("m.relates_to")
    if not isinstance(relation, dict) or relation.get("rel_type") != "m.reference":
        return ""
    return str(relation.get("event_id") or "")


def places(content: Mapping[str, Any], begun: Poll) -> tuple[int, ...]:
    """Return what an answer chooses; a spoilt one chooses nothing."""
    said: Any = next((content[name] for name in ANSWERS if name in content), {})
    ids = content.get("m.selections", said.get("answers") if isinstance(said, dict) else None)
    if not isinstance(ids, list) or any(each not in begun.ids for each in ids):
        return ()
    return tuple(begun.ids.index(each) for each in ids[: max(begun.most, 1)])


def may_end(who: str, author: str, room: RoomState) -> bool:
    """Tell whether an end counts: servers take one from anybody."""
    return who == author or room.levels.of(who) >= room.levels.to_do("redact")


def _begun(event: Event | None) -> Begun | None:
    if not event or event.get("type") not in POLLS:
        return None
    try:
        return Begun(event["sender"], poll(event["content"]))
    except (KeyError, TypeError, AttributeError):
        return None


def _safely(event: Event, begun: Poll) -> tuple[int, ...]:
    try:
        return places(event["content"], begun)
    except (TypeError, AttributeError):
        return ()

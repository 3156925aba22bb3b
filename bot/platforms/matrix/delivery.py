"""A parcel becomes what it asks for: words, an edit, a removal, a change of somebody's level."""

import json
from dataclasses import dataclass

from bot.core.delivery import Declined, Outcome, Parcel, Sent, Wait, Why
from bot.core.incoming import Right
from bot.core.measures import Ban, Kick, Unban
from bot.core.media import Media, MediaKind
from bot.core.outgoing import Release, Rendered, Restrict, TakeDown
from bot.core.polled import Show
from bot.platforms.matrix import draw, files
from bot.platforms.matrix.direct import Direct
from bot.platforms.matrix.errands import Errands
from bot.platforms.matrix.errors import LockedError, NobodyReadsError, Problem, outcome
from bot.platforms.matrix.homeserver import Homeserver
from bot.platforms.matrix.limits import Limits
from bot.platforms.matrix.names import chat_ref, message_ref, place_of
from bot.platforms.matrix.pen import Pen
from bot.platforms.matrix.room import RoomState
from bot.platforms.matrix.rooms import Rooms
from bot.platforms.matrix.trimmings import Trimmings

MESSAGE = "m.room.message"
ENTERING_S = 5.0
EDIT_PAGES = 50


@dataclass(frozen=True, slots=True)
class Delivery:
    """Tries once; every request may be repeated, so nothing is ever in doubt."""

    home: Homeserver
    pen: Pen
    rooms: Rooms
    direct: Direct
    errands: Errands
    limits: Limits
    trimmings: Trimmings

    async def deliver(self, parcel: Parcel) -> Outcome:
        try:
            room = await self._room(parcel)
            if not isinstance(room, RoomState):
                return room
            return await self._carry_out(parcel, room)
        except LockedError:
            return Declined(Why.GONE)
        except NobodyReadsError as unread:
            unable = self.rooms.find(str(unread))
            return self.direct.unread(unable) if unable else Declined(Why.GONE)
        except Problem as problem:
            return outcome(problem, _needed(parcel))

    async def _carry_out(self, parcel: Parcel, room: RoomState) -> Outcome:
        match parcel.order:
            case Rendered():
                return await self._say(parcel, parcel.order, room)
            case TakeDown(message=ref):
                return await self._take_down(parcel, room, place_of(ref)[1])
            case deed:
                return await self.limits.limit(room, deed)

    async def _room(self, parcel: Parcel) -> RoomState | Outcome:
        """Return where it goes: to the message it changes, to a person, or to a chat."""
        standing = parcel.replacing
        if isinstance(parcel.order, TakeDown):
            standing = parcel.order.message
        if standing:
            return self._inside(place_of(standing)[0], parcel)
        if parcel.private:
            return await self.direct.room_with(parcel.chat.key)
        return self._inside(parcel.chat.key, parcel)

    def _inside(self, name: str, parcel: Parcel) -> RoomState | Outcome:
        room = self.rooms.find(name)
        if room is None:
            entering = self.errands.under_way(f"enter {name}")
            return Wait(ENTERING_S) if entering else Declined(Why.GONE)
        if parcel.private and room.peer != parcel.chat.key:
            return Declined(Why.GONE)  # somebody else is in that room now
        if room.followed_by and isinstance(parcel.order, Rendered) and not parcel.private:
            if parcel.replacing:
                return Declined(Why.GONE)  # the message stayed behind
            return Declined(Why.MOVED, moved=chat_ref(room.followed_by))
        return room

    async def _say(self, parcel: Parcel, rendered: Rendered, room: RoomState) -> Outcome:
        if rendered.show and (parcel.replacing or not rendered.show.over):
            return await self._by_hands(parcel, rendered, rendered.show, room)
        media = rendered.media
        if media is None or rendered.spans:
            content = draw.draw(rendered, parcel)
            event = await self.pen.write(room, MESSAGE, content, str(parcel.row))
        else:
            event = await self._show(parcel, media, room)
        if parcel.replacing:
            event = place_of(parcel.replacing)[1]
        ref = message_ref(room.id, event)
        self.trimmings.hang(room, event, rendered)
        return Sent(ref)

    async def _by_hands(
        self, parcel: Parcel, rendered: Rendered, show: Show, room: RoomState
    ) -> Outcome:
        """Begin or end a poll of the platform's own; what it asks can never be changed."""
        if parcel.replacing and not show.over:
            return Sent(parcel.replacing)
        kind, content = draw.hands(rendered, show, parcel)
        event = await self.pen.write(room, kind, content, str(parcel.row))
        return Sent(parcel.replacing or message_ref(room.id, event))

    async def _show(self, parcel: Parcel, media: Media, room: RoomState) -> str:
        """Write a message that is a file; uploaded twice it is still the same message."""
        same: draw.Content = draw.placed(files.drawn(media, {}), parcel)
        where: draw.Content = {}
        if media.kind is not MediaKind.PLACE:
            sealed = await self.pen.must_seal(room)
            known = json.loads(media.ref) if parcel.data is None else None
            where = known or await files.upload(self.home, media, parcel.data or b"", sealed=sealed)
        content = draw.placed(files.drawn(media, where), parcel)
        return await self.pen.write(room, MESSAGE, content, str(parcel.row), same=same)

    async def _take_down(self, parcel: Parcel, room: RoomState, event: str) -> Outcome:
        """Redact the edits too: whoever looks at a single event would still read them."""
        for each in [*await self._edits(room, event), event]:
            tx = self.pen.tx(f"{parcel.row}-{each}", {})
            await self.home.put("rooms", room.id, "redact", each, tx, body={})
        return Sent()

    async def _edits(self, room: RoomState, event: str) -> list[str]:
        query, found = {"limit": "100"}, list[str]()
        for _ in range(EDIT_PAGES):
            page = await self.home.relations(room.id, event, "m.replace", query)
            found += [edit["event_id"] for edit in page["chunk"]]
            if "next_batch" not in page:
                break
            query["from"] = page["next_batch"]
        return found


def _needed(parcel: Parcel) -> Right | None:
    match parcel.order:
        case TakeDown():
            return Right.DELETE
        case Restrict() | Release():
            return Right.RESTRICT
        case Ban() | Unban() | Kick():
            return Right.BAN
    return None

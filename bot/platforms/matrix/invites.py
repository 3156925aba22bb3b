"""Invitations: into which rooms the bot goes, and what it says where it cannot."""

import json
from dataclasses import dataclass
from typing import Any

from bot.core import clean
from bot.core.delivery import Parcel, Wait
from bot.core.outgoing import Rendered
from bot.core.text import Text, text
from bot.kernel.texts import Speaker
from bot.platforms.matrix import draw
from bot.platforms.matrix.direct import Direct
from bot.platforms.matrix.door import Door
from bot.platforms.matrix.errands import Errands
from bot.platforms.matrix.errors import Problem
from bot.platforms.matrix.homeserver import ENCRYPTION, Homeserver
from bot.platforms.matrix.names import chat_ref
from bot.platforms.matrix.pen import Pen
from bot.platforms.matrix.room import Event, RoomState
from bot.platforms.matrix.rooms import Rooms
from bot.platforms.matrix.sealing import Sealing

SPACE, FORBIDDEN, MOST_ROOMS = "m.space", 403, 20
TRIES = 7  # about a minute: a server far away may first have to hear of the room


@dataclass(frozen=True, slots=True)
class Invite:
    room: str
    by: str
    direct: bool
    encrypted: bool
    title: str = ""


def invitation(room: str, events: list[Event], me: str) -> Invite | None:
    """Read an invitation from the few events a server shows before one has joined."""
    own = [e for e in events if e.get("type") == "m.room.member" and e.get("state_key") == me]
    if not own or own[-1].get("content", {}).get("membership") != "invite":
        return None
    kinds = {e.get("type"): e for e in events}
    title = kinds.get("m.room.name", {}).get("content", {}).get("name")
    direct = own[-1]["content"].get("is_direct") is True
    return Invite(room, str(own[-1]["sender"]), direct, ENCRYPTION in kinds, str(title or ""))


@dataclass(frozen=True, slots=True)
class Invites:
    """Every invitation is answered beside the listening, with a bounded number of tries."""

    home: Homeserver
    pen: Pen
    rooms: Rooms
    direct: Direct
    errands: Errands
    sealing: Sealing
    door: Door
    speaker: Speaker

    def answer(self, invite: Invite) -> None:
        async def enter() -> None:
            await self._enter(invite)

        async def leave() -> None:
            await self._leave(invite.room)

        if not self.door.lets_in(invite.by):
            self.errands.send(f"turn away {invite.room}", leave, tries=TRIES)
            return
        self.errands.send(f"enter {invite.room}", enter, tries=TRIES, or_else=leave)

    def follow(self, room: str, by: str) -> None:
        """Go where a room went on; where only invited ones may enter, somebody will invite.

        The names of newer rooms do not say which server knows them: that of `by`, who moved it.
        """
        server = by.partition(":")[2]
        query = {"via": server, "server_name": server}

        async def enter() -> None:
            try:
                await self.home.post("join", room, query=query)
            except Problem as problem:
                if problem.status != FORBIDDEN:
                    raise
                await self.home.post("knock", room, query=query)  # who may let us in is asked

        self.errands.send(f"enter {room}", enter, tries=TRIES)

    async def pending(self) -> None:
        """Answer what came while we were away: the server does not tell a second time."""
        nothing: dict[str, Any] = {"types": []}
        room = {"timeline": {"limit": 1, **nothing}, "state": nothing, "ephemeral": nothing}
        asked = {"room": {**room, "account_data": nothing}, "presence": nothing}
        said = await self.home.get(
            "sync", query={"filter": json.dumps({**asked, "account_data": nothing})}
        )
        for name, seen in said.get("rooms", {}).get("invite", {}).items():
            invite = invitation(name, seen["invite_state"]["events"], self.rooms.me)
            if invite:
                self.answer(invite)

    def refuse(self, room: str, title: str, by: str, key: str = "matrix-locked") -> None:
        """Tell somebody, in a private room that is open to us, that a locked one is not."""
        words = text(key, room=title) if title else text("matrix-locked-direct")

        async def tell() -> None:
            match await self.direct.opened(by):
                case RoomState() as there:
                    await self._tell(there, words, f"locked-{room}")
                case Wait(seconds=wait_s):
                    raise Problem(0, "M_NOT_OPENED", wait_s)

        self.errands.send(f"refusal {room}", tell, tries=TRIES)

    async def _enter(self, invite: Invite) -> None:
        if invite.encrypted and not self.sealing.able:
            await self._turn_away(invite)
            return
        if invite.direct:
            await self.rooms.mark_direct(invite.room, invite.by)
        await self.home.post("join", invite.room)
        if await self._is_space(invite):
            return
        if not self.sealing.able and await self.home.is_encrypted(invite.room):
            self.rooms.ensure(invite.room).encrypted = True
            await self._turn_away(invite)

    async def _is_space(self, invite: Invite) -> bool:
        """Offer the rooms of a space to whoever invited the bot there: each needs an invitation."""
        made = await self.home.state(invite.room, "m.room.create")
        if made.get("type") != SPACE:
            return False
        listed = await self.home.get("_matrix", "client", "v1", "rooms", invite.room, "hierarchy")
        rooms = [room for room in listed.get("rooms", ()) if room.get("room_type") != SPACE]
        named = [clean.name(str(room["name"])) for room in rooms if room.get("name")]
        names = ", ".join(f"“{name}”" for name in named[:MOST_ROOMS])
        words = text("matrix-space", rooms=names) if names else text("matrix-space-of-rooms")
        self._say_home(invite.by, words, f"space-{invite.room}")
        return True

    def _say_home(self, to: str, words: Text, once: str) -> None:
        async def tell() -> None:
            match await self.direct.room_with(to):
                case RoomState() as there:
                    await self._tell(there, words, once)
                case Wait(seconds=wait_s):
                    raise Problem(0, "M_NOT_OPENED", wait_s)

        self.errands.send(once, tell, tries=TRIES)

    async def _turn_away(self, invite: Invite) -> None:
        await self._leave(invite.room)
        self.refuse(invite.room, invite.title, invite.by)

    async def _leave(self, room: str) -> None:
        await self.home.post("rooms", room, "leave")

    async def _tell(self, there: RoomState, words: Text, once: str) -> None:
        rendered = Rendered(self.speaker.spans((words,)))
        content = draw.draw(rendered, Parcel(0, chat_ref(there.id), rendered))
        await self.pen.write(there, "m.room.message", content, once)

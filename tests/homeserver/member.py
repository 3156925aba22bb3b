"""A person with an ordinary Matrix client: what people do in rooms, and what they see there."""

import asyncio
import itertools
import secrets
import time
from collections.abc import Mapping
from typing import Any

from tests.homeserver.api import Api
from tests.homeserver.server import Login
from tests.homeserver.timeline import Message, fold

ROOM, SEND, STATE = "rooms", "send", "state"
ENCRYPTION = {"type": "m.room.encryption", "state_key": "",
              "content": {"algorithm": "m.megolm.v1.aes-sha2"}}  # fmt: skip
TICK = 0.03


class Member:
    """One account on the homeserver. `user` is its id, `name` what others see."""

    def __init__(self, api: Api, login: Login, name: str) -> None:
        self.api, self.login, self.user, self.name = api, login, login.user, name
        self._count = itertools.count()
        self._salt = secrets.token_hex(4)

    # rooms

    async def creates(self, title: str = "", *invited: str, **more: Any) -> str:
        """Create a room; `encrypted=True` and any field of createRoom may be given."""
        encrypted = more.pop("encrypted", False)
        body: dict[str, Any] = {"preset": "private_chat", "invite": list(invited), **more}
        if title:
            body["name"] = title
        if encrypted:
            body["initial_state"] = [*body.get("initial_state", []), ENCRYPTION]
        return str((await self.api.post("createRoom", body=body))["room_id"])

    async def joins(self, room: str) -> None:
        await self.api.post("join", room)

    async def leaves(self, room: str) -> None:
        await self.api.post(ROOM, room, "leave")

    async def invites(self, room: str, user: str) -> None:
        await self.api.post(ROOM, room, "invite", body={"user_id": user})

    async def kicks(self, room: str, user: str) -> None:
        await self.api.post(ROOM, room, "kick", body={"user_id": user})

    async def sets(self, room: str, kind: str, content: Mapping[str, Any], key: str = "") -> None:
        await self.api.put(ROOM, room, STATE, kind, key, body=content)

    async def state(self, room: str, kind: str, key: str = "") -> Any:
        return await self.api.get(ROOM, room, STATE, kind, key)

    async def empowers(self, room: str, user: str, level: int) -> None:
        levels = await self.state(room, "m.room.power_levels")
        users = {**levels.get("users", {}), user: level}
        await self.sets(room, "m.room.power_levels", {**levels, "users": users})

    async def direct(self, bot: str) -> str:
        """Return the private room with the bot: entered if the bot invited, else opened now."""
        data = await self._sync()
        for room, seen in data.get("invite", {}).items():
            if any(_is_direct(event, bot) for event in seen["invite_state"]["events"]):
                await self.joins(room)
                return str(room)
        for room in data.get("join", {}):
            if await self._is_between(room, bot):
                return str(room)
        return await self.creates("", bot, preset="trusted_private_chat", is_direct=True)

    async def invitations(self) -> list[str]:
        return list((await self._sync()).get("invite", {}))

    async def members(self, room: str) -> list[str]:
        return list((await self.api.get(ROOM, room, "joined_members"))["joined"])

    # words

    async def says(self, room: str, text: str, *, thread: str = "", **content: Any) -> Message:
        """Send a message; further fields of its content may be given."""
        body = {"msgtype": "m.text", "body": text, **content}
        if thread:
            body["m.relates_to"] = {"rel_type": "m.thread", "event_id": thread}
        return await self.sends(room, "m.room.message", body)

    async def replies(self, to: Message, text: str, **content: Any) -> Message:
        relation = {"m.in_reply_to": {"event_id": to.id}}
        body = {"msgtype": "m.text", "body": text, "m.relates_to": relation, **content}
        return await self.sends(to.room, "m.room.message", body)

    async def edits(self, message: Message, text: str, **content: Any) -> Message:
        new = {"msgtype": "m.text", "body": text, **content}
        body = {"msgtype": "m.text", "body": f"* {text}", "m.new_content": new,
                "m.relates_to": {"rel_type": "m.replace", "event_id": message.id}}  # fmt: skip
        return await self.sends(message.room, "m.room.message", body)

    async def reacts(self, message: Message, key: str) -> Message:
        relation = {"rel_type": "m.annotation", "event_id": message.id, "key": key}
        return await self.sends(message.room, "m.reaction", {"m.relates_to": relation})

    async def redacts(self, message: Message) -> None:
        await self.api.put(ROOM, message.room, "redact", message.id, self._tx(), body={})

    async def sends(self, room: str, kind: str, content: Mapping[str, Any]) -> Message:
        made = await self.api.put(ROOM, room, SEND, kind, self._tx(), body=content)
        return Message(room, made["event_id"], self.user, content.get("body", ""))

    # what is there to see

    async def timeline(self, room: str) -> list[dict[str, Any]]:
        """Return all events of a room that this person may see, oldest first, raw."""
        events: list[dict[str, Any]] = []
        page: dict[str, Any] = {"end": ""}
        while "end" in page:
            start = {"from": page["end"]} if page["end"] else {}
            page = await self.api.get(ROOM, room, "messages", dir="b", limit="1000", **start)
            events += page["chunk"]
            if not page["chunk"]:
                break
        return events[::-1]

    async def messages(self, room: str) -> list[Message]:
        """Return what stands in the room now, oldest first, edits and redactions folded in."""
        return fold(room, await self.timeline(room))

    async def hears(self, room: str, words: str, *, within: float = 15) -> Message:
        """Wait until somebody else's message holds the words; return the newest such one."""
        until = time.monotonic() + within
        while True:
            standing = await self.messages(room)
            for message in reversed(standing):
                if words in message.text and message.sender != self.user:
                    return message
            if time.monotonic() > until:
                raise AssertionError(f"{words!r} is not in {[m.text for m in standing]}")
            await asyncio.sleep(TICK)  # noqa: TID251 - waits for a real server

    async def is_invited(self, *, within: float = 15) -> str:
        """Wait for an invitation, accept it and return the room."""
        until = time.monotonic() + within
        while time.monotonic() < until:
            for room in await self.invitations():
                await self.joins(room)
                return room
            await asyncio.sleep(TICK)  # noqa: TID251 - waits for a real server
        raise AssertionError("no invitation came")

    async def knocked_by(self, room: str, user: str, *, within: float = 15) -> None:
        """Wait until somebody asks to be let into a room."""
        until = time.monotonic() + within
        while True:
            known = {e["state_key"]: e["content"] for e in await self.api.get(ROOM, room, STATE)
                     if e["type"] == "m.room.member"}  # fmt: skip
            if known.get(user, {}).get("membership") == "knock":
                return
            assert time.monotonic() < until, f"{user} does not knock"
            await asyncio.sleep(TICK)  # noqa: TID251 - waits for a real server

    async def _sync(self) -> Any:
        found = await self.api.get("sync", filter='{"room":{"timeline":{"limit":1}}}')
        return found.get("rooms", {})

    async def _is_between(self, room: str, bot: str) -> bool:
        events = await self.api.get(ROOM, room, STATE)
        inside = {e["state_key"]: e["content"] for e in events if e["type"] == "m.room.member"}
        present = {user for user, is_in in inside.items() if is_in["membership"] != "leave"}
        named = any(e["type"] == "m.room.name" for e in events)
        encrypted = any(e["type"] == "m.room.encryption" for e in events)
        return present == {self.user, bot} and not named and not encrypted

    def _tx(self) -> str:
        return f"{self._salt}{next(self._count)}"


def _is_direct(event: Mapping[str, Any], bot: str) -> bool:
    content = event["content"]
    invite = event["type"] == "m.room.member" and content.get("membership") == "invite"
    return invite and bool(content.get("is_direct")) and event["sender"] == bot

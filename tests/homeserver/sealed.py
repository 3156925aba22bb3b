"""A person whose client encrypts, with a device of its own: the other end of what the bot seals."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from nio import AsyncClient, AsyncClientConfig, EncryptionError, Event, MegolmEvent, SyncResponse

from tests.homeserver.api import Api
from tests.homeserver.member import Member
from tests.homeserver.server import Login
from tests.homeserver.timeline import Message

SEALED = "m.room.encrypted"


class SealedMember(Member):
    """Seals what it says in encrypted rooms and opens what it sees there; `close` it."""

    def __init__(self, api: Api, login: Login, name: str, url: str, folder: Path) -> None:
        super().__init__(api, login, name)
        config = AsyncClientConfig(store_sync_tokens=False, max_timeouts=2, max_limit_exceeded=5)
        self.client = AsyncClient(url, login.user, login.device, str(folder), config)
        self.client.restore_login(login.user, login.device, login.token)
        self._opened: dict[str, dict[str, Any]] = {}

    async def wakes(self) -> None:
        """Publish the device: before this nobody can seal anything for it."""
        await self.catches_up()

    async def catches_up(self) -> None:
        client, first = self.client, not self.client.next_batch
        said = await client.sync(timeout=0, full_state=first, since=client.next_batch or None)
        assert isinstance(said, SyncResponse), said
        await client.send_to_device_messages()
        if client.should_upload_keys:
            await client.keys_upload()
        if client.should_query_keys:
            await client.keys_query()

    async def sends(self, room: str, kind: str, content: Mapping[str, Any]) -> Message:
        await self.catches_up()
        if not self.client.rooms[room].encrypted or kind == "m.reaction":
            return await super().sends(room, kind, content)
        made = await self.client.room_send(
            room, kind, dict(content), tx_id=self._tx(), ignore_unverified_devices=True
        )
        return Message(room, made.event_id, self.user, content.get("body", ""))

    async def says_quickly(self, room: str, text: str) -> None:
        """Say something sealed without looking first who came and went."""
        content = {"msgtype": "m.text", "body": text}
        await self.client.room_send(room, "m.room.message", content, ignore_unverified_devices=True)

    async def sends_raw(self, room: str, content: Mapping[str, Any]) -> None:
        """Send what is sealed badly, or not at all."""
        await super().sends(room, SEALED, content)

    async def timeline(self, room: str) -> list[dict[str, Any]]:
        """Return the room's events, opened where this device has the key."""
        events = await super().timeline(room)
        if any(_sealed(event) and event["event_id"] not in self._opened for event in events):
            await self.catches_up()
        return [self._open(room, event) if _sealed(event) else event for event in events]

    def _open(self, room: str, event: dict[str, Any]) -> dict[str, Any]:
        name = event["event_id"]
        if name not in self._opened:
            parsed = Event.parse_event(event)
            if not isinstance(parsed, MegolmEvent):
                return event
            try:
                inner = self.client.olm.decrypt_megolm_event(parsed, room).source
            except EncryptionError:
                return event
            self._opened[name] = {**event, "type": inner["type"], "content": inner["content"]}
        return self._opened[name]

    async def close(self) -> None:
        await self.client.close()
        if self.client.store:
            self.client.store.database.close()


def _sealed(event: Mapping[str, Any]) -> bool:
    return event["type"] == SEALED and bool(event["content"])

"""The bot's device: what it knows of keys, opening and sealing without asking the network."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import structlog
from nio.crypto import InboundGroupSession, Olm
from nio.events import RoomKeyEvent, ToDeviceEvent
from nio.responses import KeysClaimResponse, KeysQueryResponse
from nio.store import SqliteStore
from peewee import SqliteDatabase
from vodozemac import DecodeException, MegolmDecryptionException

from bot.platforms.matrix.held import Held
from bot.platforms.matrix.replays import Replays
from bot.platforms.matrix.room import Event

FOLDER = "matrix-keys"
MEGOLM = "m.megolm.v1.aes-sha2"
SEALED = "m.room.encrypted"
ANY_ROOM_KIND, MESSAGE = "m.room.", "m.room.message"
PRAGMAS = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}

Json = dict[str, Any]
Device = tuple[str, str]  # of whom, and its id


class KeyStore(SqliteStore):  # type: ignore[misc]  # the library leans on one without types
    """The library's own store, safe against a cut of the power."""

    def _create_database(self) -> SqliteDatabase:
        return SqliteDatabase(self.database_path, pragmas=PRAGMAS)


class Machine:
    """One device's keys. What a stranger sends never stops it, and is kept whole or not at all."""

    def __init__(self, folder: Path, user: str, device: str, secret: str) -> None:
        place = folder / FOLDER
        place.mkdir(0o700, parents=True, exist_ok=True)
        name = f"{device}.db"
        (place / name).touch(0o600)
        self._store = KeyStore(user, device, str(place), secret, name)
        self.user, self.device = user, device
        self.olm = Olm(user, device, self._store)
        self.held = Held(self._store.database)
        self.replays = Replays(self._store.database)
        self._log = structlog.get_logger(__name__)

    def close(self) -> None:
        self._store.database.close()

    def together(self) -> Any:
        """Return a context in which all that is written is on disk together, or none of it."""
        return self._store.database.atomic()

    @property
    def own_keys(self) -> Mapping[str, str]:
        keys: Mapping[str, str] = self.olm.account.identity_keys
        return keys

    def hear(self, events: Iterable[Event]) -> set[str]:
        """Take in what other devices sent; return the rooms a key came for."""
        with self.together():
            return {room for event in events if (room := self._hear(event))}

    def _hear(self, event: Event) -> str:
        if event.get("type") != SEALED:
            return ""
        try:
            with self.together():
                heard = self.olm.handle_to_device_event(ToDeviceEvent.parse_event(dict(event)))
        except Exception as error:  # noqa: BLE001 - anybody may send us anything
            self._log.warning("matrix.device.rubbish", kind=type(error).__name__)
            return ""
        return str(heard.room_id) if isinstance(heard, RoomKeyEvent) else ""

    def learn(self, user: str, devices: Mapping[str, Any]) -> None:
        """Take in the devices a server lists for somebody; those badly signed are left out."""
        fit = {name: keys for name, keys in devices.items() if self._signed(user, name, keys)}
        with self.together():
            self.olm.handle_response(KeysQueryResponse({user: fit}, {}))

    def _signed(self, user: str, device: str, keys: Any) -> bool:
        try:
            key = keys["keys"][f"ed25519:{device}"]
            return bool(self.olm.verify_json(json.loads(json.dumps(keys)), key, user, device))
        except Exception:  # noqa: BLE001 - whatever it is, it is no device to write to
            return False

    def open_session(self, device: Device, keys: Mapping[str, Any]) -> bool:
        """Begin to talk with a device by a key of its that the server gave out."""
        try:
            with self.together():
                claimed = {device[0]: {device[1]: keys}}
                self.olm.handle_response(KeysClaimResponse(claimed, {}))
        except Exception as error:  # noqa: BLE001 - the key is another's making
            self._log.warning("matrix.device.bad_key", kind=type(error).__name__)
        return not self.olm.get_missing_sessions([device[0]]).get(device[0], []).count(device[1])

    def knows_sender(self, event: Event, room: str) -> bool:
        """Tell whether the key of an event is there, but not yet whose device it came from."""
        session = self._session(event["content"], room)
        return session is None or self._owned(event["sender"], session)

    def unseal(self, event: Event, room: str) -> Event | None:
        """Return an event as it was before it was sealed, or None for want of a key."""
        content = event["content"]
        session = self._session(content, room)
        if session is None or not self._owned(event["sender"], session):
            return None
        try:
            plain, index = session.decrypt(content["ciphertext"])
        except (MegolmDecryptionException, DecodeException):
            return None
        if not self.replays.first(session.id, index, event["event_id"]):
            return None  # somebody shows us the same words a second time
        return _opened(event, json.loads(plain), room)

    def _session(self, content: Event, room: str) -> InboundGroupSession | None:
        """Find the key by its own id: newer clients no longer say whose device it came from."""
        if content.get("algorithm") != MEGOLM:
            return None
        name, found = content.get("session_id"), None
        for sessions in self.olm.inbound_group_store[room].values():
            found = sessions.get(name, found)
        return found

    def prune(self, now: datetime) -> None:
        """Let go of the keys of rooms that have been of no use for long."""
        stale = self.replays.unused((each.id for each in self.olm.inbound_group_store), now)
        if not stale:
            return
        with self.together():
            for name in stale:
                query = "DELETE FROM megolminboundsessions WHERE session_id = ?"
                self._store.database.execute_sql(query, (name,))
            self.replays.forget(stale)
        for each in list(self.olm.inbound_group_store):
            if each.id in stale:
                del self.olm.inbound_group_store[each.room_id][each.sender_key][each.id]

    def _owned(self, sender: str, session: InboundGroupSession) -> bool:
        """Tell whether the key came from a device of whoever the server says has written."""
        if sender == self.user and session.sender_key == self.own_keys["curve25519"]:
            return True
        devices = self.olm.device_store[sender].values()
        return any(
            each.curve25519 == session.sender_key and each.ed25519 == session.ed25519
            for each in devices
        )


def _opened(event: Event, payload: Any, room: str) -> Event | None:
    if not isinstance(payload, dict) or payload.get("room_id") != room:
        return None
    kind, inner = payload.get("type"), payload.get("content")
    if not isinstance(kind, str) or not isinstance(inner, dict):
        return None
    if kind.startswith(ANY_ROOM_KIND) and kind != MESSAGE:
        return None  # what changes a room or takes words away is never sealed
    relation = event["content"].get("m.relates_to")
    if relation is not None and "m.relates_to" not in inner:
        inner = {**inner, "m.relates_to": relation}
    return {**event, "type": kind, "content": inner}

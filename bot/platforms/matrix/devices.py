"""Other people's devices: which they have, a first key of each, and the key of a room for all."""

import asyncio
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from bot.platforms.matrix.homeserver import Homeserver
from bot.platforms.matrix.machine import SEALED, Device, Json, Machine

Part = tuple[set[Device], Json]  # devices, and what is sent to them

AT_ONCE = 200
ASK_AGAIN_S = 60.0  # a device that had no key to give is left alone for so long


@dataclass(eq=False)
class Devices:
    """Asks the server. `machine` is the bot's own device."""

    home: Homeserver
    machine: Machine
    _barren: dict[Device, float] = field(default_factory=dict)
    _asking: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def follow(self, users: Iterable[str]) -> None:
        """See to it that the devices of all these people are known as they are now."""
        async with self._asking:
            olm = self.machine.olm
            due = [u for u in users if u not in olm.tracked_users or u in olm.users_for_key_query]
            for start in range(0, len(due), AT_ONCE):
                await self._query(due[start : start + AT_ONCE])

    def changed(self, users: Iterable[str], left: Iterable[str]) -> None:
        """Note whose devices are others now; they are asked for when they matter."""
        self.machine.olm.users_for_key_query.update(users)
        self.machine.olm.tracked_users.difference_update(left)

    async def asked(self, user: str) -> Json:
        """Return what the server says of somebody's devices and of who signed them."""
        said: Json = await self.home.post("keys", "query", body={"device_keys": {user: []}})
        return said

    async def _query(self, users: list[str]) -> None:
        olm = self.machine.olm
        olm.users_for_key_query.difference_update(users)  # what changes from now on counts anew
        try:
            body: Json = {"device_keys": {user: [] for user in users}}
            said = await self.home.post("keys", "query", body=body)
        except BaseException:
            olm.users_for_key_query.update(users)
            raise
        for user in users:
            self.machine.learn(user, said.get("device_keys", {}).get(user, {}))
            await _others_too()

    def of(self, users: Iterable[str]) -> set[Device]:
        """Return all devices of these people, without the bot's own."""
        store, mine = self.machine.olm.device_store, (self.machine.user, self.machine.device)
        found = {(user, each.id) for user in users for each in store.active_user_devices(user)}
        return found - {mine}

    def reachable(self, devices: Iterable[Device]) -> set[Device]:
        """Return those devices that something can be sent to."""
        olm = self.machine.olm
        keys = {each: olm.device_store[each[0]][each[1]].curve25519 for each in devices}
        return {each for each, key in keys.items() if olm.session_store.get(key)}

    async def meet(self, devices: set[Device], *, again: bool = False) -> None:
        """Begin to talk with devices that were not talked with before."""
        now = asyncio.get_running_loop().time()
        wanted = devices if again else devices - self.reachable(devices)
        due = {each for each in wanted if self._barren.get(each, 0) <= now}
        if not due:
            return
        asked: dict[str, dict[str, str]] = {}
        for user, name in due:
            asked.setdefault(user, {})[name] = "signed_curve25519"
        said = await self.home.post("keys", "claim", body={"one_time_keys": asked})
        given = said.get("one_time_keys", {})
        for device in due:
            keys = given.get(device[0], {}).get(device[1])
            if not keys or not self.machine.open_session(device, keys):
                self._barren[device] = now + ASK_AGAIN_S
            await _others_too()

    async def send(self, messages: Json) -> None:
        """Send sealed words to devices."""
        number = secrets.token_hex(8)
        await self.home.put("sendToDevice", SEALED, number, body=messages)

    async def share(self, room: str, users: set[str]) -> None:
        """See to it that every device of these people has the key the bot seals with in a room.

        A device that is no longer among them makes a new key, a new device gets the present one.
        """
        await self.follow(users)
        devices, olm = self.of(users), self.machine.olm
        await self.meet(devices)
        key = olm.outbound_group_sessions.get(room)
        if key and (key.expired or key.users_shared_with - devices):
            del olm.outbound_group_sessions[room]
            key = None
        fresh = self.reachable(devices) - (key.users_shared_with if key else set())
        if key and key.shared and not fresh:
            return
        if key:
            key.shared = False  # the library would make a new one of what it calls shared
        parts = olm.share_group_session_parallel(room, sorted(users), True)
        while part := self._next(parts):
            receivers, messages = part
            await self.send(messages)
            olm.outbound_group_sessions[room].users_shared_with.update(receivers)
        olm.outbound_group_sessions[room].mark_as_shared()

    def _next(self, parts: Iterator[Part]) -> Part | None:
        """Seal the key for some more devices; what that changes is on disk together."""
        with self.machine.together():
            return next(parts, None)


async def _others_too() -> None:
    """Let everybody else go on: each device is some milliseconds of work, and there are many."""
    await asyncio.sleep(0)  # noqa: TID251 - no waiting, only taking turns

"""A room with many phones in it: nobody else waits while the bot shares its key with them."""

import asyncio
import time
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any, cast

from vodozemac import Account

from bot.platforms.matrix.devices import Devices
from bot.platforms.matrix.homeserver import Homeserver
from bot.platforms.matrix.identity import canonical
from bot.platforms.matrix.machine import Machine

ROOM, ALGORITHMS = "!street:test.local", ["m.olm.v1.curve25519-aes-sha2", "m.megolm.v1.aes-sha2"]
MOST = 0.2  # of all the time it takes; in one go it was nearly the whole


class Crowd:
    """A homeserver made of a list: it knows people's devices, and a first key of each."""

    def __init__(self, number: int) -> None:
        self.accounts = {f"@p{place}:test.local": Account() for place in range(number)}
        self.reached: set[str] = set()

    async def post(self, *parts: str, body: Mapping[str, Any]) -> Any:
        await asyncio.sleep(0)  # noqa: TID251 - as a network lets others go on
        if parts == ("keys", "query"):
            return {"device_keys": {user: {"D": self._keys(user)} for user in body["device_keys"]}}
        claimed = {user: {"D": self._first(user)} for user in body["one_time_keys"]}
        return {"one_time_keys": claimed}

    async def put(self, *parts: str, body: Mapping[str, Any]) -> Any:
        self.reached |= set(body["messages"])

    def _keys(self, user: str) -> dict[str, Any]:
        mine = self.accounts[user]
        keys = {"ed25519:D": mine.ed25519_key.to_base64(),
                "curve25519:D": mine.curve25519_key.to_base64()}  # fmt: skip
        told = {"user_id": user, "device_id": "D", "algorithms": ALGORITHMS, "keys": keys}
        return self._signed(user, told)

    def _first(self, user: str) -> dict[str, Any]:
        mine = self.accounts[user]
        mine.generate_one_time_keys(1)
        ((name, key),) = mine.one_time_keys.items()
        return {f"signed_curve25519:{name}": self._signed(user, {"key": key.to_base64()})}

    def _signed(self, user: str, told: dict[str, Any]) -> dict[str, Any]:
        mark = self.accounts[user].sign(canonical(told)).to_base64()
        return {**told, "signatures": {user: {"ed25519:D": mark}}}


async def test_forty_phones_get_the_key_and_nobody_else_waits_for_it(tmp_path: Path) -> None:
    async def watch() -> None:
        while True:
            before = time.perf_counter()
            await asyncio.sleep(0)  # noqa: TID251 - how soon is it our turn again
            waits.append(time.perf_counter() - before)

    waits, crowd = [0.0], Crowd(40)
    with closing(Machine(tmp_path, "@bot:test.local", "BOT", "secret")) as machine:
        devices = Devices(cast("Homeserver", crowd), machine)
        watching = asyncio.create_task(watch())
        begun = time.perf_counter()
        await devices.share(ROOM, set(crowd.accounts))
        took = time.perf_counter() - begun
        watching.cancel()
        sealed = machine.olm.group_encrypt(ROOM, {"type": "m.room.message", "content": {}})

    assert crowd.reached == set(crowd.accounts)
    assert sealed["algorithm"] == "m.megolm.v1.aes-sha2"
    assert 0 < max(waits) < took * MOST

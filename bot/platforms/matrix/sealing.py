"""End-to-end encryption as the rest of the platform sees it: can it, seal this, open that."""

import asyncio
from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import structlog

from bot.platforms.matrix.devices import Devices
from bot.platforms.matrix.errors import LockedError, NobodyReadsError, Problem
from bot.platforms.matrix.held import Held, Kept
from bot.platforms.matrix.homeserver import Homeserver
from bot.platforms.matrix.machine import SEALED, Json, Machine
from bot.platforms.matrix.room import INVITED, JOINED, Event, RoomState
from bot.platforms.matrix.upkeep import Upkeep

CLEAR = ("m.reaction",)  # a server joins reactions to what they hang on only in clear


class Sealing:
    """Shut until `begin`: what is encrypted can then neither be read nor written."""

    def __init__(self, home: Homeserver) -> None:
        self._home = home
        self._devices: Devices | None = None
        self._upkeep: Upkeep | None = None
        self._turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    def begin(self, machine: Machine) -> None:
        """Use a device's keys from now on."""
        self._devices = Devices(self._home, machine)
        self._upkeep = Upkeep(self._home, self._devices)

    def close(self) -> None:
        if self._devices:
            self._devices.machine.close()
        self._devices = self._upkeep = None

    @property
    def able(self) -> bool:
        return self._devices is not None

    def hear(self, said: Event, *, first: bool) -> set[str]:
        """Take in what a sync says of devices and keys; return the rooms with news for them."""
        if self._devices is None or self._upkeep is None:
            return set()
        machine, lists = self._devices.machine, said.get("device_lists", {})
        self._upkeep.counted(said)
        changed = list(lists.get("changed", ()))
        self._devices.changed(changed, lists.get("left", ()))
        rooms = machine.hear(said.get("to_device", {}).get("events", ()))
        return machine.held.rooms() if changed or first else rooms

    def held(self, rooms: set[str]) -> list[Kept]:
        """Return what is held back in rooms for want of a key."""
        return self._devices.machine.held.of(rooms) if self._devices and rooms else []

    def hold(self, event: Event, room: str, now: datetime) -> None:
        """Keep what cannot be read yet, on disk."""
        if self._devices:
            self._devices.machine.held.keep(event, room, now)

    def let_go(self, events: list[str]) -> None:
        if self._devices and events:
            self._devices.machine.held.release(events)

    @property
    def shelf(self) -> Held | None:
        return self._devices.machine.held if self._devices else None

    async def unseal(self, event: Event, room: str) -> Event | None:
        """Return what an event says, None for want of a key."""
        if self._devices is None:
            return None
        try:
            if not self._devices.machine.knows_sender(event, room):
                self._devices.changed([event["sender"]], ())
                await self._devices.follow([event["sender"]])
            return self._devices.machine.unseal(event, room)
        except Problem:
            raise
        except Exception as error:  # noqa: BLE001 - anybody may send anything
            structlog.get_logger(__name__).warning(
                "matrix.sealed.rubbish", kind=type(error).__name__
            )
            return None

    async def seal(
        self, room: RoomState, kind: str, content: Mapping[str, Any]
    ) -> tuple[str, Json]:
        """Return an event as it is sent into an encrypted room.

        Raises `LockedError` without keys, `NobodyReadsError` while the person of a direct
        room has no device that could read it.
        """
        if self._devices is None:
            raise LockedError(room.id)
        if kind in CLEAR:
            return kind, dict(content)
        async with self._turns[room.id]:
            users = readers(room)
            await self._devices.share(room.id, users)
            peers = self._devices.of({room.peer} if room.peer else ())
            if room.peer and not self._devices.reachable(peers):
                raise NobodyReadsError(room.id)
            words = {"type": kind, "content": dict(content)}
            sealed: Json = self._devices.machine.olm.group_encrypt(room.id, words)
        if "m.relates_to" in content:
            sealed["m.relates_to"] = content["m.relates_to"]
        return SEALED, sealed

    def read(self, now: datetime) -> None:
        """Put on disk which sealed words were read, so that they are not read a second time."""
        if self._devices:
            self._devices.machine.replays.keep(now)

    def prune(self, now: datetime) -> None:
        if self._devices:
            self._devices.machine.prune(now)

    async def tidy(self) -> None:
        """Do what keeps the keys in order: new first keys for others, broken talks begun anew."""
        if self._upkeep:
            await self._upkeep.tidy()


def is_sealed(event: Event) -> bool:
    """Tell whether an event is sealed words; of one that was taken away nothing is left."""
    return event.get("type") == SEALED and bool(event.get("content")) and "state_key" not in event


def readers(room: RoomState) -> set[str]:
    """Return who gets the key of a room: the invited only where they may read what came before."""
    wanted = (JOINED,) if room.hidden_before_joining or room.direct else (JOINED, INVITED)
    return {user for user, each in room.members.items() if each.membership in wanted}

"""Waiting rows, read and sensed: what came in a moment ago is not read back from its row."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Row

from bot.core.codec import load
from bot.core.ids import ChatRef
from bot.core.incoming import Incoming, Said
from bot.kernel import payloads
from bot.kernel.house import House
from bot.kernel.inbox import New
from bot.kernel.keyfile import KeyFile
from bot.kernel.ports import Unread

Regions = tuple[str, ...]
MOST = 1000  # events held in memory; beyond that they are read from their rows


@dataclass(frozen=True, slots=True)
class Read:
    """An event, and what features sensed in it, by the regions that held for its group."""

    incoming: Incoming
    regions: Regions | None = None  # not sensed yet
    sensed: Mapping[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Sensing:
    """Sensing may take a while, so it is done between transactions and never within one."""

    house: House
    keys: KeyFile
    _fresh: dict[str, Read] = field(default_factory=dict)
    _late: dict[str, Read] = field(default_factory=dict)
    _regions: dict[ChatRef, Regions] = field(default_factory=dict)

    def heard(self, batch: Iterable[Incoming | Unread]) -> None:
        """Hold what was just kept, sensed by the regions that were last known of its group."""
        for each in batch:
            if isinstance(each, Incoming):
                regions = self._regions.get(each.room.chat)
                self.hold(Read(each) if regions is None else self._read(each, regions))

    def hold(self, read: Read) -> None:
        """Hold what will be taken soon."""
        if len(self._fresh) > MOST:
            self._fresh.clear()
        self._fresh[read.incoming.id] = read

    def take(self, row: Row[Any] | New) -> Read:
        """Return what a row says; before it is decided, ask whether it is `due` to be sensed."""
        held = self._late.pop(row.event, None) or self._fresh.pop(row.event, None)
        if held is not None:
            return held
        if isinstance(row, New):
            return Read(row.incoming)
        return Read(load(Incoming, json.loads(payloads.read(self.keys, row.payload))))

    def due(self, read: Read, regions: Regions) -> bool:
        """Tell whether the words are still to be sensed, or the group reads them otherwise now."""
        return _spoken(read.incoming) and read.regions != regions

    def sense(self, read: Read, regions: Regions) -> Read:
        self._regions[read.incoming.room.chat] = regions
        return self._read(read.incoming, regions)

    def catch_up(self, due: Iterable[tuple[Read, Regions]]) -> None:
        """Sense what was due and hold it until its rows are taken again."""
        self._late = {read.incoming.id: self.sense(read, regions) for read, regions in due}

    def _read(self, incoming: Incoming, regions: Regions) -> Read:
        said = incoming.what
        if not isinstance(said, Said) or not _spoken(incoming):
            return Read(incoming)
        found = {name: sense(said, regions) for name, sense in self.house.senses.items()}
        return Read(incoming, regions, {name: value for name, value in found.items() if value})


def _spoken(incoming: Incoming) -> bool:
    return isinstance(incoming.what, Said) and not incoming.room.private

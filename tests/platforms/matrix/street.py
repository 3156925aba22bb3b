"""What a real homeserver sent of one street's room, event by event."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.core.incoming import Incoming, Said
from bot.platforms.matrix.messages import changes
from bot.platforms.matrix.read import read
from bot.platforms.matrix.room import RoomState

FILE = Path(__file__).parent / "recorded" / "street.json"
ROOM, ME, ANN, BOB = "!street:test.local", "@bot:test.local", "@ann:test.local", "@bob:test.local"


@dataclass(frozen=True)
class Read:
    """An event by the name it was recorded under, and what it was read as."""

    name: str
    event: dict[str, Any]
    told: tuple[Incoming, ...]


def street() -> list[Read]:
    """Read the whole recording in order, as the listener does."""
    room, found = RoomState(ROOM, ME), []
    for each in json.loads(FILE.read_text(encoding="utf-8"))["events"]:
        event = each["event"]
        room.fold(event)
        author = ANN if changes(event) else ""
        found.append(Read(each["name"], event, read(event, room, author)))
    return found


def told(name: str) -> list[Any]:
    """Return what all events of a name say."""
    return [one.what for each in street() if each.name == name for one in each.told]


def incoming(name: str) -> Incoming:
    (found,) = (one for each in street() if each.name == name for one in each.told)
    return found


def said(name: str) -> Said:
    (found,) = (what for what in told(name) if isinstance(what, Said))
    return found

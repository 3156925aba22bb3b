"""Plain updates as a batch for the kernel's inbox; what cannot be read is set aside."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from bot.core.incoming import Incoming
from bot.kernel.ports import Unread
from bot.platforms.telegram.names import PLATFORM, Me
from bot.platforms.telegram.read import read


def batch(
    updates: Iterable[Mapping[str, Any]], me: Me, now: datetime
) -> Iterator[Incoming | Unread]:
    """Read each update by itself, so that one that nobody can read stops no other."""
    for update in updates:
        try:
            yield from read(update, me, now)
        except Exception as error:  # noqa: BLE001 - whatever was sent, the rest goes on
            yield unread(update, me, now, type(error).__name__)


def unread(update: Any, me: Me, now: datetime, error: str) -> Unread:
    """Keep an update as it came, under its number, or its fingerprint if it has none."""
    payload = json.dumps(update)
    number = number_of(update)
    name = str(number) if number >= 0 else hashlib.sha256(payload.encode()).hexdigest()[:16]
    return Unread(f"{PLATFORM}:{me.id}:{name}", now, payload, error)


def following(updates: Iterable[Mapping[str, Any]], offset: int) -> int:
    """Return the offset that confirms these updates."""
    return max([offset, *(number_of(update) + 1 for update in updates)])


def number_of(update: Any) -> int:
    """Return the number of an update, or -1."""
    number = update.get("update_id") if isinstance(update, Mapping) else None
    return number if type(number) is int else -1

"""Who may do what in a room: its power levels, and the creators above them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import inf
from typing import Any

from bot.core.incoming import Right, Standing

OWNER, MODERATOR = 100, 50
CREATORS_ABOVE_ALL = 12  # from this room version on
_LEVEL = re.compile(r"-?\d{1,16}", re.ASCII)
MESSAGES = ("m.room.message", "m.reaction", "m.sticker", "m.room.encrypted")


@dataclass(frozen=True, slots=True)
class Levels:
    """The power levels of a room as its state says, read with all their defaults."""

    content: Mapping[str, Any] = field(default_factory=dict)
    creators: frozenset[str] = frozenset()
    version: int = 1

    def of(self, user: str) -> float:
        """Return an account's level; creators of newer rooms stand above every number."""
        if user in self.creators and self.version >= CREATORS_ABOVE_ALL:
            return inf
        if not self.content:
            return OWNER if user in self.creators else 0
        return _number(self._map("users").get(user), self.everyone)

    @property
    def everyone(self) -> int:
        return _number(self.content.get("users_default"), 0)

    @property
    def to_speak(self) -> int:
        """The lowest level at which any kind of message may be sent."""
        usual = _number(self.content.get("events_default"), 0)
        return min(_number(self._map("events").get(kind), usual) for kind in MESSAGES)

    def to_change(self, kind: str) -> int:
        """Return the level needed to set a state event."""
        usual = _number(self.content.get("state_default"), MODERATOR if self.content else 0)
        return _number(self._map("events").get(kind), usual)

    def to_do(self, deed: str) -> int:
        """Return the level needed to "redact", "kick" or "ban"."""
        return _number(self.content.get(deed), MODERATOR)

    def standing(self, user: str) -> Standing:
        """Return what somebody inside is; where everyone is raised, nobody stands out."""
        level = self.of(user)
        if level >= OWNER and level > self.everyone:
            return Standing.OWNER
        if level >= MODERATOR and level > self.everyone:
            return Standing.ADMIN
        return Standing.MEMBER

    def rights(self, user: str) -> tuple[Right, ...]:
        level = self.of(user)
        needed = {
            Right.DELETE: max(self.to_do("redact"), self._to_redact),
            Right.RESTRICT: max(self.to_change("m.room.power_levels"), self.everyone + 1),
            Right.BAN: self.to_do("ban"),
            Right.INVITE: _number(self.content.get("invite"), 0),
            Right.PIN: self.to_change("m.room.pinned_events"),
        }
        return (Right.READ_ALL, *(right for right, least in needed.items() if level >= least))

    @property
    def _to_redact(self) -> int:
        usual = _number(self.content.get("events_default"), 0)
        return _number(self._map("events").get("m.room.redaction"), usual)

    def _map(self, name: str) -> Mapping[str, Any]:
        found = self.content.get(name)
        return found if isinstance(found, dict) else {}


def _number(value: object, default: int) -> int:
    """Read a level; old rooms may hold them as words of digits."""
    if isinstance(value, bool):
        return default
    if isinstance(value, int):
        return value
    digits = value.strip() if isinstance(value, str) else ""
    return int(digits) if _LEVEL.fullmatch(digits) else default

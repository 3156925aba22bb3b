"""Who may be in a room, and whether everybody may write in it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.core.delivery import Declined, Outcome, Sent, Why
from bot.core.incoming import Right
from bot.core.measures import Admit, Ban, Hush, Kick, Unban, Unhush
from bot.core.outgoing import Deed, Release, Restrict
from bot.platforms.matrix.homeserver import Homeserver
from bot.platforms.matrix.levels import MESSAGES, MODERATOR, Levels
from bot.platforms.matrix.restrictions import LEVELS, Restrictions
from bot.platforms.matrix.room import JOINED, RoomState

KEYS = ("events_default", "events")


@dataclass(frozen=True, slots=True)
class Limits:
    """Does what concerns people's place in a room; single power levels are `restrictions`."""

    home: Homeserver
    restrictions: Restrictions

    async def limit(self, room: RoomState, deed: Deed) -> Outcome:
        match deed:
            case Restrict(account=account, until=until):
                return await self.restrictions.restrict(room, account.key, until)
            case Release(account=account):
                return await self.restrictions.release(room, account.key)
            case Hush():
                return await self._hush(room)
            case Unhush(former=former):
                return await self._unhush(room, former)
            case Ban(account=account) | Kick(account=account) | Unban(account=account):
                return await self._door(room, account.key, deed)
            case Admit(account=account):
                await self.home.post("rooms", room.id, "invite", body={"user_id": account.key})
        return Sent()

    async def _door(self, room: RoomState, user: str, deed: Ban | Kick | Unban) -> Outcome:
        if room.levels.of(user) >= room.levels.of(room.me):
            return Declined(Why.NO_RIGHT, Right.BAN)
        if isinstance(deed, Unban) and room.membership(user) != "ban":
            return Sent()  # a repeat, or somebody was quicker
        if isinstance(deed, Kick) and room.membership(user) != JOINED:
            return Sent()
        verb = {Ban: "ban", Kick: "kick", Unban: "unban"}[type(deed)]
        await self.home.post("rooms", room.id, verb, body={"user_id": user})
        return Sent()

    async def _hush(self, room: RoomState) -> Outcome:
        """Let only moderators write; what was set before goes along, to be put back."""
        content = await self.home.get("rooms", room.id, "state", LEVELS)
        levels = Levels(content, room.levels.creators, room.levels.version)
        least = min(MODERATOR, int(min(levels.of(room.me), MODERATOR)))
        if levels.to_speak >= least:
            return Sent()
        events = {**_map(content, "events"), **dict.fromkeys(MESSAGES, least)}
        await self._put(room, {**content, "events_default": least, "events": events})
        return Sent(former=json.dumps({key: content.get(key) for key in KEYS}))

    async def _unhush(self, room: RoomState, former: str) -> Outcome:
        if former:
            content = await self.home.get("rooms", room.id, "state", LEVELS)
            rest = {key: value for key, value in content.items() if key not in KEYS}
            kept = {key: each for key, each in json.loads(former).items() if each is not None}
            await self._put(room, {**rest, **kept})
        return Sent()

    async def _put(self, room: RoomState, content: Mapping[str, Any]) -> None:
        await self.home.put("rooms", room.id, "state", LEVELS, body=content)


def _map(content: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = content.get(name)
    return found if isinstance(found, dict) else {}

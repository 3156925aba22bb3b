"""One answer of the homeserver to a sync, read room by room."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import structlog

from bot.core.incoming import Incoming, Picked, Said
from bot.core.polled import PollAnswered
from bot.kernel.ports import Unread
from bot.platforms.matrix.choices import ANSWER
from bot.platforms.matrix.direct import Direct
from bot.platforms.matrix.entrances import entrance, invited
from bot.platforms.matrix.errors import AUTH_LOST, Problem
from bot.platforms.matrix.hands import ANSWERS, ENDS, Hands
from bot.platforms.matrix.homeserver import ENCRYPTION, Homeserver
from bot.platforms.matrix.invites import Invites
from bot.platforms.matrix.manners import Manners
from bot.platforms.matrix.meaning import Meaning
from bot.platforms.matrix.messages import changes
from bot.platforms.matrix.names import PLATFORM
from bot.platforms.matrix.read import arrived, read
from bot.platforms.matrix.room import Event, RoomState
from bot.platforms.matrix.rooms import Rooms
from bot.platforms.matrix.sealing import Sealing, is_sealed

Told = list[Incoming | Unread]

BY_HANDS = (*ANSWERS, *ENDS)
PAGE, MOST_PAGES = "100", 1000


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads batches, and fills the gaps that a homeserver leaves in long ones."""

    home: Homeserver
    rooms: Rooms
    direct: Direct
    invites: Invites
    sealing: Sealing
    manners: Manners
    meaning: Meaning
    hands: Hands

    async def joined(self, name: str, seen: Event, since: str, now: datetime) -> Told:
        """Read a room the bot is in. Without `since` all of it is history."""
        room, timeline = self.rooms.ensure(name), seen.get("timeline", {})
        events: Sequence[Event] = timeline.get("events", ())
        for event in seen.get("state", {}).get("events", ()):
            room.fold(event)
        if not since:
            return _found(room, [*seen.get("state", {}).get("events", ()), *events])
        entered = entrance(events, room.me)
        gap: list[Event] = []
        if entered is None and timeline.get("limited") and timeline.get("prev_batch"):
            gap = await self._gap(room, str(timeline["prev_batch"]), since)
        for event in events[: entered or 0]:
            room.fold(event)
        start = self._news(room, events[: entered or 0])
        told = [one for event in gap for one in await self._read(event, room, now)]
        for event in events[start:]:
            room.fold(event)
            told += await self._read(event, room, now)
        return told

    def _news(self, room: RoomState, before: Sequence[Event]) -> int:
        """Return where what is not history begins, of what came before the bot's own entering."""
        if self.rooms.find(room.came_from):  # where a room goes on, its people spoke before us
            return 0
        if room.direct_with:  # what somebody tells the bot alone does not wait for it to enter
            return invited(before, room.me)
        return len(before)

    async def left(self, name: str, seen: Event, now: datetime) -> Told:
        """Read the end of a room the bot is no longer in."""
        room, told = self.rooms.ensure(name), Told()
        for event in seen.get("timeline", {}).get("events", ()):
            room.fold(event)
            told += await self._read(event, room, now)
        for event in seen.get("state", {}).get("events", ()):
            room.fold(event)
        self.rooms.forget(name)
        return told

    async def _gap(self, room: RoomState, start: str, since: str) -> list[Event]:
        """Return what lies between the last batch and this one, oldest first."""
        found: list[Event] = []
        for _ in range(MOST_PAGES):
            where = {"from": start, "to": since, "dir": "b", "limit": PAGE}
            page = await self._page(room, where)
            found += page.get("chunk", [])
            entered = entrance(page.get("chunk", [])[::-1], room.me)
            start = page.get("end", "")
            if entered is not None or not start:
                break
        found.reverse()
        return found[entrance(found, room.me) or 0 :]

    async def _page(self, room: RoomState, where: Event) -> Any:
        """Fetch a page; where it may not be read any more, listening goes on without it."""
        try:
            return await self.home.get("rooms", room.id, "messages", query=where)
        except Problem as problem:
            if problem.passing or problem.code in AUTH_LOST:
                raise
            structlog.get_logger(__name__).error("matrix.gap.lost", problem=str(problem))
            return {}

    async def released(self, names: set[str], now: datetime) -> tuple[Told, list[str]]:
        """Read what was held back in these rooms and can be opened now; return it and its ids."""
        told, ids = Told(), []
        for kept in self.sealing.held(names):
            room = self.rooms.find(kept.room)
            opened = await self.sealing.unseal(kept.event, kept.room) if room else None
            if room and opened:
                told += await self._read(opened, room, now)
                ids.append(str(kept.event["event_id"]))
        return told, ids

    async def _read(self, event: Event, room: RoomState, now: datetime) -> Told:
        if is_sealed(event) and event["sender"] != room.me and not room.locked:
            opened = await self.sealing.unseal(event, room.id)
            if opened is None:
                self.sealing.hold(event, room.id, now)
                return []
            event = opened
        target, author = changes(event), ""
        if target:
            author = await self.rooms.author(room.id, target)
        try:
            told = await self._told(event, room, author)
        except Problem:
            raise
        except Exception as error:  # noqa: BLE001 - no sender may stop the listening
            return [_unread(event, now, type(error).__name__)]
        self._note(event, room, told, now)
        return [await self.meaning.of(one, event, room) for one in told]

    async def _told(self, event: Event, room: RoomState, author: str) -> tuple[Incoming, ...]:
        by_hands = event["type"] in BY_HANDS and event["sender"] != room.me
        return await self.hands.heard(event, room) if by_hands else read(event, room, author)

    def _note(
        self, event: Event, room: RoomState, told: tuple[Incoming, ...], now: datetime
    ) -> None:
        """Keep what later events will be read by, and answer a room that is locked now."""
        for each in told:
            asks = False
            match each.what:
                case Said(command=word):
                    self.rooms.wrote(event["event_id"], event["sender"])
                    room.spoken = max(room.spoken, event["origin_server_ts"])
                    asks = bool(word) or each.room.private
                case Picked(message=ref, index=place):
                    self.meaning.choices.note(event["event_id"], ref, place, now)
                    asks = True
                case PollAnswered(message=ref):
                    self.meaning.choices.note(event["event_id"], ref, ANSWER, now)
            if asks:
                self.direct.asks(event["sender"], event["origin_server_ts"])
                self.manners.asked(room, event["event_id"])
        if told:
            self._go_elsewhere(event, room)

    def _go_elsewhere(self, event: Event, room: RoomState) -> None:
        """Say so where a room is locked now, and follow one that goes on elsewhere."""
        if event["type"] == ENCRYPTION and room.locked:
            key = "matrix-locked-now"
            self.invites.refuse(room.id, "" if room.peer else room.title, event["sender"], key)
        if event["type"] == "m.room.tombstone":
            self.invites.follow(room.followed_by, event["sender"])


def _found(room: RoomState, events: Sequence[Event]) -> Told:
    """Say that the bot is in a room it was in already when it started for the first time."""
    for event in events:
        room.fold(event)
    own = [e for e in events if e.get("type") == "m.room.member" and e.get("state_key") == room.me]
    return list(arrived(own[-1], room)) if own else []


def _unread(event: Event, now: datetime, error: str) -> Unread:
    payload = json.dumps(event, ensure_ascii=False)
    given: Any = event.get("event_id")
    name = given if isinstance(given, str) else hashlib.sha256(payload.encode()).hexdigest()
    return Unread(f"{PLATFORM}:{name}", now, payload, error)

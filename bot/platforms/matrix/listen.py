"""The listening loop: what is heard is on disk before the homeserver is asked for more."""

import asyncio
import json
import secrets
from dataclasses import dataclass, field
from typing import Any

import structlog

from bot.core.clock import Clock
from bot.core.incoming import Incoming, Picked, Said
from bot.kernel.ports import Intake, Unread
from bot.platforms.matrix.batch import Reader, Told
from bot.platforms.matrix.errors import AUTH_LOST, AuthLostError, Problem
from bot.platforms.matrix.homeserver import Homeserver
from bot.platforms.matrix.invites import Invites, invitation
from bot.platforms.matrix.pen import Pen
from bot.platforms.matrix.restrictions import Restrictions
from bot.platforms.matrix.rooms import Rooms
from bot.platforms.matrix.sealing import Sealing
from bot.platforms.matrix.unread import Unread as UnreadWords

LONGEST_PAUSE_S = 30.0
BAD_REQUEST = 400
ANSWER_FIRST_S = 0.04  # a server does one thing at a time: the answer goes before the next poll
ANSWER_S = 60.0  # how much longer than the poll an answer may take
NOTHING: dict[str, Any] = {"types": []}


def asked_for(at_once: int) -> str:
    """Make the filter: messages and state.

    It names a room that is not there, another at every start: a server gives an answer of
    the last minutes once more to the same question, and what was new then is old now.
    """
    room = {"timeline": {"limit": at_once}, "ephemeral": NOTHING, "account_data": NOTHING}
    other = {"not_rooms": [f"!{secrets.token_hex(8)}:nowhere.invalid"]}
    return json.dumps({"presence": NOTHING, "account_data": NOTHING, "room": {**room, **other}})


@dataclass(slots=True, eq=False)
class Listener:
    """Our own place in the stream is kept with what was heard, in one transaction."""

    home: Homeserver
    rooms: Rooms
    reader: Reader
    invites: Invites
    pen: Pen
    restrictions: Restrictions
    sealing: Sealing
    unread: UnreadWords
    clock: Clock
    poll_s: float
    retry_s: float
    asked: str
    ready: asyncio.Event = field(default_factory=asyncio.Event)
    renewed: str = ""  # a device that took the place of one whose keys are gone

    async def run(self, intake: Intake, account: str, since: str) -> None:
        """Listen until cancelled; raises `AuthLostError` when the token is no longer taken."""
        pause = self.retry_s
        while True:
            try:
                since = await self._step(intake, account, since)
                pause = self.retry_s
            except Problem as problem:
                if problem.code in AUTH_LOST:
                    raise AuthLostError(f"{self.rooms.me}: {problem.code}") from None
                await self._pause(max(problem.wait, pause), str(problem))
                pause = min(pause * 2, LONGEST_PAUSE_S)
            except Exception as error:  # noqa: BLE001 - listening goes on; the batch comes again
                await self._pause(pause, type(error).__name__)
                pause = min(pause * 2, LONGEST_PAUSE_S)

    async def _step(self, intake: Intake, account: str, since: str) -> str:
        """Hear one batch and keep it; return where the next one begins."""
        if since and not self.ready.is_set():
            await self.invites.pending()
        said = await self._hear(since)
        if said is None:
            return ""
        new, rooms = str(said["next_batch"]), said.get("rooms", {})
        fresh = self.sealing.hear(said, first=not self.ready.is_set())
        told = await self._read(rooms, since)
        late, opened = await self.reader.released(fresh, self.clock.now())
        self.sealing.read(self.clock.now())
        if told or late or new != since:
            await intake.keep(account, [*late, *told], new)
        self.sealing.let_go(opened)
        self.pen.synced()
        self._begun()
        self._answer(rooms.get("invite", {}))
        self.unread.note(self.clock.now())
        await self.restrictions.release_due()
        if any(_asks(each) for each in told):
            await self.pen.begins(ANSWER_FIRST_S)
        return new

    def _begun(self) -> None:
        if self.renewed and not self.ready.is_set():
            self.unread.renewed(self.renewed)
        self.ready.set()

    async def _hear(self, since: str) -> Any:
        """Ask for what is new, and the first time for how all rooms stand.

        Return None for a place that the server does not know, as when its data is new: it
        would never be answered.
        """
        first = not self.ready.is_set()
        query = {"filter": self.asked, "timeout": "0" if first else str(int(self.poll_s * 1000))}
        query |= {"since": since} if since else {}
        query |= {"full_state": "true"} if first and since else {}
        try:
            return await self.home.get("sync", query=query, within=self.poll_s + ANSWER_S)
        except Problem as problem:
            if problem.status != BAD_REQUEST or not since:
                raise
            structlog.get_logger(__name__).error("matrix.place.unknown", problem=str(problem))
            return None

    async def _read(self, rooms: dict[str, Any], since: str) -> Told:
        now = self.clock.now()
        told: Told = []
        for name, seen in rooms.get("join", {}).items():
            told += await self.reader.joined(name, seen, since, now)
        for name, seen in rooms.get("leave", {}).items():
            told += await self.reader.left(name, seen, now)
        return told

    def _answer(self, invited: dict[str, Any]) -> None:
        for name, seen in invited.items():
            events = seen.get("invite_state", {}).get("events", [])
            invite = invitation(name, events, self.rooms.me)
            if invite:
                self.invites.answer(invite)

    async def _pause(self, wait_s: float, problem: str) -> None:
        self.pen.deaf()
        structlog.get_logger(__name__).warning(
            "matrix.listening.waits", problem=problem, seconds=wait_s
        )
        await asyncio.sleep(wait_s)  # noqa: TID251 - the edge: the server needs real time


def _asks(told: Incoming | Unread) -> bool:
    """Tell whether the bot is likely to answer at once."""
    what = told.what if isinstance(told, Incoming) else None
    return isinstance(what, Picked) or (isinstance(what, Said) and bool(what.command))

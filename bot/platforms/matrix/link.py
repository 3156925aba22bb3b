"""Matrix as the composition root sees it."""

import asyncio
from collections.abc import Sequence

import structlog

from bot.core.act import Need
from bot.core.clock import Clock
from bot.core.delivery import Ack, Outcome, Parcel, Wait
from bot.core.ids import AccountRef, ChatRef
from bot.core.media import Media
from bot.core.outgoing import Menu
from bot.kernel.ports import Intake, Known, LookFailed
from bot.platforms.matrix.abilities import ABILITIES
from bot.platforms.matrix.batch import Reader
from bot.platforms.matrix.beginning import Beginning, Begun
from bot.platforms.matrix.choices import Choices
from bot.platforms.matrix.delivery import Delivery
from bot.platforms.matrix.direct import Direct
from bot.platforms.matrix.door import Door
from bot.platforms.matrix.errands import Errands
from bot.platforms.matrix.errors import AuthLostError, Problem
from bot.platforms.matrix.files import download
from bot.platforms.matrix.hands import Hands
from bot.platforms.matrix.homeserver import Homeserver
from bot.platforms.matrix.invites import Invites
from bot.platforms.matrix.limits import Limits
from bot.platforms.matrix.listen import LONGEST_PAUSE_S, Listener, asked_for
from bot.platforms.matrix.manners import Manners
from bot.platforms.matrix.meaning import Meaning
from bot.platforms.matrix.names import PLATFORM
from bot.platforms.matrix.pen import Pen
from bot.platforms.matrix.restrictions import Restrictions
from bot.platforms.matrix.rooms import Rooms
from bot.platforms.matrix.sealing import Sealing
from bot.platforms.matrix.session import begin_anew, log_in
from bot.platforms.matrix.settings import Settings
from bot.platforms.matrix.trimmings import Trimmings
from bot.platforms.matrix.unread import Unread
from bot.platforms.matrix.voice import speaker

NOT_READY_S, LOOK_S = 0.5, 10.0


class MatrixLink:
    """One account on one homeserver."""

    abilities = ABILITIES

    def __init__(self, settings: Settings, clock: Clock) -> None:
        self._settings, self._clock = settings, clock
        self._home = home = Homeserver(settings.homeserver, settings.user)
        self._sealing = sealing = Sealing(home)
        self._pen = pen = Pen(home, sealing, settings.trusted_s)
        self._rooms = rooms = Rooms(home, settings.user, sealing)
        self._errands = errands = Errands(settings.retry_s)
        self._restrictions = restrictions = Restrictions(home, rooms, clock)
        self._choices = choices = Choices(settings.folder)
        hands = Hands(home, sealing)
        voice = speaker(ABILITIES.prefix)
        direct = Direct(home, rooms, sealing, clock, settings)
        invites = Invites(
            home,
            pen,
            rooms,
            direct,
            errands,
            sealing,
            Door(settings, clock),
            voice,
        )
        reader = Reader(
            home,
            rooms,
            direct,
            invites,
            sealing,
            Manners(home, pen, errands),
            Meaning(home, sealing, choices, hands),
            hands,
        )
        self._unread = unread = Unread(sealing, rooms, pen, errands, voice, settings.key_patience)
        self._listener = Listener(
            home,
            rooms,
            reader,
            invites,
            pen,
            restrictions,
            sealing,
            unread,
            clock,
            settings.poll_s,
            settings.retry_s,
            asked_for(settings.at_once),
        )
        self._delivery = Delivery(
            home,
            pen,
            rooms,
            direct,
            errands,
            Limits(home, restrictions),
            Trimmings(home, pen, errands),
        )
        self._log = structlog.get_logger(__name__)

    async def run(self, intake: Intake) -> None:
        """Listen until cancelled; raises `AuthLostError` if the account cannot log in."""
        account = f"{PLATFORM}/{self._settings.user}"
        since = await intake.cursor(account)
        fresh = not since  # the database is new, and its rows are not those of the old one
        while True:
            await self._enter(fresh=fresh)
            fresh = False
            try:
                await self._listener.run(intake, account, since)
            except AuthLostError:
                if not self._settings.password or not self._listener.ready.is_set():
                    raise
                self._log.warning("matrix.session.ended")  # a token runs out; the device stays
                self._listener.ready.clear()
                self._sealing.close()
                since = await intake.cursor(account)

    async def _enter(self, *, fresh: bool) -> None:
        """Log in, with the keys and the names of transactions that go with the session."""
        begun = await self._insist()
        self._choices.open(self._clock.now())
        if begun.machine:
            self._sealing.begin(begun.machine)
        session = begin_anew(self._settings, begun.session) if fresh else begun.session
        self._pen.salt = session.salt
        self._listener.renewed = session.device if begun.renewed else ""

    def silent_s(self) -> float:
        """Return how long ago the server last answered a poll."""
        return self._pen.silent_s

    def idle(self) -> bool:
        """Tell whether nothing is under way beside listening and delivering."""
        return not self._errands.names()

    async def deliver(self, parcel: Parcel) -> Outcome:
        if not self._listener.ready.is_set():
            return Wait(NOT_READY_S, everywhere=True)
        return await self._delivery.deliver(parcel)

    async def look(self, need: Need, chat: ChatRef, account: AccountRef) -> Known:
        """Answer from what was heard, unless that is old."""
        try:
            await asyncio.wait_for(self._listener.ready.wait(), LOOK_S)
        except TimeoutError:
            raise LookFailed("not connected") from None
        room = self._rooms.find(chat.key) or self._rooms.direct_to(chat.key)
        if room is None or not self._pen.up_to_date:
            raise LookFailed("unknown room" if room is None else "not connected")
        match need:
            case Need.RIGHTS:
                return Known(rights=room.rights())
            case Need.COUNT:
                return Known(count=len(room.inside()))
        return Known(standing=room.standing(account.key))

    async def acknowledge(self, ack: Ack) -> None:
        """Nothing to tick: a reaction shows by itself that it arrived."""

    async def fetch(self, media: Media) -> bytes:
        return await download(self._home, media)

    async def publish(self, menus: Sequence[Menu]) -> None:
        """Nothing to offer: Matrix has no menus of commands."""

    def home(self, word: str) -> str:
        """Return "": no address opens a private room here."""
        return ""

    async def close(self) -> None:
        await self._errands.close()
        self._sealing.close()
        self._choices.close()
        await self._home.close()

    async def _insist(self) -> Begun:
        """Log in and read the account's own data, until the server lets us."""
        pause = self._settings.retry_s
        while True:
            try:
                session = await log_in(self._home, self._settings)
                begun = await Beginning(self._home, self._settings).begin(session)
                await self._rooms.load()
                await self._restrictions.load()
            except Problem as problem:
                self._log.warning("matrix.start.waits", problem=str(problem))
                wait_s = max(problem.wait, pause)
                pause = min(pause * 2, LONGEST_PAUSE_S)
                await asyncio.sleep(wait_s)  # noqa: TID251 - the edge: the server needs real time
            else:
                return begun

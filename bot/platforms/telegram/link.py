"""Telegram as the composition root sees it."""

import asyncio
import secrets
import time
from collections.abc import Sequence
from typing import Any

import structlog
from aiohttp import web
from telegram.error import TelegramError

from bot.core.act import Need
from bot.core.clock import Clock
from bot.core.delivery import Ack, Declined, Doubtful, Outcome, Parcel, Why
from bot.core.ids import AccountRef, ChatRef
from bot.core.media import Media
from bot.core.outgoing import Abilities, Can, Menu, Pace
from bot.kernel.ports import Intake, Known, LookFailed
from bot.platforms.telegram.client import Client
from bot.platforms.telegram.deliver import deliver
from bot.platforms.telegram.draw import shortened
from bot.platforms.telegram.errors import outcome
from bot.platforms.telegram.files import fetch
from bot.platforms.telegram.look import look
from bot.platforms.telegram.menus import publish
from bot.platforms.telegram.names import PLATFORM, Me, NotOurs
from bot.platforms.telegram.poll import FIRST_PAUSE_S, LONGEST_PAUSE_S, Poller
from bot.platforms.telegram.read import KINDS
from bot.platforms.telegram.settings import Settings
from bot.platforms.telegram.transport import AskedToWait
from bot.platforms.telegram.webhook import Webhook

ABILITIES = Abilities(
    PLATFORM,
    Can.BUTTONS | Can.EDIT | Can.TOAST | Can.PRIVATE_PRESS | Can.LINKS_HOME | Can.THREADS,
    Pace(overall_per_s=30, chat_every_s=1.0, chat_per_minute=20, edit_every_s=3.0),
)


class TelegramLink:
    """One bot account, by long polling or by webhook (mount `webhook` in the app's server)."""

    abilities = ABILITIES

    def __init__(self, settings: Settings, clock: Clock) -> None:
        self._settings = settings
        self._clock = clock
        self._client = Client.of(settings)
        self._secret = settings.webhook_secret or secrets.token_urlsafe(32)
        self._webhook = Webhook(self._secret, clock)
        self._poller = Poller(self._client, clock, settings)
        self._me: Me | None = None
        self._asking = asyncio.Lock()
        self._log = structlog.get_logger(__name__)

    async def run(self, intake: Intake) -> None:
        """Listen until cancelled."""
        me = await self._insist()
        if self._settings.webhook_url:
            self._webhook.listen(intake, me)
            await asyncio.Event().wait()
        await self._poller.run(intake, me)

    async def webhook(self, request: web.Request) -> web.Response:
        """Take an update by HTTP POST; an aiohttp handler."""
        return await self._webhook.handle(request)

    def silent_s(self) -> float:
        """Return how long ago the server last answered a poll; 0 where it calls us."""
        return 0.0 if self._settings.webhook_url else time.monotonic() - self._poller.polled

    async def deliver(self, parcel: Parcel) -> Outcome:
        try:
            me = await self._introduce()
            return await deliver(self._client, me, parcel, self._clock.now())
        except TelegramError as error:
            return outcome(error, once=False)
        except NotOurs:
            return Declined(Why.INVALID)
        except Exception as error:  # noqa: BLE001 - an answer the library chokes on leaves a doubt
            self._log.warning("telegram.deliver.broke", row=parcel.row, error=type(error).__name__)
            return Doubtful()

    async def look(self, need: Need, chat: ChatRef, account: AccountRef) -> Known:
        try:
            me = await self._introduce()
        except TelegramError as error:
            raise LookFailed(type(error).__name__) from None
        return await look(self._client, me, need, chat, account)

    async def acknowledge(self, ack: Ack) -> None:
        """Tick a press; too late or lost, it changes nothing that was decided."""
        url = self.home(ack.home) if ack.home else ""
        arguments: dict[str, Any] = {
            "callback_query_id": ack.press,
            **({"text": shortened(ack.text, ABILITIES.toast_limit)} if ack.text else {}),
            **({"url": url} if url else {}),
        }
        if not self._webhook.answer(ack, arguments):
            try:
                if not await self._client.tick(arguments):
                    self._log.debug("telegram.tick.refused")
            except TelegramError as error:
                self._log.debug("telegram.tick.lost", error=type(error).__name__)

    async def fetch(self, media: Media) -> bytes:
        return await fetch(self._client, media)

    async def publish(self, menus: Sequence[Menu]) -> None:
        await publish(self._client, menus)

    def home(self, word: str) -> str:
        return self._me.home(word) if self._me else ""

    async def close(self) -> None:
        await self._client.hang_up()

    async def _introduce(self) -> Me:
        """Ask the server once who we are; raises what the server says."""
        async with self._asking:
            if self._me is None:
                self._me = await self._client.introduce()
            return self._me

    async def _insist(self) -> Me:
        """Introduce ourselves and choose how updates come, until the server agrees."""
        pause = FIRST_PAUSE_S
        while True:
            try:
                me = await self._introduce()
                await self._choose_way()
            except TelegramError as error:
                wait_s = error.seconds if isinstance(error, AskedToWait) else pause
                self._log.warning("telegram.start.waits", error=type(error).__name__)
                pause = min(pause * 2, LONGEST_PAUSE_S)
                await asyncio.sleep(wait_s)  # noqa: TID251 - the edge: the server needs real time
            else:
                return me

    async def _choose_way(self) -> None:
        if not self._settings.webhook_url:
            await self._client.delete_webhook()
            return
        await self._client.set_webhook(
            self._settings.webhook_url,
            max_connections=self._settings.max_connections,
            allowed_updates=KINDS,
            secret_token=self._secret,
        )

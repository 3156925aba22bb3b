"""Posting updates to the bot's webhook, and doing what it answers with."""

import asyncio
from contextlib import suppress
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout

from tests.bot_api.wire import Wire

HEADER = "X-Telegram-Bot-Api-Secret-Token"
AGAIN_S = 0.05


class Hook:
    """Runs while the server runs; idle unless a webhook is set."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self.statuses: list[int] = []
        self.rode: list[str] = []  # methods that came in an answer

    async def run(self) -> None:
        mail = self._wire.state.mail
        async with ClientSession(timeout=ClientTimeout(total=5)) as session:
            while True:
                if mail.webhook and mail.waiting:
                    await self._post(session, mail.webhook, mail.waiting[0])
                else:
                    await mail.news.next()

    async def _post(self, session: ClientSession, hook: Any, update: dict[str, Any]) -> None:
        """Post one update; it is confirmed by 2xx and posted again otherwise."""
        headers = {HEADER: hook["secret_token"]} if "secret_token" in hook else {}
        status = 0
        with suppress(ClientError, TimeoutError):
            async with session.post(hook["url"], json=update, headers=headers) as reply:
                status = reply.status
                wish = await reply.json() if reply.content_type == "application/json" else {}
        self.statuses.append(status)
        self._wire.state.mail.news.tell()
        if 200 <= status < 300:
            self._wire.state.mail.confirm(update["update_id"] + 1)
            if method := wish.pop("method", None):
                self.rode.append(method)
                await self._wire.carry_out(method, wish)
        else:
            await asyncio.sleep(AGAIN_S)  # noqa: TID251 - the real server waits too

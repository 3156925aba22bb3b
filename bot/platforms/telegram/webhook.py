"""Updates that the server posts to us: checked, kept, and only then acknowledged."""

import asyncio
import hmac
import json
from collections.abc import Mapping, Sequence
from typing import Any

import structlog
from aiohttp import web

from bot.core.clock import Clock
from bot.core.delivery import Ack
from bot.core.incoming import Incoming, Pressed
from bot.kernel.ports import Intake, Unread
from bot.platforms.telegram.inbox import batch
from bot.platforms.telegram.names import Me

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
BODY_LIMIT = 1 << 20
ANSWER_WAIT_S = 0.2  # how long a press may wait for its tick to ride back


class Webhook:
    """An aiohttp handler for one bot; answers 503 until the kernel listens."""

    def __init__(self, secret: str, clock: Clock) -> None:
        self._secret = secret.encode()
        self._clock = clock
        self._listener: tuple[Intake, Me] | None = None
        self._pressed: dict[str, asyncio.Future[dict[str, Any]]] = {}
        self._log = structlog.get_logger(__name__)

    def listen(self, intake: Intake, me: Me) -> None:
        self._listener = (intake, me)

    async def handle(self, request: web.Request) -> web.Response:
        """Check the secret before anything is read; store before saying 200."""
        given = request.headers.getall(SECRET_HEADER, [])
        if len(given) != 1 or not hmac.compare_digest(
            given[0].encode("utf-8", "surrogateescape"), self._secret
        ):
            return web.Response(status=403)
        body = await _body(request)
        if body is None:
            return web.Response(status=413)
        try:
            update = json.loads(body)
        except (ValueError, RecursionError):
            return web.Response(status=400)
        if not isinstance(update, dict):
            return web.Response(status=400)
        return await self._take(update)

    def answer(self, ack: Ack, arguments: dict[str, Any]) -> bool:
        """Let a tick ride in the answer to the post that brought the press, if it is waiting."""
        waiting = self._pressed.get(ack.press)
        if waiting is None or waiting.done():
            return False
        waiting.set_result(arguments)
        return True

    async def _take(self, update: Mapping[str, Any]) -> web.Response:
        """Keep an update; the cursor stays empty, for posts come in any order."""
        if self._listener is None:
            return web.Response(status=503)
        intake, me = self._listener
        kept = list(batch([update], me, self._clock.now()))
        press = _press(kept)
        tick = self._pressed[press] = asyncio.get_running_loop().create_future()
        try:
            new = await intake.keep(str(me.id), kept, "")
            return await _answered(tick) if new and press else web.Response()
        except Exception as error:  # noqa: BLE001 - not kept, so not confirmed: it comes again
            self._log.warning("telegram.webhook.not_kept", error=type(error).__name__)
            return web.Response(status=500)
        finally:
            self._pressed.pop(press, None)


async def _answered(tick: asyncio.Future[dict[str, Any]]) -> web.Response:
    """Give the kernel a moment to tick the press; later it goes its own way."""
    done, _ = await asyncio.wait({tick}, timeout=ANSWER_WAIT_S)
    if not done:
        return web.Response()
    return web.json_response({"method": "answerCallbackQuery", **tick.result()})


def _press(things: Sequence[Incoming | Unread]) -> str:
    """Return what is to be ticked, or "" when nothing was pressed."""
    match things:
        case [Incoming(what=Pressed(press=press))]:
            return press
    return ""


async def _body(request: web.Request) -> bytes | None:
    """Read at most the limit; None when there is more."""
    if (request.content_length or 0) > BODY_LIMIT:
        return None
    body = bytearray()
    async for chunk in request.content.iter_chunked(1 << 16):
        body += chunk
        if len(body) > BODY_LIMIT:
            return None
    return bytes(body)

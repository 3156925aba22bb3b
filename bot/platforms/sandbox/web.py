"""The page where one person plays several members, served to this machine only."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from aiohttp import web

from bot.platforms.sandbox import deeds, feed, files
from bot.platforms.sandbox.guard import guard, harden
from bot.platforms.sandbox.square import Square
from bot.platforms.sandbox.things import Barred

PAGE = Path(__file__).with_name("page")
STEPS = {"hour": timedelta(hours=1), "day": timedelta(days=1), "week": timedelta(weeks=1)}
LARGEST = 64 * 1024
LARGEST_FILE = 6 << 20  # four megabytes, in letters
STILL_HERE_S = 15

Save = Callable[[], Awaitable[None]]
Forward = Callable[[timedelta], Awaitable[None]]


@dataclass(slots=True)
class Desk:
    """What the page's requests work with."""

    square: Square
    forward: Forward
    save: Save
    epoch: str = field(default_factory=lambda: secrets.token_hex(4))
    closing: bool = False
    bells: set[asyncio.Event] = field(default_factory=set)

    async def show(self, request: web.Request) -> web.StreamResponse:
        return web.FileResponse(PAGE / "index.html")

    async def do(self, request: web.Request) -> web.Response:
        """Do what the page asks; when this answers, it is on disk."""
        asked = request.match_info["deed"]
        roomy = request.clone(client_max_size=LARGEST_FILE) if asked == "sends" else request
        try:
            deed = deeds.read(asked, await roomy.json())
            deed.do(self.square)
        except ValueError:
            return web.json_response({"barred": "unreadable"}, status=400)
        except Barred as barred:
            return web.json_response({"barred": barred.reason}, status=409)
        await self.save()
        return web.json_response({})

    async def file(self, request: web.Request) -> web.Response:
        return files.hand_out(self.square.state, request.match_info["key"])

    async def move(self, request: web.Request) -> web.Response:
        """Move the clock by an hour, a day or a week."""
        step = STEPS.get(request.match_info["step"])
        if step is None:
            raise web.HTTPNotFound
        await self.forward(step)
        self.square.passes(step)
        await self.save()
        return web.json_response({})

    async def stream(self, request: web.Request) -> web.StreamResponse:
        """Tell the page what changes, from where it left off, until it goes or we do."""
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        ledger, bell = self.square.state.ledger, asyncio.Event()
        quiet = ledger.watch(bell.set)
        self.bells.add(bell)
        try:
            await self._tell(request, response, bell)
        except ConnectionResetError:
            pass  # the page was closed
        finally:
            quiet()
            self.bells.discard(bell)
        return response

    async def _tell(
        self, request: web.Request, response: web.StreamResponse, bell: asyncio.Event
    ) -> None:
        state = self.square.state
        last = request.headers.get("Last-Event-ID", "")
        since = feed.resume(last, self.epoch, state.ledger.version)
        while not self.closing:
            bell.clear()
            await self.save()  # what a page shows is never lost
            data, since = feed.news(state, since, state.clock.now()), state.ledger.version
            await response.write(feed.event(f"{self.epoch}-{since}", data))
            with suppress(TimeoutError):
                await asyncio.wait_for(bell.wait(), STILL_HERE_S)

    async def hang_up(self, app: web.Application) -> None:
        """End the streams, which would keep the program from stopping."""
        self.closing = True
        for bell in self.bells:
            bell.set()


async def nothing_to_save() -> None:
    """Stand in where the square is not kept between starts."""


def application(square: Square, forward: Forward, save: Save = nothing_to_save) -> web.Application:
    """Make the page of a square, to be served on a loopback address as its root.

    `forward` moves the clock and does what is due then. `save` returns when the square is on
    disk (`Keeping.save`).
    """
    desk = Desk(square, forward, save)
    app = web.Application(middlewares=[guard], client_max_size=LARGEST)
    app.on_response_prepare.append(harden)
    app.on_shutdown.append(desk.hang_up)
    app.add_routes(
        [
            web.get("/", desk.show),
            web.get("/feed", desk.stream),
            web.post("/clock/{step}", desk.move),
            web.post("/do/{deed}", desk.do),
            web.get("/file/{key}", desk.file),
            web.static("/page", PAGE),
        ]
    )
    return app

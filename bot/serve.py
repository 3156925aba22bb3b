"""What the program shows over HTTP: whether it is well, its figures, and what others mount."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterable, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import timedelta
from ipaddress import ip_address
from typing import Self

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest

from bot.kernel.database import Database

Probe = Callable[[], Awaitable[str]]  # "" when well, else what is wrong in a few words
Forward = Callable[[timedelta], Awaitable[None]]
Refresh = Callable[[], Awaitable[None]]

LARGEST = 1 << 20
FURTHEST = timedelta(days=3660)
SILENT_S = 90.0
ANSWER_WITHIN_S = 5.0
STOP_WITHIN_S = 2.0  # what is under way when the program stops may take so long


@dataclass(frozen=True, slots=True)
class Site:
    """An application and where it listens."""

    app: web.Application
    host: str
    port: int


class CannotListenError(Exception):
    """An address is taken or not ours; the message says which."""


class Server:
    """Listens for several applications between `open` and `close`."""

    def __init__(self, sites: Iterable[Site]) -> None:
        self._sites = tuple(sites)
        self._open = AsyncExitStack()

    async def open(self) -> Self:
        for site in self._sites:
            runner = web.AppRunner(site.app, access_log=None, shutdown_timeout=STOP_WITHIN_S)
            await runner.setup()
            self._open.push_async_callback(runner.cleanup)
            await _listen(runner, site)
        return self

    async def close(self) -> None:
        await self._open.aclose()


async def _listen(runner: web.AppRunner, site: Site) -> None:
    try:
        await web.TCPSite(runner, site.host, site.port).start()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise CannotListenError(f"{site.host}:{site.port}: {reason}") from None


@dataclass(frozen=True, slots=True)
class Health:
    """`/healthz` answers while the program does; `/readyz` when it can also do its work."""

    probes: Mapping[str, Probe]
    registry: CollectorRegistry
    refresh: Refresh

    async def alive(self, _request: web.Request) -> web.Response:
        return web.json_response({"status": "ok"})

    async def ready(self, _request: web.Request) -> web.Response:
        wrong = await wrongs(self.probes)
        status = "not ready" if wrong else "ok"
        checks = {name: wrong.get(name, "ok") for name in self.probes}
        body = {"status": status, "checks": checks}
        return web.json_response(body, status=503 if wrong else 200)

    async def metrics(self, _request: web.Request) -> web.Response:
        await self.refresh()
        return web.Response(
            body=generate_latest(self.registry), headers={"Content-Type": CONTENT_TYPE_LATEST}
        )

    def routes(self) -> tuple[web.RouteDef, ...]:
        return (
            web.get("/healthz", self.alive),
            web.get("/readyz", self.ready),
            web.get("/metrics", self.metrics),
        )


async def wrongs(probes: Mapping[str, Probe]) -> dict[str, str]:
    """Ask every probe; return what is wrong, by the probe's name."""
    found = {name: await _ask(probe) for name, probe in probes.items()}
    return {name: said for name, said in found.items() if said}


async def _ask(probe: Probe) -> str:
    try:
        return await probe()
    except Exception as error:  # noqa: BLE001 - whatever it raises, the answer is: not well
        return type(error).__name__


def clock_hook(forward: Forward) -> web.RouteDef:
    """Let a test from outside move the time: `POST /clock` with `{"advance": seconds}`."""

    async def move(request: web.Request) -> web.Response:
        if not _from_here(request):
            raise web.HTTPForbidden
        by = _advance(await request.text())
        if by is None:
            return web.json_response({"error": "advance: seconds, more than 0"}, status=400)
        await forward(by)
        return web.json_response({})

    return web.post("/clock", move)


def _from_here(request: web.Request) -> bool:
    """Tell whether a program on this machine asks, and not a page that a browser shows."""
    remote = ip_address(request.remote or "0.0.0.0")  # noqa: S104 - an address to compare with
    return remote.is_loopback and "Origin" not in request.headers


def _advance(body: str) -> timedelta | None:
    try:
        seconds = json.loads(body)["advance"]
    except (ValueError, TypeError, KeyError):
        return None
    if type(seconds) not in (int, float) or not 0 < seconds <= FURTHEST.total_seconds():
        return None
    return timedelta(seconds=seconds)


def application(routes: Iterable[web.RouteDef]) -> web.Application:
    app = web.Application(client_max_size=LARGEST)
    app.add_routes(routes)
    return app


async def speaks(silent_s: Callable[[], float]) -> str:
    """Say what is wrong with a platform that has said nothing for too long, or ""."""
    return "silent" if silent_s() > SILENT_S else ""


async def answers(db: Database) -> str:
    """Say what is wrong with the database, or "": it must do a transaction soon."""
    async with asyncio.timeout(ANSWER_WITHIN_S):
        await db.tx(lambda tx: tx.exec_driver_sql("SELECT 1").one())
    return ""

"""Put the pieces together; the only module that knows them all."""

import asyncio
from collections.abc import Coroutine
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from aiohttp import web

from bot import slices, vendors
from bot.config import Config
from bot.core.clock import SystemClock
from bot.core.outgoing import Abilities
from bot.features import ground_rules
from bot.kernel import copies, levels, migrations
from bot.kernel.database import Database
from bot.kernel.engine import Engine
from bot.kernel.house import House
from bot.kernel.keyfile import KeyFile
from bot.kernel.menus import menus
from bot.kernel.ports import Link
from bot.kernel.settings import GROUP_REGION, GROUP_ZONE
from bot.kernel.texts import Texts
from bot.meters import MeteredIntake, MeteredPostman, Meters, room_left
from bot.rounds import Rounds
from bot.serve import Health, Probe, Server, Site, answers, application, clock_hook, speaks, wrongs

if TYPE_CHECKING:  # what a host has not set up is not loaded: half of a start is loading
    from bot.platforms.matrix.link import MatrixLink
    from bot.platforms.sandbox.sandbox import Sandbox
    from bot.platforms.telegram.link import TelegramLink

FEATURES = slices.FEATURES
HERE = Path(__file__).parent
OWN = sorted((HERE / "features").glob("*/texts"))
TEXTS = (HERE / "kernel" / "texts", *OWN, *ground_rules.TEXTS_FROM_OUTSIDE)
TICK_S, SWEEP_S = 0.5, 3600.0


def house(abilities: tuple[Abilities, ...], config: Config | None = None) -> House:
    """Gather what all features declare, for the platforms that are there."""
    language = config.default_language if config else "en"
    texts = Texts(TEXTS, language.partition("-")[0])
    if config is None:
        return House.of(FEATURES, texts, abilities)
    initial = {GROUP_REGION.name: config.default_region, GROUP_ZONE.name: config.default_zone}
    return House.of(FEATURES, texts, abilities, config.host.name, initial)


class App:
    """The running program: `start`, `watch` until something ends, `stop`."""

    def __init__(
        self, config: Config, clock: SystemClock, keys: KeyFile, *, fresh: bool = False
    ) -> None:
        self._config, self._clock, self._keys, self._fresh = config, clock, keys, fresh
        self._meters, self._rounds = Meters(), Rounds()
        self._tasks: list[asyncio.Task[Any]] = []
        self._sandbox: Sandbox | None = None
        self._telegram: TelegramLink | None = None
        self._matrix: MatrixLink | None = None
        self._links: dict[str, Link] = {}
        self._engine: Engine | None = None
        self._server: Server | None = None

    @property
    def page(self) -> str:
        return f"http://127.0.0.1:{self._config.sandbox.port}" if self._config.sandboxed else ""

    async def start(self) -> None:
        config, db = self._config, Database(self._config.database_url, keys=self._keys)
        if self._fresh and config.database_file:
            copies.remove(config.database_file)
        await asyncio.to_thread(migrations.upgrade, config.database_url)
        self._open_links()
        everyone = house(tuple(link.abilities for link in self._links.values()), config)
        postmen = {n: MeteredPostman(self._meters, link) for n, link in self._links.items()}
        self._engine = Engine.of(db, everyone, self._clock, self._links, postmen)
        await self._engine.recover()
        self._server = await Server(self._sites()).open()
        self._begin(self._engine)
        for link in self._links.values():
            self._go(link.publish(menus(everyone)))
        self._rounds.start()

    async def watch(self) -> None:
        await asyncio.wait(self._lasting, return_when=asyncio.FIRST_COMPLETED)
        for task in filter(asyncio.Task.done, self._lasting):
            task.result()

    async def well(self) -> bool:
        return not await wrongs(self._probes())

    async def stop(self) -> None:
        await self._rounds.stop()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._server:
            await self._server.close()
        for link in self._links.values():
            await link.close()
        if self._engine:
            await self._engine.db.close()

    async def demo(self) -> None:
        if self._sandbox:
            await self._sandbox.demo()

    def _open_links(self) -> None:
        config = self._config
        if config.sandboxed:
            path = config.data_dir / "sandbox.json"
            self._sandbox = vendors.open_sandbox(
                path, self._clock, self._forward, fresh=self._fresh
            )
            self._links["sandbox"] = self._sandbox.link
        if config.telegram.configured:
            self._telegram = vendors.open_telegram(config, self._clock)
            self._links["telegram"] = self._telegram
        if config.matrix.configured:
            self._matrix = vendors.open_matrix(config, self._clock)
            self._links["matrix"] = self._matrix

    def _begin(self, engine: Engine) -> None:
        works: list[Coroutine[Any, Any, None]] = [engine.dispatcher.run(), engine.postroom.run()]
        for name, link in self._links.items():
            works.append(link.run(MeteredIntake(self._meters, name, engine.inbox)))
        self._lasting = [asyncio.ensure_future(work) for work in works]
        self._tasks.extend(self._lasting)
        self._rounds.every(TICK_S, engine.tick)
        self._rounds.every(TICK_S, engine.draw)
        self._rounds.every(SWEEP_S, engine.ticker.sweep)

    def _go(self, work: Coroutine[Any, Any, None]) -> None:
        self._tasks.append(asyncio.ensure_future(work))

    async def _forward(self, by: timedelta) -> None:
        """Move the clock and do what is due then."""
        self._clock.forward(by)
        if self._engine:
            await self._engine.tick()

    def _sites(self) -> list[Site]:
        config = self._config
        routes = [*Health(self._probes(), self._meters.registry, self._measure).routes()]
        if config.clock.hook:
            routes.append(clock_hook(self._forward_from_outside))
        if self._telegram and config.telegram.mode == "webhook":
            path = urlsplit(config.telegram.webhook_url).path or "/"
            routes.append(web.post(path, self._telegram.webhook))
        sites = [Site(application(routes), config.http.host, config.http.port)]
        if self._sandbox:
            sites.append(Site(self._sandbox.page, "127.0.0.1", config.sandbox.port))
        return sites

    async def _forward_from_outside(self, by: timedelta) -> None:
        await self._forward(by)
        if self._sandbox:
            self._sandbox.square.passes(by)

    def _probes(self) -> dict[str, Probe]:
        probes: dict[str, Probe] = {}
        if self._engine:
            probes["database"] = partial(answers, self._engine.db)
        if self._telegram:
            probes["telegram"] = partial(speaks, self._telegram.silent_s)
        if self._matrix:
            probes["matrix"] = partial(speaks, self._matrix.silent_s)
        return probes

    async def _measure(self) -> None:
        if self._engine:
            self._meters.levels(await self._engine.db.read(levels.levels, self._clock.now()))
            self._meters.levels(room_left(self._config.data_dir))

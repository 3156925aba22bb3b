"""How long an answer takes on Matrix, beside a bare matrix-nio echo, and what 500 rooms cost.

`python -m benchmarks.matrix_answers`, on a Synapse of its own on this machine.
"""

import argparse
import asyncio
import os
import shutil
import signal
import socket
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from subprocess import Popen
from typing import Any

import aiohttp
from tqdm import tqdm

from benchmarks.runners import Running
from tests.homeserver.fixtures import People
from tests.homeserver.member import Member
from tests.homeserver.server import Login, Synapse

QUIET = '{"presence":{"types":[]},"room":{"ephemeral":{"types":[]},"account_data":{"types":[]}}}'
PATIENCE_S, POLL_MS = 120.0, "10000"
TIMES, START_S, MEMORY_MB = 1.25, 10.0, 250.0
WORDS = "!polls"


@dataclass
class Ear:
    """A person's app: it asks the server for what is new and hears it at once."""

    member: Member
    since: str = ""

    async def hears(self, room: str, sender: str) -> float:
        """Return the moment in which something of `sender` came."""
        until = time.perf_counter() + PATIENCE_S
        while time.perf_counter() < until:
            if any(e["sender"] == sender for e in await self._new(room)):
                return time.perf_counter()
        raise TimeoutError(f"{sender} says nothing")

    async def _new(self, room: str) -> list[dict[str, Any]]:
        where = {"since": self.since, "timeout": POLL_MS} if self.since else {}
        said = await self.member.api.get("sync", filter=QUIET, **where)
        self.since = said["next_batch"]
        seen = said.get("rooms", {}).get("join", {}).get(room, {})
        events = seen.get("timeline", {}).get("events", [])
        return [e for e in events if e["type"] == "m.room.message"]

    async def asks(self, room: str, bot: str) -> float:
        """Say something and return how many milliseconds the answer took."""
        begun = time.perf_counter()
        await self.member.says(room, WORDS)
        return (await self.hears(room, bot) - begun) * 1000


@asynccontextmanager
async def running(command: list[str], env: dict[str, str]) -> AsyncIterator[Running]:
    begun = time.perf_counter()
    with Popen(command, env=os.environ | env) as process:  # noqa: ASYNC220 - nothing else runs meanwhile
        try:
            yield Running(process.pid, begun)
        finally:
            process.send_signal(signal.SIGTERM)
            await asyncio.to_thread(process.wait)


def ours(server: Synapse, bot: Login, data: Path) -> tuple[list[str], dict[str, str]]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = {
        "MATRIX__HOMESERVER": server.url,
        "MATRIX__USER": bot.user,
        "MATRIX__PASSWORD": bot.password,
        "DATA_DIR": str(data),
        "HTTP__PORT": str(port),
        "LOG__LEVEL": "warning",
    }
    named = {f"COMMON_GROUND_{name}": value for name, value in settings.items()}
    return [sys.executable, "-m", "bot", "run"], named


def echo(server: Synapse, bot: Login) -> tuple[list[str], dict[str, str]]:
    told = (server.url, bot.user, bot.device, bot.token)
    return [sys.executable, "-m", "benchmarks.echoes", "nio", *told], {}


async def answers(server: Synapse, crowd: People, data: Path, rounds: int) -> float:
    """Ask both by turns, each in a room of its own; return how many times the echo's time."""
    bots = {"Common Ground": await server.register("ours"), "bare echo": await server.register()}
    ann = await crowd.arrive("Ann")
    rooms = {name: await ann.creates("Our street", bot.user) for name, bot in bots.items()}
    await crowd.as_person(bots["bare echo"]).joins(rooms["bare echo"])
    took: dict[str, list[float]] = {name: [] for name in bots}
    async with (
        running(*ours(server, bots["Common Ground"], data)),
        running(*echo(server, bots["bare echo"])),
    ):
        ear = Ear(ann)
        await ear.hears(rooms["Common Ground"], bots["Common Ground"].user)
        for name, bot in bots.items():
            for _ in range(3):
                await ear.asks(rooms[name], bot.user)
        for _ in tqdm(range(rounds), desc="answers", leave=False):
            for name, bot in bots.items():
                took[name].append(await ear.asks(rooms[name], bot.user))
    for name, times in took.items():
        print(f"{name:14} median {median(times):6.1f} ms, p90 {quantiles(times, n=10)[-1]:6.1f} ms")
    return median(took["Common Ground"]) / median(took["bare echo"])


async def many_rooms(
    server: Synapse, crowd: People, data: Path, number: int
) -> tuple[float, float]:
    """Let the bot be in many rooms; return how long a start takes, and its memory in MB."""
    bot, ann = await server.register("ours"), await crowd.arrive("Ann")
    itself = crowd.as_person(bot)
    for place in tqdm(range(number), desc="rooms", leave=False):
        await itself.joins(await ann.creates(f"Street {place}", bot.user))
    ear, last = Ear(ann), await ann.creates("Our street", bot.user)
    async with running(*ours(server, bot, data)):  # the first time it greets everywhere
        await ear.hears(last, bot.user)
        await asyncio.sleep(number / 10)
    await ann.says(last, WORDS)
    async with running(*ours(server, bot, data)) as process:
        start_s = await ear.hears(last, bot.user) - process.started_s
        return start_s, process.rss_mb()


def tell(what: str, value: float, wanted: float) -> None:
    print(
        f"{'met ' if value <= wanted else 'MISSED'} {what}: {value:.2f} (wanted at most {wanted:g})"
    )


async def main(rounds: int, rooms: int) -> None:
    folder = Path(tempfile.mkdtemp(prefix="cg-bench-"))
    server = Synapse(folder / "server")
    (folder / "server").mkdir()
    server.start()
    try:
        async with aiohttp.ClientSession() as http:
            crowd = People(server, http)
            tell("answer × bare echo", await answers(server, crowd, folder / "one", rounds), TIMES)
            if rooms:
                start_s, memory = await many_rooms(server, crowd, folder / "many", rooms)
                tell(f"start with {rooms} rooms, s", start_s, START_S)
                tell(f"memory with {rooms} rooms, MB", memory, MEMORY_MB)
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=100, help="how often each bot is asked")
    options.add_argument("--rooms", type=int, default=500, help="how many rooms the bot is in")
    chosen = options.parse_args()
    asyncio.run(main(chosen.rounds, chosen.rooms))

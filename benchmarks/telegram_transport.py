"""CPU and calls a second of three ways to carry `telegram.Bot`'s calls over HTTP.

Run: python -m benchmarks.telegram_transport   (starts the test server in a process of its own)
"""

import asyncio
import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from statistics import median
from subprocess import PIPE, Popen

from aiohttp import ClientSession
from httpx_aiohttp import AiohttpTransport
from telegram import Bot
from telegram.request import BaseRequest, HTTPXRequest

from bot.platforms.telegram.transport import AiohttpRequest

CALLS = 1500
ROUNDS = 3
WAYS: dict[str, Callable[[], BaseRequest]] = {
    "httpx (the library's own)": HTTPXRequest,
    "httpx over aiohttp": lambda: HTTPXRequest(httpx_kwargs={"transport": AiohttpTransport()}),
    "BaseRequest on aiohttp": lambda: AiohttpRequest(64, 10.0),
}


@contextmanager
def server() -> Iterator[tuple[str, str]]:
    command = [sys.executable, "-m", "tests.bot_api", "--unchecked"]
    with Popen(command, stdout=PIPE) as process:
        assert process.stdout
        told = json.loads(process.stdout.readline())
        yield told["url"], told["token"]
        process.terminate()


async def measure(bot: Bot, chat: int, at_once: int) -> tuple[float, float]:
    """Return calls a second and CPU milliseconds a call."""
    gate = asyncio.Semaphore(at_once)

    async def call() -> None:
        async with gate:
            await bot.get_chat_member_count(chat)

    await asyncio.gather(*(call() for _ in range(100)))
    wall, cpu = time.perf_counter(), time.process_time()
    await asyncio.gather(*(call() for _ in range(CALLS)))
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    return CALLS / wall, 1000 * cpu / CALLS


async def run(url: str, token: str) -> None:
    group = {"do": "group", "title": "Elm"}
    async with ClientSession() as session, session.post(f"{url}/drive", json=group) as reply:
        chat = await reply.json()
    found: dict[tuple[str, int], list[tuple[float, float]]] = {}
    for _ in range(ROUNDS):
        for way, make in WAYS.items():
            bot = Bot(token, f"{url}/bot", request=make(), get_updates_request=make())
            async with bot:
                for at_once in (1, 64):
                    found.setdefault((way, at_once), []).append(await measure(bot, chat, at_once))
    print(f"{'way':28} {'at once':>8} {'calls/s':>9} {'CPU ms':>8}")
    for (way, at_once), figures in found.items():
        speed, cpu = (median(column) for column in zip(*figures, strict=True))
        print(f"{way:28} {at_once:8} {speed:9.0f} {cpu:8.3f}")


if __name__ == "__main__":
    with server() as (url, token):
        asyncio.run(run(url, token))

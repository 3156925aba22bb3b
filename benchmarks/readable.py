"""How long a number stays readable while others talk: `python -m benchmarks.readable`."""

import argparse
import asyncio
import time
from collections.abc import Sequence
from contextlib import AsyncExitStack
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

import pytest

from tests.contract.conftest import on_matrix, on_telegram
from tests.contract.matrix import MatrixStage
from tests.contract.stage import PEOPLE, Stage
from tests.contract.telegram import TelegramStage
from tests.homeserver.fixtures import running

LOOK_S = 0.002


async def chatter(stage: Stage, per_s: float) -> None:
    """Let the others talk, as fast as that, until cancelled."""
    for count in range(1_000_000):
        await stage.says(PEOPLE[count % 2 * 2], f"yes, see you at the gate, take {count % 7} bags")
        await asyncio.sleep(1 / per_s)


async def on_telegrams_clock(stage: TelegramStage, numbers: int, every: float) -> list[float]:
    took = []
    for count in range(numbers):
        words = f"ring me on 07700 900{count:03}"
        await stage.says("Ben", words)
        began = time.monotonic()
        while any(  # noqa: ASYNC110 - the server has no event for it
            post.text == words for post in stage.server.messages(stage.street)
        ):
            await asyncio.sleep(LOOK_S)
        took.append(time.monotonic() - began)
        await asyncio.sleep(max(0.0, every - took[-1]))
    return took


async def on_the_homeservers_clock(stage: MatrixStage, numbers: int, every: float) -> list[float]:
    for count in range(numbers):
        await stage.says("Ben", f"ring me on 07700 900{count:03}")
        await asyncio.sleep(every)
    await asyncio.sleep(5)
    took = []
    for event in await stage.events():
        because = event.get("unsigned", {}).get("redacted_because")
        if because:
            took.append((because["origin_server_ts"] - event["origin_server_ts"]) / 1000)
    return took


def show(name: str, took: Sequence[float], asked: int) -> None:
    p99 = quantiles(took, n=100)[98]
    words = f"median {median(took) * 1000:.0f} ms, p99 {p99 * 1000:.0f} ms"
    print(f"{name}: {len(took)} of {asked} taken down, {words}, most {max(took) * 1000:.0f} ms")


async def main(numbers: int, per_s: float, every: float) -> None:
    async with AsyncExitStack() as stack:
        env = stack.enter_context(pytest.MonkeyPatch.context())
        folder = Path(stack.enter_context(TemporaryDirectory()))
        telegram = await stack.enter_async_context(on_telegram(folder, env))
        await telegram.greeted()
        talk = asyncio.ensure_future(chatter(telegram, per_s))
        show("telegram", await on_telegrams_clock(telegram, numbers, every), numbers)
        talk.cancel()
    async with AsyncExitStack() as stack:
        env = stack.enter_context(pytest.MonkeyPatch.context())
        folder = Path(stack.enter_context(TemporaryDirectory()))
        server = running()
        matrix = await stack.enter_async_context(on_matrix(folder, env, next(server)))
        assert isinstance(matrix, MatrixStage)
        await matrix.greeted()
        talk = asyncio.ensure_future(chatter(matrix, per_s))
        show("matrix", await on_the_homeservers_clock(matrix, numbers, every), numbers)
        talk.cancel()
        stack.callback(lambda: next(server, None))


if __name__ == "__main__":
    options = argparse.ArgumentParser(prog="python -m benchmarks.readable", description=__doc__)
    options.add_argument("--numbers", type=int, default=100)
    options.add_argument("--talk", type=float, default=10, help="other messages a second")
    options.add_argument("--every", type=float, default=0.5, help="seconds between two numbers")
    asked = options.parse_args()
    asyncio.run(main(asked.numbers, asked.talk, asked.every))

"""The server and a bare hand to call it with."""

from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any

import pytest
from aiohttp import ClientSession

from bot.core.clock import HandClock
from tests.bot_api import BotApi

Ask = Callable[..., Coroutine[Any, Any, dict[str, Any]]]


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
async def server(clock: HandClock) -> AsyncIterator[BotApi]:
    async with BotApi(clock).running() as server:
        yield server


@pytest.fixture
async def ask(server: BotApi) -> AsyncIterator[Ask]:
    """Call a method with JSON, or with `data=` as a form; returns the whole answer."""
    async with ClientSession() as session:

        async def ask(method: str, data: Any = None, **params: Any) -> dict[str, Any]:
            url = f"{server.url}/bot{server.token}/{method}"
            body = {"json": params} if data is None else {"data": data}
            async with session.post(url, **body) as reply:
                answer: dict[str, Any] = await reply.json()
                assert reply.status == answer.get("error_code", 200)
                return answer

        yield ask

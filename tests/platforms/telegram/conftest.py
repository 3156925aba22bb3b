"""A Bot API server, a link to it, and an inbox made of lists."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.core.clock import HandClock
from bot.platforms.telegram.link import TelegramLink
from bot.platforms.telegram.settings import Settings
from tests.bot_api import BotApi
from tests.platforms.telegram.hook import SECRET
from tests.platforms.telegram.shelf import Shelf, listening


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
async def server(clock: HandClock) -> AsyncIterator[BotApi]:
    async with BotApi(clock).running() as server:
        yield server
        assert server.complaints == []  # whatever a test is about, the schema holds


@pytest.fixture
def settings(server: BotApi) -> Settings:
    return Settings(server.token, server.url, poll_s=5, patience_s=0.3)


@pytest.fixture
async def link(settings: Settings, clock: HandClock) -> AsyncIterator[TelegramLink]:
    """A link that speaks and does not listen."""
    link = TelegramLink(settings, clock)
    yield link
    await link.close()


@pytest.fixture
async def shelf(link: TelegramLink) -> AsyncIterator[Shelf]:
    """The inbox of the link, which listens."""
    shelf = Shelf()
    async with listening(link, shelf):
        yield shelf


@pytest.fixture
async def door(settings: Settings, clock: HandClock) -> AsyncIterator[tuple[TelegramLink, str]]:
    """A link in webhook mode and the address its handler is mounted at."""
    app = web.Application()
    web_server = TestServer(app, host="127.0.0.1")
    posted: list[TelegramLink] = []

    async def hook(request: web.Request) -> web.Response:
        return await posted[0].webhook(request)

    app.router.add_post("/hook", hook)
    await web_server.start_server()
    url = str(web_server.make_url("/hook"))
    link = TelegramLink(replace(settings, webhook_url=url, webhook_secret=SECRET), clock)
    posted.append(link)
    yield link, url
    await link.close()
    await web_server.close()

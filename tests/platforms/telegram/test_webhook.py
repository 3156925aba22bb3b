"""Updates that are posted: checked before they are read, kept before they are confirmed."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer

from bot.core.clock import HandClock
from bot.core.incoming import Pressed, Said
from bot.core.outgoing import Ack
from bot.platforms.telegram.link import TelegramLink
from bot.platforms.telegram.read import KINDS
from bot.platforms.telegram.settings import Settings
from tests.bot_api import BotApi
from tests.platforms.telegram.samples import recorded
from tests.platforms.telegram.shelf import Shelf, listening

SECRET = "a-secret_of-32-signs-0123456789ab"
HEADER = "X-Telegram-Bot-Api-Secret-Token"


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


async def post(
    url: str, body: Any, headers: list[tuple[str, str]] | None = None
) -> tuple[int, Any]:
    """Post an update as the server does, and return what the bot says."""
    told = [(HEADER, SECRET)] if headers is None else headers
    data = {"data": BytesIO(body)} if isinstance(body, bytes) else {"json": body}
    async with ClientSession() as session, session.post(url, headers=told, **data) as reply:
        answer = await reply.json() if reply.content_type == "application/json" else None
        return reply.status, answer


async def test_updates_arrive_once_the_server_knows_the_address(
    server: BotApi, door: tuple[TelegramLink, str]
) -> None:
    link, url = door
    ann = server.person("Ann", opened=True)
    shelf = Shelf()

    async with listening(link, shelf):
        await server.until(lambda: server.mail.webhook)
        server.says(server.private(ann), ann, "hello")
        await server.until(lambda: not server.mail.waiting)

    assert [what.text for what in shelf.heard(Said) if isinstance(what, Said)] == ["hello"]
    assert server.mail.webhook == {
        "url": url,
        "secret_token": SECRET,
        "max_connections": 40,
        "allowed_updates": list(KINDS),
    }


@pytest.mark.parametrize(
    "headers",
    [
        [],
        [(HEADER, "")],
        [(HEADER, "wrong")],
        [(HEADER, SECRET + "x")],
        [(HEADER, SECRET.upper())],
        [(HEADER, "x" * 4000)],
        [(HEADER, "sécret")],
        [(HEADER, SECRET), (HEADER, SECRET)],
        [(HEADER, SECRET), (HEADER, "wrong")],
    ],
    ids=["missing", "empty", "wrong", "longer", "case", "long", "not-ascii", "twice", "two"],
)
async def test_a_forged_post_is_refused_unread(
    server: BotApi, door: tuple[TelegramLink, str], headers: list[tuple[str, str]]
) -> None:
    link, url = door
    shelf = Shelf()

    async with listening(link, shelf):
        await server.until(lambda: server.mail.webhook)
        status, _ = await post(url, recorded("message"), headers)

    assert (status, shelf.arrivals) == (403, [])


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"x" * (2 << 20), 413),
        (b"{", 400),
        (b"[]", 400),
        (b"\xff\xfe", 400),
        (b"[" * 100_000, 400),
    ],
    ids=["long", "half", "list", "no-text", "deep"],
)
async def test_a_body_that_is_no_update_is_refused(
    server: BotApi, door: tuple[TelegramLink, str], body: bytes, status: int
) -> None:
    link, url = door
    shelf = Shelf()

    async with listening(link, shelf):
        await server.until(lambda: server.mail.webhook)
        answer = await post(url, body)

    assert (answer, shelf.arrivals) == ((status, None), [])


async def test_a_long_body_without_a_length_is_refused(
    server: BotApi, door: tuple[TelegramLink, str]
) -> None:
    async def drops() -> AsyncIterator[bytes]:
        for _ in range(40):
            yield b"x" * (1 << 16)

    link, url = door

    async with listening(link, Shelf()), ClientSession() as session:
        await server.until(lambda: server.mail.webhook)
        async with session.post(url, headers={HEADER: SECRET}, data=drops()) as reply:
            assert reply.status == 413


async def test_before_the_kernel_listens_the_server_is_asked_to_come_again(
    door: tuple[TelegramLink, str],
) -> None:
    _, url = door

    assert await post(url, recorded("message")) == (503, None)


async def test_what_could_not_be_kept_comes_again(
    server: BotApi, door: tuple[TelegramLink, str]
) -> None:
    link, _ = door
    ann = server.person("Ann", opened=True)
    shelf = Shelf()
    shelf.broken = True

    async with listening(link, shelf):
        await server.until(lambda: server.mail.webhook)
        server.says(server.private(ann), ann, "do not lose me")
        await server.until(lambda: 500 in server.hook.statuses)
        shelf.broken = False
        await server.until(lambda: not server.mail.waiting)

    assert len(shelf.events) == 1


async def test_a_poison_update_is_parked_and_not_posted_for_ever(
    server: BotApi, door: tuple[TelegramLink, str]
) -> None:
    link, url = door
    shelf = Shelf()
    broken = recorded("message")
    del broken["message"]["date"]

    async with listening(link, shelf):
        await server.until(lambda: server.mail.webhook)
        answer = await post(url, broken)

    assert (answer, [parked.error for parked in shelf.parked]) == ((200, None), ["KeyError"])


class Answering(Shelf):
    """An inbox whose kernel ticks each press at once, or after a while."""

    def __init__(self, link: TelegramLink, after_s: float) -> None:
        super().__init__()
        self._link = link
        self._after_s = after_s
        self.ticks: list[asyncio.Task[None]] = []

    async def keep(self, account: str, batch: Any, cursor: str) -> int:
        new = await super().keep(account, batch, cursor)
        for press in self.heard(Pressed) if new else ():
            assert isinstance(press, Pressed)
            self.ticks.append(asyncio.create_task(self._tick(press.press)))
        return new

    async def _tick(self, press: str) -> None:
        await asyncio.sleep(self._after_s)  # noqa: TID251 - as long as deciding takes
        await self._link.acknowledge(Ack(press, "Thank you"))


async def test_the_tick_rides_back_with_the_post_that_brought_the_press(
    server: BotApi, door: tuple[TelegramLink, str]
) -> None:
    link, url = door
    shelf = Answering(link, 0.01)

    async with listening(link, shelf):
        await server.until(lambda: server.mail.webhook)
        status, answer = await post(url, recorded("press"))

    assert (status, answer) == (
        200,
        {
            "method": "answerCallbackQuery",
            "callback_query_id": "22010567834121",
            "text": "Thank you",
        },
    )
    assert server.calls("answerCallbackQuery") == []


async def test_a_late_tick_goes_its_own_way(server: BotApi, door: tuple[TelegramLink, str]) -> None:
    link, _ = door
    ann = server.person("Ann", opened=True)
    card = server.says(server.private(ann), ann, "any message")
    shelf = Answering(link, 0.4)

    async with listening(link, shelf):
        await server.until(lambda: server.mail.webhook)
        server.sends_data(card, ann, "7.0")
        await server.until(lambda: server.answers(ann))

    assert [answer.text for answer in server.answers(ann)] == ["Thank you"]


async def test_a_press_posted_twice_is_not_waited_for_again(
    server: BotApi, door: tuple[TelegramLink, str]
) -> None:
    link, url = door

    async with listening(link, Shelf()):
        await server.until(lambda: server.mail.webhook)
        await post(url, recorded("press"))
        loop = asyncio.get_running_loop()
        started = loop.time()
        await post(url, recorded("press"))

    assert loop.time() - started < 0.15


async def test_without_a_secret_of_the_host_a_new_one_is_made_at_each_start(
    server: BotApi, settings: Settings, clock: HandClock
) -> None:
    secrets = []
    for _ in range(2):
        link = TelegramLink(replace(settings, webhook_url="https://x.example.org/hook"), clock)
        async with listening(link, Shelf()):
            await server.until(lambda: server.mail.webhook)
        await link.close()
        secrets.append(server.mail.webhook.pop("secret_token"))
        server.mail.webhook = {}

    assert len(set(secrets)) == 2
    assert min(map(len, secrets)) >= 32

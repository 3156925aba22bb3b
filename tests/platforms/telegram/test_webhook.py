"""Updates that are posted: checked before they are read, kept before they are confirmed."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from aiohttp import ClientSession

from bot.core.clock import HandClock
from bot.core.incoming import Said
from bot.platforms.telegram.link import TelegramLink
from bot.platforms.telegram.read import KINDS
from bot.platforms.telegram.settings import Settings
from tests.bot_api import BotApi
from tests.platforms.telegram.hook import HEADER, SECRET, post
from tests.platforms.telegram.samples import recorded
from tests.platforms.telegram.shelf import Shelf, listening


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

"""Whatever happens on the line, the bot listens again, and says in the log what it was."""

import asyncio

import pytest
import structlog

from bot.core.clock import HandClock
from bot.core.incoming import Said
from bot.platforms.telegram.link import TelegramLink
from bot.platforms.telegram.settings import Settings
from tests.bot_api import BotApi, Broken, Garbled, Limited, Lost
from tests.bot_api.faults import Fault
from tests.platforms.telegram.shelf import Shelf, listening

pytestmark = pytest.mark.slow


def texts(shelf: Shelf) -> list[str]:
    return [what.text for what in shelf.heard(Said) if isinstance(what, Said)]


async def test_a_second_program_with_the_token_is_named_in_the_log(
    server: BotApi, settings: Settings, clock: HandClock, link: TelegramLink
) -> None:
    ann = server.person("Ann", opened=True)
    other, shelf = TelegramLink(settings, clock), Shelf()

    with structlog.testing.capture_logs() as logs:
        async with listening(link, shelf):
            async with listening(other, Shelf()):
                await asyncio.sleep(1.5)  # noqa: TID251 - they push each other out meanwhile
            server.says(server.private(ann), ann, "still there?")
            await shelf.news.until(lambda: texts(shelf))
    await other.close()

    assert {log["event"] for log in logs} == {"telegram.poll.another_program_reads_with_this_token"}
    assert 2 <= len(logs) <= 8  # with longer and longer pauses


@pytest.mark.parametrize(
    "fault",
    [
        Broken(502),
        Broken(500),
        Limited(1),
        Garbled(),
        Lost(done=False),
        Lost(done=True),
    ],
    ids=repr,
)
async def test_polling_goes_on_after_an_accident(
    server: BotApi, link: TelegramLink, fault: Fault
) -> None:
    ann = server.person("Ann", opened=True)
    server.says(server.private(ann), ann, "hello")
    server.faults.next("getUpdates", fault)
    shelf = Shelf()

    async with listening(link, shelf):
        await shelf.news.until(lambda: texts(shelf))

    assert texts(shelf) == ["hello"]


async def test_a_line_that_went_silent_is_dropped_and_opened_anew(
    server: BotApi, clock: HandClock
) -> None:
    ann = server.person("Ann", opened=True)
    server.says(server.private(ann), ann, "hello")
    server.faults.next("getUpdates", Lost(done=False, hangs=True))
    shelf = Shelf()
    link = TelegramLink(Settings(server.token, server.url, poll_s=0, patience_s=0.2), clock)

    with structlog.testing.capture_logs() as logs:
        async with listening(link, shelf):
            await shelf.news.until(lambda: texts(shelf))
            silent_s = link.silent_s()
    await link.close()

    assert [log["event"] for log in logs] == ["telegram.poll.silent"]
    assert silent_s < 1


@pytest.mark.parametrize("method", ["getMe", "deleteWebhook"])
async def test_it_starts_although_the_server_is_not_ready(
    server: BotApi, link: TelegramLink, method: str
) -> None:
    ann = server.person("Ann", opened=True)
    server.says(server.private(ann), ann, "hello")
    server.faults.next(method, Broken(503), Lost(done=False))
    shelf = Shelf()

    async with listening(link, shelf):
        await shelf.news.until(lambda: texts(shelf))

    assert texts(shelf) == ["hello"]


async def test_a_webhook_left_behind_does_not_stop_polling(
    server: BotApi, link: TelegramLink
) -> None:
    server.mail.webhook = {"url": "https://old.example.org/hook"}
    ann = server.person("Ann", opened=True)
    shelf = Shelf()

    async with listening(link, shelf):
        await server.until(lambda: not server.mail.webhook)
        server.says(server.private(ann), ann, "hello")
        await shelf.news.until(lambda: texts(shelf))

    assert texts(shelf) == ["hello"]


async def test_stopping_takes_no_time_while_it_rests_from_trouble(
    server: BotApi, link: TelegramLink
) -> None:
    loop = asyncio.get_running_loop()
    server.faults.next("getUpdates", *[Broken(502)] * 9)
    async with listening(link, Shelf()):
        await asyncio.sleep(0.7)  # noqa: TID251 - it has stumbled twice, and rests in earnest
        started = loop.time()

    assert loop.time() - started < 0.5


async def test_stopping_takes_no_time_while_the_line_is_idle(
    server: BotApi, link: TelegramLink
) -> None:
    loop = asyncio.get_running_loop()
    async with listening(link, Shelf()):
        await server.until(lambda: server.calls("deleteWebhook"))
        started = loop.time()

    assert loop.time() - started < 0.5

"""The token is in every address, so no address may reach a log."""

import asyncio
import logging

import pytest
import structlog

from bot.core.clock import HandClock
from bot.core.delivery import Ack, Parcel
from bot.core.ids import ChatRef
from bot.core.outgoing import Menu, Rendered, Span
from bot.platforms.telegram.link import TelegramLink
from bot.platforms.telegram.settings import Settings
from tests.bot_api import BotApi, Broken, Garbled, Lost
from tests.platforms.telegram.shelf import Shelf, listening

SECRET = "TEST-only_token"


async def everything(link: TelegramLink) -> None:
    """Use each way out once."""
    shelf = Shelf()
    async with listening(link, shelf):
        order = Rendered((Span("hi"),))
        await link.deliver(Parcel(1, ChatRef("telegram", "5"), order, private=True))
        await link.acknowledge(Ack("1", "done"))
        await link.publish([Menu("group", "", (("ask", "ask for help"),))])
        await asyncio.sleep(0.7)  # noqa: TID251 - lets the listening stumble and wait
    await link.close()


@pytest.mark.parametrize("trouble", ["refused", "unreachable", "broken"])
async def test_the_token_never_reaches_the_log(
    server: BotApi, clock: HandClock, caplog: pytest.LogCaptureFixture, trouble: str
) -> None:
    token = f"{server.token}x" if trouble == "refused" else server.token
    url = "http://127.0.0.1:9" if trouble == "unreachable" else server.url
    for method in ("getMe", "getUpdates", "sendMessage", "setMyCommands", "answerCallbackQuery"):
        server.faults.next(method, Broken(502), Lost(done=False), Garbled(), Broken(500))

    with caplog.at_level(logging.INFO), structlog.testing.capture_logs() as logs:
        await everything(TelegramLink(Settings(token, url, poll_s=0, patience_s=0.3), clock))

    assert SECRET not in caplog.text + repr(logs)
    assert logs  # it did say that something was wrong


def test_settings_do_not_show_their_secrets() -> None:
    shown = repr(Settings(f"1:{SECRET}", webhook_secret="hook-secret"))

    assert SECRET not in shown
    assert "hook-secret" not in shown

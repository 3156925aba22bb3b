"""A tick may ride back with the post that brought the press."""

import asyncio
from typing import Any

from bot.core.delivery import Ack
from bot.core.incoming import Pressed
from bot.platforms.telegram.link import TelegramLink
from tests.bot_api import BotApi
from tests.platforms.telegram.hook import post
from tests.platforms.telegram.samples import recorded
from tests.platforms.telegram.shelf import Shelf, listening


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

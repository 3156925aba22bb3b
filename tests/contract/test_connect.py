"""One group in two apps: joined by a code, and what is said in one counts in both."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from tests.bot_api import BotApi
from tests.contract.conftest import settle_both
from tests.contract.matrix import MatrixStage
from tests.contract.running import Running
from tests.contract.stage import PEOPLE
from tests.contract.telegram import TelegramStage
from tests.homeserver.fixtures import People
from tests.homeserver.server import Synapse

pytestmark = [pytest.mark.homeserver, pytest.mark.slow]
CODE = re.compile(r"The code is (\w{8})")


class Once(Running):
    """The program of two stages: whoever opens first starts it."""

    async def start(self) -> None:
        if self.app is None:
            await super().start()


@pytest.fixture
async def both(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, homeserver: Synapse
) -> AsyncIterator[tuple[TelegramStage, MatrixStage]]:
    program, login = Once(), await homeserver.register("bot")
    async with BotApi(program.clock).running() as server, aiohttp.ClientSession() as http:
        settle_both(monkeypatch, str(tmp_path), server, homeserver, login)
        crowd = People(homeserver, http)
        people = {name: await crowd.arrive(name) for name in PEOPLE}
        stages = TelegramStage(server, program), MatrixStage(login.user, people, program)
        try:
            for stage in stages:
                await stage.opens()
                await stage.greeted()
            yield stages
        finally:
            await program.stop()
    assert server.complaints == []


async def test_one_group_in_two_apps_asks_helps_and_decides_as_one(
    both: tuple[TelegramStage, MatrixStage],
) -> None:
    await become_one(*both)
    await ask_and_help(*both)
    await raise_hands(*both)
    await vote_in_secret(*both)


async def become_one(here: TelegramStage, there: MatrixStage) -> None:
    """Whoever looks after both chats joins them by a code; what waits for help goes along."""
    await here.says("Ana", "/help", private=True)
    await here.says("Ben", "/connect")
    await here.shows("Only facilitators can do that")
    await here.says("Ana", "/connect")
    code = CODE.search(await here.shows("The code is", "Ana"))
    assert code
    await there.says("Ben", "/ask a tent")
    await there.shows("asks: a tent")
    await there.says("Ana", f"/connect {code[1]}")
    await here.shows("wants to become one group with us")
    await here.presses("Ana", "Yes, one group")
    for stage in (here, there):
        await stage.shows("are one group now")
    await here.says("Cem", "/requests")
    await here.shows("Ben asks: a tent")


async def ask_and_help(here: TelegramStage, there: MatrixStage) -> None:
    """What hangs in both chats is answered from both, and counts once."""
    await there.says("Ben", "/poll What for supper? | soup | stew")
    await here.shows("What for supper?")
    await here.presses("Cem", "soup")
    await there.presses("Dot", "soup")
    await there.says("Ben", "/ask bread")
    await here.shows("asks: bread")
    await here.says("Cem", "/help", private=True)
    await here.shows("/help", "Cem")
    await here.presses("Cem", "I can help")
    await there.shows("Cem is going, thank you")
    await here.shows("You two can write to each other", "Cem")
    await here.presses("Cem", "Write")
    await here.shows("I pass it on", "Cem")
    await here.says("Cem", "at your door, ring 07700 900123", private=True)
    await there.shows("Passed on to you: at your door, ring […]", "Ben")
    await there.says("Ben", "coming down", private=True)
    await here.shows("Passed on to you: coming down", "Cem")
    await there.passes(days=2)
    for stage in (here, there):
        await stage.shows("Most people chose soup (2).")


async def raise_hands(here: TelegramStage, there: MatrixStage) -> None:
    """A show of hands is a card in the one app and a poll of its own in the other."""
    await there.says("Ben", "/straw Cake? | plum | pear")
    await here.shows("it binds nothing")
    await here.presses("Cem", "plum")
    await here.shows("Cem: plum")
    await there.presses("Dot", "plum")
    await here.shows("Dot: plum")
    await there.says("Ben", "/straw stop")
    for stage in (here, there):
        await stage.shows("Most hands were for plum (2).")


async def vote_in_secret(here: TelegramStage, there: MatrixStage) -> None:
    """What binds is voted on in private; accounts that nobody joined are told as a number."""
    await here.says("Cem", "/propose request.expires_days 7")
    for stage in (here, there):
        await stage.shows("Shall we change this?")
    await here.presses("Ana", "Yes")
    await here.presses("Ben", "Yes")
    await there.presses("Ben", "Yes")
    await there.shows("Your vote: Yes", "Ben")
    await there.passes(days=5)
    for stage in (here, there):
        await stage.shows("Passed. Days a request stays open: 7.")
        await stage.shows("3 of the 3 who voted are here with one account only.")

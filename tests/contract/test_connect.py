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


async def test_two_chats_become_one_group_by_a_code_and_decide_together(
    both: tuple[TelegramStage, MatrixStage],
) -> None:
    here, there = both
    await here.says("Ana", "/help", private=True)
    await here.says("Ben", "/connect")
    await here.shows("Only facilitators can do that")
    await here.says("Ana", "/connect")
    code = CODE.search(await here.shows("The code is", "Ana"))
    assert code
    await there.says("Ana", f"/connect {code[1]}")
    await here.shows("wants to become one group with us")
    await here.presses("Ana", "Yes, one group")
    for stage in both:
        await stage.shows("are one group now")

    await there.says("Ben", "/poll What for supper? | soup | stew")
    await here.shows("What for supper?")
    await here.presses("Cem", "soup")
    await there.presses("Dot", "soup")
    await there.says("Ben", "/ask bread")
    await here.shows("asks: bread")
    await here.presses("Cem", "I can help")
    await there.shows("Cem is going, thank you")
    await there.passes(days=2)
    for stage in both:
        await stage.shows("Most people chose soup (2).")

"""What the tests of the Matrix platform are given."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.homeserver.gate import Gate
from tests.homeserver.server import Login, Synapse
from tests.platforms.matrix.running import Account, account


@pytest.fixture
async def login(homeserver: Synapse) -> Login:
    return await homeserver.register("bot")


@pytest.fixture
async def bot(homeserver: Synapse, login: Login, tmp_path: Path) -> Account:
    return account(homeserver, login, tmp_path)


@pytest.fixture
async def gate(homeserver: Synapse) -> AsyncIterator[Gate]:
    async with Gate(homeserver.url).open() as gate:
        yield gate


@pytest.fixture
async def far_bot(bot: Account, gate: Gate) -> Account:
    """The bot, with the gate between it and its homeserver."""
    return Account(replace(bot.settings, homeserver=gate.url), bot.shelf, bot.clock)

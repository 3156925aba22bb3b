"""Another client altogether gets along with the server, so it is not fitted to one."""

from collections.abc import AsyncIterator
from importlib import import_module
from typing import Any

import pytest

from bot.core.clock import HandClock
from tests.bot_api import BotApi

pytestmark = pytest.mark.slow


@pytest.fixture
def stories() -> Any:
    """Load aiogram only here: it takes longer than most tests together."""
    return import_module("tests.bot_api.another_client")


@pytest.fixture
async def bot(server: BotApi, stories: Any) -> AsyncIterator[Any]:
    async with stories.client(server) as bot:
        yield bot


async def test_a_conversation_with_a_vote(server: BotApi, stories: Any, bot: Any) -> None:
    await stories.a_conversation_with_a_vote(server, bot)


async def test_every_refusal_is_understood(server: BotApi, stories: Any, bot: Any) -> None:
    await stories.every_refusal_is_understood(server, bot)


async def test_members_and_their_limits(
    server: BotApi, stories: Any, bot: Any, clock: HandClock
) -> None:
    await stories.members_and_their_limits(server, bot, clock)


async def test_a_file_goes_up(server: BotApi, stories: Any, bot: Any) -> None:
    await stories.a_file_goes_up(server, bot)

"""Our street with some rules in force, as votes of the group would have it."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import Connection

from bot.kernel import params
from tests.chat import Chat

Agree = Callable[..., Awaitable[None]]


@pytest.fixture
def agree(chat: Chat) -> Agree:
    """Let values come into force: `await agree(rules_links_enabled="yes")`; "__" is a dot."""

    async def agreed(**typed: str) -> None:
        for name, words in typed.items():
            await chat.engine.db.tx(_put, chat, name.replace("__", "."), words, chat.clock.now())

    return agreed


def _put(tx: Connection, chat: Chat, name: str, words: str, now: datetime) -> None:
    param: Any = chat.engine.dispatcher.house.params.find(name)
    params.put(tx, 1, param, param.read(words), now, cause="poll")


@pytest.fixture
async def upheld(chat: Chat, agree: Agree) -> Chat:
    """Our street with the rules about links and floods, and nothing tried out first."""
    await agree(rules__links__enabled="yes", rules__flood__enabled="yes", rules__dry_run_days="0")
    return chat

"""Buttons get old after a month, but never those that are meant to last, nor a card that hangs."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import String, cast, func, select

from bot.kernel.outbox import hangs
from bot.kernel.tables import outbox
from tests.chat import Chat, open_chat


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)])
async def chat(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Chat]:
    sqlite = f"sqlite:///{tmp_path_factory.mktemp('bot')}/bot.db"
    url = sqlite if request.param == "sqlite" else request.getfixturevalue("postgres_url")
    async with open_chat(url) as street:
        yield street


async def later(chat: Chat, days: int) -> None:
    await chat.passes(days=days)
    await chat.engine.ticker.sweep()


async def test_the_lasting_buttons_last(chat: Chat) -> None:
    await later(chat, 400)
    await chat.presses("Ben", "I need")

    assert "What do you need?" in chat.private("Ben")[-1]


async def test_a_card_that_hangs_can_be_pressed_however_old(chat: Chat) -> None:
    await chat.says("Ana", "/propose request.expires_days 60")
    for who in ("Ana", "Ben", "Cem", "Dot"):
        await chat.presses(who, "Yes")
    await chat.passes(days=5)
    await chat.says("Ana", "/ask bread")
    await later(chat, 45)
    await chat.presses("Ben", "I can help", private=False)

    assert any("Ben is going" in said for said in chat.group)


async def test_any_other_button_is_old_after_a_month(chat: Chat) -> None:
    await chat.says("Ana", "/help")
    await chat.passes(days=31)
    await chat.presses("Ben", "All I can do")
    await chat.engine.ticker.sweep()
    await chat.presses("Cem", "All I can do")

    for who in ("Ben", "Cem"):
        assert "more than a month old" in chat.private(who)[-1]


async def test_what_is_old_is_forgotten_once(chat: Chat) -> None:
    await chat.says("Ana", "/help")
    await later(chat, 31)
    kept = select(func.count()).where(cast(outbox.c.acts, String) != "[]", ~hangs())
    left = await chat.engine.db.tx(lambda tx: tx.scalar(kept.select_from(outbox)))

    assert left == 1  # the greeting with its lasting buttons

"""Quiet hours: a gentle reminder, or the chat itself rests until the morning."""

from collections.abc import Awaitable, Callable

import pytest
from sqlalchemy import Connection

from bot.core.incoming import Right
from bot.kernel.context import Context
from bot.kernel.people import Chat as Place
from bot.kernel.people import Person
from bot.platforms.sandbox.things import Barred
from tests.chat import Chat

Agree = Callable[..., Awaitable[None]]


async def decided(chat: Chat, param: str) -> None:
    """Let the rules hear that a vote about a setting took effect."""

    def tell(tx: Connection) -> None:
        house = chat.engine.dispatcher.house
        ctx = Context(tx, chat.clock.now(), Person(), Place(1), house)
        ctx.record("polls.enacted", param=param, value=True)

    await chat.engine.db.tx(tell)
    await chat.settle()


@pytest.fixture
async def closing(chat: Chat, agree: Agree) -> Chat:
    """Our street closes at ten; it is noon."""
    await agree(rules__quiet__enabled="yes", rules__quiet__how="close", rules__dry_run_days="0")
    await decided(chat, "rules.quiet.enabled")
    return chat


def closed(chat: Chat) -> bool:
    return chat.square.state.group().hushed


async def test_at_night_somebody_is_gently_reminded(chat: Chat, agree: Agree) -> None:
    await agree(rules__quiet__enabled="yes", rules__dry_run_days="0")
    await chat.passes(hours=11)
    for _ in range(3):
        await chat.says("Ben", "Did you see the match?")
        await chat.passes(minutes=5)

    notes = [words for words in chat.group if "we let each other sleep" in words]
    assert len(notes) == 3
    assert all("No harm done." in words for words in notes)


async def test_the_chat_rests_from_ten_to_seven(closing: Chat) -> None:
    await closing.passes(hours=9, minutes=59)
    evening = closed(closing)
    await closing.passes(minutes=2)
    with pytest.raises(Barred):
        closing.square.says("Ben", "still awake?")
    await closing.passes(hours=9)

    assert (evening, closed(closing)) == (False, False)
    assert any("this chat rests until" in words for words in closing.group)
    await closing.says("Ben", "Good morning")
    assert closing.group[-1] == "Good morning"


async def test_it_closes_every_night_and_help_can_be_asked_for(closing: Chat) -> None:
    for _ in range(2):
        await closing.passes(days=1)
    await closing.passes(hours=11)
    await closing.says("Ben", "/ask milk", private=True)

    assert closed(closing)
    assert closing.private("Ben")


async def test_after_a_stop_through_the_night_it_is_open_in_the_morning(closing: Chat) -> None:
    await closing.passes(hours=22)

    assert not closed(closing)


async def test_a_rule_that_ended_opens_the_chat_at_once(closing: Chat, agree: Agree) -> None:
    await closing.passes(hours=11)
    night = closed(closing)
    await agree(rules__quiet__enabled="no")
    await decided(closing, "rules.quiet.enabled")

    assert (night, closed(closing)) == (True, False)


async def test_while_it_is_tried_out_nothing_closes(chat: Chat, agree: Agree) -> None:
    await agree(rules__quiet__enabled="yes", rules__quiet__how="close")
    await decided(chat, "rules.quiet.enabled")
    await chat.passes(hours=11)

    assert not closed(chat)
    await chat.says("Dot", "/log")
    assert "I would have closed the chat for quiet hours" in chat.group[-1]


async def test_without_the_right_it_is_said_at_once(chat: Chat, agree: Agree) -> None:
    chat.square.crowd.allows(Right.READ_ALL)
    await chat.settle()
    await agree(rules__quiet__enabled="yes")
    await decided(chat, "rules.quiet.enabled")

    assert any("To uphold the new rule I need something" in words for words in chat.group)

"""The same requests where a platform can do less."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.core.outgoing import Can
from bot.platforms.sandbox.link import EVERYTHING
from tests.chat import Chat, open_chat

BARE = EVERYTHING & ~(Can.BUTTONS | Can.TOAST | Can.PRIVATE_PRESS | Can.LINKS_HOME)


@pytest.fixture
async def bare(tmp_path: Path) -> AsyncIterator[Chat]:
    """Our street with reactions and numbers for buttons, seen by everybody."""
    async with open_chat(f"sqlite:///{tmp_path}/bare.db", BARE) as street:
        yield street


@pytest.fixture
async def shy(tmp_path: Path) -> AsyncIterator[Chat]:
    """Our street where the bot may not write first."""
    async with open_chat(f"sqlite:///{tmp_path}/shy.db", EVERYTHING & ~Can.WRITE_FIRST) as street:
        yield street


async def test_a_number_takes_a_request(bare: Chat) -> None:
    await bare.says("Ana", "/ask bread")
    card = bare.square.group_posts()[-1].id

    await bare.says("Dot", "1", reply_to=card)

    assert "#1 Ana asks: bread\nDot is going, thank you." in bare.group


async def test_where_presses_are_seen_help_without_a_name_is_offered_in_private(
    bare: Chat,
) -> None:
    await bare.says("Ben", "/ask bread | private", private=True)
    await bare.presses("Dot", "Choose in private", private=False)
    await bare.presses("Dot", "I can help", private=True)

    await bare.presses("Ben", "Dot, please", private=True)

    assert any("Help is on its way" in words for words in bare.group)


async def test_nobody_sees_whose_request_it_is_when_the_asker_offers_help(bare: Chat) -> None:
    await bare.says("Ben", "/ask bread | private", private=True)
    before = len(bare.group)
    await bare.presses("Ben", "Choose in private", private=False)

    await bare.presses("Ben", "I can help", private=True)

    assert len(bare.group) == before
    assert bare.private("Ben")[-1] == "This is your own request. Somebody else will see it."


async def test_the_group_reads_two_messages_at_most_where_nobody_opened_the_door(
    shy: Chat,
) -> None:
    await shy.says("Ana", "/ask bread")
    before = len(shy.group)

    await shy.presses("Dot", "I can help", private=False)

    assert len(shy.group) <= before + 1
    assert "#1 Ana asks: bread\nDot is going, thank you." in shy.group


async def test_the_answer_to_a_question_read_later_still_counts(shy: Chat) -> None:
    await shy.says("Ben", "/ask")
    await shy.presses("Ben", "Open private chat", private=False)

    await shy.says("Ben", "a lift to the clinic", private=True)
    await shy.presses("Ben", "That is all", private=True)
    await shy.presses("Ben", "Ask the group", private=True)

    assert shy.group[-1] == "#1 Ben asks: a lift to the clinic"


async def test_who_lives_in_two_groups_says_which_one_is_meant(chat: Chat) -> None:
    garden = chat.square.crowd.opens("Our garden", "Ana")
    await chat.says("Ana", "Hello, street!")
    await chat.says("Ana", "I need", private=True)
    assert chat.private("Ana")[-1] == "Which group is this about?"

    await chat.presses("Ana", next(each for each in chat.buttons("Ana") if "garden" in each))
    await chat.says("Ana", "a wheelbarrow", private=True)

    posts = [post.text for post in chat.square.group_posts(garden)]
    assert posts[-1] == "#1 Ana asks: a wheelbarrow"

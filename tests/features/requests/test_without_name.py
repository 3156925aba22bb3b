"""A request without a name: nothing in the group leads to who asked."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.core.outgoing import Can
from bot.platforms.sandbox.link import EVERYTHING
from tests.chat import Chat, open_chat


@pytest.fixture
async def shy(tmp_path: Path) -> AsyncIterator[Chat]:
    """Our street where the bot may not write first."""
    async with open_chat(f"sqlite:///{tmp_path}/shy.db", EVERYTHING & ~Can.WRITE_FIRST) as street:
        yield street


async def test_the_card_shows_no_name_and_the_typed_words_are_gone(chat: Chat) -> None:
    await chat.says("Ben", "/ask money for the meter | private")

    assert [words for words in chat.group if "meter" in words] == [
        "#1 Somebody asks: money for the meter"
    ]


async def test_asked_by_button_the_name_stays_away_too(chat: Chat) -> None:
    await chat.presses("Ben", "I need")
    await chat.presses("Ben", "Without my name", private=True)
    await chat.says("Ben", "money for the meter", private=True)

    assert chat.group[-1] == "#1 Somebody asks: money for the meter"


async def test_who_cannot_be_reached_yet_puts_it_up_in_private(shy: Chat) -> None:
    await shy.says("Ben", "/ask money for the meter | private")
    assert not [words for words in shy.group if "meter" in words]

    await shy.presses("Ben", "Open private chat", private=False)
    await shy.presses("Ben", "Put it up without my name", private=True)

    assert shy.group[-1] == "#1 Somebody asks: money for the meter"


async def test_too_many_words_without_a_name_are_taken_down_all_the_same(chat: Chat) -> None:
    await chat.says("Ben", f"/ask money | private | {'x' * 500}")
    assert not [words for words in chat.group if "money" in words]

    await chat.says("Ben", "money for the meter", private=True)
    assert chat.group[-1] == "#1 Somebody asks: money for the meter"


async def test_the_asker_is_told_when_the_words_could_not_be_taken_down(chat: Chat) -> None:
    chat.square.crowd.allows()
    await chat.settle()

    await chat.says("Ben", "/ask money for the meter | private")

    assert "Please delete it yourself" in "\n".join(chat.private("Ben"))


async def test_the_asker_chooses_and_everybody_is_told(chat: Chat) -> None:
    await chat.says("Ben", "/ask money for the meter | private", private=True)
    await chat.presses("Dot", "I can help", private=False)
    await chat.presses("Cem", "I can help", private=False)

    await chat.presses("Ben", "Cem, please", private=True)

    assert chat.group[-1] == (
        "#1 Somebody asks: money for the meter\nHelp is on its way, thank you."
    )
    assert chat.private("Cem")[-1].endswith("Are you going?")
    assert chat.private("Dot")[-1].startswith("Somebody else is going for #1 this time.")
    assert "Cem is going to help you" in chat.private("Ben")[-1]


async def test_an_offer_counts_once(chat: Chat) -> None:
    await chat.says("Ben", "/ask money for the meter | private", private=True)
    await chat.presses("Dot", "I can help", private=False)

    await chat.presses("Dot", "I can help", private=False)

    assert chat.toasts[-1].startswith("You offered to help with #1 already")


async def test_after_the_choice_others_do_not_learn_who_goes(chat: Chat) -> None:
    await chat.says("Ben", "/ask money for the meter | private", private=True)
    await chat.says("Ana", "/requests")
    await chat.presses("Dot", "I can help", private=False)
    await chat.presses("Ben", "Dot, please", private=True)

    await chat.presses("Cem", "I can help with #1", private=False)

    assert chat.toasts[-1] == "Somebody is going, thank you for offering."


async def test_thanks_in_the_group_for_it_are_taken_down(chat: Chat) -> None:
    await chat.says("Ben", "/ask money for the meter | private", private=True)
    await chat.presses("Dot", "I can help", private=False)
    await chat.presses("Ben", "Dot, please", private=True)

    await chat.says("Ben", "/thanks 1 bless you")

    assert [words for words in chat.group if "bless" in words or "thanks" in words] == [
        "#1 Somebody asks: money for the meter\nDone, with many thanks."
    ]
    assert chat.private("Dot")[-1] == "Ben says thank you for #1: “bless you”"


async def test_withdrawn_before_a_choice_those_who_offered_are_told(chat: Chat) -> None:
    await chat.says("Ben", "/ask money for the meter | private", private=True)
    await chat.presses("Dot", "I can help", private=False)

    await chat.presses("Ben", "Withdraw", private=True)

    assert chat.private("Dot")[-1] == "#1 is no longer open. Thank you for offering!"

"""How the bot greets people, and what it says when they ask what it can do."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.incoming import Standing
from bot.core.outgoing import Can
from bot.platforms.sandbox.link import EVERYTHING
from tests.chat import Chat, open_chat

HELLO = "Hello, I am Common Ground."


async def test_the_bot_greets_a_new_group(chat: Chat) -> None:
    assert chat.group[0].startswith(HELLO)


async def test_the_greeting_stays_pinned_with_the_lasting_buttons(chat: Chat) -> None:
    greeting = chat.square.group_posts()[0]
    lasting = chat.engine.dispatcher.house.lasting

    assert greeting.pinned
    assert len(greeting.labels) == len(lasting)


async def test_the_greeting_is_three_short_lines(chat: Chat) -> None:
    assert len(chat.group[0].splitlines()) == 3


async def test_start_in_the_group_shows_the_greeting_again(chat: Chat) -> None:
    await chat.says("Ben", "/start")

    assert chat.group[-1].startswith(HELLO)
    assert not chat.square.group_posts()[-1].pinned


async def test_start_in_private_puts_the_lasting_keys_under_the_field(chat: Chat) -> None:
    await chat.says("Ben", "/start", private=True)

    assert chat.private("Ben")[-1].startswith(HELLO)
    assert len(chat.square.state.person("Ben").keys) == len(chat.engine.dispatcher.house.lasting)


async def test_a_stranger_is_told_how_to_begin(chat: Chat) -> None:
    chat.square.crowd.knows("Eve")

    await chat.says("Eve", "/start", private=True)

    assert "We do not share a group yet" in chat.private("Eve")[-1]


async def test_somebody_in_two_groups_is_asked_which_one_first(chat: Chat) -> None:
    chat.square.crowd.opens("The garden", "Ben")
    await chat.settle()

    await chat.says("Ben", "/start", private=True)
    await chat.presses("Ben", "The garden (2)", private=True)

    assert chat.private("Ben")[-1].startswith(HELLO)


async def test_plain_words_in_private_are_answered_kindly(chat: Chat) -> None:
    await chat.says("Ben", "good morning", private=True)

    assert "I am not sure what to do with that" in chat.private("Ben")[-1]


async def test_banter_in_the_group_is_not_answered(chat: Chat) -> None:
    before = len(chat.group)

    await chat.says("Ben", "good morning")

    assert chat.group[before:] == ["good morning"]


async def test_help_in_the_group_is_short_and_points_to_the_private_chat(chat: Chat) -> None:
    await chat.says("Ben", "/help")

    assert len(chat.group[-1].splitlines()) <= 6
    assert chat.square.group_posts()[-1].labels[0].home


async def test_the_button_under_it_shows_everything_in_private(chat: Chat) -> None:
    await chat.says("Ben", "/help")
    await chat.presses("Ben", "All I can do", private=False)

    assert "/settings – What we agreed" in chat.private("Ben")[-1]


async def test_members_are_not_shown_what_only_facilitators_can_do(chat: Chat) -> None:
    await chat.says("Ben", "/help", private=True)

    assert "/setup" not in chat.private("Ben")[-1]


async def test_those_who_look_after_the_chat_are_shown_their_words_too(chat: Chat) -> None:
    await chat.says("Ana", "/help", private=True)

    assert "/setup – Check" in chat.private("Ana")[-1]


async def test_help_follows_who_looks_after_the_chat(chat: Chat) -> None:
    chat.square.crowd.appoints("Ben", Standing.ADMIN)

    await chat.says("Ben", "/help", private=True)

    assert "/setup – Check" in chat.private("Ben")[-1]


async def test_a_stranger_is_shown_only_what_works_without_a_group(chat: Chat) -> None:
    chat.square.crowd.knows("Eve")

    await chat.says("Eve", "/help", private=True)

    assert "/settings –" not in chat.private("Eve")[-1]
    assert "/start –" in chat.private("Eve")[-1]


async def test_where_no_button_opens_the_private_chat_the_answer_comes_there(
    tmp_path: Path,
) -> None:
    async with open_chat(f"sqlite:///{tmp_path}/bot.db", EVERYTHING & ~Can.LINKS_HOME) as chat:
        await chat.says("Ben", "/help")
        before = len(chat.group)
        await chat.presses("Ben", "All I can do", private=False)

        assert "/settings – What we agreed" in chat.private("Ben")[-1]
        assert len(chat.group) == before


async def test_help_names_the_host(chat: Chat) -> None:
    dispatcher = chat.engine.dispatcher
    dispatcher.house = replace(dispatcher.house, host="The tea shop")

    await chat.says("Ben", "/help", private=True)

    assert "The tea shop runs me for you." in chat.private("Ben")[-1]


async def test_help_says_what_whoever_runs_the_bot_could_see(chat: Chat) -> None:
    await chat.says("Ben", "/help", private=True)

    assert "They could look into what I keep" in chat.private("Ben")[-1]


@pytest.mark.parametrize("word", ["log", "/log", " LOG "])
async def test_help_with_a_word_tells_about_that_word(chat: Chat, word: str) -> None:
    await chat.says("Ben", f"/help {word}")

    assert chat.group[-1].startswith("/log – Everyone may read")


async def test_help_with_an_odd_word_stays_kind(chat: Chat) -> None:
    await chat.says("Ben", "/help **xyzzy**")

    assert chat.group[-1].startswith("I do not know “**xyzzy**”")


async def test_every_command_has_its_line_and_its_help(chat: Chat) -> None:
    texts = chat.engine.dispatcher.house.texts
    words = chat.engine.dispatcher.house.commands

    missing = [
        w for w in words if not texts.has(f"command-{w}") or not texts.has(f"command-{w}.help")
    ]
    long = [w for w in words if len(texts.format("en", "/", f"command-{w}", {})) > 60]

    assert not missing
    assert not long

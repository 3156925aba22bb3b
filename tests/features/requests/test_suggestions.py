""" "Make this a request?" is asked seldom, in private, and only of those who can be asked."""

from tests.chat import Chat

WISH = "Can anyone lend me a drill on Saturday?"


async def test_words_that_sound_like_a_request_become_one_by_a_tap(chat: Chat) -> None:
    await chat.says("Ben", WISH)

    await chat.presses("Ben", "Yes, ask the group", private=True)

    assert chat.group[-1] == f"#1 Ben asks: {WISH}"


async def test_it_is_asked_once_a_day(chat: Chat) -> None:
    await chat.says("Ben", WISH)
    await chat.says("Ben", "Does anyone have a ladder as well?")
    await chat.passes(days=1)

    await chat.says("Ben", "Could someone lend me a saw, please?")

    asked = [words for words in chat.private("Ben") if words.startswith("Make this a request?")]
    assert len(asked) == 2


async def test_banter_is_left_alone(chat: Chat) -> None:
    before = chat.private("Ben")

    await chat.says("Ben", "I need a holiday!!")

    assert chat.private("Ben") == before

"""Everybody says for themselves how the bot may write to them."""

from tests.chat import Chat


async def test_somebody_says_when_to_be_left_alone(chat: Chat) -> None:
    await chat.says("Ben", "/quiet", private=True)
    await chat.says("Ben", "21-7", private=True)

    assert "from 21:00–07:00" in chat.private("Ben")[-1]


async def test_it_can_be_chosen_with_a_button(chat: Chat) -> None:
    await chat.says("Ben", "/quiet", private=True)
    await chat.presses("Ben", "Any time")

    await chat.says("Ben", "/quiet", private=True)
    assert "at any time" in chat.private("Ben")[-1]


async def test_words_that_are_no_hours_are_answered_kindly(chat: Chat) -> None:
    await chat.says("Ben", "/quiet whenever you like, love", private=True)

    assert "Please write hours like 22-8" in chat.private("Ben")[-1]


async def test_typed_in_the_group_it_is_answered_in_private(chat: Chat) -> None:
    await chat.says("Ben", "/quiet never")

    assert "/quiet never" not in chat.group
    assert "nothing to you unasked" in chat.private("Ben")[-1]


async def test_the_language_can_be_chosen_and_left_to_the_app_again(chat: Chat) -> None:
    await chat.says("Ben", "/language", private=True)
    await chat.presses("Ben", "English")
    await chat.says("Ben", "/language -", private=True)

    assert chat.toasts[-1:] == ["That is how I write to you from now on."]
    assert chat.private("Ben")[-1] == "That is how I write to you from now on."


async def test_a_language_nobody_wrote_texts_in_is_not_promised(chat: Chat) -> None:
    await chat.says("Ben", "/language tlh", private=True)

    assert "I know: en, es." in chat.private("Ben")[-1]


async def test_who_chose_spanish_reads_spanish_and_the_group_its_own_language(chat: Chat) -> None:
    await chat.says("Ben", "/language", private=True)
    await chat.presses("Ben", "Español")
    await chat.says("Ben", "/ask pan")
    await chat.says("Ben", "/mine", private=True)
    await chat.says("Ana", "/mine", private=True)

    assert "Pediste: pan" in chat.private("Ben")[-1]
    assert "Nothing is open for you" in chat.private("Ana")[-1]
    assert any("Ben asks: pan" in text for text in chat.group)
    assert not any("Ben pide" in text for text in chat.group)

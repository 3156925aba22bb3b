"""Several helpers of one request each have a line of their own."""

from tests.chat import Chat


async def test_one_helper_who_drops_leaves_the_line_of_the_other(chat: Chat) -> None:
    await chat.says("Ana", "/ask a sofa | for 2 helpers")
    await chat.presses("Ben", "I can help", private=False)
    await chat.presses("Cem", "I can help", private=False)
    await chat.presses("Cem", "I can’t after all", private=True)

    assert any("is closed now" in words for words in chat.private("Ana"))
    assert not any("is closed now" in words for words in chat.private("Ben"))

"""Somebody without a phone asks through a neighbour, under a name of their own."""

from tests.chat import Chat


async def test_a_neighbour_asks_for_her_under_the_name_she_chose(chat: Chat) -> None:
    await chat.says("Ben", "/onbehalf")
    await chat.says("Ben", "Mrs Robin", private=True)
    assert "only if they asked you to" in chat.private("Ben")[-1]
    await chat.presses("Ben", "A request", private=True)
    await chat.says("Ben", "bread", private=True)
    await chat.presses("Ben", "That is all", private=True)
    await chat.presses("Ben", "Ask the group", private=True)
    assert chat.group[-1] == "#1 Mrs Robin (through Ben) asks: bread"

    await chat.presses("Dot", "I can help", private=False)

    assert "You are going to help Mrs Robin (through Ben) with #1" in chat.private("Dot")[-1]
    assert "Dot is going to help you with #1" in chat.private("Ben")[-1]


async def test_who_is_not_in_the_group_speaks_for_nobody_there(chat: Chat) -> None:
    await chat.says("Dot", "hello")
    chat.square.crowd.leaves("Dot")

    await chat.says("Dot", "/onbehalf Mrs Robin", private=True)

    assert chat.private("Dot")[-1].startswith("We do not share a group yet.")

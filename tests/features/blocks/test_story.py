"""Two people are kept apart in silence, and a phone shows nothing of it."""

import pytest

from tests.chat import Chat


async def test_a_name_is_enough_and_nobody_else_learns_of_it(chat: Chat) -> None:
    before = (list(chat.group), chat.private("Dot"))

    await chat.says("Ben", "/block Dot", private=True)

    assert chat.private("Ben")[-1].startswith("Done. I will never bring you and Dot together.")
    assert (chat.group, chat.private("Dot")) == before


async def test_typed_in_the_group_it_is_taken_down(chat: Chat) -> None:
    await chat.says("Dot", "hello")
    await chat.says("Ben", "/block Dot")

    assert not [words for words in chat.group if "block" in words]


async def test_it_can_be_taken_back(chat: Chat) -> None:
    await chat.says("Dot", "hello")
    await chat.says("Ben", "/block", private=True)
    await chat.says("Ben", "dot", private=True)
    await chat.says("Ben", "/block", private=True)

    await chat.presses("Ben", "Take back: Dot", private=True)

    assert chat.toasts[-1] == "Done. That no longer holds."


@pytest.mark.parametrize(("name", "answer"), [("Zoe", "I see nobody"), ("Ben", "I see nobody")])
async def test_a_name_nobody_has_is_said_to_be_so(chat: Chat, name: str, answer: str) -> None:
    await chat.says("Ben", f"/block {name}", private=True)

    assert chat.private("Ben")[-1].startswith(answer)


async def test_who_is_kept_apart_offers_and_the_asker_never_sees_it(chat: Chat) -> None:
    await chat.says("Dot", "hello")
    await chat.says("Ben", "/block Dot", private=True)
    await chat.says("Ben", "/ask a ladder")
    before = chat.private("Ben")

    await chat.presses("Dot", "I can help", private=False)

    assert chat.toasts[-1] == "Thank you! I tell you here if you are chosen."
    assert chat.private("Ben") == before
    await chat.presses("Cem", "I can help", private=False)
    assert chat.group[-1] == "#1 Ben asks: a ladder\nCem is going, thank you."
    assert chat.private("Dot")[-1].startswith("Somebody else is going for #1")


async def test_it_holds_in_both_directions(chat: Chat) -> None:
    await chat.says("Dot", "hello")
    await chat.says("Ben", "/block Dot", private=True)
    await chat.says("Dot", "/ask a ladder | private", private=True)
    before = chat.private("Dot")

    await chat.presses("Ben", "I can help", private=False)

    assert chat.private("Dot") == before


async def test_what_was_arranged_ends_with_a_word_that_tells_nothing(chat: Chat) -> None:
    await chat.says("Ben", "/ask a ladder")
    await chat.presses("Dot", "I can help", private=False)
    await chat.presses("Ben", "Something not right", private=True)
    await chat.presses("Ben", "Never bring me together with Dot", private=True)

    assert chat.group[-1] == "#1 Ben asks: a ladder"
    assert chat.private("Dot")[-1] == "#1 is no longer open. Thank you for offering!"


async def test_hidden_nothing_of_the_bot_is_left_to_read(chat: Chat) -> None:
    await chat.says("Ben", "/ask a ladder | private", private=True)
    await chat.passes(days=3)
    await chat.says("Ben", "/mine", private=True)

    await chat.says("Ben", "/hide", private=True)

    assert set(chat.private("Ben")) <= {"·", "/hide", "/mine", "/ask a ladder | private"}

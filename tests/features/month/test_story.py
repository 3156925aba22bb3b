"""The month in words, for everybody; as a table, for facilitators."""

from bot.features.month.views.charts import draw
from tests.chat import Chat


async def test_small_numbers_are_not_said(chat: Chat) -> None:
    await chat.says("Ben", "/ask bread")

    await chat.says("Cem", "/month")

    assert chat.group[-1] == (
        "The last 30 days\nRequests: fewer than five\nMet: fewer than five\n"
        "People who asked and were not helped yet: fewer than five"
    )


async def test_larger_ones_are_and_how_fast_the_first_answer_was(chat: Chat) -> None:
    for number in range(1, 6):
        await chat.says("Ben", f"/ask food: loaf {number}")
    await chat.passes(hours=2)
    for number in range(1, 6):
        await chat.says("Dot", "I can", private=True)
        await chat.presses("Dot", f"I can help with #{number}", private=True)
        await chat.says("Ben", f"/thanks {number}")

    await chat.says("Cem", "/month")

    said = next(words for words in reversed(chat.group) if words.startswith("The last 30 days\n"))
    assert said.splitlines()[1:4] == [
        "Requests: 5",
        "Met: 5",
        "Half of them had a first answer within 2 hours.",
    ]


async def test_facilitators_take_it_as_a_table(chat: Chat) -> None:
    await chat.says("Ana", "hello")
    await chat.says("Ana", "/month", private=True)

    await chat.presses("Ana", "As a table", private=True)

    assert chat.private("Ana")[-1].startswith("The requests of the last 30 days, without names.")
    assert [p.media for p in chat.square.private_posts("Ana") if p.media] == ["file"]


def test_the_picture_is_one_a_phone_can_show() -> None:
    made = draw({"title": "The last $30$ days", "bars": [["all", 12, 6], ["food", 6, 5]]})

    assert made.startswith(b"\x89PNG")


async def test_the_picture_comes_where_it_was_asked_for(chat: Chat) -> None:
    for number in range(5):
        await chat.says("Ben", f"/ask food: loaf {number}")
    await chat.says("Cem", "/month")
    await chat.says("Dot", "/month", private=True)

    assert "The last 30 days as a picture." in chat.group[-1]
    assert chat.private("Dot")[-1] == "The last 30 days as a picture."

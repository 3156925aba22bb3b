"""What is open stands on one pinned card, and it stays true."""

from bot.features.requests.settings import MAX_OPEN
from tests.chat import Chat
from tests.features.requests.test_form import decide


def board(chat: Chat) -> str:
    return [words for words in chat.group if "open" in words.splitlines()[0]][-1]


async def test_from_three_requests_on_there_is_a_board(chat: Chat) -> None:
    await chat.says("Ana", "/ask bread")
    await chat.says("Ben", "/ask a ladder | private", private=True)
    assert not [words for words in chat.group if "requests are open" in words]

    await chat.says("Cem", "/ask a saw")

    assert board(chat) == (
        "3 requests are open\n#1 Ana asks: bread · since Wednesday 2 January\n"
        "#2 Somebody asks: a ladder · since Wednesday 2 January\n"
        "#3 Cem asks: a saw · since Wednesday 2 January"
    )
    assert [post for post in chat.square.group_posts() if post.pinned and "3 req" in post.text]


async def test_it_stays_true_whatever_becomes_of_them(chat: Chat) -> None:
    await chat.says("Ana", "/board")
    assert board(chat) == "Nothing is open just now. Thank you all!"
    await chat.says("Ana", "/ask bread")
    assert board(chat).startswith("One request is open\n#1 Ana asks: bread")

    await chat.presses("Dot", "I can help", private=False)
    assert board(chat) == "Nothing is open just now. Thank you all!"
    await chat.presses("Dot", "I can’t after all", private=True)

    assert board(chat).startswith("One request is open")


async def test_it_folds_and_the_rest_is_a_tap_away(chat: Chat) -> None:
    await decide(chat, MAX_OPEN, 3)
    for number in range(5):
        await chat.says("Ana", f"/ask thing {number}")
    assert board(chat).endswith("… and 2 more")

    await chat.presses("Ben", "I can", private=False)

    assert "thing 0" in chat.private("Ben")[-1]


async def test_hung_up_again_the_former_one_is_taken_down(chat: Chat) -> None:
    await chat.says("Ana", "/board")
    await chat.says("Ben", "lovely weather")

    await chat.says("Ana", "/board")

    assert chat.group[-1].startswith("Nothing is open")
    assert len([words for words in chat.group if words.startswith("Nothing is open")]) == 1


async def test_who_left_hangs_nothing_up(chat: Chat) -> None:
    await chat.says("Dot", "hello")
    chat.square.crowd.leaves("Dot")

    await chat.says("Dot", "/board", private=True)

    assert not [words for words in chat.group if words.startswith("Nothing is open")]

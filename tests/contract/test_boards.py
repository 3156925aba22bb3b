"""The board hangs in the topic where it was asked for, and leads into everybody's private chat."""

import pytest

from tests.contract.telegram import TelegramStage

pytestmark = pytest.mark.slow


async def test_the_board_hangs_in_its_topic_and_leads_home(telegram: TelegramStage) -> None:
    await telegram.greeted()
    ana = telegram.people["Ana"]
    topic = telegram.server.opens_topic(telegram.street, ana, "Help")
    telegram.server.says(telegram.street, ana, "/board", topic=topic)
    await telegram.shows("Nothing is open just now")
    await telegram.says("Ben", "/ask soup")
    await telegram.shows("One request is open")
    posts = telegram.server.messages(telegram.street)
    board = next(post for post in posts if "One request is open" in post.text)
    card = next(post for post in posts if post.text.startswith("#1 Ben asks"))
    assert (board.topic, card.topic, board.pinned) == (topic, topic, True)
    assert "?start=" in next(each["url"] for each in board.buttons if each["text"] == "I can")

    telegram.server.presses(board, telegram.people["Dot"], "I can")
    await telegram.shows("soup", "Dot")
    await telegram.presses("Dot", "I can help with #1")

    await telegram.shows("Dot is going, thank you")

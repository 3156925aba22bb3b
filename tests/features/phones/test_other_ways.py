"""Groups that chose to ask or to tell instead of hiding, and messages that are gone by then."""

import pytest
from sqlalchemy import Connection

from bot.core.ids import ChatRef
from bot.features.phones import views
from bot.features.phones.settings import WHEN_SEEN
from bot.features.phones.store import Slip
from bot.kernel import params
from tests.chat import Chat

NUMBER = "ring me on 07700 900123"


async def choose(chat: Chat, value: str) -> None:
    """Let a value come into force as a vote of the group would."""

    def put(tx: Connection) -> None:
        params.put(tx, 1, WHEN_SEEN, value, chat.clock.now(), cause="poll")

    await chat.engine.db.tx(put)


@pytest.fixture
async def asking(chat: Chat) -> Chat:
    await choose(chat, "ask")
    await chat.says("Ben", "/start", private=True)
    await chat.says("Ben", NUMBER)
    return chat


async def test_where_the_bot_asks_the_message_stands(asking: Chat) -> None:
    assert asking.group[-1] == NUMBER


async def test_where_the_bot_asks_the_author_chooses_in_private(asking: Chat) -> None:
    assert "What should I do?" in asking.private("Ben")[-1]


async def test_where_the_bot_asks_the_message_goes_when_its_author_says_so(asking: Chat) -> None:
    await asking.presses("Ben", "Take my message away", private=True)

    assert asking.group[-1] == "Ben: ring me on [number kept safe · ask Ben]"


async def test_where_the_bot_asks_a_number_may_be_public(asking: Chat) -> None:
    await asking.presses("Ben", "It is public, show it", private=True)

    assert asking.group[-1] == NUMBER


async def test_an_edit_is_not_asked_about_again(asking: Chat) -> None:
    ref = next(post.id for post in asking.square.group_posts() if post.text == NUMBER)
    before = len(asking.private("Ben"))
    await asking.edits("Ben", ref, f"{NUMBER} after six")

    assert len(asking.private("Ben")) == before


async def test_where_the_bot_only_tells_the_message_stands(chat: Chat) -> None:
    await choose(chat, "tell")
    await chat.says("Ben", "/start", private=True)
    await chat.says("Ben", NUMBER)

    assert chat.group[-1] == NUMBER
    assert "You can still take it away." in chat.private("Ben")[-1]


async def test_what_its_author_took_away_is_not_put_back(chat: Chat) -> None:
    ref = chat.square.says("Ben", NUMBER)
    chat.square.removes("Ben", ref)
    await chat.settle()

    assert not [words for words in chat.group if "number kept safe" in words]


def test_the_words_of_nobody_have_no_buttons() -> None:
    slip = Slip(1, 1, ChatRef("a", "b"), "m", 0, "ring \ufffc")

    assert views.card(slip).buttons == ()

"""Addresses and account numbers: a question in private, where the group wants it."""

import pytest
from sqlalchemy import Connection

from bot.features.phones.rules.signs import ACCOUNT, ADDRESS, private_detail
from bot.features.phones.settings import ASK_DETAILS
from bot.kernel import params
from tests.chat import Chat

HOME = "I am at 12 Mill Road, come by"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("send it to GB82 WEST 1234 5698 7654 32", ACCOUNT),
        ("IBAN DE89370400440532013000 please", ACCOUNT),
        ("my card 4111 1111 1111 1111", ACCOUNT),
        ("sort code 20-00-00 account 55779911", ACCOUNT),
        ("GB82 WEST 1234 5698 7654 33 has a typing error", ""),
        ("order 4111 1111 1111 1112", ""),
        ("I live at 7 Xylophone Mews", ADDRESS),
        ("Flat 3, 34b High Street, ring twice", ADDRESS),
        ("N1 2AB is the postcode", ADDRESS),
        ("Sonnenallee 12, dritter Stock", ADDRESS),
        ("Hauptstraße 5", ADDRESS),
        ("12 rue de la Paix", ADDRESS),
        ("calle Mayor 7", ADDRESS),
        ("3 bags of rice and 2 loaves", ""),
        ("meet at 10:30 by the road", ""),
        ("no digits on this street", ""),
        ("25 people on the way", ""),
        ("version 2.10.13", ""),
    ],
)
def test_what_may_be_private(words: str, kind: str) -> None:
    assert private_detail(words) == kind


@pytest.fixture
async def asking(chat: Chat) -> Chat:
    def put(tx: Connection) -> None:
        params.put(tx, 1, ASK_DETAILS, new=True, now=chat.clock.now(), cause="poll")

    await chat.engine.db.tx(put)
    await chat.says("Ben", "/start", private=True)
    await chat.says("Ben", HOME)
    return chat


async def test_nobody_is_asked_unless_the_group_wants_it(chat: Chat) -> None:
    await chat.says("Ben", "/start", private=True)
    await chat.says("Ben", HOME)

    assert "Was that private?" not in chat.private("Ben")[-1]


async def test_the_author_is_asked_alone_and_the_message_stands(asking: Chat) -> None:
    assert "Was that private?" in asking.private("Ben")[-1]
    assert asking.group[-1] == HOME


async def test_the_author_may_have_it_taken_away(asking: Chat) -> None:
    await asking.presses("Ben", "Take my message away", private=True)

    assert HOME not in asking.group
    assert not [words for words in asking.group if "Ben:" in words]


async def test_the_author_may_let_it_stand_and_is_asked_once(asking: Chat) -> None:
    ref = asking.square.group_posts()[-1].id
    await asking.edits("Ben", ref, f"{HOME} at five")
    asked = sum("Was that private?" in words for words in asking.private("Ben"))
    await asking.presses("Ben", "It is fine", private=True)

    assert asked == 1
    assert asking.group[-1] == f"{HOME} at five"

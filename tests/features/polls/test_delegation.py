"""A vote that follows somebody trusted: off at first, few for one, one’s own goes first."""

from datetime import UTC, datetime

from sqlalchemy import Connection

from bot.features.polls.settings import DELEGATION
from bot.kernel import params
from tests.chat import Chat

ALL = ("Ana", "Ben", "Cem", "Dot")
CHANGE = "/propose request.expires_days 7"


def wanted(tx: Connection) -> None:
    params.put(tx, 1, DELEGATION, True, datetime(2030, 1, 1, tzinfo=UTC), cause="test")


async def trusts(chat: Chat, who: str, whom: str) -> None:
    await chat.says(who, f"/delegate {whom}", private=True)


async def begins(chat: Chat) -> None:
    for who in ALL:
        await chat.says(who, "Hello")
    await chat.engine.db.tx(wanted)


def said(chat: Chat, words: str) -> bool:
    return any(words in post for post in chat.group)


async def test_it_is_off_until_the_group_wants_it(chat: Chat) -> None:
    await trusts(chat, "Dot", "Ana")

    assert "everybody votes for themselves" in chat.private("Dot")[-1]


async def test_the_vote_of_who_does_not_vote_follows_and_that_is_said(chat: Chat) -> None:
    await begins(chat)
    await trusts(chat, "Dot", "Ana")
    await chat.says("Ana", CHANGE)
    for who in ("Ana", "Ben"):
        await chat.presses(who, "Yes")
    await chat.presses("Cem", "No")
    await chat.passes(days=4)

    assert said(chat, "#1: one vote followed somebody they trust.")
    assert said(chat, "3 yes, 1 no")


async def test_ones_own_vote_goes_first(chat: Chat) -> None:
    await begins(chat)
    await trusts(chat, "Dot", "Ana")
    await chat.says("Ana", CHANGE)
    for who, label in (("Ana", "Yes"), ("Ben", "Yes"), ("Dot", "No")):
        await chat.presses(who, label)
    await chat.passes(days=4)

    assert not said(chat, "followed somebody")
    assert said(chat, "2 yes, 1 no")


async def test_one_person_holds_few_and_hands_none_on(chat: Chat) -> None:
    await begins(chat)
    await trusts(chat, "Ben", "Ana")
    await trusts(chat, "Cem", "Ana")
    await trusts(chat, "Dot", "Ana")
    full = chat.private("Dot")[-1]
    await trusts(chat, "Ana", "Dot")
    await trusts(chat, "Dot", "Dot")

    assert "hold 2 votes for others already" in full
    assert "cannot hand it on" in chat.private("Ana")[-1]
    assert "no other member called" in chat.private("Dot")[-1]


async def test_it_can_be_stopped(chat: Chat) -> None:
    await begins(chat)
    await trusts(chat, "Dot", "Ana")
    await chat.says("Dot", "/delegate", private=True)
    await chat.presses("Dot", "Stop that")
    await chat.says("Dot", "/delegate", private=True)

    assert "You trust nobody with your vote." in chat.private("Dot")[-1]

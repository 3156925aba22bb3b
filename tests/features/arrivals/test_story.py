"""Somebody new: greeted with one button, free to ask for help at once, never hurried."""

from collections.abc import Awaitable, Callable

import pytest

from tests.chat import Chat

Agree = Callable[..., Awaitable[None]]
YES = "✅ Yes, I am fine with our rules"


@pytest.fixture
async def street(chat: Chat, agree: Agree) -> Chat:
    await agree(rules__links__enabled="yes")
    return chat


def welcomes(chat: Chat) -> list[str]:
    return [words for words in chat.group if "Welcome" in words]


async def test_one_card_greets_all_who_came(street: Chat) -> None:
    street.square.crowd.joins("Eve")
    street.square.crowd.joins("Finn")
    await street.settle()

    assert len(welcomes(street)) == 1
    assert "Eve, Finn" in welcomes(street)[0]


async def test_one_tap_says_yes(street: Chat) -> None:
    street.square.crowd.joins("Eve")
    street.square.crowd.joins("Finn")
    await street.settle()
    await street.presses("Eve", YES)

    assert "good to have you here" in street.toasts[-1]
    assert "Eve" not in welcomes(street)[0]


async def test_the_rules_can_be_read_alone(street: Chat) -> None:
    street.square.crowd.joins("Eve")
    await street.settle()
    await street.presses("Eve", "Read them in my language")

    assert "Links come from people who have been here" in street.private("Eve")[-1]


async def test_help_can_be_asked_for_at_once(street: Chat) -> None:
    street.square.crowd.joins("Eve")
    await street.settle()
    await street.presses("Eve", "I need help now")

    assert street.private("Eve")


async def test_at_night_the_greeting_waits_for_the_morning(street: Chat) -> None:
    await street.passes(hours=11)
    street.square.crowd.joins("Eve")
    await street.settle()
    night = welcomes(street)
    await street.passes(hours=10)

    assert (night, len(welcomes(street))) == ([], 1)


async def test_without_rules_there_is_nothing_to_agree_to(chat: Chat) -> None:
    chat.square.crowd.joins("Eve")
    await chat.settle()

    assert welcomes(chat) == []


async def test_who_was_there_before_is_not_greeted(street: Chat) -> None:
    street.square.crowd.joins("Eve", seen=False)
    await street.settle()

    assert welcomes(street) == []


async def test_whoever_asks_to_join_is_let_in_by_one_tap(street: Chat) -> None:
    street.square.crowd.knocks("Eve")
    await street.settle()
    assert "You asked to join." in street.private("Eve")[-1]
    await street.presses("Eve", "✅ Yes, let me in", private=True)

    assert street.square.state.group().standing("eve").inside


async def test_a_rush_is_told_once(street: Chat) -> None:
    await street.says("Ana", "/start", private=True)
    for number in range(53):
        street.square.crowd.arrives(f"Guest {number}")
    await street.settle()

    assert sum("Many people are joining at once" in words for words in street.group) == 1
    assert "51 people joined within an hour" in street.private("Ana")[-1]

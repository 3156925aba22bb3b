"""A second look and a report, as people live through them."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.core.outgoing import Can
from bot.platforms.sandbox.link import EVERYTHING
from bot.platforms.sandbox.things import Barred
from tests.chat import Chat, open_chat

PAGE = "https://quick-money.example/now"
Agree = Callable[..., Awaitable[None]]
LOOKERS = ("Cem", "Dot", "Eve", "Finn", "Gita")


@pytest.fixture
async def street(chat: Chat, agree: Agree) -> Chat:
    """Eight people with open doors; Ben has had a note and a private word about links."""
    await agree(rules__links__enabled="yes", rules__links__allow="listed", rules__dry_run_days="0")
    for name in LOOKERS[2:]:
        chat.square.crowd.joins(name, seen=False)
    for name in ("Ana", "Ben", *LOOKERS):
        await chat.says(name, "/start", private=True)
    for _ in range(2):
        await chat.says("Ben", PAGE)
        await chat.passes(hours=1)
    return chat


def asked(chat: Chat) -> list[str]:
    """Return who was drawn and has not answered."""
    return [name for name in ("Ana", *LOOKERS) if "Undo it" in chat.buttons(name)]


async def answers(chat: Chat, who: str, label: str) -> None:
    await chat.presses(who, label, private=True)
    if label == "Let it stand":
        await chat.says(who, "It was said clearly before.", private=True)


async def test_three_who_were_not_part_of_it_are_asked_in_private(street: Chat) -> None:
    before = list(street.group)
    await street.says("Ben", "/appeal 2", private=True)

    assert len(asked(street)) == 3
    assert "Ben got this on" in street.private(asked(street)[0])[-1]
    assert street.group == before


async def test_the_button_of_a_notice_begins_it(street: Chat) -> None:
    await street.presses("Ben", "Ask for a second look", private=True)

    assert len(asked(street)) == 3


async def test_two_of_three_undo_it_and_it_counts_no_more(street: Chat) -> None:
    await street.says("Ben", "/appeal 2", private=True)
    for name in asked(street)[:2]:
        await answers(street, name, "Undo it")
    await street.says("Ben", PAGE)

    assert any("it is undone, all of it" in words for words in street.private("Ben"))
    assert "A quiet word" in street.private("Ben")[-1]  # the word again, not the warning


async def test_letting_it_stand_comes_with_reasons_and_no_names(street: Chat) -> None:
    await street.says("Ben", "/appeal 2", private=True)
    for name in asked(street)[:2]:
        await answers(street, name, "Let it stand")

    told = street.private("Ben")[-1]
    assert "let it stand" in told
    assert "It was said clearly before." in told
    assert not any(name in told for name in LOOKERS)


async def test_whoever_cannot_look_or_is_silent_is_replaced(street: Chat) -> None:
    await street.says("Ben", "/appeal 2", private=True)
    first = asked(street)
    await answers(street, first[0], "I cannot look at this")
    second = asked(street)
    await street.passes(days=1, minutes=1)

    assert len(set(second) - set(first)) == 1
    assert len(set(asked(street)) - set(second)) >= 1


async def test_when_nobody_answers_it_is_undone(street: Chat) -> None:
    await street.says("Ben", "/appeal 2", private=True)
    await street.passes(days=1, minutes=1)
    await street.passes(days=1, minutes=1)
    await street.passes(days=1, minutes=1)

    assert any("it is undone" in words for words in street.private("Ben"))


async def test_their_own_words_reach_those_who_look(street: Chat) -> None:
    await street.says("Ben", "/appeal 2", private=True)
    await street.says("Ben", "It was the food bank's new page.", private=True)

    assert "It was the food bank's new page." in street.private(asked(street)[0])[-1]


async def test_nobody_asks_for_somebody_else_or_twice(street: Chat) -> None:
    await street.says("Cem", "/appeal 2", private=True)
    assert "I know of no step 2" in street.private("Cem")[-1]
    await street.says("Ben", "/appeal 2", private=True)
    await street.says("Ben", "/appeal 2", private=True)

    assert "was asked for already" in street.private("Ben")[-1]


async def test_any_member_challenges_what_a_facilitator_did(street: Chat) -> None:
    post = await street.says("Dot", "hello")
    await street.says("Ana", "/pause 12", reply_to=post)
    with pytest.raises(Barred):
        street.square.says("Dot", "hm")
    await street.says("Cem", "/appeal 3", private=True)
    lookers = asked(street)
    for name in lookers[:2]:
        await answers(street, name, "Undo it")

    assert not {"Ana", "Cem", "Dot"} & set(lookers)
    await street.says("Dot", "thank you")
    assert street.group[-1] == "thank you"


async def test_the_log_tells_the_outcome_and_nobody_s_name(street: Chat) -> None:
    await street.says("Ben", "/appeal 2", private=True)
    for name in asked(street)[:2]:
        await answers(street, name, "Undo it")
    await street.says("Cem", "/log")

    told = street.group[-1]
    assert "people drawn by lot undid a step" in told
    assert "Ben" not in told


async def test_bare_appeal_shows_what_there_is(street: Chat) -> None:
    await street.says("Ben", "/appeal", private=True)

    assert "2: a private word" in street.private("Ben")[-1]
    await street.says("Cem", "/appeal", private=True)
    assert "nothing about you" in street.private("Cem")[-1]


async def test_a_report_typed_in_the_group_is_taken_down_and_names_nobody(street: Chat) -> None:
    post = await street.says("Ben", "That was mean of me")
    told = await street.says("Dot", "/report", reply_to=post)
    await street.presses("Dot", "I don’t know, it felt wrong", private=True)
    quiet = len(street.private("Ana"))
    await street.passes(minutes=41)

    assert street.square.state.posts[told].gone
    assert len(street.private("Ana")) == quiet + 1
    assert "It is about a message by Ben." in street.private("Ana")[-1]
    assert "Dot" not in street.private("Ana")[-1]


async def test_a_kind_note_is_all_that_comes_of_a_report(street: Chat) -> None:
    post = await street.says("Cem", "You wombat")
    await street.says("Dot", "/report", reply_to=post)
    await street.presses("Dot", "links", private=True)
    await street.passes(minutes=41)
    await street.presses("Ana", "Send a kind note", private=True)

    assert "No harm done." in street.private("Cem")[-1]
    await street.says("Eve", "/log")
    assert "Dot" not in street.group[-1]


async def test_a_report_in_words_asks_for_them_and_has_a_limit(street: Chat) -> None:
    for number in range(4):
        await street.says("Dot", "/report", private=True)
        await street.says("Dot", f"Somebody shouted {number}", private=True)

    assert "You told me three things today already." in street.private("Dot")[-1]


async def test_whoever_reports_without_a_private_chat_is_not_named_on_the_door(
    tmp_path: Path,
) -> None:
    async with open_chat(f"sqlite:///{tmp_path}/shy.db", EVERYTHING & ~Can.WRITE_FIRST) as shy:
        post = await shy.says("Ben", "That was mean of me")
        await shy.says("Dot", "/report", reply_to=post)
        doors = [words for words in shy.group if "private chat" in words]
        await shy.presses("Dot", "Open private chat", private=False)

        assert doors == ["That belongs between you and me alone. It goes on in our private chat."]
        assert not any("Dot" in words for words in shy.group)
        assert "Which agreement is it about?" in shy.private("Dot")[-1]

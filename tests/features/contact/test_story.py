"""A number goes from one person to one other, as long as both want it."""

from pathlib import Path

import pytest
from sqlalchemy import Connection, select

from bot.kernel.context import Context
from bot.kernel.people import Chat as Place
from bot.kernel.people import Person
from bot.kernel.tables import cards
from bot.kernel.wiping import Wiped, wiped
from tests.chat import Chat

NUMBER = "ring me on 07700 900123"
ASKED = "Cem would like your phone number"


@pytest.fixture
async def asked(chat: Chat) -> Chat:
    """Ben's number was hidden, and Cem has asked for it."""
    for who in ("Ben", "Cem", "Dot", "Ana"):
        await chat.says(who, "/start", private=True)
    await chat.says("Ben", NUMBER)
    await chat.presses("Cem", "Ask Ben", private=False)
    return chat


@pytest.fixture
async def shown(asked: Chat) -> Chat:
    await asked.presses("Ben", "Yes, show it to Cem")
    await asked.presses("Cem", "Show it to me")
    return asked


def on_disk(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.glob("*.db*"))


def sees(chat: Chat, who: str) -> bool:
    return any("900123" in words for words in chat.private(who))


async def test_its_owner_is_asked_each_time(asked: Chat) -> None:
    assert ASKED in asked.private("Ben")[-1]


async def test_who_asked_sees_it_when_both_agreed(shown: Chat) -> None:
    assert "From Ben, for you alone" in shown.private("Cem")[-1]
    assert "+447700900123" in shown.private("Cem")[-1]


async def test_nobody_else_sees_it_by_any_role(shown: Chat) -> None:
    assert not sees(shown, "Ana")
    assert not sees(shown, "Dot")


async def test_it_is_not_shown_before_its_owner_said_yes(asked: Chat) -> None:
    assert not sees(asked, "Cem")


async def test_a_no_says_no_more_than_not_now(asked: Chat) -> None:
    await asked.presses("Ben", "No")

    assert asked.private("Cem")[-1].startswith("Not now")


async def test_it_goes_away_by_itself(shown: Chat) -> None:
    await shown.passes(hours=73)

    assert not sees(shown, "Cem")


async def test_its_owner_ends_it_at_any_moment(shown: Chat) -> None:
    await shown.presses("Ben", "End this")

    assert not sees(shown, "Cem")


async def test_who_sees_it_may_end_it_too(shown: Chat) -> None:
    await shown.presses("Cem", "End this")

    assert not sees(shown, "Cem")


async def test_what_cannot_be_taken_away_any_more_is_written_over(shown: Chat) -> None:
    def too_late(tx: Connection) -> None:
        card = tx.execute(select(cards).where(cards.c.card == "contact:1")).one()
        ctx = Context(tx, shown.clock.now(), Person(), Place(1), shown.engine.dispatcher.house)
        wiped(ctx, Wiped(card.card, card.dest, "too_late"))

    await shown.engine.db.tx(too_late)
    await shown.settle()

    assert not sees(shown, "Cem")
    assert "It is gone" in shown.private("Cem")[-1]


async def test_asking_twice_changes_nothing(asked: Chat) -> None:
    await asked.presses("Cem", "Ask Ben", private=False)

    assert asked.toasts[-1].startswith("You have asked already")


async def test_nobody_asks_themselves(asked: Chat) -> None:
    await asked.presses("Ben", "Ask Ben", private=False)

    assert asked.toasts[-1] == "That is you."


async def test_after_a_day_there_is_nothing_to_show(asked: Chat) -> None:
    await asked.passes(hours=25)
    await asked.presses("Ben", "Yes, show it to Cem")

    assert asked.toasts[-1].startswith("I do not have it any more")


async def test_what_its_owner_keeps_can_be_shown_later(asked: Chat) -> None:
    await asked.passes(hours=25)
    await asked.says("Ben", "/number 07700 900456", private=True)
    await asked.presses("Ben", "Yes, show it to Cem")
    await asked.presses("Cem", "Show it to me")

    assert "07700 900456" in asked.private("Cem")[-1]


async def test_sharing_with_who_asks_keeps_the_question(asked: Chat) -> None:
    await asked.presses("Ben", "Share with who asks me")
    await asked.passes(hours=23)
    await asked.presses("Ben", "Yes, show it to Cem")
    await asked.presses("Cem", "Show it to me")

    assert sees(asked, "Cem")


async def test_a_code_word_comes_first_where_one_was_set(asked: Chat) -> None:
    await asked.says("Cem", "/codeword blue door", private=True)
    await asked.presses("Ben", "Yes, show it to Cem")
    await asked.presses("Cem", "Show it to me")
    before = sees(asked, "Cem")
    await asked.says("Cem", "red door", private=True)
    still = sees(asked, "Cem")
    await asked.says("Cem", "Blue Door", private=True)

    assert (before, still, sees(asked, "Cem")) == (False, False, True)


async def test_contact_says_who_saw_what(shown: Chat) -> None:
    await shown.says("Ben", "/contact", private=True)
    now = shown.private("Ben")[-1]
    await shown.passes(hours=73)
    await shown.says("Ben", "/contact", private=True)

    assert "Cem sees your phone number since" in now
    assert "Cem saw your phone number on" in shown.private("Ben")[-1]


async def test_people_read_back_and_remove_their_own(chat: Chat) -> None:
    await chat.says("Ben", "/address", private=True)
    await chat.says("Ben", "7 Mill Lane, second door", private=True)
    await chat.says("Ben", "/contact", private=True)
    await chat.presses("Ben", "Show me what I gave you")
    read = chat.private("Ben")[-1]
    await chat.passes(hours=2)
    after = [words for words in chat.private("Ben") if words.startswith("Your address:")]
    await chat.presses("Ben", "Remove my address")
    await chat.says("Ben", "/contact", private=True)

    assert read == "Your address: 7 Mill Lane, second door"
    assert after == []
    assert "I keep no number or address of yours" in chat.private("Ben")[-1]


async def test_what_is_kept_lies_sealed(chat: Chat, tmp_path: Path) -> None:
    await chat.says("Ben", "/number 07700 900123", private=True)
    await chat.says("Ben", "/address 7 Mill Lane", private=True)
    disk = on_disk(tmp_path)

    assert b"900123" not in disk
    assert b"Mill Lane" not in disk


async def test_an_answer_that_is_too_long_is_not_kept(chat: Chat) -> None:
    await chat.says("Ben", f"/address {'x' * 301}", private=True)

    assert "between 3 and 300" in chat.private("Ben")[-1]


async def test_a_question_nobody_answers_ends(asked: Chat) -> None:
    await asked.passes(days=8)
    await asked.presses("Ben", "No")

    assert asked.toasts[-1] == "This is over."


async def test_it_ends_when_its_owner_leaves_the_group(shown: Chat) -> None:
    shown.square.crowd.leaves("Ben")
    await shown.settle()

    assert not sees(shown, "Cem")


async def test_it_ends_when_who_sees_it_leaves_the_group(shown: Chat) -> None:
    shown.square.crowd.leaves("Cem")
    await shown.settle()

    assert not sees(shown, "Cem")


async def test_it_ends_when_its_owner_hides(shown: Chat) -> None:
    await shown.says("Ben", "/hide", private=True)

    assert not sees(shown, "Cem")


async def test_it_ends_when_its_owner_is_forgotten(shown: Chat) -> None:
    await shown.says("Ben", "/forgetme", private=True)
    await shown.presses("Ben", "Yes, forget me", private=True)
    await shown.passes(minutes=2)

    assert not sees(shown, "Cem")


async def test_it_ends_when_the_two_are_kept_apart(shown: Chat) -> None:
    await shown.says("Ben", "/block Cem", private=True)

    assert not sees(shown, "Cem")


@pytest.mark.parametrize(
    ("who", "ending"), [("Cem", "I can’t after all"), ("Ben", "Done"), ("Ben", "Withdraw")]
)
async def test_it_ends_with_the_request_that_brought_them_together(
    chat: Chat, who: str, ending: str
) -> None:
    for each in ("Ben", "Cem"):
        await chat.says(each, "/start", private=True)
    await chat.says("Ben", "/ask a ladder")
    await chat.presses("Cem", "I can help", private=False)
    await chat.presses("Ben", "Write", private=True)
    await chat.says("Ben", "ring 07700 900123", private=True)
    await chat.presses("Ben", "Let them see the number", private=True)
    await chat.presses("Cem", "Show it to me")
    before = sees(chat, "Cem")
    await chat.presses(who, ending, private=True)

    assert (before, sees(chat, "Cem")) == (True, False)

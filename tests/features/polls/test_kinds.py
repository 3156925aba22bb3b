"""Every kind of question, as people answer it."""

from pathlib import Path

import pytest

from tests.chat import PEOPLE, Chat, open_chat


def card(chat: Chat, words: str) -> str:
    return next(post for post in reversed(chat.group) if words in post)


async def opened(chat: Chat, *people: str) -> None:
    for who in people or PEOPLE:
        await chat.says(who, "/start", private=True)


async def fills(chat: Chat, who: str, number: int, line: str) -> None:
    """Take one's slip from the group's card and fill it in with one line."""
    await chat.says(who, "/polls", private=True)
    await chat.presses(who, f"Vote in #{number}", private=True)
    await chat.presses(who, "Fill it in", private=True)
    await chat.says(who, line, private=True)


async def test_a_ranking_is_typed_in_one_line_and_counted_in_pairs(chat: Chat) -> None:
    await opened(chat)
    await chat.says("Ana", "/poll What shall we cook? | soup | rice | stew | ranked | for 1 day")
    for who, line in (("Ana", "2 1 3"), ("Ben", "2 1 3"), ("Cem", "1 2 3")):
        await fills(chat, who, 1, line)
    told = " ".join(chat.private("Cem"))
    await chat.passes(days=1, minutes=5)

    assert "1. soup: 1" in told
    assert any("rice wins against each of the others, one by one." in post for post in chat.group)


async def test_a_ranking_is_tapped_with_a_thumb_and_begun_again(chat: Chat) -> None:
    await opened(chat, "Ben")
    await chat.says("Ana", "/poll What shall we cook? | soup | rice | ranked")
    await chat.presses("Ben", "Fill it in")
    await chat.presses("Ben", "1. rice")
    await chat.presses("Ben", "2. soup")
    first = chat.private("Ben")[-1]
    await chat.presses("Ben", "Begin again")

    assert "2. rice: 1" in first
    assert "1. rice" in chat.buttons("Ben")


async def test_points_and_dots_are_given_in_private_and_added_up(chat: Chat) -> None:
    await opened(chat, "Ben", "Cem")
    await chat.says("Ana", "/poll How good? | soup | rice | score | for 1 day")
    await chat.says("Dot", "/poll What for? | pots | pans | £50 | for 1 day")
    await chat.presses("Ben", "Fill it in")
    await chat.presses("Ben", "pots +5")
    await fills(chat, "Cem", 2, "10 40")
    await fills(chat, "Ben", 1, "5 0")
    await fills(chat, "Cem", 1, "1 6")
    too_much = chat.private("Cem")[-1]
    await chat.passes(days=1, minutes=5)

    assert too_much == "Please give 0 to 5."
    assert any("soup got the most points (5)." in post for post in chat.group)
    assert any("pans got the most (40)." in post for post in chat.group)


async def test_a_time_that_suits_comes_back_as_a_reminder(chat: Chat) -> None:
    await chat.says(
        "Ana", "/poll Food run? | Friday 18:00 | Saturday 10:00 | time | dial-in the hall"
    )
    await chat.presses("Ben", "Saturday 10:00 · 0")
    await chat.passes(days=1, minutes=5)
    await chat.passes(days=1, hours=21)

    assert "Food run? Saturday 10:00\nTo join: the hall" in chat.group[-1]


async def test_an_open_question_is_answered_in_own_words_and_gets_its_themes(chat: Chat) -> None:
    await opened(chat, "Ben", "Cem")
    await chat.says("Ana", "/poll What would help? | open question | for 1 day")
    await fills(chat, "Ben", 1, "a bench")
    await fills(chat, "Ben", 1, "a bench in the shade")
    await fills(chat, "Cem", 1, "some trees")
    hidden = "bench" not in " ".join(chat.group)
    await chat.passes(days=1, minutes=5)
    await chat.presses("Ben", "Name what some have in common")
    await chat.says("Ben", "1 2 somewhere cool", private=True)
    await chat.passes(seconds=5)

    assert hidden
    assert "somewhere cool\n1. a bench in the shade\n2. some trees" in card(
        chat, "What would help?"
    )


async def test_voters_add_what_is_missing(chat: Chat) -> None:
    await opened(chat, "Ben")
    await chat.says("Ana", "/poll What shall we cook? | soup | rice | add | open")
    await chat.presses("Ben", "Add one")
    await chat.says("Ben", "stew", private=True)
    await chat.presses("Ben", "stew · 0", private=False)
    await chat.passes(seconds=5)

    assert "Everybody can see who chose what.\n• Ben: stew" in card(chat, "What shall we cook?")
    assert "stew · 1" in chat.buttons()


async def test_counts_are_shown_when_the_asker_chose(chat: Chat) -> None:
    await chat.says("Ana", "/poll Which? | soup | rice | hidden until you vote | for 1 day")
    await chat.presses("Ben", "soup")
    told = chat.toasts[-1]
    await chat.says("Ana", "/poll Which colour? | red | blue | hidden | for 1 day")
    await chat.presses("Cem", "blue")

    assert told == "Thank you. So far: soup 1, rice 0."
    assert "blue" in chat.buttons()


async def test_a_question_is_put_together_step_by_step_and_survives_a_restart(
    chat: Chat, tmp_path: Path
) -> None:
    await opened(chat, "Ana")
    await chat.says("Ana", "/poll")
    await chat.says("Ana", "What shall we cook?", private=True)
    await chat.presses("Ana", "In order", private=True)
    await chat.presses("Ana", "Back", private=True)
    await chat.presses("Ana", "Just one", private=True)
    await chat.says("Ana", "/poll", private=True)  # whatever happened in between
    await chat.says("Ana", "soup, rice", private=True)
    await chat.presses("Ana", "2 days", private=True)
    preview = chat.private("Ana")[-1]
    await chat.presses("Ana", "Ask it", private=True)

    assert "What shall we cook? | soup | rice | for 2 days | single" in preview
    assert "soup · 0" in chat.buttons()
    assert "Tap what you think." in card(chat, "What shall we cook?")


async def test_a_question_may_be_given_up(chat: Chat) -> None:
    await opened(chat, "Ana")
    await chat.says("Ana", "/poll", private=True)
    await chat.presses("Ana", "Cancel", private=True)
    await chat.presses("Ana", "Cancel", private=True)

    assert "All right, nothing was asked." in chat.toasts + chat.private("Ana")
    assert any("There is nothing to go on with." in said for said in chat.toasts)


async def test_consent_is_when_some_agree_and_nobody_objects(chat: Chat) -> None:
    await chat.says("Ana", "/poll We lend the key to the choir | consent")
    for who in ("Ana", "Ben", "Cem"):
        await chat.presses(who, "I agree")
    await chat.presses("Dot", "I stand aside")
    await chat.passes(seconds=5)
    await chat.passes(minutes=10)

    assert "Agreed. 3 agree, 1 stand aside." in chat.group[-1]


async def test_an_objection_gives_time_to_mend_and_then_the_group_may_try_it(chat: Chat) -> None:
    await opened(chat)
    await chat.says("Ana", "/poll We lend the key to everybody | consent")
    for number, words in ((1, "too many keys"), (2, "still too many")):
        for who in ("Ana", "Ben", "Cem"):
            await chat.presses(who, "I agree")
        await chat.presses("Dot", "I object, and say why")
        await chat.says("Dot", words, private=True)
        await chat.passes(seconds=5)
        await chat.passes(minutes=10)
        assert any(f"1 object:\n• {words}" in post for post in chat.group)
        if number == 1:
            await chat.presses("Ben", "Mend it")
            await chat.says("Ben", "We lend the key to the choir", private=True)
    for who in PEOPLE:
        await chat.presses(who, "Yes")
    await chat.passes(seconds=5)
    await chat.passes(minutes=10)
    await chat.passes(hours=25)

    assert "Dot" not in " ".join(post for post in chat.group if "object:" in post)
    assert "Passed by a vote" not in chat.group[-1]
    assert "We try it until" in chat.group[-1]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("/poll When? | soon | later | time", "Please give times like"),
        ("/outcome soup", "Please give the number and a few words"),
        ("/constraint 99 money", "I know no question 99."),
    ],
)
async def test_what_cannot_be_is_said_kindly(chat: Chat, line: str, said: str) -> None:
    await chat.says("Ana", line)

    assert said in chat.group[-1]


async def test_no_more_is_open_than_the_group_wants(tmp_path: Path) -> None:
    async with open_chat(f"sqlite:///{tmp_path}/bot.db") as chat:
        for number in range(3):
            await chat.says("Ana", f"/poll Question {number}? | a | b")
        mine = chat.group[-1]
        for who in ("Ben", "Ben", "Cem", "Dot"):
            await chat.says(who, f"/poll Another of {who}? | a | b")

        assert mine == "You have 2 questions open. Please let one of them end first."
        assert (
            chat.group[-1]
            == "There are 5 questions open already. Please let one of them end first."
        )

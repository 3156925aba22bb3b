"""Chosen for a time, handed over, asked back, and looked at by everybody."""

from pathlib import Path

import pytest

from bot import app
from tests.chat import Chat

COMMANDS = [each for feature in app.FEATURES for each in feature.commands]
PRESSED = [
    *("ground_rules.put_out", "ground_rules.removal", "month.table"),
    *("connect.agree", "connect.refuse"),
]
ALL = ("Ana", "Ben", "Cem", "Dot")


async def everybody_is_known(chat: Chat) -> None:
    for who in ALL:
        await chat.says(who, "Hello")


async def election(chat: Chat, *names: str) -> None:
    """Let them stand, and the days of standing pass; the vote is open then."""
    await everybody_is_known(chat)
    for name in names:
        await chat.says(name, "/stand")
    await chat.passes(hours=73)
    await chat.passes(hours=12)  # votes open by day


async def taps(chat: Chat, *choices: tuple[str, str]) -> None:
    for who, label in choices:
        await chat.presses(who, label)
    await chat.passes(days=5)
    await chat.passes(hours=12)


async def chosen(chat: Chat) -> None:
    """Ben and Cem stand for the two places, and all four want both of them."""
    await election(chat, "Ben", "Cem")
    await taps(chat, *((who, name) for who in ALL for name in ("Ben", "Cem")))


async def asks_about(chat: Chat, deed: str) -> None:
    """Let Dot and Ana ask for an act to be looked at again, until the vote on it is open."""
    await chat.says("Dot", "/challenge", private=True)
    await chat.presses("Dot", "What a facilitator did")
    label = next(each for each in chat.buttons("Dot") if deed in each)
    await chat.presses("Dot", label)
    await chat.presses("Ana", "I ask for it too")
    await chat.passes(hours=12)


def said(chat: Chat, words: str) -> bool:
    return any(words in post for post in chat.group)


async def test_who_stands_and_is_wanted_looks_after_the_group(chat: Chat) -> None:
    await chosen(chat)

    assert said(chat, "Ben looks after the group now. Thank you!")
    assert any("The group chose you" in words for words in chat.private("Ben"))


async def test_a_team_is_chosen_by_order_when_more_stand_than_there_are_places(
    chat: Chat,
) -> None:
    await election(chat, "Ben", "Cem", "Dot")
    for who, line in (("Ana", "1 2 3"), ("Ben", "1 3 2"), ("Cem", "2 1 3"), ("Dot", "1 2 3")):
        await chat.presses(who, "Fill it in")
        await chat.says(who, line, private=True)
    await chat.passes(days=5)
    await chat.passes(hours=12)

    assert said(chat, "Ben looks after the group now")
    assert said(chat, "Cem looks after the group now")
    assert not said(chat, "Dot looks after the group now")


async def test_who_stands_alone_needs_more_than_half_of_those_who_voted(chat: Chat) -> None:
    await election(chat, "Ben")
    await taps(chat, *((who, "None of them") for who in ("Ana", "Cem", "Dot")))

    assert said(chat, "Nobody was chosen")


async def test_the_chats_own_admins_are_caretakers_until_somebody_is_chosen(chat: Chat) -> None:
    await chosen(chat)

    await chat.says("Ana", "/setup")

    assert said(chat, "Only facilitators can do that")


async def test_after_the_caretakers_days_any_two_members_act_together(chat: Chat) -> None:
    await everybody_is_known(chat)
    await chat.passes(days=31)

    await chat.says("Dot", "/setup")
    waits = said(chat, "Dot wants to do what facilitators do")
    await chat.presses("Dot", "I agree, let us do it")
    alone = "It takes another member of the group." in chat.toasts
    await chat.presses("Cem", "I agree, let us do it")

    assert waits
    assert alone
    assert said(chat, "Once the group has voted on it")
    await chat.says("Ben", "/log 40")
    assert said(chat, "two members did together what a facilitator does")


async def test_two_together_know_what_they_agree_to_and_whom_it_is_about(chat: Chat) -> None:
    await everybody_is_known(chat)
    await chat.says("Ben", "/start", private=True)
    await chat.passes(days=31)
    ref = await chat.says("Ben", "and another thing")
    await chat.says("Dot", "/pause 3", reply_to=ref)
    asked = said(chat, "It is about asking somebody to pause. 3")
    await chat.presses("Cem", "I agree, let us do it")
    await chat.says("Dot", "/undo 1", private=True)
    paused = "Facilitators ask you to pause" in chat.private("Ben")[-1]
    await chat.presses("Ana", "I agree, let us do it")

    assert asked
    assert paused
    assert said(chat, "It is about taking back a step of the rules. 1")
    assert "took back" in chat.private("Ben")[-1]


@pytest.mark.parametrize(
    "act", [each.read("").name for each in COMMANDS if each.facilitator] + PRESSED
)
def test_what_two_do_together_has_words(act: str) -> None:
    key = f"wish-{act}".replace(".", "-").replace("_", "-")
    written = Path(f"bot/features/{act.partition('.')[0]}/texts/en.ftl").read_text("utf-8")

    assert f"\n{key} = " in written


async def test_a_term_ends_by_itself_and_is_handed_over(chat: Chat) -> None:
    await chosen(chat)
    await chat.passes(days=170)
    nearly = said(chat, "Who would like to do it after that?")

    await chat.passes(days=15)

    assert nearly
    assert said(chat, "The time of Ben as facilitator is over. Thank you, Ben!")
    assert said(chat, "any two members can do together what a facilitator does")


async def test_members_can_ask_one_back_and_nobody_sees_who_asked(chat: Chat) -> None:
    await chosen(chat)
    await chat.says("Dot", "/recall")
    await chat.presses("Dot", "Ben", private=True)
    await chat.presses("Ana", "I ask for it too")
    seen = [post for post in chat.group if "whether Ben should stop" in post]
    await chat.passes(hours=12)
    await taps(chat, ("Ana", "Stops"), ("Dot", "Stops"), ("Cem", "Stops"), ("Ben", "Goes on"))

    assert seen
    assert not any("Dot" in post for post in seen)
    assert said(chat, "The group decided: Ben stops as facilitator.")


async def test_a_facilitators_act_can_be_looked_at_again(chat: Chat) -> None:
    await chosen(chat)
    await chat.says("Dot", "/poll Soup or bread? | Soup | Bread | for 7 days")
    card = next(post for post in chat.group if post.startswith("#") and "Soup or bread?" in post)
    await chat.says("Ben", f"/constraint {card.split()[0].strip('#')} ten pounds")
    await asks_about(chat, "what there is to work with")
    shown = said(chat, "ten pounds")
    await taps(chat, *((who, "Take it back") for who in ("Ana", "Dot", "Cem")))

    assert said(chat, "was not right, and is to be taken back")
    assert shown
    assert not any("ten pounds" in post for post in chat.group if post.startswith("#"))


async def test_a_pause_the_group_finds_wrong_counts_no_more(chat: Chat) -> None:
    await chosen(chat)
    await chat.says("Cem", "/start", private=True)
    ref = await chat.says("Dot", "and another thing")
    await chat.says("Ben", "/pause 24", reply_to=ref)
    await chat.presses("Cem", "I agree")
    await asks_about(chat, "paused somebody")
    await taps(chat, *((who, "Take it back") for who in ("Ana", "Dot", "Cem")))

    assert said(chat, "was not right, and is to be taken back")
    assert "took back" in chat.private("Dot")[-1]


async def test_a_place_set_wrongly_is_what_it_was(chat: Chat) -> None:
    await chosen(chat)
    await chat.says("Ben", "/setup DE")
    await asks_about(chat, "set where this group lives")
    await taps(chat, *((who, "Take it back") for who in ("Ana", "Dot", "Cem")))
    await chat.says("Dot", "/settings group.region")

    assert said(chat, "was not right, and is to be taken back")
    assert "Now: GB" in chat.group[-1]


async def test_nobody_stands_beyond_the_places(chat: Chat) -> None:
    await chosen(chat)

    await chat.says("Dot", "/stand")

    assert said(chat, "All places are taken for now")


async def test_who_stands_no_more_is_off_the_list(chat: Chat) -> None:
    await everybody_is_known(chat)
    await chat.says("Ben", "/stand")
    stood = said(chat, "• Ben")

    await chat.presses("Ben", "I do not stand any more")

    assert stood
    assert not said(chat, "• Ben")


async def test_who_leaves_the_group_looks_after_it_no_more(chat: Chat) -> None:
    await chosen(chat)

    chat.square.crowd.leaves("Ben")
    await chat.settle()

    assert said(chat, "The time of Ben as facilitator is over")

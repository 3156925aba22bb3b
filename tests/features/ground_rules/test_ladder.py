"""The steps after the first, what each does in the chat, and that each can truly be undone."""

from collections.abc import Awaitable, Callable

import pytest

from bot.core.incoming import Right, Standing
from bot.platforms.sandbox.things import Barred
from tests.chat import Chat

Agree = Callable[..., Awaitable[None]]
PAGE = "https://quick-money.example/now"


async def strays(chat: Chat, who: str, times: int) -> None:
    """Share a page again and again, with time between; whoever pauses waits until they may."""
    for _ in range(times):
        await chat.passes(hours=25)
        await chat.says(who, PAGE)


@pytest.fixture
async def street(upheld: Chat, agree: Agree) -> Chat:
    """Links go nowhere, steps are taken, and Ben's private chat is open."""
    await agree(rules__links__allow="listed")
    await upheld.says("Ben", "/start", private=True)
    await upheld.says("Ana", "/start", private=True)
    return upheld


def silent(chat: Chat, who: str = "Ben") -> bool:
    group = chat.square.state.group()
    person = chat.square.state.person(who)
    return group.silent(person.key, chat.clock.now())


async def test_the_third_step_is_a_warning_that_says_what_comes_next(street: Chat) -> None:
    await strays(street, "Ben", 3)

    assert "This is a warning" in street.private("Ben")[-1]
    assert "since Wednesday 2 January" in street.private("Ben")[-1]
    assert "If it happens again" in street.private("Ben")[-1]
    assert "Ask for a second look" in street.buttons("Ben")


async def test_a_kind_note_says_nothing_of_what_comes_next(street: Chat) -> None:
    await strays(street, "Ben", 1)

    assert "happens again" not in street.private("Ben")[-1]


async def test_slow_writing_gives_others_time_and_ends(street: Chat) -> None:
    await strays(street, "Ben", 4)
    slowed = silent(street)
    await street.passes(minutes=11)
    await street.says("Ben", "one word")
    again = silent(street)
    await street.passes(days=1, minutes=11)
    await street.says("Ben", "many words")

    assert (slowed, again, silent(street)) == (True, True, False)


async def test_a_pause_lets_somebody_read_until_its_end(street: Chat) -> None:
    await strays(street, "Ben", 5)
    paused = silent(street)
    with pytest.raises(Barred):
        street.square.says("Ben", "hello")
    await street.passes(hours=25)

    assert (paused, silent(street)) == (True, False)
    assert "Please pause for a while" in street.private("Ben")[-1]


async def test_at_the_end_people_talk_and_only_a_vote_could_remove(street: Chat) -> None:
    await strays(street, "Ben", 6)

    assert "Only a vote of all could remove somebody." in street.private("Ben")[-1]
    assert "The steps for Ben have come to their end." in street.private("Ana")[-1]
    assert not any("Ben" in words for words in street.group if "steps" in words)


async def test_after_the_last_step_more_than_half_of_all_may_remove_somebody(street: Chat) -> None:
    for who in ("Cem", "Dot"):
        await street.says(who, "/start", private=True)
    await strays(street, "Ben", 6)
    await street.presses("Ana", "Ask everybody to decide", private=True)
    await street.presses("Cem", "I am for a vote on this")
    await street.presses("Cem", "We have talked with them")
    for who in ("Ana", "Cem", "Dot"):
        await street.presses(who, "Fill it in", private=False)
        await street.presses(who, "Yes", private=True)
    await street.passes(days=9)
    counted = any("A member has to leave. 3 yes, 0 no." in words for words in street.group)
    await street.passes(days=3)

    assert counted
    with pytest.raises(Barred):
        street.square.says("Ben", "hello")
    assert "More than half of all members decided" in street.private("Ben")[-1]
    assert "Ask for a second look" in street.buttons("Ben")


async def test_undo_truly_ends_a_pause(street: Chat) -> None:
    await strays(street, "Ben", 5)
    await street.says("Ana", "/undo 5")

    assert not silent(street)
    assert "took back" in street.private("Ben")[-1]


async def test_undo_of_one_pause_leaves_the_other(street: Chat) -> None:
    post = await street.says("Ben", "hello")
    await street.says("Ana", "/pause 2", reply_to=post)
    await street.says("Ana", "/pause 5", reply_to=post)
    await street.says("Ana", "/undo 2")
    held = silent(street)
    await street.passes(hours=3)

    assert (held, silent(street)) == (True, False)


async def test_who_looks_after_the_chat_is_not_pretended_to_be_limited(street: Chat) -> None:
    street.square.crowd.appoints("Ben", Standing.ADMIN)
    await strays(street, "Ben", 4)

    assert "so I cannot limit them there" in street.private("Ana")[-1]
    assert not silent(street)


async def test_without_the_right_it_is_said_what_is_missing(street: Chat) -> None:
    street.square.crowd.allows(Right.READ_ALL, Right.DELETE)
    await strays(street, "Ben", 4)

    assert "does not allow me to limit members" in street.private("Ana")[-1]
    await street.says("Dot", "/log 30")
    assert "I could not limit a member: I was not allowed to" in street.group[-1]


async def test_a_pause_by_a_facilitator_needs_a_second_one(street: Chat) -> None:
    street.square.crowd.appoints("Cem", Standing.ADMIN)
    await street.says("Cem", "/start", private=True)
    post = await street.says("Ben", "hello")
    await street.says("Ana", "/pause 3", reply_to=post)
    waits = silent(street)
    await street.presses("Cem", "I agree")

    assert (waits, silent(street)) == (False, True)
    assert "Facilitators ask you to pause" in street.private("Ben")[-1]
    await street.passes(hours=3)
    assert not silent(street)


async def test_nobody_agrees_to_their_own_pause(street: Chat, agree: Agree) -> None:
    street.square.crowd.appoints("Cem", Standing.ADMIN)
    post = await street.says("Ben", "hello")
    await street.says("Ana", "/pause", reply_to=post)
    await street.says("Ana", "/unpause", private=True)

    assert street.private("Ana")[-1] == "There is nothing to take back."


async def test_a_pause_never_goes_beyond_what_was_agreed(street: Chat, agree: Agree) -> None:
    await agree(ladder__pause_max_h="12")
    post = await street.says("Ben", "hello")
    await street.says("Ana", "/pause 72", reply_to=post)
    await street.passes(hours=12)

    assert not silent(street)


async def test_a_group_may_want_no_pauses(street: Chat, agree: Agree) -> None:
    await agree(ladder__pause_max_h="0")
    post = await street.says("Ben", "hello")
    await street.says("Ana", "/pause", reply_to=post)

    assert "nobody is asked to pause without a vote" in street.group[-1]


async def test_a_pause_is_asked_of_somebody_in_particular(street: Chat) -> None:
    await street.says("Ana", "/pause")

    assert "answer a message of the person" in street.group[-1]


async def test_unpause_ends_it_and_the_log_says_so(street: Chat) -> None:
    post = await street.says("Ben", "hello")
    await street.says("Ana", "/pause", reply_to=post)
    await street.says("Ana", "/unpause 1")
    await street.says("Dot", "/log")

    assert not silent(street)
    assert "a facilitator asked a member to pause" in street.group[-1]
    assert "a facilitator took back a step" in street.group[-1]


async def test_only_facilitators_ask_for_a_pause(street: Chat) -> None:
    post = await street.says("Ben", "hello")
    await street.says("Dot", "/pause", reply_to=post)

    assert "Only facilitators can do that." in street.group[-1]


async def test_what_has_faded_leaves_nothing_behind(street: Chat) -> None:
    await strays(street, "Ben", 2)
    await street.passes(days=61)
    await street.says("Ben", "/appeal", private=True)

    assert "There is nothing about you" in street.private("Ben")[-1]


async def test_no_more_steps_an_hour_than_agreed_and_one_card_says_so(
    street: Chat, agree: Agree
) -> None:
    await agree(ladder__acts_per_hour="5")
    for number in range(9):
        street.square.crowd.arrives(f"Guest{number}")
        await street.says(f"guest{number}", PAGE)
    await street.passes(minutes=1)
    street.square.crowd.arrives("Late")
    await street.says("late", PAGE)
    await street.passes(minutes=1)

    told = [words for words in street.group if "I held back" in words]
    assert len(told) == 1
    assert "5 steps" in told[0]


async def test_two_members_let_all_rules_rest_for_a_day(street: Chat) -> None:
    await street.says("Cem", "/rules stop")
    await street.presses("Cem", "I agree, let them rest")
    alone = [words for words in street.group if "All rules rest until" in words]
    await street.presses("Dot", "I agree, let them rest")
    before = len(street.private("Ben"))
    await street.says("Ben", PAGE)

    assert not alone
    assert len(street.private("Ben")) == before
    await street.says("Dot", "/rules")
    assert "All rules rest today" in street.group[-1]
    await street.passes(days=1)
    await street.says("Ben", PAGE)
    assert len(street.private("Ben")) == before + 1


async def test_a_crowd_that_just_came_cannot_switch_the_rules_off(street: Chat) -> None:
    street.square.crowd.joins("Eve")
    await street.says("Eve", "/rules stop")

    assert any("You have just come." in words for words in street.group)


async def test_a_burst_by_an_unknown_account_is_stopped_at_once(street: Chat, agree: Agree) -> None:
    await agree(rules__spam__enabled="yes")
    street.square.crowd.joins("Eve")
    for _ in range(4):
        await street.says("Eve", "Join my channel, daily profit! https://a.example")

    assert "Any member can open it again." in street.group[-1]
    assert not street.square.state.group().standing("eve").inside
    await street.presses("Dot", "Open the door again")
    assert not street.square.state.group().barred("eve", street.clock.now())


async def test_the_door_opens_by_itself_after_the_agreed_days(street: Chat, agree: Agree) -> None:
    await agree(rules__spam__enabled="yes", rules__spam__days="1")
    street.square.crowd.joins("Eve")
    for _ in range(4):
        await street.says("Eve", "Join my channel, daily profit! https://a.example")
    await street.passes(days=1)

    assert not street.square.state.group().banned


async def test_another_bot_is_told_of_and_put_out(street: Chat, agree: Agree) -> None:
    await agree(rules__bots__enabled="yes")
    street.square.crowd.brings_bot("Helperbot")
    await street.settle()
    assert "Another bot has come: Helperbot." in street.group[-1]
    await street.presses("Ana", "Put this bot out")

    assert not street.square.state.group().standing("helperbot").inside

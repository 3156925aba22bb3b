"""Rules the group agreed on, as people live through them."""

from collections.abc import Awaitable, Callable

from tests.chat import Chat

Agree = Callable[..., Awaitable[None]]
PAGE = "https://quick-money.example/now"
NOTE = "No harm done."


async def test_nothing_happens_before_the_group_agrees(chat: Chat) -> None:
    for _ in range(12):
        await chat.says("Ben", PAGE)

    assert chat.group[-12:] == [PAGE] * 12


async def test_a_first_link_gets_a_kind_note_and_stays(upheld: Chat) -> None:
    await upheld.says("Ben", PAGE)

    assert upheld.group[-2] == PAGE
    assert NOTE in upheld.group[-1]


async def test_whoever_can_be_reached_is_told_in_private(upheld: Chat) -> None:
    await upheld.says("Ben", "/start", private=True)
    await upheld.says("Ben", PAGE)

    assert NOTE in upheld.private("Ben")[-1]
    assert upheld.group[-1] == PAGE


async def test_a_second_link_is_taken_down_with_a_private_word(upheld: Chat) -> None:
    await upheld.says("Ben", "/start", private=True)
    await upheld.says("Ben", PAGE)
    await upheld.passes(minutes=5)
    await upheld.says("Ben", PAGE)

    assert upheld.group.count(PAGE) == 1
    assert "A quiet word" in upheld.private("Ben")[-1]


async def test_a_note_fades(upheld: Chat, agree: Agree) -> None:
    await upheld.says("Ben", "/start", private=True)
    await agree(rules__links__allow="listed")
    await upheld.says("Ben", PAGE)
    await upheld.passes(days=61)
    await upheld.says("Ben", PAGE)

    assert [NOTE in words for words in upheld.private("Ben")[-2:]] == [True, True]


async def test_a_burst_gets_one_note(upheld: Chat) -> None:
    for number in range(14):
        await upheld.says("Ben", f"word {number}")

    assert sum(NOTE in words for words in upheld.group) == 1


async def test_those_who_look_after_the_chat_are_told_like_others(upheld: Chat) -> None:
    await upheld.says("Ana", PAGE)

    assert NOTE in upheld.group[-1]


async def test_commands_and_edits_never_count(upheld: Chat) -> None:
    ref = await upheld.says("Ben", "hello")
    for number in range(12):
        await upheld.edits("Ben", ref, f"hello {number} {PAGE}")

    assert not [words for words in upheld.group if NOTE in words]


async def test_a_new_rule_is_only_tried_out(chat: Chat, agree: Agree) -> None:
    await agree(rules__links__enabled="yes")
    await chat.says("Ben", PAGE)
    await chat.passes(minutes=5)
    await chat.says("Ben", PAGE)

    assert chat.group[-2:] == [PAGE, PAGE]


async def test_the_log_tells_what_would_have_happened(chat: Chat, agree: Agree) -> None:
    await agree(rules__links__enabled="yes")
    await chat.says("Ben", PAGE)
    await chat.passes(minutes=5)
    await chat.says("Ben", PAGE)
    await chat.says("Dot", "/log")

    assert "only trying out the rule “links”" in chat.group[-1]


async def test_the_trial_ends_by_itself(chat: Chat, agree: Agree) -> None:
    await agree(rules__links__enabled="yes")
    await chat.passes(days=14)
    chat.square.crowd.joins("Eve")
    await chat.says("Eve", PAGE)

    assert any(NOTE in words for words in chat.group)


async def test_why_tells_since_when_it_was_agreed(upheld: Chat) -> None:
    await upheld.says("Ben", PAGE)
    await upheld.presses("Ben", "Why?")

    assert "The group agreed on this Wednesday 2 January." in upheld.toasts[-1]


async def test_a_facilitator_takes_a_step_back(upheld: Chat) -> None:
    await upheld.says("Ben", "/start", private=True)
    await upheld.says("Ben", PAGE)
    await upheld.says("Ana", "/undo 1")
    await upheld.passes(minutes=5)
    await upheld.says("Ben", PAGE)

    assert NOTE in upheld.private("Ben")[-1]


async def test_taking_back_shows_in_the_log(upheld: Chat) -> None:
    await upheld.says("Ben", PAGE)
    await upheld.says("Ana", "/undo 1")
    await upheld.says("Dot", "/log")

    assert "a facilitator took back a step" in upheld.group[-1]


async def test_the_latest_steps_name_nobody(upheld: Chat) -> None:
    await upheld.says("Ana", "/start", private=True)
    await upheld.says("Ben", PAGE)
    await upheld.says("Ana", "/undo", private=True)

    assert "1: a kind note to a member about links" in upheld.private("Ana")[-1]


async def test_a_step_is_taken_back_with_one_tap(upheld: Chat) -> None:
    await upheld.says("Ana", "/start", private=True)
    await upheld.says("Ben", PAGE)
    await upheld.says("Ana", "/undo", private=True)
    await upheld.presses("Ana", "Take back 1")
    await upheld.says("Ana", "/undo", private=True)

    assert upheld.private("Ana")[-1] == "There is nothing to take back."


async def test_only_facilitators_take_steps_back(upheld: Chat) -> None:
    await upheld.says("Ben", PAGE)
    await upheld.says("Ben", "/undo 1")

    assert "Only facilitators can do that." in upheld.group[-1]


async def test_rules_say_what_was_agreed_and_how_far_it_is(chat: Chat, agree: Agree) -> None:
    await agree(rules__links__enabled="yes")
    await chat.says("Ben", "/rules")

    assert "Agreed Wednesday 2 January. Only being tried out until" in chat.group[-1]


async def test_rules_without_any_say_so(chat: Chat) -> None:
    await chat.says("Ben", "/rules")

    assert "We have not agreed on any rule yet." in chat.group[-1]


async def test_rules_fixed_says_what_no_vote_can_change(chat: Chat) -> None:
    await chat.says("Ben", "/rules fixed")

    assert "Nobody's phone number or address is shown without their own yes" in chat.group[-1]

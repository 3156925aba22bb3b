"""A number is seen in the group, as people live through it."""

from datetime import timedelta

from bot.core.incoming import Right
from tests.chat import Chat

MASKED = "Ben: ring me on [number kept safe · ask Ben]"


async def test_a_number_vanishes_and_its_words_stay(chat: Chat) -> None:
    await chat.says("Ben", "ring me on 07700 900123")

    assert chat.group[-1] == MASKED


async def test_nothing_of_the_number_stands_in_the_group(chat: Chat) -> None:
    await chat.says("Ben", "ring me on 07700 900123")

    assert not [words for words in chat.group if "900123" in words]


async def test_a_number_that_comes_with_an_edit_vanishes_too(chat: Chat) -> None:
    ref = await chat.says("Ben", "ring me")
    await chat.edits("Ben", ref, "ring me on 07700 900123")

    assert chat.group[-1] == MASKED


async def test_a_contact_card_is_kept_safe(chat: Chat) -> None:
    chat.square.shares_contact("Ben", "Ben", "+447700900123")
    await chat.settle()

    assert chat.group[-1] == "Ben: [contact card kept safe]"


async def test_very_many_numbers_are_all_kept_safe(chat: Chat) -> None:
    await chat.says("Ben", "07700 900123 or " * 250)

    assert not [words for words in chat.group if "07700" in words]


async def test_a_helpline_stands(chat: Chat) -> None:
    await chat.says("Ben", "Shelter 0808 800 4444")

    assert chat.group[-1] == "Shelter 0808 800 4444"


async def test_only_the_author_says_that_it_is_public(chat: Chat) -> None:
    await chat.says("Ben", "ring me on 07700 900123")
    await chat.presses("Cem", "It is public, show it")

    assert chat.toasts[-1] == "Only Ben can choose that."


async def test_what_its_author_calls_public_may_be_said_again(chat: Chat) -> None:
    await chat.says("Ben", "ring me on 07700 900123")
    await chat.presses("Ben", "It is public, show it")
    await chat.says("Ben", "ring me on 07700 900123")

    assert chat.group[-1] == "ring me on 07700 900123"


async def test_what_is_public_stays_so_whoever_says_it(chat: Chat) -> None:
    await chat.says("Ben", "ring me on 07700 900123")
    await chat.presses("Ben", "It is public, show it")
    await chat.passes(days=40)
    await chat.says("Cem", "Ben is on +44 7700 900123")

    assert chat.group[-1] == "Ben is on +44 7700 900123"


async def test_a_second_look_ends_what_was_public(chat: Chat) -> None:
    await chat.says("Ben", "ring me on 07700 900123")
    await chat.presses("Ben", "It is public, show it")
    await chat.presses("Cem", "Second look")
    await chat.says("Ben", "ring me on 07700 900123")

    assert chat.group[-1] == MASKED


async def test_only_what_was_called_public_may_be_said_again(chat: Chat) -> None:
    await chat.says("Ben", "ring me on 07700 900123")
    await chat.presses("Ben", "It is public, show it")
    await chat.says("Ben", "ring me on 07700 900123")
    await chat.says("Ben", "and my other one: 07700 900456")

    assert chat.group[-1] == "Ben: and my other one: [number kept safe · ask Ben]"


async def test_anyone_may_ask_for_a_second_look(chat: Chat) -> None:
    await chat.says("Ana", "/start", private=True)
    await chat.says("Ben", "ring me on 07700 900123")
    await chat.presses("Ben", "It is public, show it")
    await chat.presses("Cem", "Second look")

    assert "a number that Ben called public" in chat.private("Ana")[-1]


async def test_what_is_left_out_needs_no_more_buttons(chat: Chat) -> None:
    await chat.says("Ben", "ring me on 07700 900123")
    await chat.presses("Ben", "Leave it out")

    assert "Leave it out" not in chat.buttons()


async def test_without_the_right_nothing_is_said_twice(chat: Chat) -> None:
    chat.square.crowd.allows(Right.READ_ALL)
    await chat.says("Ben", "ring me on 07700 900123")
    await chat.says("Cem", "and me on 07700 900456")

    assert sum("I could not take it down" in words for words in chat.group) == 1


async def test_without_the_right_its_author_is_asked(chat: Chat) -> None:
    await chat.says("Ben", "/start", private=True)
    chat.square.crowd.allows(Right.READ_ALL)
    await chat.says("Ben", "ring me on 07700 900123")

    assert "I cannot take it away myself" in chat.private("Ben")[-1]


async def test_a_command_with_a_number_is_told_to_its_author_alone(chat: Chat) -> None:
    await chat.says("Ben", "/start", private=True)
    await chat.says("Ben", "/rules 07700 900123")

    assert chat.private("Ben")[-1].endswith("/rules [number kept safe · ask Ben]")


async def test_the_bot_says_no_number_whatever_somebody_is_called(chat: Chat) -> None:
    chat.square.crowd.joins("07700 900999")
    await chat.says("07700 900999", "ring me on 07700 900123")

    assert not [words for words in chat.group if "07700" in words]


async def test_whoever_has_a_number_in_their_name_is_told_so_alone(chat: Chat) -> None:
    chat.square.crowd.joins("Eve 07700 900999")
    await chat.settle()
    await chat.says("Eve 07700 900999", "/start", private=True)

    assert any("Your name in the chat app" in w for w in chat.private("Eve 07700 900999"))
    assert not any("900999" in w or "Your name in" in w for w in chat.group)


async def test_after_a_day_the_buttons_know_nothing_any_more(chat: Chat) -> None:
    await chat.says("Ben", "ring me on 07700 900123")
    await chat.passes(days=1, minutes=1)
    await chat.presses("Ben", "Leave it out")

    assert chat.toasts[-1] == "That is some time ago. Nothing of it is kept any more."


async def test_the_log_says_that_a_number_was_hidden(chat: Chat) -> None:
    await chat.says("Ben", "ring me on 07700 900123")
    await chat.says("Cem", "/log")

    assert "I hid a phone number" in chat.group[-1]


async def test_an_edit_of_what_was_let_stand_is_no_second_event(chat: Chat) -> None:
    await chat.says("Ben", "ring me on 07700 900123")
    await chat.presses("Ben", "It is public, show it")
    ref = await chat.says("Ben", "ring me on 07700 900123")
    chat.clock.forward(timedelta(minutes=1))
    await chat.edits("Ben", ref, "ring me on 07700 900123 after six")

    assert chat.group[-1] == "ring me on 07700 900123 after six"

"""What people see from a wish to thanks."""

import pytest

from tests.chat import Chat


async def test_milk_takes_three_taps_and_two_messages_of_the_bot(chat: Chat) -> None:
    before = len(chat.group)
    await chat.presses("Ana", "I need")
    await chat.says("Ana", "a pint of milk", private=True)

    await chat.presses("Dot", "I can help")

    assert chat.group[before:] == ["#1 Ana asks: a pint of milk\nDot is going, thank you."]


async def test_asking_in_one_line_puts_up_a_card_with_a_number(chat: Chat) -> None:
    await chat.says("Ana", "/ask bread | if you can")

    assert chat.group[-1] == "#1 Ana asks: bread, if you can"
    assert "I can help" in chat.buttons()


async def test_asking_without_words_asks_for_them_in_private(chat: Chat) -> None:
    await chat.says("Ana", "/ask")
    await chat.says("Ana", "a lift to the clinic", private=True)
    await chat.presses("Ana", "That is all", private=True)
    await chat.presses("Ana", "Ask the group", private=True)

    assert chat.group[-1] == "#1 Ana asks: a lift to the clinic"


async def test_the_second_one_reads_who_is_going(chat: Chat) -> None:
    await chat.says("Ana", "/ask bread")
    await chat.says("Ben", "/requests")
    await chat.presses("Dot", "I can help", private=False)

    await chat.presses("Ben", "I can help with #1", private=False)

    assert chat.toasts[-1] == "Dot is going, thank you for offering."


async def test_nobody_helps_themselves(chat: Chat) -> None:
    await chat.says("Ana", "/ask bread")

    await chat.presses("Ana", "I can help", private=False)

    assert chat.toasts[-1] == "This is your own request. Somebody else will see it."


async def test_who_left_the_group_asks_nothing_of_it(chat: Chat) -> None:
    await chat.says("Dot", "Hello, all!")
    chat.square.crowd.leaves("Dot")

    await chat.says("Dot", "/ask a place to sit", private=True)

    assert chat.private("Dot")[-1].startswith("We do not share a group yet.")


async def test_who_left_the_group_does_not_take_a_request(chat: Chat) -> None:
    await chat.says("Ana", "/ask bread")
    await chat.says("Dot", "/requests", private=True)
    chat.square.crowd.leaves("Dot")

    await chat.presses("Dot", "I can help with #1", private=True)

    assert chat.toasts[-1] == "Only members of the group can do that."


async def test_the_two_write_to_each_other_through_the_bot(chat: Chat) -> None:
    await chat.says("Ana", "/ask bread")
    await chat.presses("Dot", "I can help", private=False)

    await chat.presses("Dot", "Write", private=True)
    await chat.says("Dot", "I come at six", private=True)

    assert "I come at six" in "\n".join(chat.private("Ana"))


async def test_a_helper_who_cannot_is_thanked_and_it_is_open_again(chat: Chat) -> None:
    await chat.says("Ana", "/ask bread")
    await chat.presses("Dot", "I can help", private=False)

    await chat.presses("Dot", "I can’t after all", private=True)

    assert chat.group[-1] == "#1 Ana asks: bread"
    assert chat.private("Ana")[-1] == "Dot can’t after all. #1 is open again: bread"
    assert chat.toasts[-1] == "No harm done, thank you for trying. It is open again."


async def test_what_is_withdrawn_no_longer_shows_its_words(chat: Chat) -> None:
    await chat.says("Ana", "/ask bread")

    await chat.presses("Ana", "Withdraw", private=True)

    assert chat.group[-1] == "#1 was taken back. Thank you all."


async def test_done_asks_for_thanks_and_they_stand_on_the_card(chat: Chat) -> None:
    await chat.says("Ana", "/ask bread")
    await chat.presses("Dot", "I can help", private=False)
    await chat.presses("Dot", "Done", private=True)
    await chat.presses("Ana", "Say thanks", private=True)

    await chat.says("Ana", "you saved my day", private=True)

    assert chat.group[-1] == ("#1 Ana asks: bread\nAna says thank you to Dot.\n“you saved my day”")
    assert chat.private("Dot")[-1] == "Ana says thank you for #1: “you saved my day”"


async def test_thanks_in_one_line_also_say_that_it_is_done(chat: Chat) -> None:
    await chat.says("Ana", "/ask bread")
    await chat.presses("Dot", "I can help", private=False)

    await chat.says("Ana", "/thanks 1 lovely")

    assert "#1 Ana asks: bread\nAna says thank you to Dot.\n“lovely”" in chat.group


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("/thanks", "Please say which request"),
        ("/thanks 9 lovely", "There is no request #9 here."),
        ("/thanks 1 lovely", "Nobody is going yet."),
        (f"/ask {'x' * 501}", "That is a bit long."),
    ],
)
async def test_what_cannot_be_is_answered_in_words(chat: Chat, line: str, answer: str) -> None:
    await chat.says("Ana", "/ask bread")

    await chat.says("Ana", line)

    assert chat.group[-1].startswith(answer)


async def test_what_nobody_takes_is_told_honestly_and_can_be_asked_again(chat: Chat) -> None:
    await chat.says("Ana", "/ask bread")
    await chat.passes(days=14, seconds=1)
    await chat.settle()

    assert "nobody could take on #1 in time: bread" in chat.private("Ana")[-1]
    await chat.presses("Ana", "Ask again", private=True)
    assert chat.group[-2:] == ["#1 is asked again further down.", "#1 Ana asks: bread"]


async def test_facilitators_hear_of_what_nobody_took(chat: Chat) -> None:
    await chat.says("Ben", "/ask bread")

    await chat.passes(days=14, seconds=1)

    assert chat.private("Ana")[-1].startswith("Nobody took on #1 in time: bread")


async def test_a_helper_who_leaves_the_group_frees_the_request(chat: Chat) -> None:
    await chat.says("Ana", "/ask bread")
    await chat.presses("Dot", "I can help", private=False)

    chat.square.crowd.leaves("Dot")
    await chat.settle()

    assert chat.group[-1] == "#1 Ana asks: bread"


async def test_an_asker_who_leaves_the_group_takes_the_request_along(chat: Chat) -> None:
    await chat.says("Ben", "/ask bread")

    chat.square.crowd.leaves("Ben")
    await chat.settle()

    assert chat.group[-1] == "#1 was taken back. Thank you all."


async def test_who_is_going_is_not_cut_off_by_the_clock(chat: Chat) -> None:
    await chat.says("Ana", "/ask bread")
    await chat.presses("Dot", "I can help", private=False)

    await chat.passes(days=15)

    assert chat.group[-1] == "#1 Ana asks: bread\nDot is going, thank you."


async def test_open_requests_are_listed_with_how_long_they_wait(chat: Chat) -> None:
    await chat.says("Ana", "/ask food: bread")
    await chat.passes(days=3)
    await chat.says("Ben", "/ask a drill | private")

    await chat.says("Cem", "/requests", private=True)

    assert chat.private("Cem")[-1] == (
        "Open requests\n#1 Ana asks: food: bread · waiting 3 days\n"
        "#2 Somebody asks: a drill · waiting a minute"
    )


async def test_a_category_shows_only_its_own(chat: Chat) -> None:
    await chat.says("Ana", "/ask food: bread")
    await chat.says("Ben", "/ask a drill")

    await chat.says("Cem", "/requests food", private=True)

    assert "a drill" not in chat.private("Cem")[-1]


async def test_a_long_list_folds(chat: Chat) -> None:
    for number in range(14):
        await chat.says("Ana", f"/ask thing {number}")

    await chat.says("Cem", "/requests", private=True)

    assert chat.private("Cem")[-1].endswith("… and 4 more")


async def test_i_can_says_when_nothing_is_open(chat: Chat) -> None:
    await chat.presses("Ben", "I can")

    assert chat.private("Ben")[-1].startswith("Nothing is open just now.")


async def test_i_can_offers_a_button_for_each_open_request(chat: Chat) -> None:
    await chat.says("Ana", "/ask bread")

    await chat.presses("Ben", "I can")
    await chat.presses("Ben", "I can help with #1", private=True)

    assert "#1 Ana asks: bread\nBen is going, thank you." in chat.group


async def test_mine_shows_what_concerns_me_alone(chat: Chat) -> None:
    await chat.says("Ana", "/ask bread")
    await chat.says("Ben", "/ask a drill")
    await chat.presses("Ana", "I can help", private=False)

    await chat.says("Ana", "/mine")

    assert chat.private("Ana")[-1] == (
        "What concerns you\n#1 You asked: bread · waiting for somebody\n#2 You help Ben: a drill"
    )


async def test_mine_keeps_help_in_sight_until_it_is_thanked_for(chat: Chat) -> None:
    await chat.says("Ana", "/ask bread")
    await chat.presses("Dot", "I can help", private=False)
    await chat.says("Ana", "/mine")
    await chat.presses("Ana", "#1: Done", private=True)

    await chat.says("Ana", "/mine")
    assert chat.private("Ana")[-1] == "What concerns you\n#1 Dot helped you: bread"

    await chat.presses("Ana", "#1: Say thanks", private=True)
    await chat.presses("Ana", "Just “thank you”", private=True)
    await chat.says("Ana", "/mine")
    assert chat.private("Ana")[-1].startswith("Nothing is open for you just now.")


async def test_a_request_without_a_name_says_thanks_without_one(chat: Chat) -> None:
    await chat.says("Ben", "/ask bread | private", private=True)
    await chat.presses("Dot", "I can help", private=False)
    await chat.presses("Ben", "Dot, please", private=True)

    await chat.presses("Ben", "Done", private=True)

    assert chat.group[-1] == "#1 Somebody asks: bread\nDone. Thank you!"

"""Several who help, who is chosen, and who would rather not."""

from tests.chat import Chat


async def test_two_are_needed_and_two_go(chat: Chat) -> None:
    await chat.says("Ana", "/ask carry a sofa | for 2 helpers")
    await chat.presses("Dot", "I can help", private=False)
    assert chat.group[-1].endswith("Dot is going, thank you. One more is welcome.")

    await chat.presses("Cem", "I can help", private=False)

    assert chat.group[-1].endswith("Dot and Cem are going, thank you.")


async def test_one_of_two_who_cannot_leaves_the_other_going(chat: Chat) -> None:
    await chat.says("Ana", "/ask carry a sofa | for 2 helpers")
    await chat.presses("Dot", "I can help", private=False)
    await chat.presses("Cem", "I can help", private=False)

    await chat.presses("Dot", "I can’t after all", private=True)

    assert chat.group[-1].endswith("Cem is going, thank you. One more is welcome.")


async def test_who_is_chosen_says_that_they_go(chat: Chat) -> None:
    await chat.says("Ben", "/ask a lift | private", private=True)
    await chat.presses("Dot", "I can help", private=False)
    await chat.presses("Ben", "Dot, please", private=True)

    await chat.presses("Dot", "Yes, I’m going", private=True)

    assert chat.private("Ben")[-1] == "Dot is going for #1 for sure."
    assert "You are going to help Ben" in chat.private("Dot")[-1]


async def test_after_a_drop_those_who_offered_are_the_first_to_know(chat: Chat) -> None:
    await chat.says("Ben", "/ask a lift | private", private=True)
    await chat.presses("Dot", "I can help", private=False)
    await chat.presses("Cem", "I can help", private=False)
    await chat.presses("Ben", "Dot, please", private=True)

    await chat.presses("Dot", "I can’t after all", private=True)

    assert "you are the first to know" in chat.private("Cem")[-1]
    await chat.presses("Cem", "I can help", private=True)
    assert "Who shall it be?" in chat.private("Ben")[-1]


async def test_an_offer_can_be_taken_back(chat: Chat) -> None:
    await chat.says("Ben", "/ask a lift | private", private=True)
    await chat.presses("Dot", "I can help", private=False)
    await chat.says("Dot", "/mine")
    assert chat.private("Dot")[-1] == "What concerns you\n#1 You offered: a lift"
    await chat.presses("Dot", "#1: I can’t after all", private=True)

    await chat.presses("Ben", "Dot, please", private=True)

    assert chat.toasts[-1] == "That offer is not there any more. Please choose another."


async def test_not_me_hides_it_from_me_alone(chat: Chat) -> None:
    await chat.says("Ana", "/ask bread")
    await chat.says("Ana", "/ask a ladder")
    await chat.presses("Ben", "I can")
    await chat.presses("Ben", "#1: not me", private=True)

    await chat.says("Ben", "I can", private=True)

    assert "bread" not in chat.private("Ben")[-1]
    assert "a ladder" in chat.private("Ben")[-1]


async def test_a_long_list_has_pages(chat: Chat) -> None:
    for number in range(12):
        await chat.says("Ana", f"/ask thing {number}")
    await chat.presses("Ben", "I can")
    assert chat.private("Ben")[-1].endswith("… and 2 more")

    await chat.presses("Ben", "More", private=True)

    assert "thing 11" in chat.private("Ben")[-1]
    assert "thing 9" not in chat.private("Ben")[-1]


async def test_paused_it_is_not_offered_and_open_again_it_is(chat: Chat) -> None:
    await chat.says("Ana", "/ask bread")
    await chat.says("Ben", "/requests")
    await chat.presses("Ana", "Pause", private=True)
    assert "#1 Ana asks: bread\nPaused for now." in chat.group
    await chat.presses("Ben", "I can help with #1", private=False)
    assert chat.toasts[-1] == "#1 is paused just now."

    await chat.says("Ana", "/mine")
    await chat.presses("Ana", "#1: Open again", private=True)
    await chat.presses("Ben", "I can help with #1", private=False)

    assert "#1 Ana asks: bread\nBen is going, thank you." in chat.group

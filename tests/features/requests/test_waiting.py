"""Nobody waits in silence, and everybody can say how it went."""

import pytest

from bot.features.requests.settings import AREAS, SAFETY_QUESTION, SIGNPOSTS
from tests.chat import Chat
from tests.features.requests.test_form import decide


async def test_after_the_agreed_hours_the_asker_hears_how_it_stands(chat: Chat) -> None:
    await chat.says("Ben", "/ask a ladder")
    await chat.passes(hours=12, minutes=1)

    assert "Nobody goes yet for #1: a ladder\nIt has waited 12 hours." in chat.private("Ben")[-1]
    before = len(chat.private("Ben"))
    await chat.passes(hours=12)
    assert "Perhaps you know whom to ask?" in "\n".join(chat.private("Ana"))
    assert "waited a day" in chat.private("Ben")[-1]
    assert len(chat.private("Ben")) == before


async def test_food_is_urgent(chat: Chat) -> None:
    await chat.says("Ben", "/ask food: bread")

    await chat.passes(hours=3, minutes=1)

    assert "It has waited 3 hours." in chat.private("Ben")[-1]


async def test_asked_again_it_stands_at_the_end_of_the_talk(chat: Chat) -> None:
    await chat.says("Ben", "/ask a ladder")
    await chat.says("Cem", "lovely weather")
    await chat.passes(hours=12, minutes=1)
    await chat.presses("Ben", "Ask again", private=True)
    await chat.presses("Ben", "Ask again", private=True)

    assert chat.group[-3:] == [
        "#1 is asked again further down.",
        "lovely weather",
        "#1 Ben asks: a ladder",
    ]
    assert chat.toasts[-1].startswith("I asked again for #1 only a little while ago.")


async def test_it_can_be_asked_beyond_its_place(chat: Chat) -> None:
    await decide(chat, AREAS, ["Park"])
    await chat.says("Ben", "/ask a ladder | near park")
    assert chat.group[-1].endswith("near Park")
    await chat.passes(hours=12, minutes=1)

    await chat.presses("Ben", "Ask everywhere, not only near there", private=True)

    assert chat.group[-1] == "#1 Ben asks: a ladder"


async def test_the_facilitators_can_be_asked_and_write_to_whoever_asked(chat: Chat) -> None:
    await chat.says("Ben", "/ask a ladder | private", private=True)
    await chat.passes(hours=12, minutes=1)
    await chat.presses("Ben", "Ask the facilitators (they see my name)", private=True)
    assert "The facilitators look after this now." in chat.group[-1]

    await chat.presses("Ana", "Write to Ben", private=True)
    await chat.says("Ana", "I have one", private=True)

    assert chat.private("Ben")[-1] == "Ana writes about #1: “I have one”"


async def test_places_that_help_are_shown_and_close_it_if_wished(chat: Chat) -> None:
    await decide(chat, SIGNPOSTS, ["food: Food bank, High Street", "debts: Advice", "Town hall"])
    await chat.says("Ben", "/ask food: bread")
    await chat.passes(hours=3, minutes=1)

    await chat.presses("Ben", "Places that help", private=True)
    assert chat.private("Ben")[-1].splitlines()[1:] == ["• Food bank, High Street", "• Town hall"]
    await chat.presses("Ben", "I go there, close my request", private=True)

    assert chat.group[-1] == "#1 Ben asks: food: bread\nFound another place that helps."


async def helped(chat: Chat) -> None:
    await chat.says("Ben", "/ask a ladder | tomorrow evening")
    await chat.presses("Dot", "I can help", private=False)
    await chat.passes(days=1, hours=8, minutes=1)


@pytest.mark.parametrize(
    ("answer", "card"),
    [
        ("Yes, all done", "Done. Thank you, Dot!"),
        ("Yes, but not everything", "Done. Thank you, Dot!"),
        ("No, keep the helper", "Dot is going, thank you."),
        ("No, find someone else", "by Thursday 3 January, 18:00"),
        ("I don’t know", "Dot is going, thank you."),
    ],
)
async def test_one_question_after_the_agreed_time_has_five_answers(
    chat: Chat, answer: str, card: str
) -> None:
    await helped(chat)
    assert "How did it go with #1: a ladder? Dot was going to help." in chat.private("Ben")[-1]

    await chat.presses("Ben", answer, private=True)

    assert chat.group[-1].endswith(card)


async def test_the_rest_is_asked_for_under_the_same_number(chat: Chat) -> None:
    await helped(chat)
    await chat.presses("Ben", "Yes, but not everything", private=True)

    await chat.presses("Ben", "Ask for the rest", private=True)

    assert chat.group[-1].startswith("#1 Ben asks: a ladder")
    assert "I can help" in chat.buttons()


async def test_who_gave_thanks_is_not_asked(chat: Chat) -> None:
    await chat.says("Ben", "/ask a ladder")
    await chat.presses("Dot", "I can help", private=False)
    await chat.says("Ben", "/thanks 1")

    await chat.passes(days=3)

    assert not [words for words in chat.private("Ben") if words.startswith("How did it go")]


async def test_where_nobody_says_a_word_it_is_closed_and_said_so(chat: Chat) -> None:
    await helped(chat)

    await chat.passes(days=15)

    assert chat.private("Ben")[-1].startswith("Nobody told me how #1 went, so I closed it")
    assert chat.group[-1].endswith("It did not work out this time.")


async def test_a_helper_who_did_not_come_and_nobody_after_is_an_end_of_its_own(chat: Chat) -> None:
    await chat.says("Ben", "/ask a ladder")
    await chat.presses("Dot", "I can help", private=False)
    await chat.passes(days=1, minutes=1)
    await chat.presses("Ben", "No, find someone else", private=True)

    await chat.passes(days=15)

    assert chat.group[-1] == "#1 Ben asks: a ladder\nIt did not work out this time."


async def test_a_question_after_every_favour_only_where_the_group_voted_for_it(chat: Chat) -> None:
    await decide(chat, SAFETY_QUESTION, value=True)
    await chat.says("Ben", "/ask a ladder")
    await chat.presses("Dot", "I can help", private=False)
    await chat.presses("Ben", "Done", private=True)

    await chat.presses("Dot", "Yes, all was well", private=True)

    assert chat.toasts[-1] == "I am glad to hear it."


async def test_thanks_between_the_two_stay_between_them(chat: Chat) -> None:
    await chat.says("Ben", "/ask a ladder")
    await chat.presses("Dot", "I can help", private=False)
    await chat.presses("Ben", "Done", private=True)
    await chat.presses("Ben", "Say thanks", private=True)
    await chat.presses("Ben", "Only between us", private=True)

    await chat.says("Ben", "you are gold", private=True)

    assert chat.group[-1] == "#1 Ben asks: a ladder\nDone. Thank you, Dot!"
    assert chat.private("Dot")[-1] == "Ben says thank you for #1: “you are gold”"


async def test_what_comes_every_week_is_asked_again_every_week(chat: Chat) -> None:
    await chat.says("Ben", "/ask a walk | every Tuesday")
    assert chat.group[-1] == "#1 Ben asks: a walk\nby Tuesday 8 January · every week"
    assert "I ask again for Tuesday 15 January." in chat.private("Ben")[-1]
    await chat.passes(days=6, hours=12)
    assert chat.group[-1] == "#2 Ben asks: a walk\nby Tuesday 15 January · every week"

    await chat.presses("Ben", "Stop repeating", private=True)
    await chat.passes(days=8)

    assert not [words for words in chat.group if words.startswith("#3")]


async def test_one_word_is_kept_for_itself_and_two_are_a_pattern(chat: Chat) -> None:
    for who in ("Ben", "Cem"):
        await chat.says(who, "/ask a ladder")
        await chat.presses("Dot", "I can help", private=False)
        await chat.presses(who, "Something not right", private=True)
        before = chat.private("Ana")
        await chat.presses(who, "I was asked for money", private=True)
        assert chat.toasts[-1].startswith("Thank you for telling me.")
        if who == "Ben":
            assert chat.private("Ana") == before

    assert "2 people found something not right in how Dot helps" in chat.private("Ana")[-1]
    assert "• I was asked for money: 2" in chat.private("Ana")[-1]
    assert "Ben" not in chat.private("Ana")[-1]

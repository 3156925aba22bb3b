"""Small sums are promised in private, go from hand to hand, and both say so."""

from tests.chat import Chat
from tests.features.polls.test_kinds import fills
from tests.features.requests.test_forgetting import forgets


async def asked(chat: Chat, line: str = "/ask money: school shoes") -> None:
    await chat.says("Ana", line, private=True)
    await chat.presses("Ana", "Hang up a pot", private=True)
    await chat.says("Ana", "£60", private=True)


def card(chat: Chat) -> list[str]:
    return next(words for words in reversed(chat.group) if words.startswith("Pot ")).splitlines()


async def test_who_asks_for_money_is_offered_a_pot_and_nobody_else(chat: Chat) -> None:
    await chat.says("Ben", "/ask food: bread", private=True)
    assert "Hang up a pot" not in chat.buttons("Ben")

    await asked(chat)

    assert card(chat) == [
        "Pot 1 for #2 Ana asks: money: school shoes",
        "£0 of £60 is promised, £0 has arrived.",
        "Only sums are shown here, no names. I never touch money: you hand it over yourselves.",
    ]


async def test_it_has_arrived_when_both_said_so(chat: Chat) -> None:
    await asked(chat)
    await chat.presses("Ben", "I put something in", private=False)
    await chat.presses("Ben", "£20", private=True)
    assert card(chat)[1] == "£20 of £60 is promised, £0 has arrived."
    assert any("Ben promised £20 for request #1." in words for words in chat.private("Ana"))
    await chat.presses("Ben", "I gave it", private=True)
    await chat.presses("Ana", "Not yet", private=True)
    assert any("has not arrived yet. No harm done" in words for words in chat.private("Ben"))
    await chat.presses("Ben", "I gave it", private=True)
    assert card(chat)[1] == "£20 of £60 is promised, £0 has arrived."

    await chat.presses("Ana", "It arrived", private=True)

    assert card(chat)[1] == "£20 of £60 is promised, £20 has arrived."
    assert chat.private("Ben")[-1] == "£20 has arrived for request #1. Thank you very much!"


async def test_the_one_who_keeps_it_may_say_so_first(chat: Chat) -> None:
    await asked(chat)
    await chat.presses("Ben", "I put something in", private=False)
    await chat.says("Ben", "60", private=True)
    assert any("All that is needed for request #1 is promised" in w for w in chat.private("Ana"))
    await chat.presses("Ana", "It arrived", private=True)
    await chat.presses("Ben", "I gave it", private=True)

    assert card(chat)[1] == "£60 of £60 is promised, £60 has arrived."


async def test_without_a_name_nobody_who_gives_learns_it(chat: Chat) -> None:
    await asked(chat, "/ask money: school shoes | private")
    await chat.presses("Ben", "I put something in", private=False)
    await chat.presses("Ben", "£10", private=True)
    await chat.says("Ana", "/thanks 1", private=True)

    assert "for #1 Somebody asks" in card(chat)[0]
    assert not any("Ana" in words for words in chat.private("Ben"))
    assert any("give it to whoever asked yourself" in words for words in chat.private("Ben"))


async def test_a_promise_can_be_changed_and_taken_back_and_ends_with_the_request(
    chat: Chat,
) -> None:
    await asked(chat)
    for who, label in (("Ben", "£20"), ("Ben", "£5"), ("Cem", "£10")):
        await chat.presses(who, "I put something in", private=False)
        await chat.presses(who, label, private=True)
    assert card(chat)[1] == "£15 of £60 is promised, £0 has arrived."
    await chat.presses("Cem", "I can’t after all", private=True)
    assert card(chat)[1] == "£5 of £60 is promised, £0 has arrived."

    await chat.presses("Ana", "Withdraw", private=True)

    assert card(chat)[-1] == "It is closed. Thank you all!"
    assert any("your promise is no longer needed" in words for words in chat.private("Ben"))


async def test_what_is_in_a_pot_for_all_is_shared_out_by_a_vote(chat: Chat) -> None:
    await chat.says("Ana", "/pot £50 | summer trip")
    for who in ("Ben", "Cem"):
        await chat.presses(who, "I put something in", private=False)
        await chat.says(who, "25", private=True)
        await chat.presses(who, "I gave it", private=True)
        await chat.presses("Ana", "It arrived", private=True)
    await chat.presses("Dot", "Share it out by a vote", private=False)
    await chat.says("Dot", "How? | bus | ice cream", private=True)
    await chat.presses("Dot", "Ask the group", private=True)
    for who, slip in (("Ana", "40 10"), ("Ben", "20 30")):
        await fills(chat, who, 1, slip)
    await chat.passes(days=2)

    assert card(chat)[2:5] == [
        "£50 of £50 is promised, £50 has arrived.",
        "• bus: £30",
        "• ice cream: £20",
    ]


async def test_who_is_kept_apart_reads_words_that_could_mean_anything(chat: Chat) -> None:
    await chat.says("Ana", "/block Ben", private=True)
    await asked(chat)
    await chat.presses("Ben", "I put something in", private=False)

    assert chat.toasts[-1] == "That did not go through just now. Thank you for the thought!"


async def test_a_pot_is_typed_listed_closed_and_forgotten(chat: Chat) -> None:
    await chat.says("Ana", "/pot summer trip", private=True)
    await chat.says("Ben", "/pot", private=True)
    assert "Pot 1: summer trip" in chat.private("Ben")[-1]
    await chat.presses("Ana", "Close the pot", private=True)
    assert card(chat)[-1] == "It is closed. Thank you all!"

    await chat.passes(days=91)

    assert card(chat) == ["Pot 1 is over."]


async def test_what_cannot_be_is_said_in_words(chat: Chat) -> None:
    await chat.says("Ben", "/ask food: bread", private=True)
    await chat.says("Ben", "/pot 1 £5", private=True)
    assert "begins with “money:”" in chat.private("Ben")[-1]
    await chat.says("Ana", "/pot 1 £5", private=True)
    assert "Only the one who asked" in chat.private("Ana")[-1]
    await asked(chat)
    await chat.says("Ana", "/pot 2 £5", private=True)
    assert chat.private("Ana")[-1] == "There is a pot for #2 already."
    await chat.presses("Ana", "I put something in", private=False)

    assert chat.toasts[-1] == "You keep this pot yourself."


async def test_who_goes_leaves_no_pot_and_no_promise(chat: Chat) -> None:
    await asked(chat)
    await chat.presses("Ben", "I put something in", private=False)
    await chat.presses("Ben", "£20", private=True)
    await forgets(chat, "Ben")
    assert card(chat)[1] == "£0 of £60 is promised, £0 has arrived."
    await forgets(chat, "Ana")

    assert card(chat) == ["Pot 1 is over."]


async def test_kept_apart_or_gone_promises_are_let_go(chat: Chat) -> None:
    await asked(chat)
    for who, label in (("Ben", "£20"), ("Cem", "£5"), ("Dot", "£10")):
        await chat.presses(who, "I put something in", private=False)
        await chat.presses(who, label, private=True)
    await chat.says("Ana", "/block Ben", private=True)
    assert card(chat)[1] == "£15 of £60 is promised, £0 has arrived."
    chat.square.crowd.leaves("Cem")
    await chat.settle()
    assert card(chat)[1] == "£10 of £60 is promised, £0 has arrived."

    await chat.says("Ana", "/pot £9 | tea", private=True)
    chat.square.crowd.leaves("Ana")
    await chat.settle()

    assert [words.splitlines()[-1] for words in chat.group if words.startswith("Pot ")] == [
        "It is closed. Thank you all!"
    ] * 2

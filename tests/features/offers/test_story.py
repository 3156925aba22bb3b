"""What people are glad to do finds what is needed, quietly and never too often."""

from tests.chat import Chat

ASKED = "This may be something for you."


def asked(chat: Chat, who: str) -> list[str]:
    return [words for words in chat.private(who) if words.startswith(ASKED)]


async def knows(chat: Chat) -> None:
    for who in ("Ana", "Ben", "Cem", "Dot"):
        await chat.says(who, "Good morning")


async def test_an_offer_in_one_line_is_kept_with_its_limits(chat: Chat) -> None:
    await chat.says("Dot", "/offer transport: a lift | up to 2 a month | until Friday")

    assert chat.private("Dot")[-1] == (
        "Thank you! I keep that you offer: transport: a lift\n"
        "I ask you quietly when somebody needs it. You can always say no, or end it.\n"
        "Until Friday 4 January.\nAt most 2 times a month."
    )


async def test_without_words_it_asks_for_them_and_shows_what_is_offered(chat: Chat) -> None:
    await chat.says("Dot", "/offer", private=True)
    await chat.says("Dot", "a lift", private=True)
    await chat.says("Dot", "/offer", private=True)
    await chat.presses("Dot", "What I offer now", private=True)
    assert chat.private("Dot")[-1] == "What you offer\n1 a lift"

    await chat.presses("Dot", "End offer 1", private=True)

    assert chat.toasts[-1].startswith("All right, it is ended.")


async def test_a_new_offer_is_shown_what_is_open_already(chat: Chat) -> None:
    await chat.says("Ana", "/ask transport: to the clinic")
    await chat.says("Dot", "/offer transport: a lift", private=True)
    await chat.presses("Dot", "I can help with #1", private=True)

    assert "#1 Ana asks: transport: to the clinic\nDot is going, thank you." in chat.group


async def test_who_offers_it_is_asked_in_private_and_the_others_in_turn(chat: Chat) -> None:
    await knows(chat)
    await chat.says("Dot", "/offer transport: a lift", private=True)
    await chat.says("Ana", "/ask transport: to the clinic")
    await chat.passes(seconds=1)

    assert "transport: to the clinic" in asked(chat, "Dot")[-1]
    assert asked(chat, "Ana") == []
    await chat.presses("Dot", "I can help", private=True)
    assert "#1 Ana asks: transport: to the clinic\nDot is going, thank you." in chat.group


async def test_not_me_is_enough_and_nobody_is_asked_twice_a_day(chat: Chat) -> None:
    await knows(chat)
    await chat.says("Ana", "/ask a ladder")
    await chat.passes(seconds=1)
    await chat.presses("Dot", "Not me", private=True)
    await chat.says("Ana", "/ask a saw")
    await chat.passes(hours=20)

    assert len(asked(chat, "Dot")) == 1
    await chat.passes(hours=10)
    assert [words for words in asked(chat, "Dot") if "a ladder" in words] == asked(chat, "Dot")[:1]


async def test_a_limit_that_is_reached_is_kept(chat: Chat) -> None:
    await knows(chat)
    await chat.says("Dot", "/offer transport: a lift | up to 1 a month", private=True)
    await chat.says("Ana", "/ask transport: to the clinic")
    await chat.presses("Dot", "I can help", private=False)
    await chat.says("Ana", "/ask transport: to the shops")

    await chat.passes(days=3)

    assert not [words for words in asked(chat, "Dot") if "shops" in words]


async def test_who_is_kept_apart_is_never_matched(chat: Chat) -> None:
    await knows(chat)
    await chat.says("Dot", "/block Ana", private=True)
    await chat.says("Dot", "/offer transport: a lift", private=True)

    await chat.says("Ana", "/ask transport: to the clinic")
    await chat.passes(days=2)

    assert asked(chat, "Dot") == []


async def test_an_offer_ends_on_its_day(chat: Chat) -> None:
    await chat.says("Dot", "/offer a lift | until Friday", private=True)
    await chat.passes(days=4)
    await chat.says("Dot", "/offer", private=True)

    assert "What I offer now" not in chat.buttons("Dot")


async def test_who_was_asked_sees_who_goes_and_that_it_is_open_again(chat: Chat) -> None:
    await knows(chat)
    await chat.says("Ana", "/ask a ladder")
    await chat.passes(seconds=1)
    await chat.presses("Ben", "I can help", private=False)
    assert "#1 Ana asks: a ladder\nBen is going, thank you." in chat.private("Dot")
    assert "I can help" not in chat.buttons("Dot")

    await chat.presses("Ben", "I can’t after all", private=True)
    assert [words.splitlines()[-1] for words in asked(chat, "Dot")] == ["#1 Ana asks: a ladder"]
    await chat.presses("Ana", "Withdraw", private=True)

    assert "#1 is no longer open. Thank you for looking!" in chat.private("Dot")
    assert not any("ladder" in words for words in chat.private("Dot"))


async def test_the_asker_hears_how_many_were_asked_and_of_nobody_who_was_not(chat: Chat) -> None:
    await chat.says("Dot", "/quiet never", private=True)
    await chat.says("Ana", "/ask a ladder")
    await chat.passes(hours=13)

    assert "I ask 2 people by themselves, when it suits them." in chat.private("Ana")[-1]

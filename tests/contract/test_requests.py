"""A neighbour asks, a neighbour goes, and both know."""

from tests.contract.stage import Stage


async def test_one_asks_and_another_goes(stage: Stage) -> None:
    await stage.greeted()
    await stage.says("Ana", "/ask bread")
    await stage.shows("asks: bread")
    await stage.presses("Ben", "I can help")

    await stage.shows("Ben is going, thank you")


async def test_both_are_told_in_private(stage: Stage) -> None:
    await stage.greeted()
    await stage.says("Ana", "hello", private=True)
    await stage.says("Ben", "hello", private=True)
    await stage.says("Ana", "/ask bread")
    await stage.shows("asks: bread")
    await stage.presses("Ben", "I can help")

    assert "Ana" in await stage.shows("You are going to help", "Ben")
    assert "Ben" in await stage.shows("is going to help you", "Ana")


async def test_who_comes_second_reads_a_kind_no(stage: Stage) -> None:
    await stage.greeted()
    await stage.says("Ana", "/ask bread")
    await stage.shows("asks: bread")
    await stage.says("Cem", "/requests", private=True)
    await stage.shows("bread", "Cem")
    await stage.presses("Ben", "I can help")
    await stage.shows("Ben is going, thank you")
    await stage.presses("Cem", "I can help with #1")

    await stage.shows("Ben is going, thank you for offering", "Cem")


async def test_thanks_stand_on_the_request(stage: Stage) -> None:
    await stage.greeted()
    await stage.says("Ana", "/ask bread")
    await stage.shows("asks: bread")
    await stage.presses("Ben", "I can help")
    await stage.shows("Ben is going, thank you")
    await stage.says("Ana", "/thanks 1 you saved my day")

    assert "you saved my day" in await stage.shows("Ana says thank you to Ben")


async def test_a_private_request_leaves_no_name_in_the_group(stage: Stage) -> None:
    await stage.greeted()
    await stage.says("Ana", "hello", private=True)
    await stage.shows("I am not sure", "Ana")
    await stage.says("Ana", "/ask nappies | private")
    card = await stage.shows("asks: nappies")
    await stage.loses("ask nappies | private")

    assert "Ana" not in card


async def test_a_request_goes_from_first_word_to_thanks(stage: Stage) -> None:
    await stage.greeted()
    for who in ("Ana", "Ben", "Dot"):
        await stage.says(who, "hello", private=True)
    await stage.says("Ana", "/ask food: bread | tomorrow evening")
    assert "18:00" in await stage.shows("asks: food: bread")
    await stage.presses("Ben", "I can help")
    await stage.shows("You are going to help", "Ben")
    await stage.presses("Ben", "I can’t after all")
    await stage.shows("can’t after all", "Ana")
    await stage.loses("Ben is going")
    await stage.presses("Dot", "I can help")
    await stage.shows("Dot is going, thank you")
    await stage.passes(days=2)
    await stage.shows("How did it go with #1: food: bread? Dot was going to help.", "Ana")
    await stage.presses("Ana", "Yes, all done")
    await stage.shows("Done. Thank you, Dot!")
    await stage.presses("Ana", "Say thanks")
    await stage.shows("What would you like to say to Dot?", "Ana")
    await stage.says("Ana", "you saved my week", private=True)

    assert "you saved my week" in await stage.shows("Ana says thank you to Dot")

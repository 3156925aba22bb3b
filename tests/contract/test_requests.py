"""A neighbour asks, a neighbour goes, and both know."""

from tests.contract.stage import Stage


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


async def test_asked_step_by_step_several_go_and_one_drops(stage: Stage) -> None:
    await stage.greeted()
    for who in ("Ben", "Dot"):
        await stage.says(who, "hello", private=True)
    await stage.says("Ana", "/ask", private=True)
    await stage.shows("What do you need?", "Ana")
    await stage.says("Ana", "a sofa carried", private=True)
    await stage.shows("What kind of help is it?", "Ana")
    await stage.presses("Ana", "transport")
    await stage.shows("When do you need it?", "Ana")
    await stage.says("Ana", "tomorrow evening", private=True)
    await stage.shows("How many helpers", "Ana")
    await stage.presses("Ana", "2")
    await stage.shows("Once, or does it come again?", "Ana")
    await stage.presses("Ana", "That is all")
    assert "2 helpers wanted" in await stage.shows("This is what the group will see", "Ana")
    await stage.presses("Ana", "Ask the group")
    await stage.shows("asks: transport: a sofa carried")
    await stage.presses("Ben", "I can help")
    await stage.shows("Ben is going, thank you. One more is welcome.")
    await stage.presses("Dot", "I can help")
    await stage.shows("Ben and Dot are going, thank you.")
    await stage.shows("You are going to help", "Dot")
    await stage.presses("Dot", "I can’t after all")

    await stage.shows("Ben is going, thank you. One more is welcome.")


async def test_nobody_took_it_the_asker_chooses_and_one_who_is_kept_apart_sees_nothing(
    stage: Stage,
) -> None:
    await stage.greeted()
    for who in ("Ana", "Ben", "Dot"):
        await stage.says(who, "hello", private=True)
    await stage.says("Ana", "/block Dot", private=True)
    await stage.shows("Dot", "Ana")
    await stage.says("Ana", "/ask nappies | private", private=True)
    await stage.shows("asks: nappies")
    await stage.passes(hours=13)
    assert "What else would you like to do?" in await stage.shows("Nobody goes yet for #1", "Ana")
    for who in ("Dot", "Ben"):
        await stage.says(who, "/requests", private=True)
        await stage.shows("waiting 13 hours", who)
        await stage.presses(who, "I can help with #1")
        await stage.shows("I tell you here if you are chosen", who)
    await stage.shows("Somebody offers to help with #1", "Ana")
    assert not any("Dot, please" in label for label in await stage.choices("Ana"))
    await stage.presses("Ana", "Ben, please")
    await stage.shows("Somebody else is going for #1", "Dot")
    await stage.shows("would be glad of your help with #1", "Ben")
    await stage.presses("Ben", "Yes, I’m going")
    await stage.shows("Ben is going for #1 for sure", "Ana")
    await stage.presses("Ana", "Something not right")
    await stage.shows("What was not right with #1?", "Ana")
    await stage.presses("Ana", "I felt uneasy")

    await stage.shows("without names of who said so", "Ana")

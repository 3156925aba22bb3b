"""The bot comes into our street, says what it is for, and answers words it knows."""

from tests.contract.stage import Stage


async def test_who_lets_it_in_is_greeted_with_three_things_to_choose(stage: Stage) -> None:
    await stage.shows("I am Common Ground")

    assert await stage.choices() == ["I need", "I can", "Let's decide"]


async def test_help_names_what_can_be_done(stage: Stage) -> None:
    await stage.greeted()
    await stage.says("Ben", "/help ask")

    assert "ask bread" in await stage.shows("bread for two days")


async def test_an_unknown_word_is_met_with_silence_in_the_group(stage: Stage) -> None:
    await stage.greeted()
    await stage.says("Ben", "/frobnicate")
    await stage.says("Ben", "/help ask")
    await stage.shows("bread for two days")

    assert not any("I do not know" in text for text in await stage.group())


async def test_an_unknown_word_is_answered_in_private(stage: Stage) -> None:
    await stage.greeted()
    await stage.says("Ben", "/frobnicate", private=True)

    await stage.shows("I do not know “frobnicate”", "Ben")

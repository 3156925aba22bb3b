"""A number in the group does not stay there; the words around it do."""

from tests.contract.stage import Stage


async def test_a_number_vanishes_and_the_words_come_back(stage: Stage) -> None:
    await stage.greeted()
    await stage.says("Ben", "Ring me on 07700 900123 about the ladder")

    assert "about the ladder" in await stage.shows("[number kept safe")
    await stage.loses("900123")

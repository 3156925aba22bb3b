"""What was said counts once, whatever happens between the platform and the program."""

from tests.contract.stage import Stage
from tests.contract.telegram import TelegramStage


async def test_what_is_said_while_the_program_is_away_is_heard_once(stage: Stage) -> None:
    await stage.greeted()
    await stage.says("Ana", "/ask bread")
    await stage.shows("asks: bread")
    await stage.stops()
    await stage.says("Ben", "/ask a ladder")
    await stage.starts()
    await stage.shows("asks: a ladder")
    await stage.says("Cem", "/help ask")
    await stage.shows("bread for two days")

    assert [await said(stage, words) for words in ("asks: bread", "asks: a ladder")] == [1, 1]


async def test_who_asked_before_a_restart_is_helped_after_it(stage: Stage) -> None:
    await stage.greeted()
    await stage.says("Ana", "/ask bread")
    await stage.shows("asks: bread")
    await stage.stops()
    await stage.starts()
    await stage.presses("Ben", "I can help")

    await stage.shows("Ben is going, thank you")


async def test_an_update_that_comes_twice_counts_once(telegram: TelegramStage) -> None:
    await telegram.greeted()
    await telegram.says("Ana", "/ask bread")
    await telegram.shows("asks: bread")
    telegram.server.mail.repeat(telegram.last)
    await telegram.says("Cem", "/help ask")
    await telegram.shows("bread for two days")

    assert await said(telegram, "asks: bread") == 1


async def test_words_for_another_bot_are_left_to_it(telegram: TelegramStage) -> None:
    await telegram.greeted()
    await telegram.says("Ana", "/ask@another_bot bread")
    await telegram.says("Cem", "/help ask")
    await telegram.shows("bread for two days")

    assert await said(telegram, "asks: bread") == 0


async def said(stage: Stage, words: str) -> int:
    return sum(words in text for text in await stage.group())

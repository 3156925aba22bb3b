"""What is for one person alone waits until that person has opened the private chat."""

from tests.contract.telegram import TelegramStage


async def test_who_never_opened_the_private_chat_is_shown_the_door(
    telegram: TelegramStage,
) -> None:
    telegram.people["Ben"].opened = False
    await telegram.greeted()
    await telegram.says("Ben", "/mine")

    assert "Ben" in await telegram.shows("I have something for you alone")


async def test_who_asks_again_is_shown_the_door_below_the_new_words(
    telegram: TelegramStage,
) -> None:
    telegram.people["Ben"].opened = False
    await telegram.greeted()
    await telegram.says("Ben", "/mine")
    await telegram.shows("I have something for you alone")
    await telegram.says("Ben", "/ask")
    while "for you alone" not in (await telegram.group())[-1]:
        await telegram.rests()
    while sum("for you alone" in text for text in await telegram.group()) > 1:
        await telegram.rests()
    await telegram.presses("Ben", "Open private chat")

    await telegram.shows("What do you need?", "Ben")


async def test_behind_the_door_waits_what_was_kept(telegram: TelegramStage) -> None:
    telegram.people["Ben"].opened = False
    await telegram.greeted()
    await telegram.says("Ben", "/mine")
    await telegram.shows("I have something for you alone")
    await telegram.presses("Ben", "Open private chat")

    await telegram.shows("Nothing is open for you just now", "Ben")


async def test_who_has_shut_the_bot_out_stops_nobody(telegram: TelegramStage) -> None:
    await telegram.greeted()
    await telegram.says("Ana", "hello", private=True)
    await telegram.says("Ben", "hello", private=True)
    await telegram.shows("I am not sure", "Ana")
    telegram.server.shuts(telegram.people["Ana"])
    await telegram.says("Ana", "/ask bread")
    await telegram.shows("asks: bread")
    await telegram.presses("Ben", "I can help")
    await telegram.shows("Ben is going, thank you")

    assert "Ana" in await telegram.shows("You are going to help", "Ben")

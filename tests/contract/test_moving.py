"""A group that becomes a supergroup, or a room that is upgraded, goes on as the same group."""

from tests.contract.matrix import MatrixStage
from tests.contract.telegram import TelegramStage


async def test_everything_the_group_has_goes_along(telegram: TelegramStage) -> None:
    await telegram.greeted()
    await telegram.says("Ana", "/ask bread")
    await telegram.shows("asks: bread")
    old = telegram.server.last(telegram.street)
    telegram.street = telegram.server.grows(telegram.street, telegram.people["Ana"])
    await telegram.says("Ben", "/ask a ladder")
    await telegram.shows("#2 Ben asks: a ladder")
    await telegram.says("Ben", "/requests")
    await telegram.shows("#1 Ana asks: bread")
    telegram.server.presses(old, telegram.people["Cem"], "I can help")

    await telegram.shows("Thank you! You are going", "Cem")
    await telegram.shows("Cem is going, thank you")


async def test_a_vote_goes_on_in_the_new_room(telegram: TelegramStage) -> None:
    await telegram.greeted()
    await telegram.noon()
    await telegram.says("Ana", "/propose request.expires_days 7")
    await telegram.shows("Shall we change this?")
    card = telegram.server.last(telegram.street)
    telegram.street = telegram.server.grows(telegram.street, telegram.people["Ana"])
    for who in ("Ana", "Ben", "Cem"):
        telegram.server.presses(card, telegram.people[who], "Yes")
        await telegram.shows("Your vote: Yes", who)
    await telegram.passes(days=5)

    await telegram.shows("Passed. Days a request stays open: 7.")


async def test_a_room_that_is_upgraded_takes_everything_along(matrix: MatrixStage) -> None:
    await matrix.greeted()
    await matrix.says("Ana", "/ask bread")
    await matrix.shows("asks: bread")
    await matrix.says("Ben", "/straw Supper? | soup | stew")
    await matrix.hears_poll("Supper?")
    await matrix.presses("Cem", "soup")
    await matrix.moves()
    await matrix.says("Ben", "/requests")
    await matrix.shows("Ana asks: bread")
    await matrix.says("Ben", "/straw stop")
    await matrix.shows("Most hands were for soup (1).")

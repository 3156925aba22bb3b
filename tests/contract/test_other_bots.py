"""A vote ends early when everybody has voted; other bots in the chat are nobody."""

from tests.bot_api.world import Seat
from tests.contract.telegram import TelegramStage

NAMES = ("Ana", "Ben", "Cem", "Dot")


async def test_a_bot_that_joined_does_not_keep_a_vote_open(telegram: TelegramStage) -> None:
    await telegram.greeted()
    telegram.server.joins(telegram.street, telegram.server.person("Music", is_bot=True))

    await everybody_votes(telegram)


async def test_a_bot_that_was_there_before_and_administers_is_known(
    telegram: TelegramStage,
) -> None:
    music = telegram.server.person("Music", is_bot=True)
    telegram.street.seats[music.id] = Seat("administrator")
    await telegram.greeted()

    await everybody_votes(telegram)


async def test_a_person_nobody_has_heard_of_keeps_the_vote_open(telegram: TelegramStage) -> None:
    eve = telegram.server.person("Eve")
    telegram.street.seats[eve.id] = Seat()
    music = telegram.server.person("Music", is_bot=True)
    telegram.server.joins(telegram.street, music)
    telegram.server.leaves(telegram.street, music)
    await telegram.greeted()
    await vote(telegram)
    await telegram.passes(minutes=30)
    await telegram.says("Ana", "/help ask")
    await telegram.shows("bread for two days")

    assert not any("Passed" in text for text in await telegram.group())


async def everybody_votes(telegram: TelegramStage) -> None:
    await vote(telegram)
    await telegram.passes(minutes=6)

    await telegram.shows("Passed. Days a request stays open: 7.")


async def vote(telegram: TelegramStage) -> None:
    await telegram.noon()
    await telegram.says("Ana", "/propose request.expires_days 7")
    await telegram.shows("Shall we change this?")
    for who in NAMES:
        await telegram.presses(who, "Yes")
        await telegram.shows("Your vote: Yes", who)
    await telegram.shows("4 of 4 have voted")

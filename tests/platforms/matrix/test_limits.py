"""On a server with everyday limits the bot is patient, and words come before trimmings."""

import asyncio
import time
from pathlib import Path

import pytest

from bot.core.delivery import Outcome, Sent, Wait
from bot.core.incoming import BotEntered
from tests.homeserver.fixtures import People
from tests.homeserver.server import Synapse
from tests.platforms.matrix.running import Account, account, parcel, plain, until

pytestmark = pytest.mark.homeserver


@pytest.fixture
async def slow_bot(strict_homeserver: Synapse, tmp_path: Path) -> Account:
    return account(strict_homeserver, await strict_homeserver.register("bot"), tmp_path)


async def test_a_limit_is_said_with_its_time_and_kept(
    slow_bot: Account, limited_people: People
) -> None:
    ann = await limited_people.arrive("Ann")
    room = await ann.creates("Our street", slow_bot.user)
    outcomes: list[Outcome] = []
    async with slow_bot.awake() as link:
        await until(lambda: slow_bot.shelf.told(BotEntered))
        begun = time.monotonic()
        while not outcomes or isinstance(outcomes[-1], Sent):
            row = len(outcomes)
            outcomes.append(await link.deliver(parcel(row, room, plain(f"word {row}"))))
        asked_s = time.monotonic() - begun
        limited = outcomes[-1]
        assert isinstance(limited, Wait)
        await asyncio.sleep(limited.seconds + 0.2)  # noqa: TID251 - as the server asked
        last = await link.deliver(parcel(len(outcomes) - 1, room, plain("at last")))

    assert limited.everywhere
    assert 0 < limited.seconds <= 6
    assert asked_s < 5  # it did not wait by itself
    assert isinstance(last, Sent)


async def test_words_do_not_wait_for_reactions(slow_bot: Account, limited_people: People) -> None:
    ann = await limited_people.arrive("Ann")
    room = await ann.creates("Our street", slow_bot.user)
    choices = [f"day {number}" for number in range(10)]
    async with slow_bot.awake() as link:
        await until(lambda: slow_bot.shelf.told(BotEntered))
        begun = time.monotonic()
        first = await link.deliver(parcel(1, room, plain("which day?", *choices)))
        took_s = time.monotonic() - begun
        await until(lambda: not link.idle())

    assert isinstance(first, Sent)
    assert took_s < 2

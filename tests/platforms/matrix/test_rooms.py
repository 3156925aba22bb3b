"""The bot comes into rooms, hears what is said there and speaks, on a real homeserver."""

import pytest

from bot.core.incoming import BotEntered, Entered, Picked, Right, Said
from bot.core.outgoing import Sent
from tests.homeserver.fixtures import People
from tests.platforms.matrix.running import Account, delivered, parcel, plain, until

pytestmark = pytest.mark.homeserver


async def test_an_invited_bot_enters_hears_and_speaks(bot: Account, people: People) -> None:
    ann = await people.arrive("Ann")
    room = await ann.creates("Our street", bot.user)
    async with bot.awake() as link:
        await until(lambda: bot.shelf.told(BotEntered))
        said = await ann.says(room, "!ask milk | by noon")
        await until(lambda: bot.shelf.told(Said))
        sent = await delivered(link, parcel(1, room, plain("Dot is going", "I can help")))
        heard = await ann.hears(room, "Dot is going")
        await until(lambda: heard)
        await ann.reacts(heard, "1️⃣")
        await until(lambda: bot.shelf.told(Picked))

    (asked,) = bot.shelf.told(Said)
    assert (asked.message, asked.command, asked.line) == (
        f"{room} {said.id}",
        "ask",
        "milk | by noon",
    )
    assert sent == Sent(f"{room} {heard.id}")
    assert bot.shelf.told(Picked) == [Picked(f"{room} {heard.id}", 0)]
    assert bot.shelf.told(BotEntered) == [BotEntered((Right.READ_ALL,), 2)]
    assert [(e.name, e.seen, e.standing) for e in bot.shelf.told(Entered)] == [
        ("Ann", False, "owner")
    ]

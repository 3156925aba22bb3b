"""A row is said once, whatever happens to its answer, to the bot or to its database."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.delivery import Sent, Wait
from bot.core.incoming import BotEntered
from bot.core.outgoing import TakeDown
from tests.homeserver.fixtures import People
from tests.homeserver.gate import Gate
from tests.homeserver.member import Member
from tests.homeserver.server import Login, Synapse
from tests.platforms.matrix.running import Account, delivered, parcel, plain, until

pytestmark = pytest.mark.homeserver


async def said_by(bot: Account, ann: Member, room: str) -> list[str]:
    return [each.text for each in await ann.messages(room) if each.sender == bot.user]


async def test_a_lost_answer_is_asked_for_again_and_said_once(
    far_bot: Account, gate: Gate, people: People
) -> None:
    ann = await people.arrive("Ann")
    room = await ann.creates("Our street", far_bot.user)
    async with far_bot.awake() as link:
        await until(lambda: far_bot.shelf.told(BotEntered))
        gate.lose = lambda _method, path: "m.room.message" in path
        first = await link.deliver(parcel(7, room, plain("hello")))
        gate.lose = lambda _method, _path: False
        second = await link.deliver(parcel(7, room, plain("hello")))

    assert isinstance(first, Wait)
    assert isinstance(second, Sent)
    assert await said_by(far_bot, ann, room) == ["hello"]


@pytest.mark.parametrize("status", [500, 502, 504], ids=str)
async def test_a_server_in_trouble_means_to_wait(
    far_bot: Account, gate: Gate, people: People, status: int
) -> None:
    ann = await people.arrive("Ann")
    room = await ann.creates("Our street", far_bot.user)
    async with far_bot.awake() as link:
        await until(lambda: far_bot.shelf.told(BotEntered))
        gate.refuse = lambda _method, path: status if "m.room.message" in path else 0
        outcome = await link.deliver(parcel(7, room, plain("hello")))

    assert outcome == Wait(2.0)
    assert gate.count("m.room.message") == 1


async def test_a_repeat_after_a_new_login_is_not_said_twice(
    homeserver: Synapse, login: Login, bot: Account, people: People
) -> None:
    settings = replace(bot.settings, access_token="", password=login.password)
    bot = Account(settings, bot.shelf, bot.clock)
    ann = await people.arrive("Ann")
    room = await ann.creates("Our street", bot.user)
    async with bot.awake() as link:
        await until(lambda: bot.shelf.told(BotEntered))
        first = await delivered(link, parcel(7, room, plain("hello")))
    await spoil_token(settings.folder)
    async with bot.awake() as link:
        second = await delivered(link, parcel(7, room, plain("hello")))
    devices = (await people.as_person(login).api.get("devices"))["devices"]

    assert first == second
    assert len(devices) == 2  # the one it was registered with, and the bot's own


async def test_a_new_database_counts_its_rows_anew(bot: Account, people: People) -> None:
    ann = await people.arrive("Ann")
    room = await ann.creates("Our street", bot.user)
    async with bot.awake() as link:
        await until(lambda: bot.shelf.told(BotEntered))
        await delivered(link, parcel(1, room, plain("hello")))
    bot.shelf.forget()
    async with bot.awake() as link:
        await delivered(link, parcel(1, room, plain("hello")))

    assert await said_by(bot, ann, room) == ["hello", "hello"]


async def test_a_restored_database_says_its_new_words(bot: Account, people: People) -> None:
    ann = await people.arrive("Ann")
    room = await ann.creates("Our street", bot.user)
    async with bot.awake() as link:
        await until(lambda: bot.shelf.told(BotEntered))
        await delivered(link, parcel(1, room, plain("lost with the disk")))
    async with bot.awake() as link:
        await delivered(link, parcel(1, room, plain("said since the backup")))

    assert await said_by(bot, ann, room) == ["lost with the disk", "said since the backup"]


async def test_a_removal_is_repeated_without_harm(bot: Account, people: People) -> None:
    ann = await people.arrive("Ann")
    room = await ann.creates("Our street", bot.user)
    await ann.empowers(room, bot.user, 50)
    async with bot.awake() as link:
        await until(lambda: bot.shelf.told(BotEntered))
        said = await ann.says(room, "oops")
        removal = parcel(7, room, TakeDown(f"{room} {said.id}"))
        outcomes = [await link.deliver(removal), await link.deliver(removal)]
        events = await ann.timeline(room)

    assert outcomes == [Sent(), Sent()]
    assert sum(event["type"] == "m.room.redaction" for event in events) == 1


async def spoil_token(folder: Path) -> None:
    """Make the kept token worthless, as an administrator's logout does."""
    path = folder / "matrix-session.json"
    kept = json.loads(path.read_text())
    path.write_text(json.dumps({**kept, "token": "syt_gone"}))

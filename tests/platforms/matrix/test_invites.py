"""Invitations are answered, also late ones and difficult ones, and not for ever."""

from dataclasses import replace

import pytest

from bot.core.incoming import BotEntered, BotGone
from tests.homeserver.fixtures import People
from tests.homeserver.gate import Gate
from tests.platforms.matrix.running import Account, until

pytestmark = pytest.mark.homeserver


async def test_an_invitation_of_last_night_is_answered(bot: Account, people: People) -> None:
    ann = await people.arrive("Ann")
    async with bot.awake():
        pass
    room = await ann.creates("Our street", bot.user)
    async with bot.awake():
        await until(lambda: bot.shelf.told(BotEntered))

    assert bot.user in await ann.members(room)


async def test_an_invitation_heard_but_not_answered_is_found_at_the_next_start(
    bot: Account, far_bot: Account, gate: Gate, people: People
) -> None:
    ann = await people.arrive("Ann")
    async with far_bot.awake():
        gate.refuse = lambda _method, path: 502 if "/join/" in path else 0
        room = await ann.creates("Our street", bot.user)
        await until(lambda: gate.count("/join/") >= 1)
    gate.refuse = lambda _method, _path: 0
    async with bot.awake():
        await until(lambda: bot.shelf.told(BotEntered))

    assert bot.user in await ann.members(room)


async def test_a_door_that_opens_late_is_tried_again(
    far_bot: Account, gate: Gate, people: People
) -> None:
    ann = await people.arrive("Ann")
    gate.errcode = "M_FORBIDDEN"
    gate.refuse = lambda _method, path: 403 if "/join/" in path and gate.count(path) < 3 else 0
    async with far_bot.awake():
        room = await ann.creates("Our street", far_bot.user)
        await until(lambda: far_bot.shelf.told(BotEntered))

    assert gate.count("/join/") == 3
    assert far_bot.user in await ann.members(room)


async def test_a_door_that_stays_shut_is_left_alone(
    far_bot: Account, gate: Gate, people: People
) -> None:
    ann = await people.arrive("Ann")
    gate.errcode = "M_FORBIDDEN"
    gate.refuse = lambda _method, path: 403 if "/join/" in path else 0
    far_bot = replace(far_bot, settings=replace(far_bot.settings, retry_s=0.005))
    async with far_bot.awake() as link:
        room = await ann.creates("Our street", far_bot.user)
        await until(lambda: gate.count("POST", "/leave"))
        await until(link.idle)

    membership = await ann.state(room, "m.room.member", far_bot.user)
    assert membership["membership"] == "leave"
    assert gate.count("/join/") == 7
    assert far_bot.shelf.told(BotGone) == []


async def test_being_made_a_moderator_while_away_is_known(bot: Account, people: People) -> None:
    ann = await people.arrive("Ann")
    room = await ann.creates("Our street", bot.user)
    async with bot.awake():
        await until(lambda: bot.shelf.told(BotEntered))
    await ann.empowers(room, bot.user, 50)
    async with bot.awake():
        await until(lambda: len(bot.shelf.told(BotEntered)) == 2)

    before, after = bot.shelf.told(BotEntered)
    assert set(after.rights) - set(before.rights) == {"delete", "ban", "pin"}

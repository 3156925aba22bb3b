"""Who may do what in a room is known as the homeserver itself decides it."""

from dataclasses import replace

import pytest

from bot.core.act import Need
from bot.core.ids import AccountRef, ChatRef
from bot.core.incoming import BotEntered, Entered, Right, Standing
from bot.kernel.ports import Known, LookFailed
from bot.platforms.matrix.levels import Levels
from bot.platforms.matrix.link import MatrixLink
from tests.homeserver.fixtures import People
from tests.homeserver.gate import Gate
from tests.platforms.matrix.running import Account, until

pytestmark = pytest.mark.homeserver


async def standing(link: MatrixLink, room: str, user: str) -> Standing | None:
    account = AccountRef("matrix", user)
    return (await link.look(Need.STANDING, ChatRef("matrix", room), account)).standing


@pytest.mark.parametrize("version", ["10", "11", "12"], ids=str)
async def test_the_one_who_made_the_room_owns_it(
    bot: Account, people: People, version: str
) -> None:
    ann, bob = await people.arrive("Ann"), await people.arrive("Bob")
    room = await ann.creates("Our street", bot.user, bob.user, room_version=version)
    await bob.joins(room)
    async with bot.awake() as link:
        await until(lambda: bot.shelf.told(BotEntered))

        assert await standing(link, room, ann.user) is Standing.OWNER
        assert await standing(link, room, bob.user) is Standing.MEMBER
        assert await standing(link, room, "@nobody:test.local") is Standing.OUTSIDE


async def test_who_is_made_a_moderator_is_told(bot: Account, people: People) -> None:
    ann, bob = await people.arrive("Ann"), await people.arrive("Bob")
    room = await ann.creates("Our street", bot.user, bob.user)
    await bob.joins(room)
    async with bot.awake() as link:
        await until(lambda: bot.shelf.told(BotEntered))
        await ann.empowers(room, bob.user, 50)
        await until(lambda: len(bot.shelf.told(Entered)) == 3)
        looked = await standing(link, room, bob.user)

    who = AccountRef("matrix", bob.user)
    assert bot.shelf.told(Entered)[-1] == Entered(who, "Bob", standing=Standing.ADMIN, seen=False)
    assert looked is Standing.ADMIN


@pytest.mark.parametrize(
    ("level", "rights"),
    [
        (0, {Right.READ_ALL, Right.INVITE}),
        (50, {Right.READ_ALL, Right.DELETE, Right.BAN, Right.PIN, Right.INVITE}),
        (100, {Right.READ_ALL, Right.DELETE, Right.BAN, Right.PIN, Right.INVITE, Right.RESTRICT}),
    ],
    ids=["stranger", "moderator", "administrator"],
)
async def test_what_the_bot_may_do_follows_its_level(
    bot: Account, people: People, level: int, rights: set[Right]
) -> None:
    ann = await people.arrive("Ann")
    room = await ann.creates("Our street", bot.user)
    await ann.empowers(room, bot.user, level)
    async with bot.awake() as link:
        await until(lambda: bot.shelf.told(BotEntered))
        chat, anyone = ChatRef("matrix", room), AccountRef("matrix", ann.user)
        looked = await link.look(Need.RIGHTS, chat, anyone)
        counted = await link.look(Need.COUNT, chat, anyone)

    assert set(looked.rights or ()) == set(bot.shelf.told(BotEntered)[0].rights) == rights
    assert counted == Known(count=2)


async def test_a_room_the_bot_is_not_in_cannot_be_looked_at(bot: Account, people: People) -> None:
    ann = await people.arrive("Ann")
    room = await ann.creates("Elsewhere")
    async with bot.awake() as link:
        with pytest.raises(LookFailed):
            await standing(link, room, ann.user)


async def test_what_was_heard_long_ago_is_not_passed_on_as_known(
    far_bot: Account, gate: Gate, people: People
) -> None:
    far_bot = replace(far_bot, settings=replace(far_bot.settings, poll_s=0.5))
    ann = await people.arrive("Ann")
    room = await ann.creates("Our street", far_bot.user)
    async with far_bot.awake() as link:
        await until(lambda: far_bot.shelf.told(BotEntered))
        gate.refuse = lambda _method, _path: 502
        await until(lambda: link.silent_s() > 0.8)
        with pytest.raises(LookFailed):
            await standing(link, room, ann.user)


@pytest.mark.parametrize(
    ("value", "level"),
    [(50, 50), ("51", 51), (" -1 ", -1), (True, 7), (1.5, 7), ("x", 7), (None, 7), ("9" * 99, 7)],
    ids=lambda value: repr(value)[:5],
)
def test_levels_are_read_with_their_defaults(value: object, level: int) -> None:
    levels = Levels({"users_default": 7, "users": {"@ann:test.local": value}})

    assert levels.of("@ann:test.local") == level


def test_where_everybody_is_raised_nobody_stands_out() -> None:
    levels = Levels({"users_default": 100, "users": {}})

    assert levels.standing("@ann:test.local") is Standing.MEMBER
    assert Right.RESTRICT not in levels.rights("@bot:test.local")

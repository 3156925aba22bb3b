"""What the link can find out about people and rooms."""

import pytest

from bot.core.act import Need
from bot.core.ids import AccountRef, ChatRef
from bot.core.incoming import Right, Standing
from bot.kernel.ports import Known, LookFailed
from bot.platforms.telegram.link import TelegramLink
from tests.bot_api import BotApi, Broken, Chat, Limited, Lost
from tests.bot_api.world import Seat
from tests.platforms.telegram.parcels import account

ALL = (Right.READ_ALL, Right.DELETE, Right.RESTRICT, Right.BAN, Right.PIN, Right.INVITE)


def room(chat: Chat) -> ChatRef:
    return ChatRef("telegram", str(chat.id))


async def test_everybodys_standing_can_be_asked(server: BotApi, link: TelegramLink) -> None:
    people = [server.person(name) for name in ("Ann", "Bob", "Cem", "Dot", "Eve", "Flo")]
    ann, bob, _, dot, eve, flo = people
    elm = server.group("Elm Street", *people[:5])
    server.appoints(elm, bob, ann)
    server.leaves(elm, dot)
    elm.seats[eve.id] = Seat("restricted")

    found = [await link.look(Need.STANDING, room(elm), account(who)) for who in people]

    assert [known.standing for known in found] == [
        Standing.OWNER,
        Standing.ADMIN,
        Standing.MEMBER,
        Standing.OUTSIDE,
        Standing.MEMBER,  # paused, and still inside
        Standing.OUTSIDE,
    ]
    assert flo.id not in elm.seats


async def test_an_account_the_server_never_saw_is_outside(
    server: BotApi, link: TelegramLink
) -> None:
    elm = server.group("Elm Street", server.person("Ann"))

    known = await link.look(Need.STANDING, room(elm), AccountRef("telegram", "42"))

    assert known == Known(standing=Standing.OUTSIDE)


async def test_the_groups_own_mask_is_some_admin(server: BotApi, link: TelegramLink) -> None:
    elm = server.group("Elm Street", server.person("Ann"))

    known = await link.look(Need.STANDING, room(elm), AccountRef("telegram", str(elm.id)))

    assert known == Known(standing=Standing.ADMIN)


async def test_who_only_needs_to_be_inside_is_looked_at_the_same_way(
    server: BotApi, link: TelegramLink
) -> None:
    ann = server.person("Ann")

    known = await link.look(Need.MEMBER, room(server.group("Elm Street", ann)), account(ann))

    assert known == Known(standing=Standing.OWNER)


async def test_the_bots_rights_and_the_number_of_members(
    server: BotApi, link: TelegramLink
) -> None:
    ann, bob = server.person("Ann"), server.person("Bob")
    rooms = [
        server.group("Elm Street", ann, bob),
        server.group("Oak Street", ann, rights=frozenset({"can_delete_messages"})),
        server.group("Ash Street", ann, admin=False),
    ]

    rights = [(await link.look(Need.RIGHTS, room(r), account(ann))).rights for r in rooms]
    counts = [(await link.look(Need.COUNT, room(r), account(ann))).count for r in rooms]

    assert rights == [ALL, (Right.READ_ALL, Right.DELETE), ()]
    assert counts == [3, 2, 2]


@pytest.mark.parametrize("fault", [Broken(502), Limited(3), Lost(done=False)], ids=repr)
async def test_what_cannot_be_said_now_fails_to_be_seen(
    server: BotApi, link: TelegramLink, fault: Broken | Limited | Lost
) -> None:
    ann = server.person("Ann")
    elm = server.group("Elm Street", ann)
    server.faults.next("getChatMember", fault)

    with pytest.raises(LookFailed):
        await link.look(Need.STANDING, room(elm), account(ann))


async def test_before_the_server_said_who_we_are_nothing_can_be_seen(
    server: BotApi, link: TelegramLink
) -> None:
    ann = server.person("Ann")
    elm = server.group("Elm Street", ann)
    server.faults.next("getMe", Broken(502))

    with pytest.raises(LookFailed):
        await link.look(Need.COUNT, room(elm), account(ann))


async def test_a_room_the_bot_was_put_out_of_cannot_be_looked_at(
    server: BotApi, link: TelegramLink
) -> None:
    ann = server.person("Ann")
    elm = server.group("Elm Street", ann)
    server.bot_leaves(elm, ann)

    with pytest.raises(LookFailed):
        await link.look(Need.STANDING, room(elm), account(ann))

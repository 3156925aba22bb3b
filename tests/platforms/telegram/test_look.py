"""What the link can find out, and the ticks and menus it gives."""

from datetime import timedelta

import pytest

from bot.core.act import Need
from bot.core.clock import HandClock
from bot.core.ids import AccountRef, ChatRef
from bot.core.incoming import Right, Standing
from bot.core.outgoing import Ack, Menu
from bot.kernel.ports import Known, LookFailed
from bot.platforms.telegram.link import TelegramLink
from tests.bot_api import BotApi, Broken, Chat, Limited, Lost, Person
from tests.bot_api.world import Answer, Seat
from tests.platforms.telegram.parcels import account

ALL = (Right.READ_ALL, Right.DELETE, Right.RESTRICT, Right.BAN, Right.PIN)


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


@pytest.fixture
def ann(server: BotApi) -> Person:
    return server.person("Ann", opened=True)


def press(server: BotApi, ann: Person) -> str:
    return server.sends_data(server.says(server.private(ann), ann, "any"), ann, "7.0")


async def test_a_press_is_ticked_to_the_presser_alone(
    server: BotApi, link: TelegramLink, ann: Person
) -> None:
    await link.acknowledge(Ack(press(server, ann), "You voted yes"))

    assert server.answers(ann) == [Answer(ann.id, "You voted yes", "", alert=False)]


async def test_a_tick_is_never_too_long(server: BotApi, link: TelegramLink, ann: Person) -> None:
    await link.acknowledge(Ack(press(server, ann), "🪜" * 300))

    assert server.answers(ann)[0].text == "🪜" * 99 + "…"


async def test_a_tick_can_open_the_private_chat(
    server: BotApi, link: TelegramLink, ann: Person
) -> None:
    await link.look(Need.COUNT, room(server.group("Elm Street", ann)), account(ann))

    await link.acknowledge(Ack(press(server, ann), home="7-0"))

    assert server.answers(ann)[0].url == "https://t.me/ground_bot?start=7-0"


async def test_a_tick_that_comes_too_late_or_is_lost_harms_nothing(
    server: BotApi, link: TelegramLink, clock: HandClock, ann: Person
) -> None:
    late, lost = press(server, ann), press(server, ann)
    clock.forward(timedelta(minutes=20))
    await link.acknowledge(Ack(late, "thanks"))
    server.faults.next("answerCallbackQuery", Lost(done=False))
    await link.acknowledge(Ack(lost, "thanks"))

    assert server.answers(ann) == []


async def test_menus_are_offered_by_place_and_language(server: BotApi, link: TelegramLink) -> None:
    await link.publish(
        [
            Menu("group", "", (("ask", "ask for help"), ("offer", "offer help"))),
            Menu("private", "de", (("mine", "was mich betrifft"),)),
            Menu("facilitators", "", (("setup", "the first evening"),)),
        ]
    )

    shown = [
        [entry["command"] for entry in server.menu(*where)]
        for where in (
            ("all_group_chats", ""),
            ("all_private_chats", "de"),
            ("all_chat_administrators", ""),
        )
    ]
    assert shown == [["ask", "offer"], ["mine"], ["setup"]]


async def test_a_menu_the_server_refuses_does_not_stop_the_next(
    server: BotApi, link: TelegramLink
) -> None:
    server.faults.next("setMyCommands", Broken(502))

    await link.publish([Menu(where, "", (("ask", "x" * 999),)) for where in ("group", "private")])

    assert server.menu("all_group_chats") == []
    assert server.menu("all_private_chats") == [{"command": "ask", "description": "x" * 256}]


async def test_what_telegram_cannot_show_in_a_menu_is_left_out(
    server: BotApi, link: TelegramLink
) -> None:
    entries = (("ask", "ask"), ("Big", "no"), ("help-me", "no"), ("mute", ""), ("x" * 33, "no"))

    await link.publish([Menu("group", "", entries), Menu("group", "nds", entries)])

    assert [entry["command"] for entry in server.menu("all_group_chats")] == ["ask"]
    assert len(server.calls("setMyCommands")) == 1

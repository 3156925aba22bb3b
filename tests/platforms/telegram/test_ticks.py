"""Ticks on pressed buttons and the menus of commands."""

from datetime import timedelta

import pytest

from bot.core.act import Need
from bot.core.clock import HandClock
from bot.core.delivery import Ack
from bot.core.ids import ChatRef
from bot.core.outgoing import Menu
from bot.platforms.telegram.link import TelegramLink
from tests.bot_api import BotApi, Broken, Chat, Lost, Person
from tests.bot_api.world import Answer
from tests.platforms.telegram.parcels import account


def room(chat: Chat) -> ChatRef:
    return ChatRef("telegram", str(chat.id))


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

"""Updates: who is told what, offsets, one reader at a time."""

import asyncio

import pytest

from tests.bot_api import BotApi
from tests.bot_api.conftest import Ask


async def texts(ask: Ask, **params: object) -> list[str]:
    updates = (await ask("getUpdates", **params))["result"]
    return [u["message"].get("text", "") for u in updates if "message" in u]


async def test_an_update_comes_again_until_a_higher_offset_confirms_it(
    server: BotApi, ask: Ask
) -> None:
    ann = server.person("Ann", opened=True)
    for word in ("one", "two", "three"):
        server.says(server.private(ann), ann, word)

    heard = [
        await texts(ask),
        await texts(ask, limit=1),
        await texts(ask, offset=700_002),
        await texts(ask, offset=-1),
        await texts(ask),
    ]

    assert heard == [["one", "two", "three"], ["one"], ["two", "three"], ["three"], ["three"]]


async def test_a_long_poll_answers_as_soon_as_something_is_said(server: BotApi, ask: Ask) -> None:
    ann = server.person("Ann", opened=True)
    poll = asyncio.create_task(texts(ask, timeout=30))
    await server.mail.news.next()

    server.says(server.private(ann), ann, "hello")

    assert await poll == ["hello"]


async def test_a_second_reader_ends_the_first(server: BotApi, ask: Ask) -> None:
    first = asyncio.create_task(ask("getUpdates", timeout=30))
    await server.mail.news.next()

    await ask("getUpdates")

    assert (await first)["error_code"] == 409


async def test_with_a_webhook_nobody_polls(ask: Ask) -> None:
    await ask("setWebhook", url="https://bot.example.org/hook")

    assert "webhook is active" in (await ask("getUpdates"))["description"]


async def test_left_out_the_former_choice_of_updates_stays(server: BotApi, ask: Ask) -> None:
    ann = server.person("Ann", opened=True)
    await ask("getUpdates", allowed_updates=["callback_query"])
    await ask("getUpdates")

    server.says(server.private(ann), ann, "hello")

    assert await texts(ask) == []


async def test_changes_of_members_come_only_when_asked_for_and_only_to_an_admin(
    server: BotApi, ask: Ask
) -> None:
    ann = server.person("Ann")
    elm, oak = server.group("Elm", ann), server.group("Oak", ann, admin=False)
    server.joins(elm, server.person("Bob"))
    await ask("getUpdates", allowed_updates=["chat_member"])
    cem = server.person("Cem")
    for room in (elm, oak):
        server.joins(room, cem)

    told = (await ask("getUpdates"))["result"]

    heard = [update["chat_member"] for update in told if "chat_member" in update]
    assert [(one["chat"]["title"], one["new_chat_member"]["user"]["id"]) for one in heard] == [
        ("Elm", cem.id)
    ]


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("hello", False),
        ("/ask milk", True),
        ("/ask@ground_bot milk", True),
        ("/ask@other_bot milk", False),
        ("@ground_bot hello", False),
    ],
)
async def test_in_privacy_mode_the_bot_hears_what_is_meant_for_it(
    server: BotApi, ask: Ask, text: str, *, heard: bool
) -> None:
    ann = server.person("Ann")
    elm = server.group("Elm", ann, admin=False)

    server.says(elm, ann, text)

    assert await texts(ask) == ([text] if heard else [])


async def test_in_privacy_mode_an_answer_to_the_bot_is_heard(server: BotApi, ask: Ask) -> None:
    ann = server.person("Ann")
    elm = server.group("Elm", ann, admin=False)
    await ask("sendMessage", chat_id=elm.id, text="how are you?")

    server.says(elm, ann, "fine", reply_to=server.last(elm))

    assert await texts(ask) == ["fine"]


async def test_another_bot_that_spoke_last_takes_the_bare_commands(
    server: BotApi, ask: Ask
) -> None:
    ann = server.person("Ann")
    elm = server.group("Elm", ann, admin=False)
    elm.last_bot = 4711

    server.says(elm, ann, "/ask milk")

    assert await texts(ask) == []

"""Whatever the published schema or its limits do not allow is refused and remembered."""

import json
from typing import Any

import pytest
from aiohttp import FormData

from tests.bot_api import BotApi
from tests.bot_api.conftest import Ask


@pytest.fixture
def elm(server: BotApi) -> int:
    return server.group("Elm Street", server.person("Ann")).id


def keyboard(*buttons: dict[str, Any]) -> dict[str, Any]:
    return {"inline_keyboard": [list(buttons)]}


@pytest.mark.parametrize(
    ("method", "params", "why"),
    [
        ("sendMessage", {}, 'parameter "text" is required'),
        ("sendMessage", {"text": "hi", "colour": "red"}, "has no parameter colour"),
        ("sendMessage", {"text": 5}, "must be of type String"),
        ("sendMessage", {"text": "hi", "message_thread_id": True}, "must be of type Integer"),
        ("sendMessage", {"text": "hi", "disable_notification": 1}, "must be of type Boolean"),
        ("sendMessage", {"text": "hi", "entities": {}}, "must be a list"),
        ("sendMessage", {"text": "hi", "entities": [{"type": "bold"}]}, "offset is missing"),
        ("sendMessage", {"text": "hi", "reply_parameters": {"id": 1}}, "has no field id"),
        ("sendMessage", {"text": "hi", "parse_mode": "HTML"}, "reads entities, not markup"),
        ("sendMessage", {"text": "hi", "reply_markup": {"x": []}}, "has no field x"),
        (
            "sendMessage",
            {"text": "hi", "entities": [{"type": "bold", "offset": 0, "length": 3}]},
            "beyond the text",
        ),
        (
            "sendMessage",
            {"text": "🪜", "entities": [{"type": "bold", "offset": 0, "length": 1}]},
            "splits a character",
        ),
        (
            "sendMessage",
            {"text": "hi", "reply_markup": keyboard({"text": "x"})},
            "exactly one thing",
        ),
        ("stopPoll", {"message_id": 1}, "not played by this server"),
    ],
)
async def test_a_call_beyond_the_schema_is_a_complaint(
    server: BotApi, ask: Ask, elm: int, method: str, params: dict[str, Any], why: str
) -> None:
    answer = await ask(method, chat_id=elm, **params)

    assert (answer["ok"], answer["error_code"]) == (False, 400)
    assert why in answer["description"]
    assert len(server.complaints) == 1


@pytest.mark.parametrize(
    ("params", "why"),
    [
        ({"text": " \n"}, "message text is empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "🪜" * 2049}, "message is too long"),
        (
            {"text": "hi", "reply_markup": keyboard({"text": "x", "callback_data": "é" * 33})},
            "BUTTON_DATA_INVALID",
        ),
        (
            {"text": "hi", "reply_markup": keyboard({"text": "x", "callback_data": ""})},
            "BUTTON_DATA_INVALID",
        ),
        (
            {"text": "hi", "reply_markup": keyboard({"text": "x", "url": "javascript:x"})},
            "wrong scheme",
        ),
        (
            {"text": "hi", "reply_markup": keyboard({"text": " ", "callback_data": "1"})},
            "Text buttons are unallowed",
        ),
    ],
)
async def test_a_limit_is_refused_as_the_real_one_does(
    server: BotApi, ask: Ask, elm: int, params: dict[str, Any], why: str
) -> None:
    answer = await ask("sendMessage", chat_id=elm, **params)

    assert why in answer["description"]
    assert server.complaints == []


async def test_a_tick_of_more_than_200_characters_is_refused(server: BotApi, ask: Ask) -> None:
    ann = server.person("Ann", opened=True)
    query = server.sends_data(server.says(server.private(ann), ann, "x"), ann, "1")

    answer = await ask("answerCallbackQuery", callback_query_id=query, text="x" * 201)

    assert answer["description"] == "Bad Request: MESSAGE_TOO_LONG"


@pytest.mark.parametrize(
    ("commands", "why"),
    [
        ([{"command": "Ask", "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "ask", "description": ""}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([{"command": f"c{n}", "description": "x"} for n in range(101)], "BOT_COMMANDS_TOO_MUCH"),
    ],
)
async def test_a_menu_beyond_its_limits_is_refused(
    ask: Ask, commands: list[dict[str, str]], why: str
) -> None:
    assert (await ask("setMyCommands", commands=commands))["description"].endswith(why)


async def test_a_form_means_the_same_as_json(server: BotApi, ask: Ask, elm: int) -> None:
    markup = json.dumps(keyboard({"text": "Yes", "callback_data": "1.0"}))
    form = {"chat_id": str(elm), "text": "12", "reply_markup": markup, "protect_content": "true"}

    answer = await ask("sendMessage", data=form)

    assert answer["result"]["text"] == "12"
    assert server.last(server.state.chats[elm]).labels == ["Yes"]


async def test_a_file_comes_with_a_multipart_form(server: BotApi, ask: Ask, elm: int) -> None:
    form = FormData({"chat_id": str(elm), "caption": "the rules"})
    form.add_field("document", b"%PDF", filename="rules.pdf", content_type="application/pdf")

    answer = await ask("sendDocument", data=form)

    name = answer["result"]["document"]["file_id"]
    assert (server.state.files[name], server.last(server.state.chats[elm]).text) == (
        b"%PDF",
        "the rules",
    )


async def test_methods_are_found_whatever_their_case(ask: Ask) -> None:
    assert (await ask("GETME"))["result"]["username"] == "ground_bot"


async def test_a_method_nobody_knows_is_not_found(ask: Ask) -> None:
    assert (await ask("sendLove"))["error_code"] == 404


async def test_a_wrong_token_is_unauthorized(server: BotApi, ask: Ask) -> None:
    server.token = "1:wrong"

    assert (await ask("getMe"))["error_code"] == 401

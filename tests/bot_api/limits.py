"""Limits that the schema only tells in words: lengths, bounds of entities, buttons, commands."""

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Any
from urllib.parse import urlsplit

from tests.bot_api.refusals import BrokenSchema, bad

TEXT = 4096
CAPTION = 1024
TOAST = 200
DATA_BYTES = 64
ROW = 8
BUTTONS = 100
COMMANDS = 100
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
ACTIONS = {
    "url", "callback_data", "web_app", "login_url", "switch_inline_query", "callback_game", "pay",
    "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "copy_text",
}  # fmt: skip


def units(text: str) -> bytes:
    return text.encode("utf-16-le")


def check(method: str, params: Mapping[str, Any]) -> None:
    """Raise a refusal where a call goes beyond a limit."""
    if "parse_mode" in params:
        raise BrokenSchema("this server reads entities, not markup")
    text = params.get("text")
    if text is not None:
        _text(method, text)
        entities(text, params.get("entities", []))
    if len(units(params.get("caption", ""))) > 2 * CAPTION:
        raise bad("message caption is too long")
    _keyboard((params.get("reply_markup") or {}).get("inline_keyboard", []))
    _counts(method, params)
    _commands(params.get("commands", []))


def _text(method: str, text: str) -> None:
    if method == "answerCallbackQuery":
        if len(units(text)) > 2 * TOAST:
            raise bad("MESSAGE_TOO_LONG")
        return
    if not text.strip():
        raise bad("message text is empty")
    if len(units(text)) > 2 * TEXT:
        raise bad("message is too long")


def entities(text: str, given: list[dict[str, Any]]) -> None:
    """Check that each entity covers whole characters of the text, in order."""
    whole = units(text)
    for entity in given:
        start, end = 2 * entity["offset"], 2 * (entity["offset"] + entity["length"])
        if not 0 <= start < end <= len(whole):
            raise BrokenSchema(f"entity beyond the text: {entity}")
        for cut in (start, end):
            if 0xDC <= (whole[cut + 1] if cut < len(whole) else 0) <= 0xDF:
                raise BrokenSchema(f"entity splits a character: {entity}")
    for one, other in pairwise(given):
        if other["offset"] < one["offset"]:
            raise BrokenSchema("entities are out of order")


def _keyboard(rows: list[list[dict[str, Any]]]) -> None:
    if sum(map(len, rows)) > BUTTONS:
        raise bad("reply markup is too long")
    for row in rows:
        _row(row)


def _row(row: list[dict[str, Any]]) -> None:
    if len(row) > ROW:
        raise bad("too many buttons in a row")
    for button in row:
        if not button["text"].strip():
            raise bad("Text buttons are unallowed in the inline keyboard")
        if len(ACTIONS & button.keys()) != 1:
            raise BrokenSchema(f"a button does exactly one thing: {button}")
        if not 1 <= len(button.get("callback_data", "-").encode()) <= DATA_BYTES:
            raise bad("BUTTON_DATA_INVALID")
        if "url" in button and urlsplit(button["url"]).scheme not in {"http", "https", "tg"}:
            raise bad(f"inline keyboard button URL '{button['url']}' is invalid: wrong scheme")


def _counts(method: str, params: Mapping[str, Any]) -> None:
    if method == "getUpdates" and not 1 <= params.get("limit", 1) <= 100:
        raise BrokenSchema("limit must be 1-100")
    if not SECRET.fullmatch(params.get("secret_token", "x")):
        raise bad("secret token contains unallowed characters")
    if not re.fullmatch(r"([a-z]{2})?", params.get("language_code", "")):
        raise bad("invalid language code specified")


def _commands(commands: list[dict[str, Any]]) -> None:
    if len(commands) > COMMANDS:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not COMMAND.fullmatch(command["command"]):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")

"""The command menus, by scope and language."""

import re
from collections.abc import Sequence

import structlog
from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
)
from telegram.error import TelegramError

from bot.core.outgoing import Menu
from bot.platforms.telegram.client import Client

MOST_COMMANDS = 100
LONGEST_LINE = 256
WORD = re.compile(r"[a-z0-9_]{1,32}")
LANGUAGE = re.compile(r"[a-z]{2}")


async def publish(client: Client, menus: Sequence[Menu]) -> None:
    """Set each menu; one that the server refuses is logged and does not stop the others."""
    log = structlog.get_logger(__name__)
    for menu in menus:
        if menu.language and not LANGUAGE.fullmatch(menu.language):
            log.info("telegram.menu.language_unknown", language=menu.language)
            continue
        try:
            await client.set_my_commands(
                commands(menu), scope(menu.scope), language_code=menu.language or None
            )
        except TelegramError as error:
            log.warning("telegram.menu.refused", scope=menu.scope, error=type(error).__name__)


def commands(menu: Menu) -> list[BotCommand]:
    fit = [entry for entry in menu.entries if WORD.fullmatch(entry[0]) and entry[1]]
    return [BotCommand(word, line[:LONGEST_LINE]) for word, line in fit[:MOST_COMMANDS]]


def scope(name: str) -> BotCommandScope:
    match name:
        case "group":
            return BotCommandScopeAllGroupChats()
        case "facilitators":
            return BotCommandScopeAllChatAdministrators()
    return BotCommandScopeAllPrivateChats()

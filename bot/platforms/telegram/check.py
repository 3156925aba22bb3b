"""Looks from outside at the account and its rights, before or beside the running program."""

from collections.abc import AsyncIterator, Mapping

from telegram.error import InvalidToken, TelegramError

from bot.kernel.findings import Finding, lacking
from bot.platforms.telegram.client import Client
from bot.platforms.telegram.names import Me
from bot.platforms.telegram.settings import Settings

WHAT = "Telegram"


async def check(settings: Settings, groups: Mapping[str, str]) -> AsyncIterator[Finding]:
    """Tell what is well and what is not; `groups` are titles by chat id."""
    client = Client.of(settings)
    await client.open()
    try:
        me = await client.introduce()
        yield Finding(WHAT, f"@{me.username} at {settings.api_url}")
        yield _hearing(me, groups)
        for chat, title in groups.items():
            yield await _in_group(client, me, int(chat), title)
    except InvalidToken:
        yield Finding(WHAT, "the token is refused", "copy it again from @BotFather")
    except TelegramError as error:
        remedy = "look at telegram.api_url and at this machine's network"
        yield Finding(WHAT, f"{settings.api_url} does not answer: {type(error).__name__}", remedy)
    finally:
        await client.hang_up()


def _hearing(me: Me, groups: Mapping[str, str]) -> Finding:
    if me.sees_all:
        return Finding(WHAT, "hears every message of its groups")
    if groups:  # each of them says whether the bot is an administrator, which is enough
        return Finding(WHAT, "hears every message where it is an administrator")
    remedy = "send @BotFather /setprivacy and choose Disable, or make the bot an administrator"
    return Finding(WHAT, "hears only what is addressed to it (privacy mode)", remedy)


async def _in_group(client: Client, me: Me, chat: int, title: str) -> Finding:
    try:
        missing = lacking(await client.rights(chat, me))
    except TelegramError as error:
        return Finding(title, f"cannot be looked at: {type(error).__name__}", "add the bot again")
    if missing:
        remedy = "in the group's settings, make the bot an administrator that may"
        return Finding(title, f"the bot may not: {missing}", f"{remedy} {missing}")
    return Finding(title, "the bot has the rights it needs")

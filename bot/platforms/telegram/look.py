"""Ask Telegram what an act needs to know."""

from telegram.error import BadRequest, TelegramError

from bot.core.act import Need
from bot.core.ids import AccountRef, ChatRef
from bot.core.incoming import Standing
from bot.kernel.ports import Known, LookFailed
from bot.platforms.telegram.client import Client
from bot.platforms.telegram.errors import said
from bot.platforms.telegram.members import standing
from bot.platforms.telegram.names import Me, account_ref, whole

STRANGERS = ("user not found", "member not found", "participant_id_invalid", "user_not_participant")


async def look(client: Client, me: Me, need: Need, chat: ChatRef, account: AccountRef) -> Known:
    """Return the one thing asked for; raises `LookFailed` when the server cannot say."""
    try:
        match need:
            case Need.MEMBER | Need.STANDING:
                return Known(standing=await _standing(client, whole(chat.key), whole(account.key)))
            case Need.RIGHTS:
                return Known(rights=await client.rights(whole(chat.key), me))
            case Need.COUNT:
                return await _count(client, me, whole(chat.key))
        raise LookFailed(need)
    except (TelegramError, ValueError, KeyError) as error:
        raise LookFailed(type(error).__name__) from None


async def _count(client: Client, me: Me, chat: int) -> Known:
    """Count the members, and name the other bots among the admins, where the server does."""
    count = await client.get_chat_member_count(chat)
    try:
        admins = await client.administrators(chat)
    except TelegramError:  # the count alone errs on the side of waiting
        return Known(count=count)
    users = [admin["user"] for admin in admins]
    others = [user["id"] for user in users if user["is_bot"] and user["id"] != me.id]
    return Known(count=count, bots=tuple(account_ref(each) for each in others))


async def _standing(client: Client, chat: int, account: int) -> Standing:
    if account == chat:  # the group's own mask: some admin, nobody can say which
        return Standing.ADMIN
    try:
        return standing(await client.member(chat, account))
    except BadRequest as error:
        if said(error, *STRANGERS):
            return Standing.OUTSIDE
        raise

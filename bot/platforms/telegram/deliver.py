"""One try at what the kernel wants done in a chat, and what became of it."""

from datetime import datetime

from telegram.error import BadRequest, ChatMigrated, TelegramError

from bot.core.delivery import Declined, Outcome, Parcel, Sent, Why
from bot.core.incoming import Right
from bot.core.outgoing import Rendered, TakeDown
from bot.platforms.telegram.client import Client
from bot.platforms.telegram.errors import outcome, said
from bot.platforms.telegram.limits import limit
from bot.platforms.telegram.names import Me, split_ref, whole
from bot.platforms.telegram.show import show


async def deliver(client: Client, me: Me, parcel: Parcel, now: datetime) -> Outcome:
    """Do what the parcel orders, once, and say what became of it.

    Raises `NotOurs` for chats, accounts or messages that are none of Telegram's.
    """
    match parcel.order:
        case Rendered() as message:
            return await show(client, me, parcel, message)
        case TakeDown(message=ref):
            return await _take_down(client, me, parcel, ref)
        case deed:
            return await limit(client, whole(parcel.chat.key), deed, now)


async def _take_down(client: Client, me: Me, parcel: Parcel, ref: str) -> Outcome:
    """Remove a message where it was written, also after the room moved on."""
    chat, number = split_ref(ref)
    try:
        await client.delete_message(whole(chat), number)
    except BadRequest as error:
        if said(error, "message to delete not found"):
            return Sent()  # a repeat, or the author was quicker: either way it is gone
        if said(error, "message can't be deleted") and not parcel.private:
            return await _why_not_deleted(client, me, whole(chat))
        return outcome(error, once=False, private=parcel.private, right=Right.DELETE)
    except ChatMigrated as error:
        if chat != parcel.chat.key:  # known to have moved: its old messages stay where they are
            return Declined(Why.GONE)
        return outcome(error, once=False)
    except TelegramError as error:
        return outcome(error, once=False, private=parcel.private, right=Right.DELETE)
    return Sent()


async def _why_not_deleted(client: Client, me: Me, chat: int) -> Outcome:
    """Tell a missing right from a message that is too old: the server's words are the same."""
    try:
        may = Right.DELETE in await client.rights(chat, me)
    except TelegramError as error:
        return outcome(error, once=False)
    return Declined(Why.TOO_LATE) if may else Declined(Why.NO_RIGHT, Right.DELETE)

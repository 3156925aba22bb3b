"""One try at what the kernel wants done in a chat, and what became of it."""

from datetime import datetime, timedelta

from telegram import ChatPermissions
from telegram.error import BadRequest, ChatMigrated, TelegramError

from bot.core.delivery import Declined, Outcome, Parcel, Sent, Why
from bot.core.incoming import Right
from bot.core.outgoing import Release, Rendered, Restrict, TakeDown
from bot.platforms.telegram.client import Client
from bot.platforms.telegram.errors import outcome, said
from bot.platforms.telegram.names import Me, split_ref, whole
from bot.platforms.telegram.show import show

SHORTEST = timedelta(seconds=45)  # under 30 s the server would restrict for ever
LONGEST = timedelta(days=365)  # and over 366 days too


async def deliver(client: Client, me: Me, parcel: Parcel, now: datetime) -> Outcome:
    """Do what the parcel orders, once, and say what became of it.

    Raises `NotOurs` for chats, accounts or messages that are none of Telegram's.
    """
    match parcel.order:
        case Rendered() as message:
            return await show(client, me, parcel, message)
        case TakeDown(message=ref):
            return await _take_down(client, me, parcel, ref)
        case Restrict(account=account, until=until):
            if until <= now:
                return Declined(Why.TOO_LATE)
            end = min(max(until, now + SHORTEST), now + LONGEST)
            silent = ChatPermissions.no_permissions()
            return await _permit(client, parcel, whole(account.key), silent, end)
        case Release(account=account):
            # The server reads "everything" as: no more limits than the chat's own.
            free = ChatPermissions.all_permissions()
            return await _permit(client, parcel, whole(account.key), free, None)


async def _permit(
    client: Client, parcel: Parcel, account: int, allowed: ChatPermissions, until: datetime | None
) -> Outcome:
    try:
        await client.restrict_chat_member(
            whole(parcel.chat.key), account, allowed, until,
            use_independent_chat_permissions=True,
        )  # fmt: skip
    except TelegramError as error:
        return outcome(error, once=False, right=Right.RESTRICT)
    return Sent()


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

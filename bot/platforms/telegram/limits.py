"""What somebody may do in a chat, what everybody may, and how it was before."""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from telegram.error import TelegramError

from bot.core.delivery import Declined, Looked, Outcome, Sent, Why
from bot.core.incoming import Right
from bot.core.measures import Admit, Ban, Hush, Kick, Unban, Unhush
from bot.core.outgoing import Deed, Release, Restrict
from bot.platforms.telegram.client import Client
from bot.platforms.telegram.errors import outcome
from bot.platforms.telegram.names import whole

SHORTEST = timedelta(seconds=45)  # under 30 s the server would restrict for ever
LONGEST = timedelta(days=365)  # and over 366 days too
NOT_OURS_TO_LIMIT = ("creator", "administrator")


async def limit(client: Client, chat: int, deed: Deed, now: datetime) -> Outcome:
    """Do one of the deeds that concern what people may do, and say what became of it."""
    try:
        return await _do(client, chat, deed, now)
    except TelegramError as error:
        return outcome(error, once=False, right=_right(deed))


async def _do(client: Client, chat: int, deed: Deed, now: datetime) -> Outcome:
    match deed:
        case Restrict():
            return await _restrict(client, chat, deed, now)
        case Release(account=account, former=former):
            await _release(client, chat, whole(account.key), former, now)
        case Hush(former=former):
            return await _hush(client, chat, former)
        case Unhush(former=former):
            await client.permit_all(chat, json.loads(former) if former else _everything())
        case _:
            return await _door(client, chat, deed, now)
    return Sent()


async def _door(client: Client, chat: int, deed: Deed, now: datetime) -> Outcome:
    """Put somebody out, or let somebody in."""
    match deed:
        case Ban(account=account, until=until) if until <= now:
            return Declined(Why.TOO_LATE)
        case Ban(account=account, until=until):
            end = until if until - now < LONGEST else None  # None is for good: we end it ourselves
            await client.ban_chat_member(chat, whole(account.key), end and _end(end, now))
        case Kick(account=account):
            await client.ban_chat_member(chat, whole(account.key))
            await client.unban_chat_member(chat, whole(account.key), only_if_banned=True)
        case Unban(account=account):
            await client.unban_chat_member(chat, whole(account.key), only_if_banned=True)
        case Admit(account=account):
            await client.approve_chat_join_request(chat, whole(account.key))
    return Sent()


async def _restrict(client: Client, chat: int, deed: Restrict, now: datetime) -> Outcome:
    """Limit somebody; limits that stood before are written down first."""
    if deed.until <= now:
        return Declined(Why.TOO_LATE)
    account = whole(deed.account.key)
    before = await client.member(chat, account)
    if before["status"] in NOT_OURS_TO_LIMIT:
        return Declined(Why.NO_RIGHT)
    end = int(_end(deed.until, now).timestamp())
    former = deed.former or _former(before, end)
    if former and not deed.former:
        return Looked(former)
    await client.permit(chat, account, dict.fromkeys(_everything(), False), end)
    return Sent(former=former)


async def _release(client: Client, chat: int, account: int, former: str, now: datetime) -> None:
    """Put back what was there before; the server reads "everything" as: no limits at all."""
    kept: dict[str, Any] = json.loads(former) if former else {}
    end = int(kept.pop("until", 0))
    over = 0 < end <= now.timestamp()
    await client.permit(chat, account, _everything() if over or not kept else kept, end)


async def _hush(client: Client, chat: int, former: str) -> Outcome:
    """Write down what everybody might do before; who says it twice keeps the first."""
    shown = await client.permissions(chat)
    if not former and any(shown.values()):
        return Looked(json.dumps(shown))
    if any(shown.values()):
        await client.permit_all(chat, dict.fromkeys(shown, False))
    return Sent(former=former)


def _former(member: Mapping[str, Any], end: int) -> str:
    """Return what limits stood before; "" for none, or where these are our own already."""
    if member["status"] != "restricted":
        return ""
    limits = {key: value for key, value in member.items() if key.startswith("can_")}
    if member["until_date"] == end and not any(limits.values()):
        return ""
    return json.dumps(limits | {"until": member["until_date"]})


def _end(until: datetime, now: datetime) -> datetime:
    return min(max(until, now + SHORTEST), now + LONGEST)


def _everything() -> dict[str, bool]:
    return dict.fromkeys(PERMISSIONS, True)


PERMISSIONS = (
    "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos",
    "can_send_videos", "can_send_video_notes", "can_send_voice_notes", "can_send_polls",
    "can_send_other_messages", "can_add_web_page_previews", "can_react_to_messages",
    "can_edit_tag", "can_change_info", "can_invite_users", "can_pin_messages",
    "can_manage_topics",
)  # fmt: skip


def _right(deed: Deed) -> Right:
    return Right.INVITE if isinstance(deed, Admit) else Right.RESTRICT

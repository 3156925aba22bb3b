"""Who is in a chat and what they may do there, as Telegram says it."""

from collections.abc import Mapping
from typing import Any

from bot.core.incoming import BotEntered, BotGone, Entered, Gone, Kind, Right, Standing
from bot.platforms.telegram.names import Me, account_ref
from bot.platforms.telegram.words import words

Json = Mapping[str, Any]

RIGHTS = (
    ("can_delete_messages", Right.DELETE),
    ("can_restrict_members", Right.RESTRICT),
    ("can_restrict_members", Right.BAN),
    ("can_pin_messages", Right.PIN),
    ("can_invite_users", Right.INVITE),
)
STANDINGS = {
    "creator": Standing.OWNER,
    "administrator": Standing.ADMIN,
    "member": Standing.MEMBER,
    "left": Standing.OUTSIDE,
    "kicked": Standing.OUTSIDE,
}


def standing(member: Json) -> Standing:
    """Return what a ChatMember is; a restricted one may be inside or outside."""
    if member["status"] == "restricted":
        return Standing.MEMBER if member["is_member"] else Standing.OUTSIDE
    return STANDINGS[member["status"]]


def rights(member: Json, me: Me) -> tuple[Right, ...]:
    """Return what the bot may do as this ChatMember."""
    granted = tuple(right for field, right in RIGHTS if member.get(field) is True)
    if member["status"] == "creator":
        granted = tuple(right for _, right in RIGHTS)
    sees = me.sees_all or standing(member).administers
    return (Right.READ_ALL, *granted) if sees else granted


def about_us(change: Json, me: Me) -> BotEntered | BotGone:
    """Read a my_chat_member update; in private it says that the door was opened or shut."""
    now = change["new_chat_member"]
    return BotEntered(rights(now, me)) if standing(now).inside else BotGone()


def about_others(change: Json) -> Entered | Gone | None:
    """Read a chat_member update; None when nothing changed that we count."""
    before, now = standing(change["old_chat_member"]), standing(change["new_chat_member"])
    if before is now:
        return None
    user = change["new_chat_member"]["user"]
    if not now.inside:
        return Gone(account_ref(user["id"]))
    return entered(user, now, seen=not before.inside)


def entered(user: Json, now: Standing = Standing.MEMBER, *, seen: bool = True) -> Entered:
    kind = Kind.BOT if user["is_bot"] else Kind.PERSON
    return Entered(account_ref(user["id"]), name_of(user), kind, now, seen)


def name_of(user: Json) -> str:
    """Return the name somebody goes by: person, group or channel."""
    if "first_name" not in user:
        return words(user.get("title", ""))
    return f"{words(user['first_name'])} {words(user.get('last_name', ''))}".strip()

"""An update of the Bot API, as plain JSON, in our own words."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from bot.core.incoming import Gone, Incoming, Knocking, Moved, Pressed, Room, Sender, What
from bot.platforms.telegram.members import about_others, about_us, entered, name_of
from bot.platforms.telegram.messages import person, room, said, sender
from bot.platforms.telegram.names import PLATFORM, Me, account_ref, chat_ref, message_ref
from bot.platforms.telegram.words import words

Json = Mapping[str, Any]

# What the server is asked for. Anything else it might send is not read.
KINDS = (
    *("message", "edited_message", "callback_query", "my_chat_member", "chat_member"),
    "chat_join_request",
)
BUTTON = re.compile(r"(\d{1,18})\.(\d{1,3})", re.ASCII)


def read(update: Json, me: Me, now: datetime) -> tuple[Incoming, ...]:
    """Return what an update says: mostly one thing, nothing when it does not concern us.

    `now` dates what Telegram gives no date, the pressing of a button. Raises `KeyError`,
    `TypeError`, `ValueError`, `AttributeError` or `OverflowError` for what no server should
    send: the caller sets the update aside.
    """
    name = f"{PLATFORM}:{me.id}:{update['update_id']}"
    match update:
        case {"callback_query": press}:
            return _pressed(name, press, now)
        case {"message": message}:
            return _message(name, message, me)
        case {"edited_message": message}:
            return _said(name, message, me, edited=True)
        case {"my_chat_member": change}:
            return _told(name, change, about_us(change, me))
        case {"chat_member": change}:
            about = about_others(change)
            return _told(name, change, about) if about else ()
        case {"chat_join_request": wish}:
            user = wish["from"]
            return _told(name, wish, Knocking(account_ref(user["id"]), name_of(user)))
    return ()


def _pressed(name: str, press: Json, now: datetime) -> tuple[Incoming, ...]:
    """Read a press; data that no button of ours carries is dropped here."""
    message, data = press.get("message"), press.get("data")
    found = BUTTON.fullmatch(data) if isinstance(data, str) else None
    if message is None or found is None:
        return ()
    chat = message["chat"]
    what = Pressed(
        int(found[1]),
        int(found[2]),
        words(press["id"]),
        message_ref(chat["id"], message["message_id"]),
    )
    return (Incoming(name, now, room(chat, message), person(press["from"]), what),)


def _message(name: str, message: Json, me: Me) -> tuple[Incoming, ...]:
    match message:
        case {"migrate_to_chat_id": to}:
            return _moved(name, message, message["chat"]["id"], to)
        case {"migrate_from_chat_id": old}:
            return _moved(name, message, old, message["chat"]["id"])
        case {"new_chat_members": users}:
            things: list[What] = [entered(user) for user in users if user["id"] != me.id]
            return _listed(name, message, things)
        case {"left_chat_member": user}:
            return _listed(name, message, [Gone(account_ref(user["id"]))] * (user["id"] != me.id))
    return _said(name, message, me)


def _said(name: str, message: Json, me: Me, *, edited: bool = False) -> tuple[Incoming, ...]:
    what, who = said(message, me, edited=edited), sender(message)
    if what is None or who is None:
        return ()
    at = moment(message["edit_date"] if edited else message["date"])
    return (Incoming(name, at, room(message["chat"], message), who, what),)


def _moved(name: str, message: Json, old: int, new: int) -> tuple[Incoming, ...]:
    where = Room(chat_ref(old), title=words(message["chat"].get("title", "")))
    who = sender(message) or Sender(account_ref(old))
    return (Incoming(name, moment(message["date"]), where, who, Moved(chat_ref(new))),)


def _listed(name: str, message: Json, things: list[What]) -> tuple[Incoming, ...]:
    """Give each of several things in one update a name of its own."""
    at, where = moment(message["date"]), room(message["chat"], message)
    who = sender(message) or Sender(account_ref(message["chat"]["id"]))
    names = [name, *(f"{name}.{place}" for place in range(1, len(things)))]
    return tuple(
        Incoming(each, at, where, who, thing) for each, thing in zip(names, things, strict=False)
    )


def _told(name: str, change: Json, what: What) -> tuple[Incoming, ...]:
    where, who = room(change["chat"]), person(change["from"])
    return (Incoming(name, moment(change["date"]), where, who, what),)


def moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)

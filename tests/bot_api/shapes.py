"""People, chats and messages as the JSON objects of the Bot API."""

import re
from datetime import datetime
from typing import Any

from tests.bot_api.limits import units
from tests.bot_api.world import ADMIN_RIGHTS, PERMISSIONS, Chat, Person, Seat

GROUP_ANONYMOUS_BOT = Person(1087968824, "Group", username="GroupAnonymousBot", is_bot=True)
CHANNEL_BOT = Person(136817688, "Channel", username="Channel_Bot", is_bot=True)
FOUND = (
    ("bot_command", re.compile(r"(?<![\w/])/[A-Za-z0-9_]+(?:@\w+)?")),
    ("url", re.compile(r"(?:https?://|www\.)\S+|\b[a-z0-9-]+\.(?:org|com|net|me|uk)\b\S*")),
    ("mention", re.compile(r"(?<![\w@])@\w{3,}")),
    ("phone_number", re.compile(r"\+\d[\d ]{7,}\d")),
)


def user(person: Person) -> dict[str, Any]:
    told: dict[str, Any] = {
        "id": person.id,
        "is_bot": person.is_bot,
        "first_name": person.name,
        "last_name": person.last_name,
        "username": person.username,
        "language_code": person.language,
    }
    return {name: value for name, value in told.items() if value != ""}


def chat(room: Chat, person: Person | None = None) -> dict[str, Any]:
    if room.private:
        known = user(person) if person else {"id": room.id}
        shown = ("id", "first_name", "last_name", "username")
        return {"type": "private"} | {k: v for k, v in known.items() if k in shown}
    forum = {"is_forum": True} if room.topics else {}
    return {"id": room.id, "type": room.kind, "title": room.title} | forum


def member(person: Person, seat: Seat) -> dict[str, Any]:
    """Return a ChatMember of the right kind with every field it must have."""
    told: dict[str, Any] = {"status": seat.status, "user": user(person)}
    match seat.status:
        case "creator":
            return told | {"is_anonymous": False}
        case "administrator":
            rights = {right: right in seat.rights for right in ADMIN_RIGHTS}
            return told | {"can_be_edited": False, "is_anonymous": False} | rights
        case "restricted":
            limits = {right: seat.limits.get(right, False) for right in PERMISSIONS}
            return told | {"is_member": seat.inside, "until_date": seat.until} | limits
        case "kicked":
            return told | {"until_date": seat.until}
    return told


def message(number: int, room: dict[str, Any], at: datetime, **fields: Any) -> dict[str, Any]:
    told = {"message_id": number, "date": int(at.timestamp()), "chat": room}
    return told | {name: value for name, value in fields.items() if value is not None}


def entities(text: str, given: list[dict[str, Any]] | None = None) -> list[dict[str, Any]]:
    """Return the given entities and those that the server finds by itself."""
    found = [
        {
            "type": kind,
            "offset": len(units(text[: match.start()])) // 2,
            "length": len(units(match[0])) // 2,
        }
        for kind, pattern in FOUND
        for match in pattern.finditer(text)
    ]
    return sorted([*(given or []), *found], key=lambda entity: entity["offset"])


def worded(text: str, given: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    """Return text and entities as fields of a message; no entities, no field."""
    marks = entities(text, given)
    return {"text": text} | ({"entities": marks} if marks else {})

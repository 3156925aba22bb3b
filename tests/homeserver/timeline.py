"""What stands in a room now: a timeline with its edits, reactions and redactions folded in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

MESSAGES = ("m.room.message", "m.room.encrypted", "m.sticker")


@dataclass(frozen=True, slots=True)
class Message:
    """One message as it stands there; `reactions` are keys and who gave them, in order."""

    room: str
    id: str
    sender: str
    text: str = ""
    html: str = ""
    kind: str = "m.text"
    thread: str = ""
    reply_to: str = ""
    edited: bool = False
    reactions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    content: Mapping[str, Any] = field(default_factory=dict)


def fold(room: str, events: Iterable[Mapping[str, Any]]) -> list[Message]:
    """Read a room's events, oldest first; what was redacted is not in the answer."""
    standing: dict[str, Message] = {}
    for event in events:
        content = event["content"]
        relation = content.get("m.relates_to") or {}
        target = standing.get(relation.get("event_id", ""))
        match event["type"], relation.get("rel_type"):
            case "m.room.message", "m.replace":
                if target and target.sender == event["sender"] and "m.new_content" in content:
                    standing[target.id] = _edited(target, content["m.new_content"])
            case "m.reaction", "m.annotation":
                if target:
                    standing[target.id] = _reacted(target, relation["key"], event["sender"])
            case kind, _ if kind in MESSAGES and content:
                standing[event["event_id"]] = _said(room, event, relation)
    return list(standing.values())


def _said(room: str, event: Mapping[str, Any], relation: Mapping[str, Any]) -> Message:
    content = event["content"]
    threaded = relation.get("rel_type") == "m.thread"
    answers = (relation.get("m.in_reply_to") or {}).get("event_id", "")
    return Message(
        room=room,
        id=event["event_id"],
        sender=event["sender"],
        text=content.get("body", ""),
        html=content.get("formatted_body", ""),
        kind=content.get("msgtype", event["type"]),
        thread=relation["event_id"] if threaded else "",
        reply_to="" if relation.get("is_falling_back") else answers,
        content=content,
    )


def _edited(target: Message, content: Mapping[str, Any]) -> Message:
    return replace(
        target,
        text=content.get("body", ""),
        html=content.get("formatted_body", ""),
        content=content,
        edited=True,
    )


def _reacted(target: Message, key: str, sender: str) -> Message:
    given = {**target.reactions, key: (*target.reactions.get(key, ()), sender)}
    return replace(target, reactions=given)

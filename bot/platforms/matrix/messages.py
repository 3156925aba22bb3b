"""What a message event says: words, files, places, polls."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.core.incoming import Said
from bot.platforms.matrix import words
from bot.platforms.matrix.files import attached
from bot.platforms.matrix.names import message_ref

Json = Mapping[str, Any]

POLLS = ("m.poll.start", "org.matrix.msc3381.poll.start")
MOST_OPTIONS = 20  # of a poll; more are not shown by anybody's app
FILES = {"m.image": "photo", "m.video": "video", "m.audio": "audio", "m.file": "file"}
VOICE = ("org.matrix.msc3245.voice", "m.voice")


def said(event: Json, me: str, room: str, *, edited: bool = False) -> Said:
    """Read a message event; raises `KeyError`, `TypeError` or `AttributeError` if it is none.

    An edit is read from its new content and named by the message it changes.
    """
    content = event["content"]
    relation = content.get("m.relates_to") or {}
    new = content["m.new_content"] if edited else content
    named = relation["event_id"] if edited else event["event_id"]
    answers = "" if edited else answered(relation)
    body, quoted = words.unquoted(_body(new)) if answers else (_body(new), "")
    shown = words.formatted(new)
    text, media, more = _by_kind(new, body)
    told = (more, quoted, shown.text, shown.quoted, shown.hidden, *_numbers(shown.links))
    if "m.new_content" in content:  # some clients show the one half, some the other
        told = (*told, *_halves(content))
    word, line = ("", "") if edited or new.get("msgtype") == "m.notice" else words.command(text, me)
    return Said(
        message_ref(room, named),
        text=text,
        command=word,
        line=line,
        reply_to=message_ref(room, answers) if answers else "",
        carriers=words.carriers(text, *told),
        links=words.links(text, shown.links),
        media=media,
        edited=edited,
        attached=attached(new) if media else None,
    )


@dataclass(frozen=True, slots=True)
class Poll:
    """What the start of a poll says; `ids` are what answers call its options by."""

    question: str
    options: tuple[str, ...]
    ids: tuple[str, ...]
    most: int


def poll(content: Json) -> Poll:
    """Read the start of a poll under its stable or its older names."""
    found = next((content[name] for name in (*POLLS, "m.poll") if name in content), None)
    if not isinstance(found, dict):
        raise TypeError("poll")
    answers, most = found["answers"][:MOST_OPTIONS], found.get("max_selections", 1)
    return Poll(
        _plain(found["question"]),
        tuple(_plain(answer) for answer in answers),
        tuple(str(answer.get("m.id", answer.get("id"))) for answer in answers),
        most if isinstance(most, int) else 1,
    )


def polled(begun: Poll, message: str) -> Said:
    """Look at a poll as at any words: its options are places for numbers too."""
    seen = words.carriers(begun.question, *begun.options)
    return Said(message, text=begun.question, carriers=seen, media="poll")


def changes(event: Json) -> str:
    """Return the event that an edit changes, "" for anything but an edit."""
    content = event.get("content")
    relation = content.get("m.relates_to") if isinstance(content, dict) else None
    if not isinstance(relation, dict) or relation.get("rel_type") != "m.replace":
        return ""
    target = relation.get("event_id")
    return target if isinstance(target, str) and "m.new_content" in event["content"] else ""


def answered(relation: Json) -> str:
    """Return the event a message answers, not the one a thread only falls back on."""
    if relation.get("is_falling_back") is True:
        return ""
    to = (relation.get("m.in_reply_to") or {}).get("event_id", "")
    return to if isinstance(to, str) else ""


def thread(content: Json) -> str:
    """Return the root of the thread a message, or the message an edit changes, stands in."""
    for part in (content, content.get("m.new_content") or {}):
        relation = part.get("m.relates_to") or {}
        if relation.get("rel_type") == "m.thread":
            return str(relation["event_id"])
    return ""


def _by_kind(content: Json, body: str) -> tuple[str, str, str]:
    """Return the words, the kind of media, and what else the message shows."""
    kind = content.get("msgtype", "m.sticker")
    if kind == "m.location":
        described = content.get("org.matrix.msc3488.location") or content.get("m.location") or {}
        return body, "location", str(described.get("description") or "")
    if kind not in FILES and kind != "m.sticker":
        return body, "", ""
    voice = kind == "m.audio" and any(name in content for name in VOICE)
    media = "voice" if voice else FILES.get(kind, "sticker")
    name = content.get("filename")
    if isinstance(name, str) and name != body:
        return body, media, name
    return "", media, body


def _halves(content: Json) -> tuple[str, ...]:
    for_new, for_old = content["m.new_content"], words.formatted(content)
    shown = words.formatted(for_new)
    outer = _body(content).removeprefix("* ")
    return (outer, _body(for_new), shown.text, for_old.text.removeprefix("* "), for_old.hidden)


def _body(content: Json) -> str:
    body = content["body"]
    if not isinstance(body, str):
        raise TypeError("body")
    return body


def _plain(part: Json) -> str:
    """Read a piece of extensible text under its stable or its older name."""
    for name in ("org.matrix.msc1767.text", "body"):
        if isinstance(part.get(name), str):
            return str(part[name])
    return " ".join(str(each["body"]) for each in part["m.text"])


def _numbers(hrefs: list[str]) -> list[str]:
    return [
        href.partition(":")[2] for href in hrefs if href.lower().startswith(("tel:", "mailto:"))
    ]

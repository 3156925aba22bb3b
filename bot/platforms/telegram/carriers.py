"""Where, besides the words themselves, a number or a link can hide in a Telegram message."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from bot.platforms.telegram.words import part, words

Json = Mapping[str, Any]

MEDIA = {
    "voice": "voice", "photo": "photo", "contact": "contact", "document": "file",
    "video": "video", "video_note": "video", "animation": "animation", "audio": "audio",
    "sticker": "sticker", "venue": "venue", "location": "location", "poll": "poll",
    "dice": "dice", "story": "story", "live_photo": "photo", "paid_media": "video",
    "checklist": "checklist", "game": "game", "giveaway": "giveaway", "invoice": "invoice",
}  # fmt: skip
NAMED_FIELDS = {
    "contact": ("phone_number", "first_name", "last_name", "vcard"),
    "venue": ("title", "address"),
    "document": ("file_name",),
    "animation": ("file_name",),
    "video": ("file_name",),
    "audio": ("file_name", "title", "performer"),
    "game": ("title", "description", "text"),
    "invoice": ("title", "description"),
    "giveaway": ("prize_description",),
}


def media(message: Json) -> str:
    """Return what kind of thing hangs on a message, or ""."""
    if "venue" in message:  # a venue carries a location as well
        return "venue"
    return next((kind for field, kind in MEDIA.items() if field in message), "")


def carriers(message: Json) -> Iterator[str]:
    """Yield each further text of a message in which a number can hide."""
    yield from _attached(message)
    yield from (target for target in targets(message) if target)
    if quote := message.get("quote"):
        yield words(quote["text"])
    if foreign := message.get("external_reply"):
        yield from _attached(foreign)
    if origin := message.get("forward_origin"):
        yield from _fields(origin, ("sender_user_name", "author_signature"))
    yield from (words(button["text"]) for button in _buttons(message))


def links(message: Json, text: str) -> Iterator[str]:
    """Yield every address a message leads to, written out or behind words and buttons."""
    for entity in _entities(message):
        if entity["type"] == "url":
            yield part(text, entity["offset"], entity["length"])
    yield from targets(message)


def targets(message: Json) -> Iterator[str]:
    """Yield the addresses that the words do not show."""
    for entity in _entities(message):
        if entity["type"] == "text_link":
            yield words(entity["url"])
    yield from (words(button["url"]) for button in _buttons(message) if "url" in button)
    preview = message.get("link_preview_options")
    if preview and "url" in preview:
        yield words(preview["url"])


def rich_words(message: Json) -> str:
    """Return the words of a rich message, block after block, or ""."""
    return _told(message.get("rich_message"))


def _attached(message: Json) -> Iterator[str]:
    for field, names in NAMED_FIELDS.items():
        if field in message:
            yield from _fields(message[field], names)
    if "poll" in message:
        yield from _poll(message["poll"])
    if "checklist" in message:
        yield words(message["checklist"]["title"])
        yield from (words(task["text"]) for task in message["checklist"]["tasks"])


def _poll(poll: Json) -> Iterator[str]:
    yield from _fields(poll, ("question", "description", "explanation"))
    yield from (words(option["text"]) for option in poll["options"])


def _fields(thing: Json, names: tuple[str, ...]) -> Iterator[str]:
    yield from (words(thing[name]) for name in names if thing.get(name))


def _entities(message: Json) -> Iterator[Json]:
    return chain(message.get("entities", ()), message.get("caption_entities", ()))


def _buttons(message: Json) -> Iterator[Json]:
    markup = message.get("reply_markup") or {}
    return chain.from_iterable(markup.get("inline_keyboard", ()))


def _told(value: Any, glue: str = "\n") -> str:
    """Join every word inside; the pieces of one line of text belong together."""
    if isinstance(value, str):
        return words(value)
    if isinstance(value, list):
        return glue.join(filter(None, (_told(item, glue) for item in value)))
    if isinstance(value, Mapping):
        return "\n".join(
            told
            for key, inner in value.items()
            if key != "type" and (told := _told(inner, "" if key == "text" else "\n"))
        )
    return ""

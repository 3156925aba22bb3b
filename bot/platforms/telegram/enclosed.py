"""What came with a Telegram message and can be said again: a file, a voice, a place."""

from collections.abc import Mapping
from typing import Any

from bot.core.media import Media, MediaKind
from bot.platforms.telegram.names import PLATFORM
from bot.platforms.telegram.words import words

Json = Mapping[str, Any]

FIELDS = {
    "voice": MediaKind.VOICE,
    "audio": MediaKind.AUDIO,
    "video": MediaKind.VIDEO,
    "video_note": MediaKind.VIDEO,
    "animation": MediaKind.VIDEO,
    "document": MediaKind.FILE,
}


def attached(message: Json) -> Media | None:
    """Return what can be said again of a message: its file in the best size, or its place."""
    if "location" in message:
        place = message["location"]
        return Media(MediaKind.PLACE, PLATFORM, f"{place['latitude']},{place['longitude']}")
    if "photo" in message:
        return _file(MediaKind.PHOTO, message["photo"][-1])
    for field, kind in FIELDS.items():
        if field in message:
            return _file(kind, message[field])
    return None


def _file(kind: MediaKind, found: Json) -> Media:
    name, mime = words(found.get("file_name") or ""), words(found.get("mime_type") or "")
    size = found.get("file_size") or 0
    return Media(kind, PLATFORM, words(found["file_id"]), name, mime, int(size))

"""Files in the square: kept with it, shown on the page, handed to the bot by their key."""

from base64 import b64decode, b64encode
from binascii import Error
from dataclasses import replace

from aiohttp import web

from bot.core.media import Media, MediaKind
from bot.platforms.sandbox.state import State
from bot.platforms.sandbox.things import NAME, Barred, File

LARGEST = 4 << 20
SHOWN = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp", "audio/ogg", "audio/mpeg"})


def keep(state: State, media: Media, data: bytes) -> Media:
    """Put a file on its shelf and return it by its key there; raises `Barred("large")`."""
    if len(data) > LARGEST:
        raise Barred("large")
    key = state.count("f")
    state.files[key] = File(media.kind, media.name, media.mime, b64encode(data).decode())
    return Media(media.kind, NAME, key, media.name, media.mime, len(data))


def enclosed(state: State, media: Media | None, data: bytes) -> Media | None:
    """Keep what comes with a person's message; a place needs no keeping."""
    if media is None:
        return None
    if media.kind is MediaKind.PLACE:
        return replace(media, platform=NAME)
    return keep(state, media, data)


def known(state: State, media: Media) -> bytes | None:
    found = state.files.get(media.ref)
    return b64decode(found.data) if found else None


def typed(kind: MediaKind, name: str, mime: str, data: str) -> tuple[Media, bytes]:
    """Read a file that the page sends; raises `ValueError` for what is none."""
    try:
        raw = b64decode(data, validate=True)
    except Error:
        raise ValueError("data") from None
    return Media(kind, name=name[:100], mime=mime[:100]), raw


def hand_out(state: State, key: str) -> web.Response:
    """Answer a page that shows a file; whatever could act on its own is only to be saved."""
    found = state.files.get(key)
    if found is None:
        raise web.HTTPNotFound
    shown = found.mime in SHOWN
    headers = {"Content-Disposition": "inline" if shown else "attachment"}
    mime = found.mime if shown else "application/octet-stream"
    return web.Response(body=b64decode(found.data), content_type=mime, headers=headers)

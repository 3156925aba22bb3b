"""Files and places: what a message brought, how one goes out, and what is in one."""

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

import aiohttp
from nio import EncryptionError
from nio.crypto import decrypt_attachment, encrypt_attachment

from bot.core.media import Media, MediaKind
from bot.kernel.ports import FileGone, LookFailed
from bot.platforms.matrix.errors import Problem
from bot.platforms.matrix.homeserver import Homeserver
from bot.platforms.matrix.names import PLATFORM

Json = Mapping[str, Any]

KINDS = {
    "m.image": MediaKind.PHOTO,
    "m.video": MediaKind.VIDEO,
    "m.audio": MediaKind.AUDIO,
    "m.file": MediaKind.FILE,
}
OPAQUE = "application/octet-stream"
TYPES = {
    MediaKind.PHOTO: ("m.image", "image/jpeg"),
    MediaKind.VIDEO: ("m.video", "video/mp4"),
    MediaKind.AUDIO: ("m.audio", "audio/mpeg"),
    MediaKind.VOICE: ("m.audio", "audio/ogg"),
    MediaKind.FILE: ("m.file", OPAQUE),
}
VOICE = "org.matrix.msc3245.voice"
KEPT = ("url", "file")  # where the server has it, and how to read it where it is encrypted
UPLOAD_S = 60.0
NOT_THERE = (403, 404, 410)


def attached(content: Json) -> Media | None:
    """Return what can be said again of a message: its file, or its place."""
    kind = content.get("msgtype")
    if kind == "m.location":
        place = _place(content)
        return Media(MediaKind.PLACE, PLATFORM, place) if place else None
    if kind not in KINDS or not any(name in content for name in KEPT):
        return None
    info = content.get("info")
    told = info if isinstance(info, dict) else {}
    voice = kind == "m.audio" and (VOICE in content or "m.voice" in content)
    ref = json.dumps({name: content[name] for name in KEPT if name in content}, sort_keys=True)
    size, mime = told.get("size"), told.get("mimetype")
    return Media(
        MediaKind.VOICE if voice else KINDS[kind],
        PLATFORM,
        ref,
        str(content.get("filename") or content.get("body") or ""),
        mime if isinstance(mime, str) else "",
        size if isinstance(size, int) else 0,
    )


def _place(content: Json) -> str:
    """Read "geo:51.5,-0.1;u=35" as "51.5,-0.1"; "" where it is none."""
    uri = content.get("geo_uri")
    if not isinstance(uri, str) or not uri.startswith("geo:"):
        return ""
    numbers = uri.removeprefix("geo:").partition(";")[0].split(",")[:2]
    try:
        latitude, longitude = map(float, numbers)
    except ValueError:
        return ""
    return f"{latitude},{longitude}"


def drawn(media: Media, where: Json) -> dict[str, Any]:
    """Return the content of a message that shows a file; `where` says where the server has it."""
    if media.kind is MediaKind.PLACE:
        words = {"body": f"geo:{media.ref}", "geo_uri": f"geo:{media.ref}"}
        return {"msgtype": "m.location", **words, "m.mentions": {}}
    kind, mime = TYPES[media.kind]
    name = media.name or media.kind.value
    info = {"mimetype": media.mime or mime} | ({"size": media.size} if media.size else {})
    voice: dict[str, Any] = {VOICE: {}} if media.kind is MediaKind.VOICE else {}
    shown = {"msgtype": kind, "body": name, "filename": name, "info": info}
    return {**shown, **voice, **where, "m.mentions": {}}


async def upload(home: Homeserver, media: Media, data: bytes, *, sealed: bool) -> dict[str, Any]:
    """Give a file to the server and return where it has it; raises `Problem`.

    Of a sealed one the server learns neither what is in it nor what it is called.
    """
    if sealed:
        data, key = encrypt_attachment(data)
        where = await _upload(home, "", OPAQUE, data)
        return {"file": {**key, "url": where}}
    return {"url": await _upload(home, media.name, media.mime or TYPES[media.kind][1], data)}


async def _upload(home: Homeserver, name: str, mime: str, data: bytes) -> str:
    query = f"?{urlencode({'filename': name})}" if name else ""
    headers = {"Authorization": f"Bearer {home.client.access_token}", "Content-Type": mime}
    where = f"/_matrix/media/v3/upload{query}"
    try:
        answer = await home.send("POST", where, data, headers, within=UPLOAD_S)
        said = await answer.json(content_type=None)
    except (aiohttp.ClientError, TimeoutError, ValueError) as error:
        raise Problem(0, type(error).__name__) from None
    if answer.status == 200 and isinstance(said, dict) and "content_uri" in said:  # noqa: PLR2004 - HTTP's own
        return str(said["content_uri"])
    told = said if isinstance(said, dict) else {}
    raise Problem(answer.status, str(told.get("errcode", "")))


async def download(home: Homeserver, media: Media) -> bytes:
    """Return what is in a file; raises `FileGone` for good, `LookFailed` for now."""
    kept = json.loads(media.ref)
    lock = kept.get("file")
    uri = (lock or kept).get("url", "")
    server, _, name = str(uri).removeprefix("mxc://").partition("/")
    headers = {"Authorization": f"Bearer {home.client.access_token}"}
    path = f"/_matrix/client/v1/media/download/{server}/{name}"
    try:
        answer = await home.send("GET", path, None, headers, within=UPLOAD_S)
        if answer.status == 200:  # noqa: PLR2004 - HTTP's own
            data = bytes(await answer.read())
            return _opened(data, lock, media.kind) if lock else data
    except (aiohttp.ClientError, TimeoutError, Problem) as error:
        raise LookFailed(type(error).__name__) from None
    if answer.status in NOT_THERE:
        raise FileGone(media.kind)
    raise LookFailed(str(answer.status))


def _opened(data: bytes, lock: Json, kind: MediaKind) -> bytes:
    """Open a sealed file; one that is not what its sender sealed is no file of theirs."""
    try:
        key, digest = lock["key"]["k"], lock["hashes"]["sha256"]
        return bytes(decrypt_attachment(data, key, digest, lock["iv"]))
    except (EncryptionError, KeyError, TypeError, ValueError):
        raise FileGone(kind) from None

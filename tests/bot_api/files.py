"""Files: kept under an id, sent by it or anew, and handed out again."""

from collections.abc import Callable
from typing import Any

from aiohttp import web

from tests.bot_api import shapes
from tests.bot_api.refusals import bad
from tests.bot_api.state import State

Json = dict[str, Any]

LARGEST = 20 << 20  # what a bot may fetch
MEASURES: dict[str, Json] = {
    "photo": {"width": 640, "height": 480},
    "video": {"width": 640, "height": 480, "duration": 3},
    "voice": {"duration": 3},
    "audio": {"duration": 3},
    "document": {},
}


def media(body: Json) -> str:
    """Return which kind of file hangs on a message, or ""."""
    return next((kind for kind in MEASURES if kind in body), "")


def content(state: State, kind: str, given: bytes | str) -> Json:
    """Return the fields of a message with a file, new or known by its id."""
    if isinstance(given, str) and given not in state.files:
        raise bad("wrong file identifier/HTTP URL specified")
    told = (_known(state, given) if isinstance(given, str) else kept(state, given)) | MEASURES[kind]
    return {kind: [told] if kind == "photo" else told}


def kept(state: State, given: bytes) -> Json:
    name = f"file{len(state.files) + 1}"
    state.files[name] = given
    return _known(state, name)


def _known(state: State, name: str) -> Json:
    return {"file_id": name, "file_unique_id": f"u-{name}", "file_size": len(state.files[name])}


def captioned(params: Json) -> Json:
    caption = params.get("caption", "")
    marks = shapes.entities(caption, params.get("caption_entities"))
    told = {"caption": caption, "caption_entities": marks}
    return {name: value for name, value in told.items() if value}


def get_file(state: State, params: Json) -> Json:
    name = params["file_id"]
    if name not in state.files:
        raise bad("wrong file_id or the file is temporarily unavailable")
    if len(state.files[name]) > LARGEST:
        raise bad("file is too big")
    return _known(state, name) | {"file_path": f"files/{name}"}


def hands_out(state: State) -> Callable[[web.Request], Any]:
    async def handle(request: web.Request) -> web.Response:
        found = state.files.get(request.match_info["name"])
        if request.match_info["token"] != state.token or found is None:
            return web.json_response({"ok": False, "error_code": 404}, status=404)
        return web.Response(body=found)

    return handle

"""HTTP: bodies of three kinds in, answers and accidents out."""

import asyncio
import inspect
import json
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from tests.bot_api import limits
from tests.bot_api.faults import Broken, Fault, Faults, Garbled, Limited, Lost
from tests.bot_api.methods import METHODS, RESULTS
from tests.bot_api.refusals import BrokenSchema, Refusal, too_many
from tests.bot_api.schema import Schema
from tests.bot_api.state import State

NOT_FOUND = Refusal(404, "Not Found")
UNAUTHORIZED = Refusal(401, "Unauthorized")
PAGE = "<html><head><title>502 Bad Gateway</title></head></html>"


@dataclass(frozen=True)
class Call:
    """One call as it came in and what was answered; `refused` is the description or ""."""

    method: str
    params: dict[str, Any]
    refused: str


class Wire:
    """Takes calls over HTTP and carries them out."""

    def __init__(self, state: State, *, checks_itself: bool = True) -> None:
        self.state = state
        self.faults = Faults()
        self.calls: list[Call] = []
        self.complaints: list[str] = []
        self.schema = Schema()
        self._checks_itself = checks_itself

    async def handle(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != self.state.token:
            return answer(UNAUTHORIZED)
        method = self.schema.method(request.match_info["method"])
        if method is None:
            return answer(NOT_FOUND)
        params = await body(request)
        fault = self.faults.take(method)
        if early := before(fault):
            return early
        if isinstance(fault, Lost) and not fault.done:
            return await lose(request, fault)
        result = await self.carry_out(method, params)
        if isinstance(fault, Lost):
            return await lose(request, fault)
        return after(fault) or answer(result)

    async def carry_out(self, method: str, given: dict[str, Any]) -> Any:
        """Check and do a call; a refusal is returned, and remembered where the schema broke."""
        try:
            result = await self._do(method, given)
        except Refusal as refusal:
            if isinstance(refusal, BrokenSchema):
                self.complaints.append(f"{method}: {refusal.description}")
            self._note(Call(method, given, refusal.description))
            return refusal
        self._note(Call(method, given, ""))
        return result

    async def _do(self, method: str, given: dict[str, Any]) -> Any:
        params = self.schema.call(method, given)
        limits.check(method, params)
        if method not in METHODS:
            raise BrokenSchema(f"{method} is not played by this server")
        result = METHODS[method](self.state, params)
        if inspect.isawaitable(result):
            result = await result
        if self._checks_itself and method in RESULTS:
            self.schema.object(RESULTS[method], result)
        return result

    def _note(self, call: Call) -> None:
        if call.method != "getUpdates":
            self.calls.append(call)
        self.state.mail.news.tell()


def answer(result: Any) -> web.Response:
    if isinstance(result, Refusal):
        return web.json_response(result.body(), status=result.code)
    return web.json_response({"ok": True, "result": result})


async def body(request: web.Request) -> dict[str, Any]:
    """Read parameters from the query and from JSON, a form, or a form with files."""
    params: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        text = await request.text()
        return params | (json.loads(text) if text else {})
    files: dict[str, bytes] = {}
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            files[name] = value.file.read()
        else:
            params[name] = value
    return _attached(params, files)


def _attached(params: dict[str, Any], files: dict[str, bytes]) -> dict[str, Any]:
    """Put files where a parameter of their name or an "attach://" in another asks for them."""
    named = {f"attach://{name}": content for name, content in files.items()}
    asked = {name: value for name, value in params.items() if str(value) in named}
    placed = {name: named[value] for name, value in asked.items()}
    left = {name: c for name, c in files.items() if f"attach://{name}" not in asked.values()}
    return params | left | placed


def before(fault: Fault | None) -> web.Response | None:
    """Return what stands in for the answer before anything is done."""
    match fault:
        case Limited(seconds=0):
            return answer(Refusal(429, "Too Many Requests"))
        case Limited(seconds=seconds):
            return answer(too_many(seconds))
        case Broken(done=False, status=status):
            return web.Response(status=status, text=PAGE, content_type="text/html")
    return None


def after(fault: Fault | None) -> web.Response | None:
    """Return what stands in for the answer although the call took effect."""
    match fault:
        case Broken(status=status):
            return web.Response(status=status, text=PAGE, content_type="text/html")
        case Garbled(body=text):
            return web.Response(text=text)
    return None


async def lose(request: web.Request, fault: Lost) -> web.StreamResponse:
    """Never answer: cut the line, or leave it open until the other end has had enough."""
    if request.transport is not None and not fault.hangs:
        request.transport.abort()
    line = request.transport
    while line and not line.is_closing():  # noqa: ASYNC110 - no event tells of the other end
        await asyncio.sleep(0.02)  # noqa: TID251 - the same
    return web.Response()

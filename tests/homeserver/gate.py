"""A proxy before the homeserver that can be shut, can lose answers and counts who comes."""

from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import aiohttp
from aiohttp import web
from yarl import URL

from tests.homeserver.server import free_port

KEPT_HEADERS = ("Authorization", "Content-Type")
JSON = {"Content-Type": "application/json"}


@dataclass
class Gate:
    """`refuse` says which requests get which status instead of the server's answer.

    `lose` says whose answers are lost on the way: the server has done what it was asked.
    Both are given method and path. `rewrite` changes what the server said. `seen` counts
    requests as "METHOD path".
    """

    server: str
    url: str = ""
    refuse: Callable[[str, str], int] = lambda _method, _path: 0
    lose: Callable[[str, str], bool] = lambda _method, _path: False
    rewrite: Callable[[str, bytes], bytes] = lambda _path, said: said
    errcode: str = "M_UNKNOWN"
    seen: Counter[str] = field(default_factory=Counter)

    def count(self, *parts: str) -> int:
        return sum(n for what, n in self.seen.items() if all(part in what for part in parts))

    @asynccontextmanager
    async def open(self) -> AsyncIterator["Gate"]:
        """Serve on a port of its own for as long as the body runs."""
        async with aiohttp.ClientSession(auto_decompress=False) as self._http:
            app = web.Application()
            app.router.add_route("*", "/{path:.*}", self._pass)
            runner = web.AppRunner(app, handler_cancellation=True, shutdown_timeout=0.1)
            await runner.setup()
            port = free_port()
            await web.TCPSite(runner, "127.0.0.1", port).start()
            self.url = f"http://127.0.0.1:{port}"
            yield self
            await runner.cleanup()

    async def _pass(self, request: web.Request) -> web.StreamResponse:
        method, path = request.method, request.path
        self.seen[f"{method} {request.path_qs}"] += 1
        status = self.refuse(method, path)
        if status:
            words = f'{{"errcode": "{self.errcode}", "error": "no"}}'
            return web.Response(status=status, text=words, headers=JSON)
        where = self.server + request.raw_path
        headers = {name: request.headers[name] for name in KEPT_HEADERS if name in request.headers}
        sent = await request.read()
        async with self._http.request(
            method, URL(where, encoded=True), data=sent or None, headers=headers
        ) as answer:
            said = await answer.read()
        if self.lose(method, path):
            assert request.transport is not None
            request.transport.abort()
        return web.Response(status=answer.status, body=self.rewrite(path, said), headers=JSON)

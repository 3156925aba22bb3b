"""The server as a process of its own, moved over HTTP: for benchmarks and outside tests.

`POST /drive` takes `{"do": "says", "chat": -1000000004001, "person": 5000001, "text": "hi"}` or a
list of such, and answers with what each made: a person's or chat's number, or a message.
`GET /drive` answers with counts: calls by method, updates not yet confirmed, complaints.
`GET /drive/took?since=N` lists how many seconds each answered press waited, the Nth answer first.
"""

import argparse
import asyncio
import json
from collections import Counter
from typing import Any

from aiohttp import web

from tests.bot_api.server import BotApi
from tests.bot_api.world import Chat, Person, Post

VERBS = frozenset({
    "person", "says", "edits", "takes_back", "presses", "sends_data", "opens", "shuts",
    "shares_contact", "group", "bot_joins", "bot_leaves", "joins", "leaves", "appoints",
    "opens_topic", "closes_topic", "grows", "channel_says", "messages", "last", "answers",
})  # fmt: skip
PEOPLE = frozenset({"person", "by", "of"})


class Drive:
    """Acts on behalf of another process; numbers stand for people, chats and messages."""

    def __init__(self, server: BotApi) -> None:
        self._server = server
        self._calls: Counter[str] = Counter()
        self._refused: Counter[str] = Counter()
        self._counted = 0

    async def act(self, request: web.Request) -> web.Response:
        asked = await request.json()
        orders = asked if isinstance(asked, list) else [asked]
        made = [self._do(order) for order in orders]
        return web.json_response(made if isinstance(asked, list) else made[0])

    async def counts(self, request: web.Request) -> web.Response:
        server = self._server
        new = server.wire.calls[self._counted :]  # a look costs the same however long it has run
        self._counted += len(new)
        self._calls.update(call.method for call in new)
        self._refused.update(call.refused for call in new if call.refused)
        return web.json_response(
            {
                "calls": self._calls,
                "refused": self._refused,
                "waiting": len(server.mail.waiting),
                "answers": len(server.state.answers),
                "complaints": server.complaints[-20:],
            }
        )

    async def took(self, request: web.Request) -> web.Response:
        answers = self._server.state.answers[int(request.query.get("since", "0")) :]
        return web.json_response([answer.took_s for answer in answers])

    def _do(self, order: dict[str, Any]) -> Any:
        verb = order.pop("do")
        if verb not in VERBS:
            raise web.HTTPBadRequest(text=f"nobody can {verb}")
        people = [self._server.state.people[number] for number in order.pop("people", [])]
        named = {name: self._meant(name, value) for name, value in order.items()}
        if verb == "group":
            return told(self._server.group(named.pop("title"), *people, **named))
        if verb == "joins":
            self._server.joins(named["chat"], *people)
            return None
        return told(getattr(self._server, verb)(**named))

    def _meant(self, name: str, value: Any) -> Any:
        state = self._server.state
        if name in PEOPLE:
            return state.people[value]
        if name == "chat":
            return state.chats[value]
        if name in ("post", "reply_to"):
            return state.chats[value["chat"]].posts[value["id"]]
        return frozenset(value) if name == "rights" else value


def told(made: Any) -> Any:
    match made:
        case Person() | Chat():
            return made.id
        case Post():
            shown = {"chat": made.chat.id, "id": made.id, "text": made.text, "edits": made.edits}
            return shown | {"labels": made.labels, "buttons": made.buttons}
        case list():
            return [told(one) for one in made]
        case str() | int() | None:
            return made
    return {name: getattr(made, name) for name in ("person", "text", "url")}


async def serve(port: int, *, check: bool) -> None:
    server = BotApi(checks_itself=check)
    drive = Drive(server)
    routes = [web.post("/drive", drive.act), web.get("/drive", drive.counts)]
    routes.append(web.get("/drive/took", drive.took))
    async with server.running(port, routes):
        print(json.dumps({"url": server.url, "token": server.token}), flush=True)  # noqa: T201 - what who started it reads
        await asyncio.Event().wait()


def main() -> None:
    options = argparse.ArgumentParser(prog="python -m tests.bot_api", description=__doc__)
    options.add_argument("--port", type=int, default=0, help="0 takes a free one, and prints it")
    options.add_argument("--unchecked", action="store_true", help="do not check own answers")
    given = options.parse_args()
    try:
        asyncio.run(serve(given.port, check=not given.unchecked))
    except KeyboardInterrupt:
        return


if __name__ == "__main__":
    main()

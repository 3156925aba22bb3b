"""One fake Bot API server in a process of its own, and the people on its street."""

import asyncio
import json
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from subprocess import PIPE, Popen
from typing import Any

from aiohttp import ClientSession

LOOK_S = 0.05
PATIENCE_S = 120.0
OPTIONS = 2
Order = dict[str, Any]


@dataclass
class Street:
    """`POST /drive` and `GET /drive` of the server, in the words of a street."""

    url: str
    token: str
    http: ClientSession
    group: int = 0
    people: list[int] = field(default_factory=list)
    asked: Order = field(default_factory=dict)  # the card that everybody presses on

    async def fills(self, number: int) -> None:
        """Let people move in; each still has to say a word to be known to a bot."""
        names = [{"do": "person", "name": f"P{place}", "opened": True} for place in range(number)]
        self.people = await self.do(names)
        self.group = await self.do({"do": "group", "title": "Elm Street", "people": self.people})

    async def do(self, orders: Order | list[Order]) -> Any:
        async with self.http.post(f"{self.url}/drive", json=orders) as reply:
            reply.raise_for_status()
            return await reply.json()

    async def counts(self) -> dict[str, Any]:
        async with self.http.get(f"{self.url}/drive") as reply:
            found: dict[str, Any] = await reply.json()
        return found

    async def calls(self, method: str) -> int:
        return int((await self.counts())["calls"].get(method, 0))

    async def took(self, since: int) -> list[float]:
        """Return how many seconds each press waited for its answer, from answer `since` on."""
        async with self.http.get(f"{self.url}/drive/took", params={"since": since}) as reply:
            found: list[float] = await reply.json()
        return found

    async def say(self, person: int, text: str) -> None:
        await self.do(self.said(person, text))

    def said(self, person: int, text: str) -> Order:
        return {"do": "says", "chat": self.group, "person": person, "text": text}

    async def card(self) -> dict[str, Any]:
        """Return the bot's newest message in the group."""
        found: dict[str, Any] = await self.do({"do": "last", "chat": self.group})
        return found

    async def calm(self) -> None:
        """Wait until all updates are taken and no call has come for half a second."""
        former: Any = None
        while True:
            counts = await self.counts()
            now = {name: n for name, n in counts["calls"].items() if name != "getUpdates"}
            if not counts["waiting"] and now == former:
                return
            former = now
            await asyncio.sleep(0.5)

    async def until(self, true: Callable[[dict[str, Any]], bool]) -> float:
        """Look at the counts until something is so; return when it was seen."""
        deadline = time.perf_counter() + PATIENCE_S
        while not true(await self.counts()):
            if time.perf_counter() > deadline:
                raise TimeoutError(str(await self.counts()))
            await asyncio.sleep(LOOK_S)
        return time.perf_counter()


@asynccontextmanager
async def street(people: int) -> AsyncIterator[Street]:
    command = [sys.executable, "-m", "tests.bot_api", "--unchecked"]
    with Popen(command, stdout=PIPE) as process:  # noqa: ASYNC220 - nothing else runs yet
        assert process.stdout
        told = json.loads(process.stdout.readline())
        try:
            async with ClientSession() as http:
                made = Street(told["url"], told["token"], http)
                await made.fills(people)
                yield made
        finally:
            process.terminate()

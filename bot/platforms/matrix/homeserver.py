"""Requests to the homeserver: every one of them goes through here."""

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlencode

import aiohttp
from nio import AsyncClient, AsyncClientConfig

from bot.platforms.matrix.errors import AUTH_LOST, Problem

TIMEOUT_S = 30.0
V3 = "/_matrix/client/v3"
ENCRYPTION = "m.room.encryption"

Query = Mapping[str, str]


class Homeserver:
    """One account's way to its homeserver. Raises `Problem` for everything but a yes."""

    def __init__(self, url: str, user: str) -> None:
        config = AsyncClientConfig(
            store_sync_tokens=False, max_limit_exceeded=0, max_timeouts=0,
            request_timeout=TIMEOUT_S,
        )  # fmt: skip
        self.client = AsyncClient(url.rstrip("/"), user, config=config)
        self._closed = False

    async def get(self, *parts: str, query: Query | None = None, within: float = TIMEOUT_S) -> Any:
        return await self._ask("GET", parts, None, query, within)

    async def ask(self, method: str, *parts: str, body: Mapping[str, Any]) -> Any:
        return await self._ask(method, parts, body)

    async def put(self, *parts: str, body: Mapping[str, Any]) -> Any:
        return await self._ask("PUT", parts, body)

    async def post(
        self, *parts: str, body: Mapping[str, Any] | None = None, query: Query | None = None
    ) -> Any:
        return await self._ask("POST", parts, body or {}, query)

    async def write(self, room: str, kind: str, content: Mapping[str, Any], tx: str) -> str:
        """Send an event and return its id; the same `tx` again is the same event."""
        said = await self.put("rooms", room, "send", kind, tx, body=content)
        return str(said["event_id"])

    async def is_encrypted(self, room: str) -> bool:
        """Ask the server itself whether a room is encrypted."""
        try:
            await self.get("rooms", room, "state", ENCRYPTION)
        except Problem as problem:
            if problem.code == "M_NOT_FOUND":
                return False
            raise
        return True

    async def account_data(self, me: str, kind: str) -> Any:
        """Return what the account keeps for itself under a name, {} if nothing."""
        return await self._or_nothing("user", me, "account_data", kind)

    async def state(self, room: str, kind: str) -> Any:
        """Return a room's state of a kind, {} if there is none."""
        return await self._or_nothing("rooms", room, "state", kind)

    async def event(self, room: str, event: str) -> Any:
        """Return an event, {} if it is not there or not ours to see."""
        return await self._or_nothing("rooms", room, "event", event)

    async def relations(self, room: str, event: str, kind: str, query: Query) -> Any:
        """Return a page of the events that refer to another, the newest first."""
        where = ("_matrix", "client", "v1", "rooms", room, "relations", event, kind)
        return await self.get(*where, query=query)

    async def _or_nothing(self, *parts: str) -> Any:
        try:
            return await self.get(*parts)
        except Problem as problem:
            if problem.passing or problem.code in AUTH_LOST:
                raise
            return {}

    async def close(self) -> None:
        self._closed = True
        await self.client.close()

    async def send(self, method: str, path: str, *sent: Any, within: float) -> Any:
        """Send a request as it is, with the account's token; never after `close`.

        The library would quietly open a new connection then, and nobody would close it.
        """
        if self._closed:
            raise Problem(0, "closed")
        limit = aiohttp.ClientTimeout(total=within)
        return await self.client.send(method, path, *sent, timeout=limit)

    async def _ask(
        self,
        method: str,
        parts: tuple[str, ...],
        body: Mapping[str, Any] | None,
        query: Query | None = None,
        within: float = TIMEOUT_S,
    ) -> Any:
        path = "/".join(quote(part, safe="") for part in parts)
        where = f"{V3}/{path}" if not path.startswith("_") else f"/{path}"
        where += f"?{urlencode(query)}" if query else ""
        headers = {"Authorization": f"Bearer {self.client.access_token}"}
        data = None if body is None else json.dumps(body)
        try:
            answer = await self.send(method, where, data, headers, within=within)
            said = await answer.json(content_type=None)
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            raise Problem(0, type(error).__name__) from None
        if answer.status == 200 and isinstance(said, dict):  # noqa: PLR2004 - HTTP's own
            return said
        raise _refusal(answer.status, said)


def _refusal(status: int, said: object) -> Problem:
    told = said if isinstance(said, dict) else {}
    wait = told.get("retry_after_ms")
    return Problem(
        status,
        str(told.get("errcode", "")),
        wait / 1000 if isinstance(wait, int | float) else 0.0,
        str(told.get("session", "")),
    )

"""The Matrix client API over plain HTTP, for people and for setting scenes."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import aiohttp

V3 = "/_matrix/client/v3"
WITHIN = aiohttp.ClientTimeout(total=60)


class RejectedError(Exception):
    """The homeserver said no; `code` is its errcode."""

    def __init__(self, status: int, code: str, words: str) -> None:
        super().__init__(f"{status} {code}: {words}")
        self.status, self.code = status, code


class Api:
    """Calls of one account. Paths are given in parts, each of them quoted."""

    def __init__(self, http: aiohttp.ClientSession, url: str, token: str) -> None:
        self._http, self._url = http, url
        self._headers = {"Authorization": f"Bearer {token}"}

    async def get(self, *parts: str, **query: str) -> Any:
        return await self._call("GET", parts, None, query)

    async def put(self, *parts: str, body: Mapping[str, Any]) -> Any:
        return await self._call("PUT", parts, body, {})

    async def post(self, *parts: str, body: Mapping[str, Any] | None = None) -> Any:
        return await self._call("POST", parts, body or {}, {})

    async def _call(
        self, method: str, parts: tuple[str, ...], body: Any, query: Mapping[str, str]
    ) -> Any:
        path = "/".join(quote(part, safe="") for part in parts)
        where = f"/{path}" if path.startswith("_") else f"{V3}/{path}"
        async with self._http.request(
            method, self._url + where, json=body, params=query, headers=self._headers,
            timeout=WITHIN,
        ) as answer:  # fmt: skip
            said = await answer.json()
        if answer.status != 200:
            raise RejectedError(answer.status, said.get("errcode", ""), said.get("error", ""))
        return said

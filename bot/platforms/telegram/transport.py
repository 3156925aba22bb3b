"""HTTP for the Bot API over aiohttp, telling "never left" apart from "answer lost"."""

import json
from collections.abc import Mapping
from functools import cache
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientSession,
    ClientTimeout,
    ConnectionTimeoutError,
    FormData,
    TCPConnector,
)
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECT_S = 10.0
SLACK_S = 5.0  # for a free connection and a body that comes in drops
KEEP_ALIVE_S = 30.0
UNSAID_S = 3.0


class NotSent(NetworkError):
    """The request never reached the server: it may be repeated without a doubt."""


class AskedToWait(TelegramError):
    """429: try again after so many seconds; the library's own warns whenever it is made."""

    def __init__(self, seconds: float) -> None:
        super().__init__("asked to wait")
        self.seconds = seconds


class AiohttpRequest(BaseRequest):
    """One pool of connections. Messages of errors never hold the address: it has the token."""

    __slots__ = ("_limit", "_patience_s", "_proxy", "_session")

    def __init__(self, connections: int, patience_s: float, proxy: str | None = None) -> None:
        self._limit = connections
        self._patience_s = patience_s
        self._proxy = proxy
        self._session: ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        return self._patience_s

    async def initialize(self) -> None:
        if self._session is None or self._session.closed:
            await self._open()

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def _open(self) -> ClientSession:
        connector = TCPConnector(limit=self._limit, keepalive_timeout=KEEP_ALIVE_S)
        agent = {"User-Agent": self.USER_AGENT}
        self._session = ClientSession(connector=connector, headers=agent, proxy=self._proxy)
        return self._session

    async def do_request(  # noqa: PLR0913, PLR0917 - the library's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        patience = self._patience_s
        if read_timeout is not BaseRequest.DEFAULT_NONE:
            patience = read_timeout
        return await self._exchange(method, url, _timeout(patience), _body(request_data))

    async def send(self, url: str, parameters: Mapping[str, Any]) -> int:
        """Post parameters and return the status, for calls whose answer says nothing else."""
        within = _timeout(self._patience_s)
        status, _ = await self._exchange("POST", url, within, {"json": parameters})
        return status

    async def _exchange(
        self, method: str, url: str, within: ClientTimeout, body: dict[str, Any]
    ) -> tuple[int, bytes]:
        session = self._session or await self._open()
        try:
            async with session.request(method, url, timeout=within, **body) as reply:
                payload = await reply.read()
                if reply.status == HTTPStatus.TOO_MANY_REQUESTS:
                    raise AskedToWait(_asked(payload))
                return reply.status, payload
        except (ClientConnectorError, ConnectionTimeoutError) as error:
            raise NotSent(type(error).__name__) from None
        except TimeoutError:
            raise TimedOut from None
        except ClientError as error:
            raise NetworkError(type(error).__name__) from None

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """Read an answer; one that is no JSON is not repeated in the error, it may hold words."""
        try:
            answer = json.loads(payload)
        except ValueError:
            raise NetworkError("unreadable answer") from None
        if not isinstance(answer, dict) or (answer.get("ok") and "result" not in answer):
            raise NetworkError("unreadable answer")
        return answer


@cache
def _timeout(patience_s: float) -> ClientTimeout:
    return ClientTimeout(
        total=CONNECT_S + patience_s + SLACK_S, sock_connect=CONNECT_S, sock_read=patience_s
    )


def proxy_for(url: str) -> str | None:
    """Return the proxy that the environment names for an address, if any.

    Asked once: aiohttp's `trust_env` would read environment and netrc at every call.
    """
    parts = urlsplit(url)
    if not parts.hostname or proxy_bypass(parts.hostname):
        return None
    return getproxies().get(parts.scheme)


def _asked(payload: bytes) -> float:
    """Return how long the server wants us to wait; a little while when it does not say."""
    try:
        return float(json.loads(payload)["parameters"]["retry_after"])
    except (ValueError, KeyError, TypeError):
        return UNSAID_S


def _body(data: RequestData | None) -> dict[str, Any]:
    """Send JSON, or a form where files go along."""
    if data is None:
        return {}
    if not data.contains_files:
        return {"json": data.parameters}
    form = FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return {"data": form}

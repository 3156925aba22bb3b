"""HTTP for the Bot API over aiohttp, telling "never left" apart from "answer lost"."""

import json
from typing import Any

from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientSession,
    ClientTimeout,
    ConnectionTimeoutError,
    FormData,
    TCPConnector,
)
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECT_S = 10.0
READ_S = 10.0
SLACK_S = 5.0  # for a free connection and a body that comes in drops
KEEP_ALIVE_S = 30.0


class NotSent(NetworkError):
    """The request never reached the server: it may be repeated without a doubt."""


class AiohttpRequest(BaseRequest):
    """One pool of connections. Messages of errors never hold the address: it has the token."""

    __slots__ = ("_limit", "_session")

    def __init__(self, connections: int) -> None:
        self._limit = connections
        self._session: ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        return READ_S

    async def initialize(self) -> None:
        if self._session is None or self._session.closed:
            connector = TCPConnector(limit=self._limit, keepalive_timeout=KEEP_ALIVE_S)
            self._session = ClientSession(connector=connector, trust_env=True)

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()

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
        if self._session is None:
            raise NotSent("not started")
        patience = READ_S if read_timeout is BaseRequest.DEFAULT_NONE else read_timeout
        timeout = ClientTimeout(
            total=CONNECT_S + patience + SLACK_S, sock_connect=CONNECT_S, sock_read=patience
        )
        try:
            async with self._session.request(
                method,
                url,
                timeout=timeout,
                headers={"User-Agent": self.USER_AGENT},
                **_body(request_data),
            ) as reply:
                return reply.status, await reply.read()
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

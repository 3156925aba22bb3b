"""Posting updates to a link as the server does."""

from io import BytesIO
from typing import Any

from aiohttp import ClientSession

SECRET = "a-secret_of-32-signs-0123456789ab"
HEADER = "X-Telegram-Bot-Api-Secret-Token"


async def post(
    url: str, body: Any, headers: list[tuple[str, str]] | None = None
) -> tuple[int, Any]:
    """Post an update as the server does, and return what the bot says."""
    told = [(HEADER, SECRET)] if headers is None else headers
    data = {"data": BytesIO(body)} if isinstance(body, bytes) else {"json": body}
    async with ClientSession() as session, session.post(url, headers=told, **data) as reply:
        answer = await reply.json() if reply.content_type == "application/json" else None
        return reply.status, answer

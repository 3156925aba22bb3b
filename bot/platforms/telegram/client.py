"""The typed client of python-telegram-bot on our own transport, without its update machinery."""

import asyncio
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, cast

from telegram import Bot

from bot.core.incoming import Right
from bot.platforms.telegram.members import rights
from bot.platforms.telegram.names import Me
from bot.platforms.telegram.read import KINDS
from bot.platforms.telegram.settings import Settings
from bot.platforms.telegram.transport import AiohttpRequest, proxy_for

CONNECTIONS = 64
POLL_CONNECTIONS = 4  # one would wedge if a proxy swallowed its end
BATCH = 100


class Client(Bot):
    """`telegram.Bot` plus updates as plain JSON, so that a bad one does not stop its batch."""

    __slots__ = ()

    @classmethod
    def of(cls, settings: Settings) -> "Client":
        proxy = proxy_for(settings.api_url)
        return cls(
            settings.token,
            base_url=f"{settings.api_url.rstrip('/')}/bot",
            base_file_url=f"{settings.api_url.rstrip('/')}/file/bot",
            request=AiohttpRequest(CONNECTIONS, settings.patience_s, proxy),
            get_updates_request=AiohttpRequest(POLL_CONNECTIONS, settings.patience_s, proxy),
        )

    async def open(self) -> None:
        """Open the pools; the library's `initialize` would put the token into an error."""
        await asyncio.gather(*(request.initialize() for request in self._request))

    async def reopen_poll(self) -> None:
        """Drop every polling connection, whatever state it is in."""
        await self._request[0].shutdown()
        await self._request[0].initialize()

    async def hang_up(self) -> None:
        await asyncio.gather(*(request.shutdown() for request in self._request))

    async def updates(self, offset: int, wait_s: int, patience_s: float) -> list[Mapping[str, Any]]:
        """Return what came since `offset`, waiting for it up to `wait_s` seconds.

        `patience_s` is how much longer the answer itself may take.

        `allowed_updates` goes along every time: left out, the former choice would stay.
        """
        asked = {"limit": BATCH, "timeout": wait_s, "allowed_updates": list(KINDS)}
        if offset:
            asked["offset"] = offset
        answer = await self._post("getUpdates", asked, read_timeout=wait_s + patience_s)
        return cast("list[Mapping[str, Any]]", answer if isinstance(answer, list) else [])

    async def tick(self, arguments: Mapping[str, Any]) -> bool:
        """Answer a press; return whether the server took it.

        Straight through the transport: the layers of the library's own call, which a group in a
        vote goes through a hundred times a second, cost half as much again as the request.
        """
        request = cast("AiohttpRequest", self._request[1])
        status = await request.send(f"{self.base_url}/answerCallbackQuery", arguments)
        return status == HTTPStatus.OK

    async def introduce(self) -> Me:
        user = await self.get_me()
        return Me(user.id, user.username or "", sees_all=bool(user.can_read_all_group_messages))

    async def member(self, chat: int, account: int) -> Mapping[str, Any]:
        """Return a ChatMember as plain JSON, read the same way as in updates."""
        answer = await self._post("getChatMember", {"chat_id": chat, "user_id": account})
        return cast("Mapping[str, Any]", answer)

    async def administrators(self, chat: int) -> list[Mapping[str, Any]]:
        """Return the ChatMembers that administer a chat, bots too where the server knows how."""
        answer = await self._post("getChatAdministrators", {"chat_id": chat, "return_bots": True})
        return cast("list[Mapping[str, Any]]", answer)

    async def permit(
        self, chat: int, account: int, allowed: Mapping[str, bool], until: int
    ) -> None:
        """Let somebody do exactly this until then, 0 for good."""
        asked = {"chat_id": chat, "user_id": account, "permissions": dict(allowed)}
        end = {"until_date": until} if until else {}
        alone = {"use_independent_chat_permissions": True}
        await self._post("restrictChatMember", {**asked, **end, **alone})

    async def permissions(self, chat: int) -> dict[str, bool]:
        """Return what everybody may do in a chat."""
        room = cast("Mapping[str, Any]", await self._post("getChat", {"chat_id": chat}))
        return dict(room.get("permissions", {}))

    async def permit_all(self, chat: int, allowed: Mapping[str, bool]) -> None:
        """Let everybody do exactly this."""
        asked = {"chat_id": chat, "permissions": dict(allowed)}
        await self._post("setChatPermissions", {**asked, "use_independent_chat_permissions": True})

    async def rights(self, chat: int, me: Me) -> tuple[Right, ...]:
        """Return what the bot may do in a chat now."""
        return rights(await self.member(chat, me.id), me)

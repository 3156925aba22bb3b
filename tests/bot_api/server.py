"""The server as tests hold it: start, act as people, look at what stands in chats."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager, suppress
from typing import Any

from aiohttp import web

from bot.core.clock import Clock, SystemClock
from tests.bot_api.faults import Faults
from tests.bot_api.files import hands_out
from tests.bot_api.groups import Groups
from tests.bot_api.hook import Hook
from tests.bot_api.mail import Mail
from tests.bot_api.people import People
from tests.bot_api.state import State
from tests.bot_api.wire import Call, Wire
from tests.bot_api.world import Answer, Chat, Person, Post

TOKEN = "700100200:TEST-only_token_of_a_server_on_loopback"
PATIENCE_S = 10.0


class BotApi(People, Groups):
    """One bot's Bot API and the people around it; see the package for how to use it."""

    def __init__(
        self, clock: Clock | None = None, *, sees_all: bool = False, checks_itself: bool = True
    ) -> None:
        People.__init__(self)
        Groups.__init__(self)
        self.state = State(clock or SystemClock(), TOKEN, sees_all=sees_all)
        self.wire = Wire(self.state, checks_itself=checks_itself)
        self.hook = Hook(self.wire)
        self.token = TOKEN
        self.url = ""

    @property
    def mail(self) -> Mail:
        return self.state.mail

    @property
    def faults(self) -> Faults:
        return self.wire.faults

    @property
    def complaints(self) -> list[str]:
        """What calls broke the schema; a test may want this empty."""
        return self.wire.complaints

    def calls(self, method: str) -> list[Call]:
        return [call for call in self.wire.calls if call.method == method]

    def messages(self, chat: Chat) -> list[Post]:
        """Return what stands in a chat now, in order."""
        return [post for post in chat.posts.values() if not post.removed]

    def said(self, chat: Chat) -> list[str]:
        """Return the texts of the bot that stand in a chat."""
        return [p.text for p in self.messages(chat) if p.author == self.state.me.id]

    def last(self, chat: Chat) -> Post:
        """Return the newest message of the bot that stands in a chat."""
        return next(p for p in reversed(self.messages(chat)) if p.author == self.state.me.id)

    def removed(self, chat: Chat) -> list[str]:
        return [post.text for post in chat.posts.values() if post.removed]

    def answers(self, person: Person) -> list[Answer]:
        """Return what pressed buttons told a person."""
        return [answer for answer in self.state.answers if answer.person == person.id]

    def menu(self, scope: str, language: str = "") -> list[dict[str, Any]]:
        """Return a command menu; scopes as Telegram names them ("all_group_chats")."""
        return self.state.menus.get((scope, language), [])

    async def until(self, true: Callable[[], Any], seconds: float = PATIENCE_S) -> None:
        """Wait until something is so, looking again after every call; raises `TimeoutError`."""
        await self.mail.news.until(true, seconds)

    async def calm(self, seconds: float = 0.2) -> None:
        """Wait until all updates are confirmed and no call came for a while."""
        while True:
            calls = len(self.wire.calls)
            await self.mail.news.next(seconds)
            if not self.mail.waiting and calls == len(self.wire.calls):
                return

    @asynccontextmanager
    async def running(
        self, port: int = 0, routes: Iterable[web.RouteDef] = ()
    ) -> AsyncIterator["BotApi"]:
        """Listen on loopback, 0 for any free port; `url` is set while it does."""
        app = web.Application(client_max_size=60 << 20)
        app.router.add_route("*", "/bot{token}/{method}", self.wire.handle)
        app.router.add_get("/file/bot{token}/files/{name}", hands_out(self.state))
        app.router.add_routes(list(routes))
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", port)
        await site.start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        hook = asyncio.create_task(self.hook.run())
        try:
            yield self
        finally:
            hook.cancel()
            with suppress(asyncio.CancelledError):
                await hook
            await runner.cleanup()

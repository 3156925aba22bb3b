"""A square with its page in a browser; the test itself speaks for the bot."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from typing import Self

from aiohttp import web
from playwright.async_api import Browser, ConsoleMessage, Locator, Page, expect

from bot.core.clock import HandClock
from bot.core.delivery import Parcel, Sent
from bot.core.ids import ChatRef
from bot.core.outgoing import Label, Menu, Order, Rendered, Span
from bot.platforms.sandbox.link import SandboxLink
from bot.platforms.sandbox.square import Square
from bot.platforms.sandbox.web import application

MENUS = (
    Menu("group", "", (("ask", "Ask for something"), ("poll", "Ask the group"))),
    Menu("private", "", (("mine", "What concerns me"),)),
    Menu("facilitators", "", (("setup", "Check what I may do"),)),
)


@dataclass
class Stage:
    page: Page
    clock: HandClock = field(default_factory=HandClock)
    rows: "count[int]" = field(default_factory=lambda: count(1))
    complaints: list[str] = field(default_factory=list)
    port: int = 0

    def __post_init__(self) -> None:
        self.square = Square(self.clock)
        self.square.crowd.opens("Our street", "Ana", "Ben", "Cem")
        self.link = SandboxLink(self.square)
        self.page.on("console", self._note)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    @classmethod
    @asynccontextmanager
    async def opened(cls, browser: Browser, width: int) -> AsyncIterator[Self]:
        """Open the page; afterwards the browser must have had nothing to complain of."""
        context = await browser.new_context(viewport={"width": width, "height": 740})
        stage = cls(await context.new_page())
        await stage.link.publish(MENUS)
        await stage.serve()
        await stage.page.goto(stage.url)
        await expect(stage.page.locator("#live")).to_have_text("connected")
        yield stage
        await context.close()
        await stage.runner.cleanup()
        assert stage.complaints == []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    async def serve(self) -> None:
        self.runner = web.AppRunner(application(self.square, self._forward))
        await self.runner.setup()
        await web.TCPSite(self.runner, "127.0.0.1", self.port).start()
        self.port = self.runner.addresses[0][1]

    async def _forward(self, by: timedelta) -> None:
        self.clock.forward(by)

    def _note(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    # -- what is on the page ---------------------------------------------------------------

    @property
    def group(self) -> Locator:
        return self.page.get_by_role("region", name="Our street, group chat")

    def private(self, name: str) -> Locator:
        return self.page.get_by_role("region", name=f"{name}, private chat")

    async def speak(self, name: str, words: str) -> None:
        """Write in the group as somebody."""
        await self.group.get_by_role("radio", name=name).check()
        await self.group.get_by_role("combobox").fill(words)
        await self.group.get_by_role("button", name="Send").click()

    async def fits(self) -> bool:
        """Tell whether nothing sticks out at the side of the page."""
        width = "document.documentElement.scrollWidth <= window.innerWidth"
        inner = "[...document.querySelectorAll('.column, .log, .write, header, nav, dialog[open]')]"
        spill = f"{inner}.every((box) => box.scrollWidth <= box.clientWidth + 1)"
        return bool(await self.page.evaluate(f"{width} && {spill}"))

    # -- what the bot does -----------------------------------------------------------------

    async def orders(self, order: Order, *, private: str = "", replacing: str = "") -> str:
        """Carry out an order of the bot in the group or in private; return the message."""
        chat = ChatRef("sandbox", private or "g1")
        parcel = Parcel(next(self.rows), chat, order, bool(private), replacing=replacing)
        outcome = await self.link.deliver(parcel)
        assert isinstance(outcome, Sent)
        return outcome.ref


def card(words: str, *labels: str, home: bool = False) -> Rendered:
    offered = tuple(Label(label, index, home) for index, label in enumerate(labels))
    return Rendered((Span(words),), offered)

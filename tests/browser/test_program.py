"""The real program, tried out in a browser by people who have nothing else."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from tests import noon
from tests.host.console import Console, console

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]


class Street:
    """The page of a program that runs."""

    def __init__(self, page: Page) -> None:
        self.page = page

    @property
    def group(self) -> Locator:
        return self.page.get_by_role("region", name="Our street, group chat")

    @property
    def toasts(self) -> Locator:
        return self.page.get_by_role("status").last

    def private(self, name: str) -> Locator:
        return self.page.get_by_role("region", name=f"{name}, private chat")

    async def becomes(self, name: str) -> None:
        await self.group.get_by_role("radio", name=name).check()

    async def says(self, name: str, words: str) -> None:
        await self.becomes(name)
        await self.group.get_by_role("combobox").fill(words)
        await self.group.get_by_role("button", name="Send").click()

    async def presses(self, name: str, button: str) -> None:
        await self.becomes(name)
        await self.group.get_by_role("button", name=re.compile(f"^{button}")).last.click()


@asynccontextmanager
async def street(browser: Browser, at: Console) -> AsyncIterator[Street]:
    """Open the page; afterwards the browser must have had nothing to complain of."""
    context = await browser.new_context(viewport={"width": 1280, "height": 800})
    page = await context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    await page.goto(f"http://127.0.0.1:{at.settings['SANDBOX__PORT']}/")
    opened = Street(page)
    await expect(opened.group).to_contain_text("Hello, I am Common Ground.")
    yield opened
    await context.close()
    assert complaints == []


async def test_one_asks_and_another_helps(browser: Browser, tmp_path: Path) -> None:
    host = console(tmp_path)
    with host.running():
        async with street(browser, host) as seen:
            await seen.says("Cem", "/ask a pint of milk")
            await seen.presses("Ben", "I can help")

            await expect(seen.group).to_contain_text("Ben is going, thank you.")
            await expect(seen.private("Cem")).to_contain_text("Ben is going to help you")
            await expect(seen.private("Ana")).not_to_contain_text("going to help")


async def test_a_number_vanishes_and_the_words_stand(browser: Browser, tmp_path: Path) -> None:
    host = console(tmp_path)
    with host.running():
        async with street(browser, host) as seen:
            await seen.says("Ben", "Has anyone got a drill? Ring me on 07700 900123.")

            await expect(seen.group).to_contain_text("Has anyone got a drill? Ring me on [number")
            await expect(seen.group.get_by_text("07700 900123")).to_have_count(0)
            assert "900123" not in await seen.page.content()


async def test_a_vote_takes_effect_when_the_clock_is_moved(
    browser: Browser, tmp_path: Path
) -> None:
    host = console(tmp_path)
    host.settings["DEFAULT_ZONE"] = noon.zone()
    with host.running():
        async with street(browser, host) as seen:
            await seen.says("Ana", "/propose request.expires_days 7 | two weeks is long")
            for who in ("Ana", "Ben"):
                await seen.presses(who, "Yes")
                await expect(seen.toasts).to_contain_text(f"{who}: Your vote")
            await seen.page.get_by_role("button", name="+1 week").click()
            await expect(seen.group).to_contain_text("Passed. Days a request stays open: 7.")
            await seen.says("Cem", "/settings request.expires_days")

            await expect(seen.group.get_by_role("article").last).to_contain_text("Now: 7")


async def test_everything_is_still_there_after_a_restart(browser: Browser, tmp_path: Path) -> None:
    host = console(tmp_path)
    with host.running():
        async with street(browser, host) as seen:
            await seen.says("Cem", "/ask a pint of milk")
            await expect(seen.group).to_contain_text("Cem asks: a pint of milk")
    with host.running():
        async with street(browser, host) as seen:
            await seen.presses("Ben", "I can help")

            await expect(seen.group).to_contain_text("Ben is going, thank you.")
            await expect(seen.group.get_by_text("Hello, I am Common Ground.")).to_have_count(1)

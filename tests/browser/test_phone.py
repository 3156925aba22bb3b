"""The page on a small telephone."""

import pytest
from playwright.async_api import expect

from tests.browser.stage import Stage, card

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


async def test_one_chat_is_shown_at_a_time(phone: Stage) -> None:
    await expect(phone.group).to_be_visible()
    await expect(phone.private("Ana")).to_be_hidden()
    await phone.page.get_by_role("button", name="Ana", exact=True).click()

    await expect(phone.private("Ana")).to_be_visible()
    await expect(phone.group).to_be_hidden()


async def test_what_is_new_elsewhere_is_counted(phone: Stage) -> None:
    await phone.orders(card("psst"), private="ben")
    await phone.orders(card("psst"), private="ben")
    tab = phone.page.get_by_role("button", name="Ben, 2 new")
    await tab.click()

    await expect(tab).to_have_count(0)
    await expect(phone.private("Ben").get_by_role("article")).to_have_count(2)


async def test_nothing_sticks_out_at_the_side(phone: Stage) -> None:
    phone.square.crowd.arrives(LONG[:40])
    phone.square.says("Ana", f"https://example.org/{LONG}{LONG}")
    await phone.orders(card(LONG + LONG, "Saturday", LONG, "Either is fine for me, thank you"))
    await expect(phone.group.get_by_role("article")).to_have_count(2)
    fits = [await phone.fits()]
    await phone.group.get_by_label("More about Our street").click()
    fits.append(await phone.fits())
    await phone.group.get_by_role("combobox").fill("/")
    fits.append(await phone.fits())
    await phone.page.get_by_role("button", name="Add a person").click()
    fits.append(await phone.fits())
    await phone.page.keyboard.press("Escape")
    await phone.page.get_by_role("button", name="Ana", exact=True).click()
    await phone.private("Ana").get_by_label("More about Ana").click()
    fits.append(await phone.fits())

    assert fits == [True] * 5


async def test_the_newest_is_in_sight(phone: Stage) -> None:
    for number in range(30):
        phone.square.says("Ana", f"message {number}")
    await phone.page.reload()

    await expect(phone.group.get_by_text("message 29")).to_be_in_viewport()
    await expect(phone.group.get_by_role("combobox")).to_be_in_viewport()

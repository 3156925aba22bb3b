"""Everything by keyboard alone."""

import pytest
from playwright.async_api import expect

from bot.core.incoming import Pressed
from tests.browser.stage import Stage, card

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

FOCUS = "document.activeElement"


async def tab_to(stage: Stage, wanted: str, key: str = "Tab") -> None:
    """Press Tab until the focus is on something with this name."""
    for _ in range(60):
        await stage.page.keyboard.press(key)
        name = await stage.page.evaluate(
            f"{FOCUS}.ariaLabel || {FOCUS}.value || {FOCUS}.textContent || ''"
        )
        if wanted in name:
            return
    raise AssertionError(f"the keyboard does not reach {wanted}")


async def test_writing_choosing_and_pressing(stage: Stage) -> None:
    await stage.orders(card("Which day?", "Saturday", "Sunday"))
    await expect(stage.group.get_by_role("button", name="Sunday")).to_be_visible()
    await tab_to(stage, "ana")
    await stage.page.keyboard.press("ArrowRight")
    await tab_to(stage, "Write in Our street as Ben")
    await stage.page.keyboard.type("good morning")
    await stage.page.keyboard.press("Enter")
    await expect(stage.group.get_by_role("article")).to_have_count(2)
    await tab_to(stage, "Sunday", "Shift+Tab")
    await stage.page.keyboard.press("Enter")
    await expect(stage.group.get_by_role("article")).to_have_count(2)

    said = stage.square.group_posts()[1]
    assert (said.author, said.text) == ("ben", "good morning")
    what = stage.square.waiting()[-1].what
    assert isinstance(what, Pressed)
    assert (what.row, what.index) == (1, 1)


async def test_a_person_is_added(stage: Stage) -> None:
    await tab_to(stage, "Add a person")
    await stage.page.keyboard.press("Enter")
    await stage.page.keyboard.type("Dot")
    await stage.page.keyboard.press("Enter")

    await expect(stage.private("Dot")).to_be_visible()


async def test_a_menu_is_opened_used_and_left(stage: Stage) -> None:
    await tab_to(stage, "More about Cem")
    await stage.page.keyboard.press("Enter")
    await expect(stage.private("Cem").get_by_role("button", name="Leave")).to_be_visible()
    await stage.page.keyboard.press("Escape")
    await expect(stage.private("Cem").get_by_role("button", name="Leave")).to_be_hidden()
    await stage.page.keyboard.press("Enter")
    await tab_to(stage, "Leave the group")
    await stage.page.keyboard.press("Enter")

    await expect(stage.private("Cem")).to_contain_text("not in the group")


async def test_the_clock_is_moved(stage: Stage) -> None:
    before = stage.clock.now()
    await tab_to(stage, "+1 day")
    await stage.page.keyboard.press("Enter")
    await expect(stage.page.get_by_role("status").last).to_have_text("A day later.")

    assert (stage.clock.now() - before).days == 1


async def test_where_the_focus_is_can_be_seen(stage: Stage) -> None:
    await tab_to(stage, "Write in Our street")

    outline = await stage.page.evaluate(f"getComputedStyle({FOCUS}).outlineStyle")
    assert outline == "solid"


async def test_a_card_that_changes_under_the_fingers_keeps_the_focus(stage: Stage) -> None:
    ref = await stage.orders(card("Yes 0", "Yes", "No"))
    await expect(stage.group.get_by_role("button", name="No")).to_be_visible()
    await tab_to(stage, "No")
    await stage.orders(card("Yes 1", "Yes", "No"), replacing=ref)
    await expect(stage.group).to_contain_text("Yes 1")

    await expect(stage.group.get_by_role("button", name="No")).to_be_focused()


async def test_what_is_new_is_read_aloud(stage: Stage) -> None:
    log = stage.group.get_by_role("log")

    await expect(log).to_have_accessible_name("Our street")

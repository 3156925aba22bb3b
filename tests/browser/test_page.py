"""The page, as somebody with a browser finds it."""

import re
from datetime import timedelta

import pytest
from playwright.async_api import expect

from bot.core.delivery import Ack
from bot.core.incoming import Pressed, Said
from bot.core.outgoing import Restrict, TakeDown
from tests.browser.stage import Stage, card

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]


async def test_two_people_talk_and_a_card_is_pressed(stage: Stage) -> None:
    await stage.speak("Ana", "/ask a pint of milk")
    await stage.orders(card("Ana needs a pint of milk", "I can help"))
    await stage.group.get_by_role("radio", name="Ben").check()
    await stage.group.get_by_role("button", name="I can help").click()
    await expect(stage.group.get_by_role("article")).to_have_count(2)

    said, pressed = (event for event in stage.square.waiting()[-2:])
    assert isinstance(said.what, Said)
    assert (said.sender.name, said.what.command) == ("Ana", "ask")
    assert isinstance(pressed.what, Pressed)
    assert (pressed.sender.name, pressed.what.row) == ("Ben", 1)


async def test_a_card_is_brought_up_to_date_before_ones_eyes(stage: Stage) -> None:
    ref = await stage.orders(card("Yes 0", "Yes"))
    await expect(stage.group).to_contain_text("Yes 0")
    await stage.orders(card("Yes 1", "Yes"), replacing=ref)

    await expect(stage.group.get_by_role("article")).to_have_count(1)
    await expect(stage.group.get_by_role("article")).to_contain_text("Yes 1")


async def test_what_is_taken_down_is_gone_from_the_page(stage: Stage) -> None:
    await stage.speak("Ben", "ring 07700 900123")
    ref = stage.square.group_posts()[0].id
    stage.square.says("Cem", "thank you", reply_to=ref)
    await expect(stage.group.get_by_text("07700 900123")).to_have_count(2)
    await stage.orders(TakeDown(ref))

    await expect(stage.group.get_by_text("07700 900123")).to_have_count(0)
    await expect(stage.group.get_by_role("article").first).to_contain_text("taken away")
    assert "900123" not in await stage.page.content()


async def test_a_private_word_stands_in_that_column_alone(stage: Stage) -> None:
    await stage.private("Ben").get_by_role("combobox").fill("/mine")
    await stage.private("Ben").get_by_role("button", name="Send").click()
    await stage.orders(card("Nothing waits for you"), private="ben")

    await expect(stage.private("Ben").get_by_role("article")).to_have_count(2)
    await expect(stage.page.get_by_role("article")).to_have_count(2)
    assert stage.square.waiting()[-1].room.private


async def test_markup_is_only_words(stage: Stage) -> None:
    odd = "<img src=x onerror=alert(1)> &amp; <b>bold</b>"
    await stage.speak("Ana", odd)
    await stage.orders(card(odd, odd))
    stage.square.crowd.arrives("<i>Eve</i>")
    await stage.page.get_by_role("button", name="<i>Eve</i>").wait_for()

    await expect(stage.group.get_by_role("article").first).to_contain_text(odd)
    await expect(stage.group.get_by_role("button", name=odd)).to_be_visible()
    assert await stage.page.locator(".log img, .log b b, .bubble b, h2 i, .as i").count() == 0


async def test_a_person_is_added_and_named(stage: Stage) -> None:
    await stage.page.get_by_role("button", name="Add a person").click()
    await stage.page.get_by_label("Name").first.fill("Dot")
    await stage.page.get_by_role("button", name="Add", exact=True).click()

    await expect(stage.private("Dot")).to_be_visible()
    await stage.speak("Dot", "hello")
    await expect(stage.group.get_by_role("article")).to_contain_text("hello")


async def test_who_leaves_no_longer_speaks_in_the_group(stage: Stage) -> None:
    await stage.private("Cem").get_by_label("More about Cem").click()
    await stage.private("Cem").get_by_role("button", name="Leave the group").click()

    await expect(stage.group.get_by_role("radio", name="Cem")).to_have_count(0)
    await expect(stage.private("Cem")).to_contain_text("not in the group")


async def test_a_right_is_taken_from_the_bot(stage: Stage) -> None:
    await stage.group.get_by_label("More about Our street").click()
    await stage.group.get_by_label("take messages away").uncheck()
    await expect(stage.group.get_by_label("take messages away")).not_to_be_checked()
    await stage.page.reload()
    await stage.group.get_by_label("More about Our street").click()

    await expect(stage.group.get_by_label("take messages away")).not_to_be_checked()
    await expect(stage.group.get_by_label("read every message")).to_be_checked()


async def test_the_clock_is_shown_and_moved(stage: Stage) -> None:
    shown = stage.page.locator("#now")
    before = stage.clock.now()
    was = await shown.get_attribute("datetime")
    await stage.page.get_by_role("button", name="+1 week").click()

    await expect(shown).not_to_have_attribute("datetime", was or "")
    await expect(shown).to_have_attribute("datetime", re.compile(r"^2030-01-09"))
    assert (stage.clock.now() - before).days == 7


async def test_a_press_is_answered_to_the_presser(stage: Stage) -> None:
    await stage.orders(card("?", "Yes"))
    await stage.group.get_by_role("radio", name="Ben").check()
    await stage.group.get_by_role("button", name="Yes").click()
    await expect(stage.group.get_by_role("button", name="Yes")).to_be_focused()
    what = stage.square.waiting()[-1].what
    assert isinstance(what, Pressed)
    await stage.link.acknowledge(Ack(what.press, "Your vote counts."))

    await expect(stage.page.get_by_role("status").last).to_have_text("Ben: Your vote counts.")


async def test_a_home_button_leads_to_the_private_chat(stage: Stage) -> None:
    await stage.page.get_by_role("button", name="Ana", exact=True).click()
    await expect(stage.private("Ana")).to_be_hidden()
    await stage.orders(card("?", "Vote in private", home=True))
    await stage.group.get_by_role("button", name="Vote in private").click()

    await expect(stage.private("Ana")).to_contain_text("/start 1-0")
    await expect(stage.private("Ana").get_by_role("combobox")).to_be_focused()


async def test_own_words_are_changed_and_taken_back(stage: Stage) -> None:
    await stage.speak("Ana", "mlk")
    await stage.group.get_by_role("combobox").press("ArrowUp")
    await stage.group.get_by_role("combobox").fill("milk")
    await stage.group.get_by_role("button", name="Save").click()
    await expect(stage.group.get_by_role("article")).to_contain_text("edited")
    await stage.group.get_by_label("More about the message of Ana").click()
    await stage.group.get_by_role("button", name="Take back").click()

    await expect(stage.group.get_by_role("article")).to_contain_text("taken away")
    assert stage.square.group_posts()[0].gone


async def test_an_answer_shows_what_it_answers(stage: Stage) -> None:
    await stage.speak("Ana", "who has a drill?")
    await stage.group.get_by_label("More about the message of Ana").click()
    await stage.group.get_by_role("button", name="Answer").click()
    await stage.speak("Ben", "me")

    await expect(stage.group.get_by_role("article").last).to_contain_text("Ana: who has a drill?")
    assert stage.square.group_posts()[1].reply_to == stage.square.group_posts()[0].id


async def test_what_the_platform_forbids_is_told(stage: Stage) -> None:
    ben = stage.square.state.person("Ben").account
    await stage.orders(Restrict(ben, stage.clock.now() + timedelta(hours=1)))
    await expect(stage.private("Ben")).to_contain_text("may only read until")
    await stage.speak("Ben", "but")

    await expect(stage.page.get_by_role("status").last).to_have_text("Ben may only read just now.")
    await expect(stage.group.get_by_role("combobox")).to_have_value("but")
    stage.complaints.clear()  # the browser notes the refusal


async def test_two_pages_show_the_same(stage: Stage) -> None:
    other = await stage.page.context.new_page()
    await other.goto(stage.url)
    await stage.speak("Ana", "hello")

    await expect(other.get_by_role("article")).to_contain_text("hello")


async def test_a_page_goes_on_after_the_program_was_away(stage: Stage) -> None:
    await stage.speak("Ana", "before")
    await stage.group.get_by_role("combobox").fill("half a thou")
    await stage.runner.cleanup()
    await expect(stage.page.locator("#live")).to_contain_text("again")
    stage.square.says("Ben", "meanwhile")
    await stage.serve()

    await expect(stage.page.locator("#live")).to_have_text("connected", timeout=15_000)
    await expect(stage.group.get_by_role("article")).to_have_count(2)
    await expect(stage.group.get_by_role("article").last).to_contain_text("meanwhile")
    await expect(stage.group.get_by_role("combobox")).to_have_value("half a thou")
    stage.complaints.clear()  # the browser notes that nobody answered


async def test_the_commands_are_offered_while_typing(stage: Stage) -> None:
    box = stage.group.get_by_role("combobox")
    await box.press_sequentially("/")
    options = stage.group.get_by_role("option")
    await expect(options).to_have_text(
        ["/ask Ask for something", "/poll Ask the group", "/setup Check what I may do"]
    )
    await box.press("ArrowDown")
    await box.press("Enter")

    await expect(box).to_have_value("/poll ")
    await expect(options).to_have_count(0)


async def test_only_who_looks_after_the_group_is_offered_its_commands(stage: Stage) -> None:
    await stage.group.get_by_role("radio", name="Ben").check()
    await stage.group.get_by_role("combobox").press_sequentially("/")

    await expect(stage.group.get_by_role("option")).to_have_count(2)

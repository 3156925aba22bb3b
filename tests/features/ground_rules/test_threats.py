"""What somebody might try against the rules, or with them, and what they find."""

from collections.abc import Awaitable, Callable

import pytest

from tests.chat import Chat

PAGE = "https://quick-money.example/now"
Agree = Callable[..., Awaitable[None]]


async def test_many_false_reports_lead_to_one_kind_note_at_most(upheld: Chat) -> None:
    for name in ("Ana", "Ben", "Cem", "Dot"):
        await upheld.says(name, "/start", private=True)
    post = await upheld.says("Cem", "good morning")
    for name in ("Ben", "Dot"):
        for _ in range(3):
            await upheld.says(name, "/report", reply_to=post)
            await upheld.presses(name, "links", private=True)
    await upheld.passes(minutes=41)
    await upheld.passes(minutes=41)
    for told in upheld.square.private_posts("Ana"):
        if any(label.text == "Send a kind note" for label in told.labels):
            upheld.square.presses("Ana", told.id, "Send a kind note")
            await upheld.passes(minutes=2)
    notes = sum("No harm done." in words for words in upheld.private("Cem"))
    await upheld.says("Cem", PAGE)

    assert notes == 1
    assert "No harm done." in upheld.private("Cem")[-1]  # the first step, as if nobody had told
    assert PAGE in upheld.group


async def test_nobody_sends_a_note_about_a_report_that_was_not_given_to_them(
    upheld: Chat,
) -> None:
    for name in ("Ana", "Ben", "Cem", "Dot"):
        await upheld.says(name, "/start", private=True)
    post = await upheld.says("Cem", "good morning")
    await upheld.says("Dot", "/report", reply_to=post)
    await upheld.presses("Dot", "links", private=True)
    await upheld.passes(minutes=41)
    everybody = ("Ana", "Ben", "Cem", "Dot")
    held = [name for name in everybody if "Send a kind note" in upheld.buttons(name)]

    assert held
    assert "Cem" not in held  # whom it is about
    assert "Dot" not in held  # who told it


async def test_words_of_a_rule_call_nobody_and_are_no_markup(chat: Chat) -> None:
    await chat.says("Ana", "/rules propose own", private=True)
    await chat.says("Ana", "We \u202egreet **all** @room <b>loudly</b>", private=True)
    await chat.says("Ana", "Nobody", private=True)
    await chat.presses("Ana", "Put it to the vote", private=True)

    card = chat.group[-1]
    assert "\u202e" not in card
    assert "<b>loudly</b>" in card


async def test_an_edit_never_counts_twice(upheld: Chat) -> None:
    post = await upheld.says("Ben", PAGE)
    before = len(upheld.group) + len(upheld.private("Ben"))
    for _ in range(5):
        await upheld.edits("Ben", post, f"{PAGE}?again")

    assert len(upheld.group) + len(upheld.private("Ben")) == before


@pytest.mark.parametrize("who", ["Ben", "Cem"])
async def test_a_member_cannot_use_what_is_for_facilitators(upheld: Chat, who: str) -> None:
    post = await upheld.says("Dot", "hello")
    await upheld.says("Ana", "/help", private=True)
    await upheld.says(who, "/pause 12", reply_to=post)
    await upheld.says("Dot", "I can still write")

    assert "I can still write" in upheld.group

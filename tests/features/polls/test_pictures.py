"""Outcomes as a picture, and counts that anybody can redo."""

from hashlib import sha256
from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from sqlalchemy import Connection, select

from bot.features.polls.settings import PICTURES
from bot.features.polls.views import charts
from bot.kernel import params
from bot.kernel.blobs import blobs
from tests.chat import Chat

ALL = ("Ana", "Ben", "Cem", "Dot")
BARS = [["Soup", 3, "3", True], ["Bread and $5 of cheese", 1, "1", False], ["Tea", 0, "0", False]]


def files(tx: Connection) -> dict[str, bytes]:
    return {row.name: row.data for row in tx.execute(select(blobs).order_by(blobs.c.id))}


def no_pictures(tx: Connection) -> None:
    from datetime import UTC, datetime  # noqa: PLC0415 - only here

    params.put(tx, 1, PICTURES, False, datetime(2030, 1, 1, tzinfo=UTC), cause="test")


async def a_vote(chat: Chat, kind: str = "", people: tuple[str, ...] = ALL) -> None:
    for who in people:
        await chat.says(who, "Hello")
    await chat.says("Ana", f"/poll What to cook? | Soup | Bread | Tea | for 1 day{kind}")


async def it_closes(chat: Chat) -> None:
    await chat.passes(days=1, hours=1)


async def test_an_outcome_of_three_options_comes_in_words_and_in_a_picture(chat: Chat) -> None:
    await a_vote(chat)
    await chat.presses("Ben", "Soup · 0")
    before = await chat.engine.db.read(files)
    await it_closes(chat)

    made = await chat.engine.db.read(files)
    assert not before
    assert "in a picture" in chat.group[-1]
    assert any("Most people chose Soup (1)." in post for post in chat.group)
    assert Image.open(BytesIO(made["picture.png"])).size[0] == 1080


async def test_two_options_need_no_picture(chat: Chat) -> None:
    await chat.says("Ana", "/poll Tea? | Yes | No | for 1 day")
    await chat.presses("Ben", "Yes · 0")
    await it_closes(chat)

    assert not await chat.engine.db.read(files)


async def test_a_group_that_wants_no_pictures_gets_none(chat: Chat) -> None:
    await chat.engine.db.tx(no_pictures)
    await a_vote(chat)
    await chat.presses("Ben", "Soup · 0")
    await it_closes(chat)

    assert not await chat.engine.db.read(files)


@pytest.fixture
def drawn() -> Image.Image:
    note = "How many chose it."
    return Image.open(BytesIO(charts.draw({"title": "What?", "note": note, "bars": BARS})))


def test_the_winner_is_told_apart_without_colours(drawn: Image.Image) -> None:
    """Printed in grey, the winning bar is far darker than the others."""
    grey = {tuple(charts_grey(colour)) for colour in (charts.WON, charts.REST)}
    seen = {value for _, value in drawn.convert("L").getcolors() or ()}

    assert {value for (value,) in grey} <= seen
    assert abs(next(iter(grey))[0] - list(grey)[1][0]) > 60


def charts_grey(colour: str) -> tuple[int]:
    value: Any = Image.new("RGB", (1, 1), colour).convert("L").getpixel((0, 0))
    return (int(value),)


def test_a_picture_is_wide_enough_for_a_phone_and_light_to_load(drawn: Image.Image) -> None:
    kept = BytesIO()
    drawn.save(kept, "PNG")

    assert drawn.size[0] == 1080
    assert len(kept.getvalue()) < 100_000


def test_letters_no_font_has_stop_no_picture() -> None:
    assert charts.draw({"title": "苹果", "note": "", "bars": [["🍏 مرحبا", 0, "0", False]]})


PEOPLE = ("Ana", "Ben", "Cem", "Dot", "Eli", "Fay", "Gus", "Hal")


async def test_a_count_is_redone_step_by_step_and_the_file_has_the_hash_said(chat: Chat) -> None:
    for name in PEOPLE[4:]:
        chat.square.crowd.arrives(name, seen=False)
    await a_vote(chat, " | ranked", PEOPLE)
    for number, who in enumerate(PEOPLE):
        await chat.presses(who, "Fill it in")
        await chat.says(who, "1 2 3" if number < 5 else "2 3 1", private=True)
    await it_closes(chat)

    await chat.says("Dot", "/recount 1")

    told = "\n".join(chat.group)
    data = (await chat.engine.db.read(files))["ballots-1.txt"]
    assert "• Soup – Bread: 5 to 3" in told
    assert sha256(data).hexdigest() in told
    assert data.decode().splitlines() == sorted(data.decode().splitlines())
    assert len(data.decode().splitlines()) == len(PEOPLE)


async def test_single_votes_stay_hidden_where_few_voted(chat: Chat) -> None:
    await a_vote(chat)
    await chat.presses("Ben", "Soup · 0")
    await it_closes(chat)

    await chat.says("Dot", "/recount 1")

    assert "one could guess whose they are" in chat.group[-1]
    assert "ballots-1.txt" not in await chat.engine.db.read(files)


@pytest.mark.parametrize("line", ["", "seven", "99"])
async def test_what_has_no_count_cannot_be_counted_again(chat: Chat, line: str) -> None:
    await a_vote(chat)

    await chat.says("Dot", f"/recount {line or '1'}")

    assert "nothing to count again" in chat.group[-1] or "Which vote?" in chat.group[-1]

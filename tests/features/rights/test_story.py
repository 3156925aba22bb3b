"""People see what is held about them, and are forgotten when they ask for it."""

import json
from base64 import b64decode
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection

from bot.features.contact.settings import HANDOVER_H
from bot.features.phones.settings import WHEN_SEEN
from bot.kernel import params
from tests.chat import Chat, open_chat

NAME = "Quillonia Frobish"
NUMBER = "07700 900123"


def on_disk(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.glob("*.db*")))


def mydata(chat: Chat, who: str) -> dict[str, Any]:
    post = chat.square.private_posts(who)[-1]
    held: dict[str, Any] = json.loads(b64decode(chat.square.state.files[post.file].data))
    return held


@pytest.fixture
async def street(tmp_path: Path) -> AsyncIterator[Chat]:
    """Somebody with a name of her own has asked, told her number and keeps an address here."""
    async with open_chat(f"sqlite:///{tmp_path}/bot.db", people=("Ana", NAME, "Cem")) as chat:
        for who in ("Ana", NAME, "Cem"):
            await chat.says(who, "/start", private=True)
        await chat.says(NAME, "/ask a zwieback toaster")
        await chat.says(NAME, f"ring {NUMBER}")
        await chat.says(NAME, "/address 7 Xylophone Mews", private=True)
        yield chat


async def test_everything_held_comes_as_files(street: Chat) -> None:
    await street.says(NAME, "/mydata", private=True)

    held = mydata(street, NAME)
    assert held["accounts"][0]["name"] == NAME
    assert {"field": "address", "value": "7 Xylophone Mews"} in held["vault"]
    assert held["requests"][0]["what"] == "a zwieback toaster"


async def test_nobody_else_is_named_in_them(street: Chat) -> None:
    await street.presses("Cem", "I can help")
    await street.says("Cem", "/mydata", private=True)

    assert NAME not in json.dumps(mydata(street, "Cem"))


async def test_files_do_not_stay_with_us(street: Chat, tmp_path: Path) -> None:
    await street.says(NAME, "/mydata", private=True)
    await street.passes(hours=2)

    blobs = await street.engine.db.tx(lambda tx: tx.exec_driver_sql("SELECT * FROM blobs").all())
    assert blobs == []


async def test_who_is_forgotten_is_nowhere_on_disk(street: Chat, tmp_path: Path) -> None:
    await street.says(NAME, "/forgetme", private=True)
    await street.presses(NAME, "Yes, forget me", private=True)
    before = on_disk(tmp_path)
    await street.passes(minutes=2)

    words = (NAME, "900123", "Xylophone", "zwieback")
    assert NAME.encode() in before
    assert [each for each in words if each.encode() in on_disk(tmp_path)] == []


async def test_who_comes_back_begins_anew(street: Chat) -> None:
    await street.says(NAME, "/forgetme", private=True)
    await street.presses(NAME, "Yes, forget me", private=True)
    await street.passes(minutes=2)
    await street.says(NAME, "/contact", private=True)

    assert "We do not share a group yet" in street.private(NAME)[-1] or (
        "I keep no number" in street.private(NAME)[-1]
    )


async def test_nobody_is_forgotten_by_one_word(street: Chat) -> None:
    await street.says(NAME, "/forgetme", private=True)
    await street.passes(minutes=5)
    await street.says(NAME, "/contact", private=True)

    assert "I keep your address" in street.private(NAME)[-1]


async def test_anyone_reads_what_is_held_as_it_is_set_now(street: Chat) -> None:
    def vote(tx: Connection) -> None:
        params.put(tx, 1, HANDOVER_H, 12, street.clock.now(), cause="poll")
        params.put(tx, 1, WHEN_SEEN, "ask", street.clock.now(), cause="poll")

    await street.says("Cem", "/held")
    before = street.group[-1]
    await street.engine.db.tx(vote)
    await street.says("Cem", "/held")

    assert "one person sees it for 72 hours at most" in before
    assert "I take it down" in before
    assert "one person sees it for 12 hours at most" in street.group[-1]
    assert "I leave it and ask its author" in street.group[-1]
    assert "the keys lie beside them" in street.group[-1]

"""A room that goes on under another id is the same room, in whatever order that is told."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

import pytest
from sqlalchemy import func, select

from bot.core.ids import ChatRef
from bot.core.incoming import Incoming, Moved, Room, Said
from bot.features.requests.store import requests
from bot.kernel.tables import chats
from tests.chat import Chat

NEW = ChatRef("sandbox", "grown")


def events(chat: Chat) -> dict[str, Incoming]:
    """Make words in the new room and the two notes that it is the old one."""
    chat.square.says("Ben", "hello")
    (said,) = chat.square.waiting()
    chat.square.heard([said])
    there = replace(said.room, chat=NEW)
    return {
        "spoken": replace(said, id="spoken", room=there, what=Said("s1", "hello")),
        "to": replace(said, id="to", what=Moved(NEW)),
        "from": replace(said, id="from", what=Moved(NEW)),
    }


@pytest.mark.parametrize("order", list(permutations(("spoken", "to", "from"))), ids="-".join)
@pytest.mark.parametrize("together", [True, False], ids=["one-batch", "one-by-one"])
async def test_the_group_goes_along(chat: Chat, order: Sequence[str], together: bool) -> None:
    await chat.says("Ana", "/ask bread")
    told = events(chat)
    batches = [[told[name] for name in order]] if together else [[told[n]] for n in order]
    for batch in batches:
        await chat.engine.inbox.keep("sandbox", batch, "")
        await chat.settle()
    ask = Said("s2", "/ask soup", "ask", "soup")
    words = replace(told["spoken"], id="ask", room=Room(NEW), what=ask)
    await chat.engine.inbox.keep("sandbox", [words], "")
    await chat.engine.settle()

    kept = select(requests.c.group_id, requests.c.number).order_by(requests.c.number)
    rooms = select(func.count()).select_from(chats).where(chats.c.key == NEW.key)
    found = await chat.engine.db.tx(lambda tx: [tuple(row) for row in tx.execute(kept)])
    assert found == [(1, 1), (1, 2)]
    assert await chat.engine.db.tx(lambda tx: tx.scalar(rooms)) == 1

"""Whatever a feature would say in the group, no number leaves the house with it."""

import json
from datetime import timedelta

import pytest
from sqlalchemy import Connection, insert, select

from bot.core.codec import dump
from bot.core.media import Media, MediaKind
from bot.core.outgoing import Label, Order, Rendered, Span
from bot.core.polled import Show
from bot.kernel.levels import levels
from bot.kernel.tables import chats, outbox
from tests.chat import Chat

NUMBER = "07700 900123"
PLAIN = Rendered((Span("ring me"),))
PHOTO = Media(MediaKind.PHOTO, name="07700900123.jpg")
TRICKS = {
    "words": Rendered((Span(f"ring {NUMBER}"),)),
    "two spans": Rendered((Span("ring 07700 "), Span("900123"))),
    "a button": Rendered(PLAIN.spans, (Label(NUMBER, 0),)),
    "two buttons": Rendered(PLAIN.spans, (Label("07700", 0), Label("900123", 1))),
    "a file's name": Rendered(PLAIN.spans, media=PHOTO),
    "a poll's question": Rendered(PLAIN.spans, show=Show(NUMBER, ("yes", "no"))),
    "a poll's options": Rendered(PLAIN.spans, show=Show("which?", ("07700", "900123"))),
    "words for digits": Rendered((Span("oh double seven double oh nine double oh one two three"),)),
}


async def sends(chat: Chat, order: Order) -> None:
    """Queue something as a feature with a bug would that goes round every guard."""

    def put(tx: Connection) -> None:
        room = tx.execute(select(chats)).one()
        values = {"group_id": room.group_id, "chat_id": room.id, "priority": 1, "state": "queued"}
        where = {"dest": f"{room.platform}/{room.key}", "due": chat.clock.now()}
        row = values | where | {"created": chat.clock.now(), "body": dump(order), "acts": []}
        tx.execute(insert(outbox).values(**row, card="", thread="", reply_to="", policy="repeat"))

    await chat.engine.db.tx(put)
    await chat.settle()


async def test_the_last_look_lets_no_number_into_a_group(chat: Chat) -> None:
    before = len(chat.square.group_posts())
    for order in TRICKS.values():
        await sends(chat, order)
    counted = await chat.engine.db.read(levels, chat.clock.now())

    assert len(chat.square.group_posts()) == before
    assert counted["leak_gate_blocks"] == len(TRICKS)


async def test_what_is_held_back_is_told_to_the_host_and_the_rest_goes_out(
    chat: Chat, capsys: pytest.CaptureFixture[str]
) -> None:
    await sends(chat, TRICKS["words"])
    await sends(chat, Rendered((Span("Shelter 0808 800 4444"),)))

    told = capsys.readouterr().out
    assert "number_held_back" in told
    assert "900123" not in told
    assert chat.group[-1] == "Shelter 0808 800 4444"


ROUND_ABOUT = (
    ("Ben", f"/ask bread for {NUMBER} | by tomorrow", False),
    ("Ben", f"/ask bread | near {NUMBER} | private", True),
    ("Ben", f"/offer soup, ring {NUMBER} | until friday", True),
    ("Ben", f"/poll ring {NUMBER}? | {NUMBER} | 07700 900456", True),
    ("Ben", "/poll which? | 07700 | 900123 | for 2 days", True),
    ("Ben", f"/straw ring? | {NUMBER} | no", True),
    ("Ana", f"/propose group.zone Europe/Berlin | why: {NUMBER}", True),
    ("Ana", f"/constraint 1 {NUMBER}", True),
    ("Ben", f"/stand vote for me, {NUMBER}", True),
    ("Ben", f"/onbehalf {NUMBER} | ask | soup", True),
    ("Ben", f"/thanks 1 ring {NUMBER}", True),
    ("Ana", f"/outcome 1 we ring {NUMBER}", True),
    ("Ana", f"/setup {NUMBER}", True),
    ("Ben", f"/help {NUMBER}", False),
    ("Ben", f"/decisions {NUMBER}", True),
    ("Ben", f"/requests {NUMBER}", True),
    ("Ben", f"/settings {NUMBER}", True),
)


@pytest.mark.slow
async def test_no_feature_says_a_number_whatever_is_typed_where(chat: Chat) -> None:
    chat.square.crowd.joins(NUMBER)
    for who in ("Ana", "Ben", NUMBER):
        await chat.says(who, "/start", private=True)
    for who, words, private in ROUND_ABOUT:
        await chat.says(who, words, private=private)
        await chat.says(NUMBER, "/ask a ladder")
        for label in ("I can help", "Stand behind it", "Yes"):
            if label in chat.buttons():
                await chat.presses(NUMBER, label, private=False)
    for words in ("/requests", "/polls", "/decisions", "/month", "/constitution", "/log", "/board"):
        await chat.says("Ana", words)
    chat.clock.forward(timedelta(days=3))
    await chat.settle()

    said = [post for post in chat.square.group_posts() if post.row]
    shown = json.dumps([[post.text, [label.text for label in post.labels]] for post in said])
    assert len(said) > 10
    assert [each for each in ("900123", "900456", "07700") if each in shown] == []
    counted = await chat.engine.db.read(levels, chat.clock.now())
    assert counted["leak_gate_blocks"] == 0

"""A show of hands: open to all, binding nothing, by buttons or by the chat app's own poll."""

import secrets

from sqlalchemy import select

from bot.core.incoming import Incoming, Room, Sender, What
from bot.core.polled import PollAnswered, PollBegun, PollEnded
from bot.features.straw.store import hands
from tests.chat import Chat


async def happens(chat: Chat, who: str, what: What) -> None:
    """Let somebody do something with a poll of the chat app itself."""
    person, street = chat.square.state.person(who), chat.square.state.group("")
    one = Incoming(f"own:{secrets.token_hex(8)}", chat.clock.now(), Room(street.chat),
                   Sender(person.account, person.name), what)  # fmt: skip
    await chat.engine.inbox.keep("sandbox", [one], "")
    await chat.settle()


async def kept(chat: Chat) -> int:
    return len(await chat.engine.db.tx(lambda tx: tx.execute(select(hands.c.straw_id)).all()))


async def test_hands_are_seen_by_all_counted_and_let_go_of(chat: Chat) -> None:
    await chat.says("Ben", "/straw Supper? | soup | stew")
    for who, label in (("Ana", "soup · 0"), ("Cem", "stew · 0"), ("Dot", "stew · 1"),
                       ("Cem", "stew · 2"), ("Cem", "soup · 1")):  # fmt: skip
        await chat.presses(who, label)
        await chat.passes(seconds=2)
    card = next(text for text in chat.group if "A show of hands" in text)
    await chat.presses("Cem", "End it")
    refused = chat.toasts[-1]
    raised = await kept(chat)
    await chat.says("Ben", "/straw stop")
    await chat.says("Ben", "/straw stop")

    assert "everybody sees who chose what, and it binds nothing" in card
    assert "• Ana: soup\n• Cem: soup\n• Dot: stew" in card
    assert refused == "Whoever asked can end it, or somebody who looks after the group."
    assert (raised, await kept(chat)) == (3, 0)
    told = "Supper?\nMost hands were for soup (2).\n• soup: 2\n• stew: 1\nIt was a show of hands"
    assert sum(told in text for text in chat.group) == 2  # the card itself, and said once
    assert chat.group[-1] == "This show of hands is over."


async def test_a_show_of_hands_ends_by_itself_and_nobody_may_have_come(chat: Chat) -> None:
    await chat.says("Ben", "/straw Supper? | soup | stew", private=True)
    await chat.presses("Ana", "soup · 0")
    await chat.says("Ana", "/forgetme", private=True)
    await chat.presses("Ana", "Yes, forget me")
    await chat.passes(days=2, minutes=1)

    assert "Nobody raised a hand." in chat.group[-1]


async def test_a_poll_of_the_chat_app_itself_is_counted_and_said_in_words(chat: Chat) -> None:
    ref = await chat.says("Ben", "a poll of my own app stands here")
    await happens(chat, "Ben", PollBegun(ref, "Supper?", ("soup", "stew"), 1))
    note = chat.group[-1]
    await happens(chat, "Ana", PollAnswered(ref, (0,)))
    await happens(chat, "Ana", PollAnswered(ref, (1,)))
    await happens(chat, "Dot", PollAnswered(ref, (0,)))
    await happens(chat, "Dot", PollAnswered(ref))
    await happens(chat, "Cem", PollAnswered("something else", (0,)))
    await happens(chat, "Ben", PollEnded("something else"))
    await happens(chat, "Ben", PollEnded(ref))
    told = chat.group[-1]
    await happens(chat, "Cem", PollAnswered(ref, (0,)))
    await happens(chat, "Ben", PollEnded(ref))

    assert note.startswith("This is a show of hands: everybody sees who chose what")
    assert "Most hands were for stew (1).\n• soup: 0\n• stew: 1" in told
    assert chat.group[-1] == told

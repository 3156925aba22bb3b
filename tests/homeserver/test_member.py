"""People on a real homeserver do and see what people with ordinary clients would."""

import pytest

from tests.homeserver.fixtures import People
from tests.homeserver.server import Synapse

pytestmark = pytest.mark.homeserver


async def test_what_stands_in_a_room_is_what_is_left_of_it(people: People) -> None:
    ann, bob = await people.arrive("Ann"), await people.arrive("Bob")
    room = await ann.creates("Our street", bob.user)
    await bob.joins(room)
    kept, gone = await ann.says(room, "milk?"), await ann.says(room, "oops")
    await ann.edits(kept, "milk, please?")
    await bob.reacts(kept, "1️⃣")
    await ann.redacts(gone)
    await bob.edits(kept, "not mine to change")
    await bob.replies(kept, "I go", **{"m.mentions": {}})

    first, second = await bob.messages(room)
    assert (first.text, dict(first.reactions)) == ("milk, please?", {"1️⃣": (bob.user,)})
    assert (second.text, second.reply_to, second.sender) == ("I go", kept.id, bob.user)


async def test_a_direct_room_is_found_again(people: People) -> None:
    ann, bot = await people.arrive("Ann"), await people.arrive("Bot")
    room = await ann.direct(bot.user)

    assert await bot.direct(ann.user) == room
    assert await ann.direct(bot.user) == room


async def test_waiting_hears_a_late_word(people: People) -> None:
    ann, bob = await people.arrive("Ann"), await people.arrive("Bob")
    room = await ann.creates("Our street", bob.user)
    assert await bob.is_invited() == room
    for number in range(30):
        await bob.says(room, f"word {number}")

    assert (await ann.hears(room, "word 29")).sender == bob.user
    with pytest.raises(AssertionError):
        await ann.hears(room, "word 30", within=0.1)


async def test_the_server_comes_back_as_it_was(people: People, homeserver: Synapse) -> None:
    ann = await people.arrive("Ann")
    room = await ann.creates("Our street")
    await ann.says(room, "still here?")
    homeserver.stop()
    homeserver.start()

    assert [message.text for message in await ann.messages(room)] == ["still here?"]

"""Nothing said in a room is lost, doubled or out of order, whatever the line does."""

import asyncio
from pathlib import Path

import aiohttp
import pytest

from bot.core.delivery import Sent, Wait
from bot.core.incoming import BotEntered, Entered, Picked, Said
from bot.platforms.matrix.errors import AuthLostError
from tests.homeserver.fixtures import People
from tests.homeserver.gate import Gate
from tests.homeserver.member import Member
from tests.homeserver.server import Login, Synapse
from tests.platforms.matrix.running import Account, account, delivered, parcel, plain, until

pytestmark = pytest.mark.homeserver


@pytest.fixture
async def bot(homeserver: Synapse, login: Login, tmp_path: Path) -> Account:
    """The bot, whose server tells ten things at once: what is more, it has to ask for."""
    return account(homeserver, login, tmp_path, at_once=10)


async def room_of(bot: Account, ann: Member) -> str:
    """Make a room that the bot has entered; it sleeps again."""
    room = await ann.creates("Our street", bot.user)
    async with bot.awake():
        await until(lambda: bot.shelf.told(BotEntered))
    return room


async def test_what_happened_in_a_long_night_off_comes_in_order_and_once(
    bot: Account, people: People
) -> None:
    ann, bob = await people.arrive("Ann"), await people.arrive("Bob")
    room = await room_of(bot, ann)
    async with bot.awake() as link:
        card = await delivered(link, parcel(1, room, plain("soup?", "yes", "no")))
        await until(link.idle)
    (shown,) = await ann.messages(room)
    said = [f"!word {number}" for number in range(30)]  # more than one answer holds
    await ann.invites(room, bob.user)
    await bob.joins(room)
    for words in said:
        await ann.says(room, words)
        if words in ("!word 2", "!word 27"):
            await ann.reacts(shown, "1️⃣" if words == "!word 2" else "2️⃣")
    for _ in range(2):
        async with bot.awake():
            await until(lambda: len(bot.shelf.words()) >= len(said))

    assert isinstance(card, Sent)
    assert bot.shelf.words() == said
    assert bot.shelf.told(Picked) == [Picked(card.ref, 0), Picked(card.ref, 1)]
    assert [(e.name, e.seen) for e in bot.shelf.told(Entered)] == [("Ann", False), ("Bob", True)]


async def test_a_burst_while_it_listens_is_heard_whole(bot: Account, people: People) -> None:
    ann = await people.arrive("Ann")
    room = await ann.creates("Our street", bot.user)
    async with bot.awake():
        await until(lambda: bot.shelf.told(BotEntered))
        await asyncio.gather(*(ann.says(room, f"word {number}") for number in range(60)))
        await until(lambda: len(bot.shelf.words()) >= 60)
        stands = [message.text for message in await ann.messages(room)]

    assert bot.shelf.words() == stands


async def test_a_batch_that_was_not_kept_comes_again(bot: Account, people: People) -> None:
    ann = await people.arrive("Ann")
    room = await ann.creates("Our street", bot.user)
    async with bot.awake():
        await until(lambda: bot.shelf.told(BotEntered))
        before = dict(bot.shelf.cursors)
        bot.shelf.full = True
        await ann.says(room, "one")
        await until(lambda: bot.shelf.refused >= 2)
        unmoved = bot.shelf.cursors == before
        bot.shelf.full = False
        await ann.says(room, "two")
        await until(lambda: len(bot.shelf.words()) >= 2)

    assert unmoved
    assert bot.shelf.words() == ["one", "two"]


async def test_a_second_start_tells_nothing_twice(bot: Account, people: People) -> None:
    ann = await people.arrive("Ann")
    room = await room_of(bot, ann)
    await ann.says(room, "while you slept")
    async with bot.awake():
        await until(bot.shelf.words)
    kept = list(bot.shelf.kept)
    async with bot.awake() as link:
        sent = await delivered(link, parcel(1, room, plain("good morning")))
        await ann.says(room, "good morning")
        await until(lambda: len(bot.shelf.words()) >= 2)

    assert bot.shelf.kept[:-1] == kept
    assert isinstance(sent, Sent)


async def test_what_was_said_before_the_first_start_is_history(
    bot: Account, people: People
) -> None:
    ann = await people.arrive("Ann")
    room = await room_of(bot, ann)
    old = await ann.says(room, "!ask an old wish")
    bot.shelf.forget()
    async with bot.awake():
        await until(lambda: bot.shelf.told(BotEntered))
        await ann.edits(old, "!ask an old wish, changed")
        await ann.says(room, "!ask a new wish")
        await until(lambda: len(bot.shelf.told(Said)) >= 2)

    edited, new = bot.shelf.told(Said)
    assert (edited.edited, edited.command, edited.message) == (True, "", f"{room} {old.id}")
    assert (new.edited, new.command, new.line) == (False, "ask", "a new wish")
    assert [e.name for e in bot.shelf.told(Entered)] == ["Ann"]


async def test_what_was_said_before_the_bot_came_is_history(bot: Account, people: People) -> None:
    ann = await people.arrive("Ann")
    async with bot.awake():
        room = await ann.creates("Our street")
        for number in range(5):
            await ann.says(room, f"!ask old {number}")
        await ann.invites(room, bot.user)
        await until(lambda: bot.shelf.told(BotEntered))
        await ann.says(room, "!ask new")
        await until(lambda: bot.shelf.told(Said))

    assert bot.shelf.words() == ["!ask new"]


async def test_history_stays_history_when_much_was_said_since_it_came(
    login: Login, far_bot: Account, gate: Gate, people: People
) -> None:
    ann = await people.arrive("Ann")
    room = await ann.creates("Our street")
    for number in range(5):
        await ann.says(room, f"old {number}")
    async with far_bot.awake():
        gate.refuse = lambda _method, path: 502 if path.endswith("/sync") else 0
        await ann.invites(room, login.user)
        await people.as_person(login).joins(room)  # while it cannot listen
        for number in range(15):
            await ann.says(room, f"new {number}")
        gate.refuse = lambda _method, _path: 0
        await until(lambda: len(far_bot.shelf.words()) >= 15)

    assert far_bot.shelf.words() == [f"new {number}" for number in range(15)]
    assert len(far_bot.shelf.told(BotEntered)) == 1


async def test_only_its_author_can_change_a_message(bot: Account, people: People) -> None:
    ann, bob = await people.arrive("Ann"), await people.arrive("Bob")
    room = await ann.creates("Our street", bot.user, bob.user)
    await bob.joins(room)
    async with bot.awake():
        await until(lambda: bot.shelf.told(BotEntered))
        said = await ann.says(room, "milk")
        await ann.edits(said, "two pints of milk")
        foreign = await bob.edits(said, "07700 900123")
        await until(lambda: len(bot.shelf.told(Said)) >= 3)

    _, own, other = bot.shelf.told(Said)
    assert (own.text, own.edited, own.message) == ("two pints of milk", True, f"{room} {said.id}")
    assert (other.edited, other.message) == (False, f"{room} {foreign.id}")
    assert "07700 900123" in other.text


async def test_a_server_that_was_away_is_found_again_and_told_nothing_twice(
    bot: Account, people: People, homeserver: Synapse
) -> None:
    ann = await people.arrive("Ann")
    room = await ann.creates("Our street", bot.user)
    async with bot.awake() as link:
        await until(lambda: bot.shelf.told(BotEntered))
        first = await delivered(link, parcel(7, room, plain("hello")))
        homeserver.stop()
        waits = await link.deliver(parcel(1, room, plain("hello?")))
        homeserver.start()
        await ann.says(room, "back again")
        await until(bot.shelf.words)
        sent = await delivered(link, parcel(1, room, plain("hello?")))
    async with bot.awake() as link:
        again = await delivered(link, parcel(7, room, plain("hello")))
    told = [each.text for each in await ann.messages(room) if each.sender == bot.user]

    assert waits == Wait(2.0)
    assert bot.shelf.words() == ["back again"]
    assert isinstance(sent, Sent)
    assert first == again
    assert told == ["hello", "hello?"]


async def test_a_broken_proxy_is_not_asked_again_and_again(
    far_bot: Account, gate: Gate, people: People
) -> None:
    ann = await people.arrive("Ann")
    room = await ann.creates("Our street", far_bot.user)
    async with far_bot.awake():
        await until(lambda: far_bot.shelf.told(BotEntered))
        gate.refuse = lambda _method, _path: 502
        await ann.says(room, "are you there?")
        gate.seen.clear()
        await asyncio.sleep(1.5)  # noqa: TID251 - counts what comes in a stretch of real time
        asked = gate.count("sync")
        gate.refuse = lambda _method, _path: 0
        await ann.says(room, "back again")
        await until(lambda: len(far_bot.shelf.words()) >= 2)

    assert 2 <= asked <= 7


async def test_a_token_that_is_taken_away_ends_the_listening(
    login: Login, far_bot: Account, gate: Gate, people: People
) -> None:
    async def listen() -> None:
        async with far_bot.awake():
            await until(lambda: far_bot.shelf.told(BotEntered))
            gate.seen.clear()
            await people.as_person(login).api.post("logout")
            await ann.says(room, "anybody?")
            await asyncio.wait_for(far_bot.ended(), 10)

    ann = await people.arrive("Ann")
    room = await ann.creates("Our street", far_bot.user)
    with pytest.raises(AuthLostError, match=f"{far_bot.user}: M_UNKNOWN_TOKEN"):
        await listen()

    assert gate.count("sync") <= 2  # one that hung there, one that was told


async def test_a_place_the_server_does_not_know_is_given_up(bot: Account, people: People) -> None:
    ann = await people.arrive("Ann")
    room = await room_of(bot, ann)
    bot.shelf.cursors = dict.fromkeys(bot.shelf.cursors, "s1_of_another_server")
    async with bot.awake():
        await ann.says(room, "!ask something new")
        await until(lambda: bot.shelf.told(Said))

    assert bot.shelf.words() == ["!ask something new"]


async def test_a_stranger_who_sends_rubbish_to_the_device_stops_nothing(
    bot: Account, people: People
) -> None:
    ann, eve = await people.arrive("Ann"), await people.arrive("Eve")
    room = await ann.creates("Our street", bot.user)
    body = {"algorithm": "m.olm.v1.curve25519-aes-sha2", "sender_key": "x",
            "ciphertext": {"x": {"type": 0, "body": "rubbish"}}}  # fmt: skip
    async with bot.awake():
        await until(lambda: bot.shelf.told(BotEntered))
        messages = {"messages": {bot.user: {"*": body}}}
        await eve.api.put("sendToDevice", "m.room.encrypted", "1", body=messages)
        await ann.says(room, "good morning")
        await until(bot.shelf.words)

    assert bot.shelf.words() == ["good morning"]


async def test_a_gap_that_may_not_be_read_does_not_stop_the_listening(
    bot: Account, far_bot: Account, gate: Gate, people: People
) -> None:
    ann = await people.arrive("Ann")
    room = await room_of(bot, ann)
    for number in range(15):
        await ann.says(room, f"word {number}")
    gate.errcode = "M_FORBIDDEN"
    gate.refuse = lambda _method, path: 403 if path.endswith("/messages") else 0
    async with far_bot.awake():
        await until(bot.shelf.words)

    assert bot.shelf.words() == [f"word {number}" for number in range(5, 15)]


async def test_an_old_answer_of_the_server_is_not_taken_for_news(
    forgetful_homeserver: Synapse, tmp_path: Path
) -> None:
    bot = account(forgetful_homeserver, await forgetful_homeserver.register("bot"), tmp_path)
    async with aiohttp.ClientSession() as http:
        ann = await People(forgetful_homeserver, http).arrive("Ann")
        room = await room_of(bot, ann)
        for _ in range(2):  # the second first sync would get the answer of the first
            bot.shelf.forget()
            async with bot.awake():
                pass
            await ann.says(room, "!ask an old wish")
        bot.shelf.forget()
        async with bot.awake():
            await ann.says(room, "!ask a new wish")
            await until(bot.shelf.words)

    assert bot.shelf.words() == ["!ask a new wish"]

"""A bot whose keys are gone says why it stays out of encrypted rooms, and writes nothing there."""

import json
import shutil
from pathlib import Path

import pytest

from bot.core.delivery import Declined, Sent, Wait, Why
from bot.core.incoming import BotEntered, BotGone, Incoming, Said
from bot.platforms.matrix.machine import FOLDER
from tests.homeserver.fixtures import People
from tests.homeserver.gate import Gate
from tests.homeserver.member import Member
from tests.homeserver.server import Login, Synapse
from tests.platforms.matrix.running import Account, account, delivered, parcel, plain, until

pytestmark = pytest.mark.homeserver
ENCRYPTED = {"algorithm": "m.megolm.v1.aes-sha2"}


@pytest.fixture
async def bot(homeserver: Synapse, login: Login, tmp_path: Path) -> Account:
    """The bot after its keys were deleted, with no password to make itself a new device."""
    bot = account(homeserver, login, tmp_path)
    async with bot.awake():
        pass
    shutil.rmtree(tmp_path / FOLDER)
    return bot


async def written_by(bot: Account, ann: Member, room: str) -> list[str]:
    sent = ("m.room.message", "m.reaction", "m.room.encrypted")
    events = await ann.timeline(room)
    ours = [event["type"] for event in events if event["sender"] == bot.user]
    return [kind for kind in ours if kind in sent]


def hide_the_lock(path: str, said: bytes) -> bytes:
    """Show an invitation as a server does that says little of the room before one is inside."""
    if not path.endswith("/sync"):
        return said
    data = json.loads(said)
    for invite in data.get("rooms", {}).get("invite", {}).values():
        shown = invite["invite_state"]["events"]
        shown[:] = [event for event in shown if event["type"] != "m.room.encryption"]
    return json.dumps(data).encode()


async def test_who_invites_into_an_encrypted_room_is_told_in_private(
    bot: Account, people: People
) -> None:
    ann = await people.arrive("Ann")
    async with bot.awake():
        room = await ann.creates("Our street", bot.user, encrypted=True)
        private = await ann.is_invited()
        told = await ann.hears(private, "encrypted")
        member = await ann.state(room, "m.room.member", bot.user)

    assert told.text.startswith("Thank you for inviting me to “Our street”.")
    assert member["membership"] == "leave"
    assert await written_by(bot, ann, room) == []
    assert bot.shelf.told(Said) == []


async def test_who_opens_an_encrypted_private_room_is_given_an_open_one(
    bot: Account, people: People
) -> None:
    ann = await people.arrive("Ann")
    open_room = {"preset": "trusted_private_chat", "is_direct": True}
    async with bot.awake() as link:
        room = await ann.creates("", bot.user, encrypted=True, **open_room)
        private = await ann.is_invited()
        await ann.hears(private, "Please write to me here instead.")
        await ann.says(private, "!help")
        await until(lambda: bot.shelf.told(Said))
        sent = await delivered(link, parcel(1, ann.user, plain("gladly"), private=True))
        await ann.hears(private, "gladly")

    assert isinstance(sent, Sent)
    assert await written_by(bot, ann, room) == []


async def test_a_room_that_hides_its_lock_until_one_is_inside_is_left_again(
    bot: Account, far_bot: Account, gate: Gate, people: People
) -> None:
    ann = await people.arrive("Ann")
    gate.rewrite = hide_the_lock
    async with far_bot.awake():
        room = await ann.creates("Our street", bot.user, encrypted=True)
        private = await ann.is_invited()
        await ann.hears(private, "“Our street”")
        events = [event for event in await ann.timeline(room) if event["sender"] == bot.user]

    assert [event["content"]["membership"] for event in events] == ["join", "leave"]
    places = [each.room.chat.key for each in bot.shelf.kept if isinstance(each, Incoming)]
    assert room not in places


async def test_a_room_that_is_locked_while_the_bot_is_there_hears_no_more_of_it(
    bot: Account, people: People
) -> None:
    ann = await people.arrive("Ann")
    room = await ann.creates("Our street", bot.user)
    async with bot.awake() as link:
        await until(lambda: bot.shelf.told(BotEntered))
        first = await delivered(link, parcel(1, room, plain("the card", "yes")))
        await until(link.idle)
        assert isinstance(first, Sent)
        before = await written_by(bot, ann, room)
        await ann.sets(room, "m.room.encryption", ENCRYPTED)
        await until(lambda: bot.shelf.told(BotGone))
        words = await link.deliver(parcel(2, room, plain("hello")))
        edit = await link.deliver(parcel(3, room, plain("changed"), replacing=first.ref))
        private = await ann.is_invited()
        told = await ann.hears(private, "gone quiet")
    async with bot.awake() as link:
        later = await link.deliver(parcel(4, room, plain("hello")))

    assert [words, edit, later] == [Declined(Why.GONE)] * 3
    assert told.text.startswith("“Our street” is encrypted now")
    assert await written_by(bot, ann, room) == before


async def test_a_bot_that_cannot_hear_does_not_write_on_what_it_knew(
    far_bot: Account, gate: Gate, people: People
) -> None:
    ann = await people.arrive("Ann")
    room = await ann.creates("Our street", far_bot.user)
    async with far_bot.awake() as link:
        await until(lambda: far_bot.shelf.told(BotEntered))
        gate.refuse = lambda _method, path: 502 if path.endswith("/sync") else 0
        await ann.says(room, "does anybody hear me?")
        await until(lambda: gate.count("/sync") >= 3)
        sent = await link.deliver(parcel(1, room, plain("an open word")))
        await ann.sets(room, "m.room.encryption", ENCRYPTED)
        outcome = await link.deliver(parcel(2, room, plain("hello")))

    assert isinstance(sent, Sent)
    assert outcome == Declined(Why.GONE)
    assert await written_by(far_bot, ann, room) == ["m.room.message"]


async def test_a_locked_private_room_is_replaced_by_an_open_one(
    bot: Account, people: People
) -> None:
    ann = await people.arrive("Ann")
    async with bot.awake() as link:
        room = await ann.direct(bot.user)
        await until(lambda: bot.shelf.told(BotEntered))
        await ann.sets(room, "m.room.encryption", ENCRYPTED)
        await until(lambda: bot.shelf.told(BotGone))
        early = await link.deliver(parcel(1, ann.user, plain("a secret"), private=True))
        new = await ann.is_invited()
        await delivered(link, parcel(1, ann.user, plain("a secret"), private=True))
        await ann.hears(new, "a secret")

    assert isinstance(early, Wait)
    assert new != room
    assert await written_by(bot, ann, room) == []

"""Private words reach their person alone, and nobody who has not come in."""

from datetime import timedelta
from functools import partial
from pathlib import Path

import aiohttp
import pytest

from bot.core.delivery import Declined, Sent, Wait, Why
from bot.core.ids import AccountRef, ChatRef
from bot.core.incoming import BotEntered, BotGone, Incoming, Said
from bot.core.outgoing import TakeDown
from tests.homeserver.fixtures import People
from tests.homeserver.gate import Gate
from tests.homeserver.server import Synapse
from tests.platforms.matrix.running import Account, account, delivered, parcel, plain, until

pytestmark = pytest.mark.homeserver


def heard(bot: Account) -> list[Incoming]:
    return [i for i in bot.shelf.kept if isinstance(i, Incoming) and isinstance(i.what, Said)]


def more_than(bot: Account, count: int) -> bool:
    return len(heard(bot)) > count


async def test_who_writes_first_is_heard_and_answered_in_private(
    bot: Account, people: People
) -> None:
    ann = await people.arrive("Ann")
    async with bot.awake() as link:
        room = await ann.direct(bot.user)
        await until(lambda: bot.shelf.told(BotEntered))
        await ann.says(room, "!mine")
        await until(lambda: heard(bot))
        await delivered(link, parcel(1, ann.user, plain("two things"), private=True))
        answer = await ann.hears(room, "two things")

    (said,) = heard(bot)
    assert (said.room.private, said.room.chat) == (True, ChatRef("matrix", ann.user))
    assert said.sender.account == AccountRef("matrix", ann.user)
    assert answer.sender == bot.user


async def test_what_is_said_before_the_bot_has_entered_is_heard(
    bot: Account, people: People
) -> None:
    ann = await people.arrive("Ann")
    async with bot.awake():
        pass
    room = await ann.direct(bot.user)
    await ann.says(room, "!mine")
    async with bot.awake():
        await until(lambda: heard(bot))

    assert bot.shelf.words() == ["!mine"]


async def test_nothing_private_is_written_before_its_person_is_there(
    bot: Account, people: People
) -> None:
    ann = await people.arrive("Ann")
    async with bot.awake() as link:
        early = await link.deliver(parcel(1, ann.user, plain("a secret"), private=True))
        again = await link.deliver(parcel(1, ann.user, plain("a secret"), private=True))
        room = await ann.is_invited()
        empty = await ann.messages(room)
        sent = await delivered(link, parcel(1, ann.user, plain("a secret"), private=True))
        await ann.hears(room, "a secret")

    assert isinstance(early, Wait)
    assert isinstance(again, Wait)
    assert empty == []
    assert isinstance(sent, Sent)
    assert [entered.members for entered in bot.shelf.told(BotEntered)] == [2]


async def test_the_same_private_room_is_used_after_a_restart(bot: Account, people: People) -> None:
    ann = await people.arrive("Ann")
    async with bot.awake() as link:
        await link.deliver(parcel(1, ann.user, plain("one"), private=True))
        room = await ann.is_invited()
        await delivered(link, parcel(1, ann.user, plain("one"), private=True))
    async with bot.awake() as link:
        await delivered(link, parcel(2, ann.user, plain("two"), private=True))

    assert [message.text for message in await ann.messages(room)] == ["one", "two"]
    assert await ann.invitations() == []


async def test_a_lost_answer_opens_no_second_room(
    far_bot: Account, gate: Gate, people: People
) -> None:
    ann = await people.arrive("Ann")
    async with far_bot.awake() as link:
        gate.lose = lambda _method, path: path.endswith("createRoom")
        first = await link.deliver(parcel(1, ann.user, plain("hello"), private=True))
        gate.lose = lambda _method, _path: False
        await ann.is_invited()
        sent = await delivered(link, parcel(1, ann.user, plain("hello"), private=True))

    assert isinstance(first, Wait)
    assert isinstance(sent, Sent)
    assert gate.count("createRoom") == 1


async def test_an_invitation_nobody_takes_is_given_up(bot: Account, people: People) -> None:
    ann = await people.arrive("Ann")
    async with bot.awake() as link:
        await link.deliver(parcel(1, ann.user, plain("hello"), private=True))
        bot.clock.forward(timedelta(hours=23))
        late = await link.deliver(parcel(1, ann.user, plain("hello"), private=True))
        bot.clock.forward(timedelta(hours=2))
        too_late = await link.deliver(parcel(1, ann.user, plain("hello"), private=True))

    assert late == Wait(60.0)
    assert too_late == Declined(Why.NOT_OPENED)


async def test_who_shuts_the_door_is_not_invited_again_until_they_turn_to_the_bot(
    bot: Account, people: People
) -> None:
    ann = await people.arrive("Ann")
    async with bot.awake() as link:
        street = await ann.creates("Our street", bot.user)
        room = await ann.direct(bot.user)
        await until(lambda: len(bot.shelf.told(BotEntered)) == 2)
        await ann.leaves(room)
        await until(lambda: bot.shelf.told(BotGone))
        shut = await link.deliver(parcel(1, ann.user, plain("hello"), private=True))
        await ann.says(street, "!mine")
        await until(lambda: heard(bot))
        opened = await link.deliver(parcel(2, ann.user, plain("hello"), private=True))
        new = await ann.is_invited()

    assert shut == Declined(Why.NOT_OPENED)
    assert isinstance(opened, Wait)
    assert new != room


async def test_private_words_go_where_the_person_spoke_last(bot: Account, people: People) -> None:
    ann = await people.arrive("Ann")
    async with bot.awake() as link:
        open_room = {"preset": "trusted_private_chat", "is_direct": True}
        first = await ann.creates("", bot.user, **open_room)
        second = await ann.creates("", bot.user, **open_room)
        await until(lambda: len(bot.shelf.told(BotEntered)) == 2)
        for room in (first, second, first):
            before = len(heard(bot))
            await ann.says(room, "hello")
            await until(partial(more_than, bot, before))
        await delivered(link, parcel(1, ann.user, plain("here"), private=True))
        answer = await ann.hears(first, "here")

    assert answer.sender == bot.user


async def test_an_edit_goes_to_the_room_its_message_stands_in(bot: Account, people: People) -> None:
    ann = await people.arrive("Ann")
    async with bot.awake() as link:
        open_room = {"preset": "trusted_private_chat", "is_direct": True}
        first = await ann.creates("", bot.user, **open_room)
        await until(lambda: bot.shelf.told(BotEntered))
        sent = await delivered(link, parcel(1, ann.user, plain("one"), private=True))
        assert isinstance(sent, Sent)
        second = await ann.creates("", bot.user, **open_room)
        await until(lambda: len(bot.shelf.told(BotEntered)) == 2)
        await ann.says(second, "I am here now")
        await until(lambda: heard(bot))
        await delivered(link, parcel(2, ann.user, plain("two"), private=True, replacing=sent.ref))
        changed = [message.text for message in await ann.messages(first)]
        await link.deliver(parcel(3, ann.user, TakeDown(sent.ref), private=True))

    assert changed == ["two"]
    assert await ann.messages(first) == []


async def test_a_room_into_which_somebody_is_brought_is_private_no_more(
    bot: Account, people: People
) -> None:
    ann, eve = await people.arrive("Ann"), await people.arrive("Eve")
    async with bot.awake() as link:
        room = await ann.direct(bot.user)
        await until(lambda: bot.shelf.told(BotEntered))
        sent = await delivered(link, parcel(1, ann.user, plain("for you"), private=True))
        assert isinstance(sent, Sent)
        await ann.invites(room, eve.user)
        await until(lambda: len(bot.shelf.told(BotEntered)) == 2)
        edit = parcel(2, ann.user, plain("a secret"), private=True, replacing=sent.ref)
        changed = await link.deliver(edit)
        moved = await link.deliver(parcel(3, ann.user, plain("a secret"), private=True))
        new = await ann.is_invited()
        await delivered(link, parcel(3, ann.user, plain("a secret"), private=True))
        await ann.says(room, "are you still there?")
        await until(lambda: heard(bot))

    assert changed == Declined(Why.GONE)
    assert isinstance(moved, Wait)
    assert [message.text for message in await ann.messages(new)] == ["a secret"]
    assert "a secret" not in [message.text for message in await ann.messages(room)]
    assert (heard(bot)[0].room.private, heard(bot)[0].room.chat.key) == (False, room)


async def test_a_server_that_encrypts_every_new_room_gets_no_private_word_in_clear(
    locking_homeserver: Synapse, tmp_path: Path
) -> None:
    login = await locking_homeserver.register("bot")
    bot = account(locking_homeserver, login, tmp_path)
    async with aiohttp.ClientSession() as http, bot.awake() as link:
        people = People(locking_homeserver, http)
        ann = await people.arrive("Ann")
        private = parcel(1, ann.user, plain("a secret"), private=True)
        outcomes = [await link.deliver(private) for _ in range(2)]
        (room,) = await ann.invitations()

        assert all(isinstance(each, Wait) for each in outcomes)
        assert await people.as_person(login).messages(room) == []

"""Removals and restrictions happen, end when they should, and say when they may not."""

from datetime import timedelta

import pytest

from bot.core.delivery import Declined, Sent, Why
from bot.core.ids import AccountRef
from bot.core.incoming import BotEntered, BotGone, Right, Said
from bot.core.outgoing import Release, Rendered, Restrict, Span, TakeDown
from tests.homeserver.api import RejectedError
from tests.homeserver.fixtures import People
from tests.homeserver.member import Member
from tests.homeserver.server import Login
from tests.platforms.matrix.running import Account, parcel, until

pytestmark = pytest.mark.homeserver
HOUR = timedelta(hours=1)


async def may_speak(person: Member, room: str) -> bool:
    try:
        await person.says(room, "hello")
    except RejectedError:
        return False
    return True


async def a_room(bot: Account, ann: Member, bob: Member, *, level: int, version: str = "12") -> str:
    room = await ann.creates("Our street", bot.user, bob.user, room_version=version)
    await bob.joins(room)
    await ann.empowers(room, bot.user, level)
    return room


async def test_a_message_goes_with_all_its_edits(bot: Account, people: People) -> None:
    ann, bob = await people.arrive("Ann"), await people.arrive("Bob")
    room = await a_room(bot, ann, bob, level=50)
    async with bot.awake() as link:
        await until(lambda: bot.shelf.told(BotEntered))
        said = await bob.says(room, "call me")
        await bob.edits(said, "call me: 07700 900123")
        await bob.edits(said, "call me: 07700 900124")
        await until(lambda: len(bot.shelf.told(Said)) == 3)
        ref = bot.shelf.told(Said)[-1].message
        outcome = await link.deliver(parcel(1, room, TakeDown(ref)))
        left = str([event["content"] for event in await ann.timeline(room)])

    assert outcome == Sent()
    assert "07700" not in left


async def test_without_the_right_a_message_stays_and_it_is_said(
    bot: Account, people: People
) -> None:
    ann, bob = await people.arrive("Ann"), await people.arrive("Bob")
    room = await a_room(bot, ann, bob, level=0)
    async with bot.awake() as link:
        await until(lambda: bot.shelf.told(BotEntered))
        said = await bob.says(room, "call me")
        outcome = await link.deliver(parcel(1, room, TakeDown(f"{room} {said.id}")))
        gone = await link.deliver(parcel(2, room, TakeDown(f"{room} ${'x' * 43}")))

    assert outcome == Declined(Why.NO_RIGHT, Right.DELETE)
    assert gone == Declined(Why.GONE)
    assert [message.text for message in await ann.messages(room)] == ["call me"]


async def test_a_restricted_person_only_reads_until_released(bot: Account, people: People) -> None:
    ann, bob = await people.arrive("Ann"), await people.arrive("Bob")
    room = await a_room(bot, ann, bob, level=100)
    who = AccountRef("matrix", bob.user)
    async with bot.awake() as link:
        await until(lambda: bot.shelf.told(BotEntered))
        before = await ann.state(room, "m.room.power_levels")
        order = Restrict(who, bot.clock.now() + HOUR)
        outcomes = [await link.deliver(parcel(row, room, order)) for row in (1, 1, 2)]
        silenced = not await may_speak(bob, room)
        await link.deliver(parcel(3, room, Release(who)))
        after = await ann.state(room, "m.room.power_levels")

    assert outcomes == [Sent()] * 3
    assert silenced
    assert await may_speak(bob, room)
    assert after == before


async def test_a_restriction_ends_by_itself_also_after_a_restart(
    bot: Account, people: People
) -> None:
    ann, bob = await people.arrive("Ann"), await people.arrive("Bob")
    room = await a_room(bot, ann, bob, level=100)
    await ann.empowers(room, bob.user, 10)
    async with bot.awake() as link:
        await until(lambda: bot.shelf.told(BotEntered))
        order = Restrict(AccountRef("matrix", bob.user), bot.clock.now() + HOUR)
        await link.deliver(parcel(1, room, order))
    silenced = not await may_speak(bob, room)
    bot.clock.forward(2 * HOUR)
    async with bot.awake():
        await ann.says(room, "an hour has gone")
        await until(lambda: "an hour has gone" in bot.shelf.words())
        users = (await ann.state(room, "m.room.power_levels"))["users"]

    assert silenced
    assert users[bob.user] == 10


async def test_what_a_moderator_gave_back_is_not_touched_again(
    bot: Account, people: People
) -> None:
    ann, bob = await people.arrive("Ann"), await people.arrive("Bob")
    room = await a_room(bot, ann, bob, level=100)
    who = AccountRef("matrix", bob.user)
    async with bot.awake() as link:
        await until(lambda: bot.shelf.told(BotEntered))
        await link.deliver(parcel(1, room, Restrict(who, bot.clock.now() + HOUR)))
        await ann.empowers(room, bob.user, 50)
        await link.deliver(parcel(2, room, Release(who)))
        users = (await ann.state(room, "m.room.power_levels"))["users"]

    assert users[bob.user] == 50


@pytest.mark.parametrize("version", ["11", "12"], ids=str)
async def test_the_owner_of_a_room_cannot_be_restricted(
    bot: Account, people: People, version: str
) -> None:
    ann, bob = await people.arrive("Ann"), await people.arrive("Bob")
    room = await a_room(bot, ann, bob, level=100, version=version)
    async with bot.awake() as link:
        await until(lambda: bot.shelf.told(BotEntered))
        order = Restrict(AccountRef("matrix", ann.user), bot.clock.now() + HOUR)
        outcome = await link.deliver(parcel(1, room, order))

    assert outcome == Declined(Why.NO_RIGHT, Right.RESTRICT)
    assert await may_speak(ann, room)


async def test_a_moderator_bot_may_not_restrict(bot: Account, people: People) -> None:
    ann, bob = await people.arrive("Ann"), await people.arrive("Bob")
    room = await a_room(bot, ann, bob, level=50)
    async with bot.awake() as link:
        await until(lambda: bot.shelf.told(BotEntered))
        order = Restrict(AccountRef("matrix", bob.user), bot.clock.now() + HOUR)
        outcome = await link.deliver(parcel(1, room, order))

    assert outcome == Declined(Why.NO_RIGHT, Right.RESTRICT)
    assert await may_speak(bob, room)


async def test_who_has_left_is_not_restricted_and_not_given_back(
    bot: Account, people: People
) -> None:
    ann, bob = await people.arrive("Ann"), await people.arrive("Bob")
    room = await a_room(bot, ann, bob, level=100)
    await bob.leaves(room)
    async with bot.awake() as link:
        await until(lambda: bot.shelf.told(BotEntered))
        order = Restrict(AccountRef("matrix", bob.user), bot.clock.now() + HOUR)
        outcomes = [await link.deliver(parcel(1, room, order))]
        outcomes += [await link.deliver(parcel(2, room, Release(order.account)))]

    assert outcomes == [Declined(Why.GONE), Sent()]


async def test_a_restriction_in_a_room_the_bot_lost_is_forgotten(
    bot: Account, people: People, login: Login
) -> None:
    ann, bob = await people.arrive("Ann"), await people.arrive("Bob")
    room = await a_room(bot, ann, bob, level=100)
    async with bot.awake() as link:
        await until(lambda: bot.shelf.told(BotEntered))
        order = Restrict(AccountRef("matrix", bob.user), bot.clock.now() + HOUR)
        await link.deliver(parcel(1, room, order))
        kept = await kept_by(people.as_person(login))
        await ann.kicks(room, bot.user)
        await until(lambda: bot.shelf.told(BotGone))
        bot.clock.forward(2 * HOUR)
        await ann.invites(await ann.creates("Elsewhere"), bot.user)
        await until(lambda: len(bot.shelf.told(BotEntered)) == 2)
        left = await kept_by(people.as_person(login))

    assert list(kept) == [room]
    assert left == {}


async def kept_by(bot: Member) -> dict[str, object]:
    kind = "org.common_ground.restricted"
    return dict(await bot.api.get("user", bot.user, "account_data", kind))


async def test_a_pinned_card_is_pinned_where_the_bot_may(bot: Account, people: People) -> None:
    ann = await people.arrive("Ann")
    room, other = [await ann.creates(name, bot.user) for name in ("Our street", "Elsewhere")]
    await ann.empowers(room, bot.user, 50)
    async with bot.awake() as link:
        await until(lambda: len(bot.shelf.told(BotEntered)) == 2)
        await ann.sets(room, "m.room.pinned_events", {"pinned": ["$older"]})
        card = Rendered((Span("our rules"),), pin=True)
        sent = [await link.deliver(parcel(1, where, card)) for where in (room, other)]
        await until(link.idle)
        pinned = (await ann.state(room, "m.room.pinned_events"))["pinned"]

    (stands,) = [message.id for message in await ann.messages(room)]
    assert pinned == ["$older", stands]
    assert all(isinstance(outcome, Sent) for outcome in sent)

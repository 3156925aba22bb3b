"""Taking down, pausing and releasing: done, or refused with the right that is missing."""

from datetime import timedelta

import pytest

from bot.core.clock import HandClock
from bot.core.delivery import Declined, Looked, Sent, Wait, Why
from bot.core.ids import ChatRef
from bot.core.incoming import Right
from bot.core.measures import Admit, Ban, Hush, Kick, Unban, Unhush
from bot.core.outgoing import Order, Release, Restrict, TakeDown
from bot.platforms.telegram.link import TelegramLink
from tests.bot_api import BotApi, Broken, Chat, Limited, Lost, Person
from tests.bot_api.faults import Fault
from tests.bot_api.world import PERMISSIONS, Seat
from tests.platforms.telegram.parcels import account, home, ref, to

HOUR = timedelta(hours=1)


@pytest.fixture
def ann(server: BotApi) -> Person:
    return server.person("Ann", opened=True)


@pytest.fixture
def cem(server: BotApi) -> Person:
    return server.person("Cem")


@pytest.fixture
def elm(server: BotApi, ann: Person, cem: Person) -> Chat:
    return server.group("Elm Street", ann, cem)


async def test_a_message_is_taken_down(
    server: BotApi, link: TelegramLink, elm: Chat, cem: Person
) -> None:
    post = server.says(elm, cem, "ring 07700 900123")

    outcome = await link.deliver(to(elm, TakeDown(ref(post))))

    assert (outcome, server.removed(elm)) == (Sent(), ["ring 07700 900123"])


async def test_what_is_gone_already_counts_as_taken_down(
    server: BotApi, link: TelegramLink, elm: Chat, cem: Person
) -> None:
    post = server.says(elm, cem, "ring 07700 900123")
    server.takes_back(post)

    assert await link.deliver(to(elm, TakeDown(ref(post)))) == Sent()


async def test_without_the_right_to_delete_that_right_is_named(
    server: BotApi, link: TelegramLink, ann: Person, cem: Person
) -> None:
    oak = server.group("Oak Street", ann, cem, admin=False)
    post = server.says(oak, cem, "ring 07700 900123")

    outcome = await link.deliver(to(oak, TakeDown(ref(post))))

    assert (outcome, server.removed(oak)) == (Declined(Why.NO_RIGHT, Right.DELETE), [])


async def test_an_own_private_message_can_be_removed_for_two_days_only(
    server: BotApi, link: TelegramLink, clock: HandClock, ann: Person
) -> None:
    posts = [server.says(server.private(ann), ann, word) for word in ("one", "two")]

    early = await link.deliver(home(ann, TakeDown(ref(posts[0]))))
    clock.forward(timedelta(hours=49))
    late = await link.deliver(home(ann, TakeDown(ref(posts[1]))))

    assert (early, late) == (Sent(), Declined(Why.TOO_LATE))


async def test_in_a_group_that_moved_the_old_message_is_not_looked_for_in_the_new_room(
    server: BotApi, link: TelegramLink, ann: Person, cem: Person
) -> None:
    oak = server.group("Oak Street", ann, cem, kind="group")
    post = server.says(oak, cem, "ring 07700 900123")
    grown = server.grows(oak, ann)

    before = await link.deliver(to(oak, TakeDown(ref(post))))
    after = await link.deliver(to(grown, TakeDown(ref(post))))

    assert (before, after) == (
        Declined(Why.MOVED, moved=ChatRef("telegram", str(grown.id))),
        Declined(Why.GONE),
    )
    assert server.removed(grown) == []


async def test_a_pause_lets_somebody_read_until_its_end(
    server: BotApi, link: TelegramLink, clock: HandClock, elm: Chat, cem: Person
) -> None:
    outcome = await link.deliver(to(elm, Restrict(account(cem), clock.now() + HOUR)))

    paused = elm.seat(cem.id, clock.now())
    clock.forward(HOUR)
    assert (outcome, paused.status, any(paused.limits.values())) == (Sent(), "restricted", False)
    assert elm.seat(cem.id, clock.now()).status == "member"


@pytest.mark.parametrize("length", [timedelta(seconds=3), timedelta(days=500)])
async def test_no_pause_becomes_one_for_ever(
    link: TelegramLink, clock: HandClock, elm: Chat, cem: Person, length: timedelta
) -> None:
    await link.deliver(to(elm, Restrict(account(cem), clock.now() + length)))

    seat = elm.seat(cem.id, clock.now())
    assert seat.status == "restricted"
    assert seat.until > 0  # 0 is for ever


async def test_a_pause_that_is_over_before_it_begins_is_too_late(
    server: BotApi, link: TelegramLink, clock: HandClock, elm: Chat, cem: Person
) -> None:
    outcome = await link.deliver(to(elm, Restrict(account(cem), clock.now())))

    assert (outcome, server.calls("restrictChatMember")) == (Declined(Why.TOO_LATE), [])


async def test_a_release_gives_back_what_everybody_may(
    link: TelegramLink, clock: HandClock, elm: Chat, cem: Person
) -> None:
    await link.deliver(to(elm, Restrict(account(cem), clock.now() + HOUR)))

    outcome = await link.deliver(to(elm, Release(account(cem))))

    assert (outcome, elm.seat(cem.id, clock.now()).status) == (Sent(), "member")


async def test_a_pause_without_the_right_names_it(
    server: BotApi, link: TelegramLink, clock: HandClock, ann: Person, cem: Person
) -> None:
    rights = frozenset({"can_delete_messages"})
    rooms = [
        server.group("Oak Street", ann, cem, admin=False),
        server.group("Ash Street", ann, cem, rights=rights),
        server.group("Elm Street", ann, cem, kind="group"),  # pauses need a supergroup
    ]
    order = Restrict(account(cem), clock.now() + HOUR)

    outcomes = [await link.deliver(to(room, order)) for room in rooms]

    assert outcomes == [Declined(Why.NO_RIGHT, Right.RESTRICT)] * 3


async def test_no_right_lets_the_bot_pause_an_admin(
    link: TelegramLink, clock: HandClock, elm: Chat, ann: Person, server: BotApi, cem: Person
) -> None:
    server.appoints(elm, cem, ann)
    until = clock.now() + HOUR

    outcomes = [await link.deliver(to(elm, Restrict(account(who), until))) for who in (ann, cem)]

    assert outcomes == [Declined(Why.NO_RIGHT)] * 2


@pytest.mark.parametrize("fault", [Limited(5), Broken(502), Lost(done=True)], ids=repr)
@pytest.mark.parametrize("method", ["deleteMessage", "restrictChatMember"])
async def test_a_lost_answer_is_simply_asked_again(
    server: BotApi, link: TelegramLink, clock: HandClock, method: str, fault: Fault
) -> None:
    cem = server.person("Cem")
    elm = server.group("Elm Street", server.person("Ann"), cem)
    post = server.says(elm, cem, "ring 07700 900123")
    orders: dict[str, Order] = {
        "deleteMessage": TakeDown(ref(post)),
        "restrictChatMember": Restrict(account(cem), clock.now() + HOUR),
    }
    parcel = to(elm, orders[method])
    server.faults.next(method, fault)

    first, second = await link.deliver(parcel), await link.deliver(parcel)

    assert isinstance(first, Wait)
    assert second == Sent()


async def test_a_foreign_name_of_a_message_is_invalid(link: TelegramLink, elm: Chat) -> None:
    assert await link.deliver(to(elm, TakeDown("$event"))) == Declined(Why.INVALID)


LIMITS = {
    "can_send_messages": True, "can_send_polls": False, "can_send_photos": True,
    "can_add_web_page_previews": False, "can_edit_tag": True,
}  # fmt: skip


async def test_a_release_gives_back_exactly_what_somebody_might_before(
    link: TelegramLink, clock: HandClock, elm: Chat, cem: Person
) -> None:
    end = int((clock.now() + 24 * HOUR).timestamp())
    limits = dict.fromkeys(PERMISSIONS, False) | LIMITS
    elm.seats[cem.id] = Seat("restricted", limits=limits, until=end)
    until = clock.now() + HOUR
    looked = await link.deliver(to(elm, Restrict(account(cem), until)))
    untouched = elm.seat(cem.id, clock.now())
    assert isinstance(looked, Looked)
    order = Restrict(account(cem), until, looked.former)
    twice = [await link.deliver(to(elm, order)) for _ in range(2)]  # a crash forgot the first

    await link.deliver(to(elm, Release(account(cem), looked.former)))

    assert twice == [Sent(former=looked.former)] * 2
    assert elm.seat(cem.id, clock.now()) == untouched
    assert untouched == Seat("restricted", limits=limits, until=end)


async def test_a_limit_that_ended_meanwhile_is_not_brought_back(
    link: TelegramLink, clock: HandClock, elm: Chat, cem: Person
) -> None:
    end = int((clock.now() + HOUR).timestamp())
    elm.seats[cem.id] = Seat("restricted", limits=dict(LIMITS), until=end)
    until = clock.now() + 2 * HOUR
    looked = await link.deliver(to(elm, Restrict(account(cem), until)))
    assert isinstance(looked, Looked)
    await link.deliver(to(elm, Restrict(account(cem), until, looked.former)))
    clock.forward(2 * HOUR)

    await link.deliver(to(elm, Release(account(cem), looked.former)))

    assert elm.seat(cem.id, clock.now()).status == "member"


async def test_somebody_put_out_may_come_back_after_the_time_or_at_once(
    link: TelegramLink, clock: HandClock, elm: Chat, cem: Person
) -> None:
    deeds = (Ban(account(cem), clock.now() + HOUR), Unban(account(cem)), Kick(account(cem)))

    seen = [
        (await link.deliver(to(elm, deed)), elm.seat(cem.id, clock.now()).status) for deed in deeds
    ]

    assert seen == [(Sent(), "kicked"), (Sent(), "left"), (Sent(), "left")]
    assert await link.deliver(to(elm, Ban(account(cem), clock.now()))) == Declined(Why.TOO_LATE)


async def test_a_hushed_chat_gets_back_what_everybody_might(link: TelegramLink, elm: Chat) -> None:
    elm.permissions |= {"can_send_polls": False, "can_invite_users": False}
    before = dict(elm.permissions)
    looked = await link.deliver(to(elm, Hush()))
    assert isinstance(looked, Looked)
    twice = [await link.deliver(to(elm, Hush(looked.former))) for _ in range(2)]
    again = await link.deliver(to(elm, Hush()))
    quiet = any(elm.permissions.values())

    await link.deliver(to(elm, Unhush(looked.former)))

    assert twice == [Sent(former=looked.former)] * 2  # a crash forgot the first
    assert (again, quiet, elm.permissions) == (Sent(), False, before)


async def test_who_asked_to_join_is_let_in_once(
    server: BotApi, link: TelegramLink, clock: HandClock, elm: Chat
) -> None:
    eve = server.person("Eve")
    elm.knocking[eve.id] = eve

    outcomes = [await link.deliver(to(elm, Admit(account(eve)))) for _ in range(2)]

    assert outcomes[0] == Sent()
    assert isinstance(outcomes[1], Declined)
    assert elm.seat(eve.id, clock.now()).status == "member"

"""What no try will change is declined with its reason; what a try may change is not."""

import pytest

from bot.core.clock import HandClock
from bot.core.delivery import Declined, Doubtful, Parcel, Sent, Wait, Why
from bot.core.ids import ChatRef
from bot.core.outgoing import Rendered
from bot.platforms.telegram.link import TelegramLink
from bot.platforms.telegram.settings import Settings
from tests.bot_api import BotApi, Broken, Garbled, Limited, Lost
from tests.bot_api.faults import Fault
from tests.bot_api.world import Seat
from tests.platforms.telegram.parcels import home, ref, to, words


async def test_private_words_to_somebody_who_never_opened_are_declined(
    server: BotApi, link: TelegramLink
) -> None:
    ann, stranger = server.person("Ann"), server.person("Stranger")
    server.group("Elm Street", ann)

    outcomes = [await link.deliver(home(who, words("psst"))) for who in (ann, stranger)]

    assert outcomes == [Declined(Why.NOT_OPENED)] * 2


async def test_private_words_to_somebody_who_shut_the_door_are_declined(
    server: BotApi, link: TelegramLink
) -> None:
    ann = server.person("Ann", opened=True)
    server.shuts(ann)

    assert await link.deliver(home(ann, words("psst"))) == Declined(Why.NOT_OPENED)


async def test_a_room_that_is_not_there_or_that_put_the_bot_out_is_gone(
    server: BotApi, link: TelegramLink
) -> None:
    ann = server.person("Ann")
    elm = server.group("Elm Street", ann)
    server.bot_leaves(elm, ann)

    outcomes = [
        await link.deliver(to(elm, words("hello"))),
        await link.deliver(Parcel(1, ChatRef("telegram", "-100999"), words("hello"))),
    ]

    assert outcomes == [Declined(Why.GONE)] * 2


async def test_a_room_where_the_bot_may_not_write_says_so(
    server: BotApi, link: TelegramLink
) -> None:
    elm = server.group("Elm Street", server.person("Ann"))
    elm.seats[server.state.me.id] = Seat("restricted")

    assert await link.deliver(to(elm, words("hello"))) == Declined(Why.NO_RIGHT)


async def test_a_group_that_became_a_supergroup_says_where_it_went(
    server: BotApi, link: TelegramLink
) -> None:
    ann = server.person("Ann")
    elm = server.group("Elm Street", ann, kind="group")
    grown = server.grows(elm, ann)

    outcome = await link.deliver(to(elm, words("hello")))

    assert outcome == Declined(Why.MOVED, moved=ChatRef("telegram", str(grown.id)))


async def test_after_a_move_no_other_message_with_the_old_number_is_overwritten(
    server: BotApi, link: TelegramLink
) -> None:
    ann = server.person("Ann")
    elm = server.group("Elm Street", ann, kind="group")
    await link.deliver(to(elm, words("the card")))
    card = server.last(elm)
    grown = server.grows(elm, ann)
    while not grown.posts.get(card.id):
        await link.deliver(to(grown, words("something else")))

    await link.deliver(to(grown, words("the card, newer"), replacing=ref(card)))

    assert (server.last(grown).text, grown.posts[card.id].edits) == ("the card, newer", 0)


@pytest.mark.parametrize(
    ("chat", "order"),
    [("-100", words("  ")), ("!room:example.org", words("hello")), ("", words("hello"))],
)
async def test_what_no_try_will_ever_say_is_invalid(
    server: BotApi, link: TelegramLink, chat: str, order: Rendered
) -> None:
    elm = server.group("Elm Street", server.person("Ann"))
    room = ChatRef("telegram", str(elm.id) if chat == "-100" else chat)

    assert await link.deliver(Parcel(1, room, order)) == Declined(Why.INVALID)


@pytest.mark.parametrize(
    ("fault", "outcome", "stands"),
    [
        (Limited(7), Wait(7), False),
        (Limited(0), Wait(3), False),
        (Broken(502), Doubtful(), False),
        (Broken(500, done=True), Doubtful(), True),
        (Lost(done=True), Doubtful(), True),
        (Lost(done=True, hangs=True), Doubtful(), True),
        (Lost(done=False, hangs=True), Doubtful(), False),
        (Garbled(), Doubtful(), True),
        (Garbled("[]"), Doubtful(), True),
        (Garbled('{"ok":true}'), Doubtful(), True),
        (Garbled('{"ok":true,"result":{}}'), Doubtful(), True),
    ],
    ids=repr,
)
async def test_saying_is_tried_once_and_a_lost_answer_is_a_doubt(
    server: BotApi, link: TelegramLink, fault: Fault, outcome: object, *, stands: bool
) -> None:
    elm = server.group("Elm Street", server.person("Ann"))
    server.faults.next("sendMessage", fault)

    became = await link.deliver(to(elm, words("hello")))

    assert (became, server.said(elm)) == (outcome, ["hello"] if stands else [])


@pytest.mark.parametrize(
    "fault", [Broken(502), Lost(done=True), Lost(done=False, hangs=True), Garbled()], ids=repr
)
async def test_showing_again_does_no_harm_so_a_lost_answer_is_tried_again(
    server: BotApi, link: TelegramLink, fault: Fault
) -> None:
    elm = server.group("Elm Street", server.person("Ann"))
    await link.deliver(to(elm, words("0 votes")))
    parcel = to(elm, words("1 vote"), replacing=ref(server.last(elm)))
    server.faults.next("editMessageText", fault)

    first, second = await link.deliver(parcel), await link.deliver(parcel)

    assert isinstance(first, Wait)
    assert (second, server.said(elm)) == (Sent(parcel.replacing), ["1 vote"])


async def test_what_never_left_is_no_doubt(server: BotApi, link: TelegramLink) -> None:
    elm = server.group("Elm Street", server.person("Ann"))
    await link.deliver(to(elm, words("hello")))
    away = TelegramLink(Settings(server.token, "http://127.0.0.1:9"), HandClock())
    away._me = link._me

    await away._client.open()
    outcome = await away.deliver(to(elm, words("hello again")))
    await away.close()

    assert isinstance(outcome, Wait)


async def test_before_the_server_said_who_we_are_nothing_is_sent(
    server: BotApi, link: TelegramLink
) -> None:
    elm = server.group("Elm Street", server.person("Ann"))
    server.faults.next("getMe", Broken(502))

    outcome = await link.deliver(to(elm, words("hello")))

    assert (isinstance(outcome, Wait), server.said(elm)) == (True, [])

"""The link hands the square's events to an inbox and carries the bot's parcels into it."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from bot.core.act import Need
from bot.core.clock import HandClock
from bot.core.delivery import Ack, Declined, Parcel, Sent, Why
from bot.core.ids import AccountRef, ChatRef
from bot.core.incoming import Incoming, Pressed, Right, Said, Standing
from bot.core.outgoing import (
    Can,
    Label,
    Menu,
    Order,
    Release,
    Rendered,
    Restrict,
    Span,
    TakeDown,
)
from bot.kernel.ports import LookFailed, Unread
from bot.platforms.sandbox.link import EVERYTHING, SandboxLink
from bot.platforms.sandbox.square import Square

GROUP = ChatRef("sandbox", "g1")
ANA = AccountRef("sandbox", "ana")
BEN = AccountRef("sandbox", "ben")


@dataclass
class Inbox:
    """An inbox made of a list."""

    at: str = ""
    events: list[Incoming] = field(default_factory=list)

    async def cursor(self, account: str) -> str:
        return self.at

    async def keep(self, account: str, batch: Sequence[Incoming | Unread], cursor: str) -> int:
        known = {event.id for event in self.events}
        fresh = [e for e in batch if isinstance(e, Incoming) and e.id not in known]
        self.events += fresh
        self.at = cursor
        return len(fresh)


@pytest.fixture
def square() -> Square:
    made = Square(HandClock())
    made.crowd.opens("Our street", "Ana", "Ben", "Cem")
    return made


@pytest.fixture
def link(square: Square) -> SandboxLink:
    return SandboxLink(square)


def words(text: str, *labels: Label, keys: tuple[str, ...] = ()) -> Rendered:
    return Rendered((Span(text),), labels, keys=keys)


def parcel(row: int, order: Order, **more: str) -> Parcel:
    return Parcel(row, GROUP, order, **more)  # type: ignore[arg-type]  # the strings of a parcel


def private(row: int, order: Order, key: str = "ana") -> Parcel:
    return Parcel(row, ChatRef("sandbox", key), order, private=True)


async def sent(link: SandboxLink, one: Parcel) -> str:
    outcome = await link.deliver(one)
    assert isinstance(outcome, Sent)
    return outcome.ref


async def test_what_is_sent_stands_in_the_group(link: SandboxLink, square: Square) -> None:
    ref = await sent(link, parcel(1, words("Hello", Label("Hi", 0)), thread="food"))

    (post,) = square.group_posts()
    assert (post.id, post.text, post.author, post.thread) == (ref, "Hello", "", "food")
    assert [label.text for label in post.labels] == ["Hi"]


async def test_a_repeated_row_is_said_once(link: SandboxLink, square: Square) -> None:
    first = await sent(link, parcel(1, words("Hello")))
    again = await sent(link, parcel(1, words("Hello")))

    assert again == first
    assert len(square.group_posts()) == 1


async def test_a_row_number_that_starts_again_swallows_nothing(
    link: SandboxLink, square: Square
) -> None:
    await sent(link, parcel(1, words("Hello")))
    await sent(link, parcel(1, words("Something else")))

    assert [post.text for post in square.group_posts()] == ["Hello", "Something else"]


async def test_without_send_once_a_repeat_is_said_twice(square: Square) -> None:
    link = SandboxLink(square, EVERYTHING & ~Can.SEND_ONCE)
    await sent(link, parcel(1, words("Hello")))
    await sent(link, parcel(1, words("Hello")))

    assert len(square.group_posts()) == 2


async def test_a_card_is_brought_up_to_date_in_place(link: SandboxLink, square: Square) -> None:
    ref = await sent(link, parcel(1, words("open", Label("Yes", 0))))
    await sent(link, parcel(2, words("closed"), replacing=ref))

    (post,) = square.group_posts()
    assert (post.text, post.labels, post.row) == ("closed", (), 2)


async def test_without_edit_nothing_is_replaced(square: Square) -> None:
    link = SandboxLink(square, EVERYTHING & ~Can.EDIT)
    ref = await sent(link, parcel(1, words("open")))

    assert await link.deliver(parcel(2, words("closed"), replacing=ref)) == Declined(Why.INVALID)


async def test_a_card_that_was_taken_away_cannot_be_replaced(link: SandboxLink) -> None:
    ref = await sent(link, parcel(1, words("open")))
    await sent(link, parcel(2, TakeDown(ref)))

    assert await link.deliver(parcel(3, words("x"), replacing=ref)) == Declined(Why.GONE)


async def test_a_message_taken_down_keeps_no_words(link: SandboxLink, square: Square) -> None:
    ref = square.says("Ben", "ring 07700 900123")
    await sent(link, parcel(1, TakeDown(ref)))

    (post,) = square.group_posts()
    assert (post.gone, post.text) == (True, "")


async def test_without_the_right_nothing_is_taken_down(link: SandboxLink, square: Square) -> None:
    ref = square.says("Ben", "ring 07700 900123")
    square.crowd.allows(Right.READ_ALL)

    outcome = await link.deliver(parcel(1, TakeDown(ref)))
    assert outcome == Declined(Why.NO_RIGHT, Right.DELETE)
    assert not square.group_posts()[0].gone


async def test_the_bot_may_always_take_down_its_own(link: SandboxLink, square: Square) -> None:
    ref = await sent(link, parcel(1, words("Hello")))
    square.crowd.allows()

    assert await link.deliver(parcel(2, TakeDown(ref))) == Sent()


async def test_a_private_word_reaches_only_that_person(link: SandboxLink, square: Square) -> None:
    await sent(link, private(1, words("psst", keys=("I need", "I can"))))

    assert [post.text for post in square.private_posts("Ana")] == ["psst"]
    assert (square.private_posts("Ben"), square.group_posts()) == ([], [])
    assert square.state.person("Ana").keys == ("I need", "I can")


async def test_a_shut_door_is_told(link: SandboxLink, square: Square) -> None:
    square.crowd.shuts("Ana")

    assert await link.deliver(private(1, words("psst"))) == Declined(Why.NOT_OPENED)


async def test_where_the_bot_may_not_write_first_it_waits_for_a_word(square: Square) -> None:
    link = SandboxLink(square, EVERYTHING & ~Can.WRITE_FIRST)
    before = await link.deliver(private(1, words("psst")))
    square.starts("Ana")
    after = await link.deliver(private(1, words("psst")))

    assert before == Declined(Why.NOT_OPENED)
    assert isinstance(after, Sent)


async def test_nobody_there_is_told(link: SandboxLink) -> None:
    elsewhere = Parcel(2, ChatRef("sandbox", "g9"), words("hello"))

    assert await link.deliver(private(1, words("psst"), "zoe")) == Declined(Why.GONE)
    assert await link.deliver(elsewhere) == Declined(Why.GONE)


async def test_who_is_restricted_reads_until_then(link: SandboxLink, square: Square) -> None:
    clock = square.state.clock
    until = clock.now() + timedelta(minutes=5)
    await sent(link, parcel(1, Restrict(BEN, until)))
    silent = square.state.group().silent("ben", clock.now())
    await sent(link, parcel(2, Release(BEN)))

    assert silent
    assert square.says("Ben", "thank you")


async def test_who_administers_cannot_be_restricted(link: SandboxLink, square: Square) -> None:
    until = square.state.clock.now() + timedelta(minutes=5)

    outcome = await link.deliver(parcel(1, Restrict(ANA, until)))
    assert outcome == Declined(Why.NO_RIGHT)


async def test_what_waits_is_handed_over_once(link: SandboxLink, square: Square) -> None:
    inbox = Inbox()
    square.says("Ana", "hello")
    first = await link.pump(inbox)
    second = await link.pump(inbox)

    assert (first, second) == (5, 0)
    assert isinstance(inbox.events[-1].what, Said)


async def test_what_is_said_while_it_runs_is_handed_over(link: SandboxLink, square: Square) -> None:
    inbox = Inbox()
    running = asyncio.create_task(link.run(inbox))
    while square.waiting():
        await asyncio.wait([running], timeout=0.01)
    square.says("Ana", "hello")
    while square.waiting():
        await asyncio.wait([running], timeout=0.01)
    running.cancel()

    assert isinstance(inbox.events[-1].what, Said)


async def test_a_new_inbox_starts_its_rows_again(link: SandboxLink, square: Square) -> None:
    await sent(link, parcel(1, words("Welcome")))
    await link.catch_up(Inbox())
    await sent(link, parcel(1, words("Welcome")))

    assert [post.text for post in square.group_posts()] == ["Welcome", "Welcome"]


async def test_an_inbox_that_knows_more_is_never_given_an_old_id(
    link: SandboxLink, square: Square
) -> None:
    await link.catch_up(Inbox(at="5000"))
    square.says("Ana", "hello")

    assert square.waiting()[-1].id == "sandbox/5002"


async def test_the_platform_answers_what_it_knows(link: SandboxLink, square: Square) -> None:
    square.crowd.leaves("Cem")

    assert (await link.look(Need.STANDING, GROUP, ANA)).standing is Standing.OWNER
    assert (await link.look(Need.STANDING, GROUP, BEN)).standing is Standing.MEMBER
    gone = await link.look(Need.STANDING, GROUP, AccountRef("sandbox", "cem"))
    assert gone.standing is Standing.OUTSIDE
    assert (await link.look(Need.COUNT, GROUP, ANA)).count == 3
    assert (await link.look(Need.RIGHTS, GROUP, ANA)).rights == tuple(Right)


async def test_a_group_without_the_bot_cannot_be_asked(link: SandboxLink, square: Square) -> None:
    square.crowd.puts_bot_out()

    with pytest.raises(LookFailed):
        await link.look(Need.STANDING, GROUP, ANA)


async def test_a_toast_is_for_the_presser_alone(link: SandboxLink, square: Square) -> None:
    card = await sent(link, parcel(1, words("?", Label("Yes", 0))))
    square.presses("Ben", card, "Yes")
    what = square.waiting()[-1].what
    assert isinstance(what, Pressed)
    await link.acknowledge(Ack(what.press, "Thank you"))

    assert [(t.person, t.text) for t in square.state.toasts.values()] == [("ben", "Thank you")]


async def test_an_answer_may_lead_home(link: SandboxLink, square: Square) -> None:
    card = await sent(link, parcel(1, words("?", Label("Yes", 0))))
    press = square.presses("Ben", card, "Yes")
    await link.acknowledge(Ack(press, home="1-0"))

    what = square.waiting()[-1].what
    assert isinstance(what, Said)
    assert (what.command, what.line) == ("start", "1-0")


async def test_a_press_nobody_made_is_not_answered(link: SandboxLink, square: Square) -> None:
    await link.acknowledge(Ack("zoe:p1", "Thank you"))

    assert not square.state.toasts


async def test_menus_are_kept_by_scope_and_language(link: SandboxLink, square: Square) -> None:
    menu = Menu("group", "en", (("ask", "Ask for something"),))
    await link.publish([menu])

    assert list(square.state.menus.values()) == [menu]

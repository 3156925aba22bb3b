"""The bot comes into rooms, hears what is said there and speaks, on a real homeserver."""

import pytest

from bot.core.delivery import Declined, Sent, Why
from bot.core.ids import AccountRef, ChatRef
from bot.core.incoming import (
    BotEntered,
    BotGone,
    Entered,
    Gone,
    Moved,
    Picked,
    Removed,
    Right,
    Said,
    Standing,
)
from bot.kernel.ports import Unread
from tests.homeserver.fixtures import People
from tests.platforms.matrix.running import Account, delivered, parcel, plain, until

pytestmark = pytest.mark.homeserver


async def test_an_invited_bot_enters_hears_and_speaks(bot: Account, people: People) -> None:
    ann = await people.arrive("Ann")
    room = await ann.creates("Our street", bot.user)
    async with bot.awake() as link:
        await until(lambda: bot.shelf.told(BotEntered))
        said = await ann.says(room, "!ask milk | by noon")
        await until(lambda: bot.shelf.told(Said))
        sent = await delivered(link, parcel(1, room, plain("Dot is going", "I can help")))
        heard = await ann.hears(room, "Dot is going")
        await ann.reacts(heard, "1️⃣")
        await until(lambda: bot.shelf.told(Picked))

    (asked,) = bot.shelf.told(Said)
    assert (asked.message, asked.command, asked.line) == (
        f"{room} {said.id}",
        "ask",
        "milk | by noon",
    )
    assert sent == Sent(f"{room} {heard.id}")
    assert bot.shelf.told(Picked) == [Picked(f"{room} {heard.id}", 0)]
    assert bot.shelf.told(BotEntered) == [BotEntered((Right.READ_ALL, Right.INVITE), 2)]
    (known,) = bot.shelf.told(Entered)
    assert (known.name, known.seen, known.standing) == ("Ann", False, Standing.OWNER)


async def test_the_choices_hang_below_a_card_as_reactions(bot: Account, people: People) -> None:
    ann = await people.arrive("Ann")
    room = await ann.creates("Our street", bot.user)
    async with bot.awake() as link:
        await until(lambda: bot.shelf.told(BotEntered))
        first = await delivered(link, parcel(1, room, plain("Soup?", "yes", "no")))
        assert isinstance(first, Sent)
        changed = plain("Soup: 1 yes", "yes", "no", "later")
        assert await delivered(link, parcel(2, room, changed, replacing=first.ref)) == first
        await until(link.idle)
        (card,) = [m for m in await ann.messages(room) if m.sender == bot.user]

    assert (card.text, card.edited, card.kind) == ("Soup: 1 yes", True, "m.notice")
    assert list(card.reactions) == ["1️⃣", "2️⃣", "3️⃣"]
    assert bot.shelf.told(Picked) == []


async def test_answers_and_threads_stay_where_they_belong(bot: Account, people: People) -> None:
    ann = await people.arrive("Ann")
    room = await ann.creates("Our street", bot.user)
    async with bot.awake() as link:
        await until(lambda: bot.shelf.told(BotEntered))
        root = await ann.says(room, "the fair")
        await ann.says(room, "who bakes?", thread=root.id)
        await until(lambda: len(bot.shelf.told(Said)) == 2)
        asked = bot.shelf.kept[-1]
        where = asked.room.thread  # type: ignore[union-attr]  # it was read
        ref = bot.shelf.told(Said)[-1].message
        await delivered(link, parcel(1, room, plain("in the thread"), thread=where))
        await delivered(link, parcel(2, room, plain("an answer there"), thread=where, reply_to=ref))
        await delivered(link, parcel(3, room, plain("an answer"), reply_to=ref))
        ours = [m for m in await ann.messages(room) if m.sender == bot.user]

    event = ref.split(" ")[1]
    assert [(m.text, m.thread, m.reply_to) for m in ours] == [
        ("in the thread", root.id, ""),
        ("an answer there", root.id, event),
        ("an answer", "", event),
    ]


async def test_own_words_and_reactions_are_not_heard(bot: Account, people: People) -> None:
    ann = await people.arrive("Ann")
    room = await ann.creates("Our street", bot.user)
    async with bot.awake() as link:
        await until(lambda: bot.shelf.told(BotEntered))
        await delivered(link, parcel(1, room, plain("!ask milk", "yes")))
        await until(link.idle)
        await ann.says(room, "thank you")
        await until(lambda: bot.shelf.told(Said))

    assert bot.shelf.words() == ["thank you"]
    assert bot.shelf.told(Picked) == []


async def test_people_come_and_go(bot: Account, people: People) -> None:
    ann, bob = await people.arrive("Ann"), await people.arrive("Bob")
    room = await ann.creates("Our street", bot.user)
    async with bot.awake():
        await until(lambda: bot.shelf.told(BotEntered))
        await ann.invites(room, bob.user)
        await bob.joins(room)
        await bob.leaves(room)
        await until(lambda: bot.shelf.told(Gone))

    who = AccountRef("matrix", bob.user)
    assert bot.shelf.told(Entered)[-1] == Entered(who, "Bob", standing=Standing.MEMBER)
    assert bot.shelf.told(Gone) == [Gone(who)]


async def test_a_bot_put_out_knows_that_it_is_gone(bot: Account, people: People) -> None:
    ann = await people.arrive("Ann")
    room = await ann.creates("Our street", bot.user)
    async with bot.awake() as link:
        await until(lambda: bot.shelf.told(BotEntered))
        await ann.kicks(room, bot.user)
        await until(lambda: bot.shelf.told(BotGone))

        assert await link.deliver(parcel(1, room, plain("hello?"))) == Declined(Why.GONE)
        await ann.invites(room, bot.user)
        await until(lambda: len(bot.shelf.told(BotEntered)) == 2)
        assert isinstance(await delivered(link, parcel(2, room, plain("hello!"))), Sent)


async def test_a_message_somebody_takes_away_is_told(bot: Account, people: People) -> None:
    ann = await people.arrive("Ann")
    room = await ann.creates("Our street", bot.user)
    async with bot.awake():
        await until(lambda: bot.shelf.told(BotEntered))
        said = await ann.says(room, "oops")
        await ann.redacts(said)
        await until(lambda: bot.shelf.told(Removed))

    assert bot.shelf.told(Removed) == [Removed(f"{room} {said.id}")]


async def test_a_room_that_moves_takes_the_bot_along(bot: Account, people: People) -> None:
    ann = await people.arrive("Ann")
    room = await ann.creates("Our street", bot.user, room_version="11")
    async with bot.awake() as link:
        await until(lambda: bot.shelf.told(BotEntered))
        first = await delivered(link, parcel(9, room, plain("the card")))
        assert isinstance(first, Sent)
        made = await ann.api.post("rooms", room, "upgrade", body={"new_version": "12"})
        new = made["replacement_room"]
        await ann.invites(new, bot.user)
        await until(lambda: bot.shelf.is_in(new))

        edit = parcel(3, room, plain("changed"), replacing=first.ref)
        assert await link.deliver(edit) == Declined(Why.GONE)
        gone = Declined(Why.MOVED, moved=ChatRef("matrix", new))
        assert await link.deliver(parcel(1, room, plain("hello?"))) == gone
        assert isinstance(await delivered(link, parcel(2, new, plain("hello!"))), Sent)
    assert bot.shelf.told(Moved) == [Moved(ChatRef("matrix", new))]


async def test_an_event_nobody_can_read_stops_no_other(bot: Account, people: People) -> None:
    ann = await people.arrive("Ann")
    room = await ann.creates("Our street", bot.user)
    async with bot.awake():
        await until(lambda: bot.shelf.told(BotEntered))
        odd = await ann.sends(room, "org.matrix.msc3381.poll.start", {"answers": 5})
        body = {"msgtype": "m.text", "body": "x"}
        await ann.sends(room, "m.room.message", {**body, "m.relates_to": ["x"]})
        await ann.sends(room, "m.room.message", {**body, "formatted_body": 3, "msgtype": "m.emote"})
        await ann.says(room, "good morning")
        await until(lambda: "good morning" in bot.shelf.words())

    parked = [each for each in bot.shelf.kept if isinstance(each, Unread)]
    assert [each.error for each in parked] == ["TypeError", "AttributeError"]
    assert odd.id in parked[0].payload
    assert bot.shelf.words() == ["x", "good morning"]


async def test_odd_words_are_said_as_they_are(bot: Account, people: People) -> None:
    ann = await people.arrive("Ann")
    room = await ann.creates("Our street", bot.user)
    odd = "a\x01b \udc80 \u202e\u200b <i>&amp; 漢👩 " + "x" * 3_900
    async with bot.awake() as link:
        await until(lambda: bot.shelf.told(BotEntered))
        await delivered(link, parcel(1, room, plain(f"nul\0{odd}")))
        heard = await ann.hears(room, "nul")

    assert heard.text == f"nul{odd}".replace("\udc80", "?")

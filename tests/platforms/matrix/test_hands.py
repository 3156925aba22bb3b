"""Polls of people's own apps are begun, answered, taken back and ended, in encrypted rooms too."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.core.delivery import Sent
from bot.core.incoming import BotEntered
from bot.core.outgoing import Rendered, Span
from bot.core.polled import PollAnswered, PollBegun, PollEnded, Show
from bot.platforms.matrix.hands import places
from bot.platforms.matrix.messages import Poll
from tests.homeserver.fixtures import People
from tests.homeserver.member import Member
from tests.homeserver.sealed import SealedMember
from tests.homeserver.server import Login, Synapse
from tests.homeserver.timeline import Message
from tests.platforms.matrix.running import Account, account, delivered, parcel, until
from tests.platforms.matrix.street import told

OLD = "org.matrix.msc3381.poll"
TEXT = "org.matrix.msc1767.text"
BEGUN = Poll("Supper?", ("soup", "stew", "rice"), ("a", "b", "c"), 2)


def answer(*ids: object) -> dict[str, Any]:
    return {f"{OLD}.response": {"answers": list(ids)}}


def about(poll: str, content: dict[str, Any]) -> dict[str, Any]:
    return {"m.relates_to": {"rel_type": "m.reference", "event_id": poll}, **content}


@pytest.mark.parametrize(
    ("content", "chosen"),
    [
        (answer("b"), (1,)),
        ({"m.selections": ["c", "a"]}, (2, 0)),
        (answer("a", "b", "c"), (0, 1)),
        (answer("a", "nonsense"), ()),
        (answer(5), ()),
        ({f"{OLD}.response": {"answers": "a"}}, ()),
        ({f"{OLD}.response": 7}, ()),
        (answer(), ()),
        ({}, ()),
    ],
    ids=["one", "newer names", "too many", "one unknown", "a number", "no list", "rubbish",
         "taken back", "nothing"],
)  # fmt: skip
def test_an_answer_counts_as_far_as_it_makes_sense(
    content: dict[str, Any], chosen: tuple[int, ...]
) -> None:
    assert places(content, BEGUN) == chosen


def test_the_start_of_a_poll_is_read_under_its_older_and_its_newer_names() -> None:
    begun = [each for name in ("poll", "stable_poll") for each in told(name)]

    assert [(b.question, b.options) for b in begun if isinstance(b, PollBegun)] == [
        ("Which soup?", ("Leek", "07700 900123")),
        ("Which day?", ("Sunday",)),
    ]


async def ends(person: Member, poll: Message) -> None:
    await person.sends(poll.room, f"{OLD}.end", about(poll.id, {f"{OLD}.end": {}, TEXT: "over"}))


async def begins(person: Member, room: str) -> Message:
    """Begin a poll as newer apps do."""
    options = [{"m.id": each, "m.text": [{"body": each}]} for each in ("rye", "oat")]
    poll = {"question": {"m.text": [{"body": "Bread?"}]}, "answers": options, "kind": "m.disclosed"}
    return await person.sends(room, "m.poll.start", {"m.poll": poll, "m.text": [{"body": "?"}]})


@dataclass
class Street:
    """An encrypted room with Ann, Bob and the bot."""

    bot: Account
    ann: SealedMember
    bob: SealedMember
    room: str

    async def answers(self, who: Member, poll: str, *ids: str) -> Message:
        return await who.sends(self.room, f"{OLD}.response", about(poll, answer(*ids)))

    async def heard(self, *expected: object) -> None:
        shelf = self.bot.shelf
        await until(lambda: [*shelf.told(PollAnswered), *shelf.told(PollEnded)] == [*expected])


@pytest.fixture
async def street(homeserver: Synapse, login: Login, people: People, tmp_path: Path) -> Street:
    bot = account(homeserver, login, tmp_path, encrypt_direct=True)
    ann, bob = [await people.arrive_sealed(name, tmp_path) for name in ("Ann", "Bob")]
    room = await ann.creates("Our street", bot.user, bob.user, encrypted=True)
    await bob.joins(room)
    async with bot.awake():
        await until(lambda: bot.shelf.told(BotEntered))
    return Street(bot, ann, bob, room)


@pytest.mark.homeserver
async def test_a_poll_of_the_bot_is_asked_answered_taken_back_and_ended(street: Street) -> None:
    bot, ann, room = street.bot, street.ann, street.room
    asked = Rendered((Span("Supper?"),), show=Show("Supper?", ("soup", "stew")))
    over = Rendered((Span("Most hands were for soup."),), show=Show("", (), over=True))
    async with bot.awake() as link:
        stands = await delivered(link, parcel(1, room, asked))
        assert isinstance(stands, Sent)
        poll = stands.ref.split(" ")[1]
        await street.answers(ann, poll, "1")
        last = await street.answers(ann, poll, "2")
        heard = [PollAnswered(stands.ref, (0,)), PollAnswered(stands.ref, (1,))]
        await street.heard(*heard)
        again = await delivered(link, parcel(2, room, asked, replacing=stands.ref))
    await ann.redacts(last)  # while the bot is away; what she said before counts again
    async with bot.awake() as link:
        await street.heard(*heard, PollAnswered(stands.ref, (0,)))
        ended = await delivered(link, parcel(3, room, over, replacing=stands.ref))
    sent = {e["type"]: e["content"] for e in await ann.timeline(room) if e["sender"] == bot.user}
    lying = {e["type"] for e in await Member.timeline(ann, room) if e["sender"] == bot.user}

    assert again == ended == stands
    start, end = sent[f"{OLD}.start"], sent[f"{OLD}.end"]
    assert start[TEXT] == "Supper?\n1. soup\n2. stew"
    assert start[f"{OLD}.start"]["kind"] == f"{OLD}.disclosed"
    assert (end["body"], end["m.relates_to"]["event_id"]) == ("Most hands were for soup.", poll)
    assert lying == {"m.room.member", "m.room.encrypted"}


@pytest.mark.homeserver
async def test_a_poll_of_a_member_is_followed_after_a_night_off_and_ended_by_whom_may(
    street: Street,
) -> None:
    ann, bob, told = street.ann, street.bob, street.bot.shelf.told
    mine, theirs = await begins(bob, street.room), await begins(ann, street.room)
    await street.answers(bob, theirs.id, "oat")
    await ends(bob, theirs)  # servers take that from anybody
    ref = f"{street.room} {theirs.id}"
    async with street.bot.awake():
        await street.heard(PollAnswered(ref, (1,)))
        await ends(ann, theirs)
        await ends(ann, mine)  # she looks after the room
        await until(lambda: len(told(PollEnded)) > 1)

    assert [begun.question for begun in told(PollBegun)] == ["Bread?", "Bread?"]
    assert told(PollAnswered) == [PollAnswered(ref, (1,))]
    assert told(PollEnded) == [PollEnded(ref), PollEnded(f"{street.room} {mine.id}")]

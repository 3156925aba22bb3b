"""What a homeserver sent is read in our own words (recorded from a real one)."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.ids import AccountRef, ChatRef
from bot.core.incoming import (
    BotEntered,
    BotGone,
    Entered,
    Gone,
    Incoming,
    Moved,
    Picked,
    Removed,
    Right,
    Room,
    Said,
    Sender,
    Standing,
)
from bot.features import phones
from bot.platforms.matrix.read import read
from bot.platforms.matrix.room import RoomState
from tests.platforms.matrix.street import ANN, BOB, ME, ROOM, incoming, said, street, told

FIRST = f"{ROOM} $first"


def test_words_come_with_who_where_and_when() -> None:
    event = next(each.event for each in street() if each.name == "words")

    assert incoming("words") == Incoming(
        "matrix:@bot:test.local:$first",
        datetime.fromtimestamp(event["origin_server_ts"] / 1000, UTC),
        Room(ChatRef("matrix", ROOM), title="Our street"),
        Sender(AccountRef("matrix", ANN), "Ann"),
        Said(FIRST, text="good morning, all"),
    )


@pytest.mark.parametrize(
    ("name", "command", "line"),
    [
        ("command", "ask", "food: milk\nby noon"),
        ("slash", "ask", "milk"),
        ("own_name", "ask", "milk"),
        ("upper", "ask", ""),
        ("other_bot", "", ""),
        ("not_command", "", ""),
        ("notice", "", ""),
        ("words", "", ""),
    ],
)
def test_a_command_is_one_that_is_meant_for_us(name: str, command: str, line: str) -> None:
    assert (said(name).command, said(name).line) == (command, line)


def test_an_edit_is_the_new_words_of_the_old_message() -> None:
    assert said("edit") == Said(FIRST, text="good evening", edited=True)


def test_what_an_edit_shows_to_older_clients_is_looked_at_too() -> None:
    assert said("sly_edit").text == "good evening"
    assert "ring 07700 900123" in said("sly_edit").carriers


def test_a_reply_is_read_without_the_quotation() -> None:
    reply = said("reply")

    assert (reply.text, reply.reply_to) == ("I go", FIRST)
    assert sum("07700 900123" in carrier for carrier in reply.carriers) == 2


def test_a_quotation_that_is_no_reply_stays() -> None:
    assert said("quote_without_reply").text == "> just a quotation\n\nmine"


def test_a_thread_is_where_it_was_said_and_not_what_it_answers() -> None:
    assert incoming("thread").room.thread == "$first"
    assert said("thread").reply_to == ""
    assert said("thread_answer").reply_to == FIRST


def test_links_are_found_in_words_and_behind_them() -> None:
    street_link = "https://matrix.to/#/#street:test.local"

    assert said("formatted").links == ("https://example.org/x", street_link)
    assert "+447700900123" in said("formatted").carriers
    assert said("links").links == ("https://example.org/a", "www.example.net", "example.com/b")


def test_what_only_the_formatting_shows_is_carried_along() -> None:
    assert any("07700" in c and "900" in c and "123" in c for c in said("hidden").carriers)
    assert any("call me" in c and "ring me" in c for c in said("hidden").carriers)


@pytest.mark.parametrize(
    "name", ["sly_edit", "reply", "formatted", "hidden", "caption", "location", "poll"]
)
def test_hidden_numbers_are_seen(name: str) -> None:
    seen = phones.sense(said(name), ("GB",))

    assert seen
    assert seen["numbers"]


@pytest.mark.parametrize(
    ("name", "media", "text", "carriers"),
    [
        ("photo", "photo", "", ("soup.jpg",)),
        ("caption", "photo", "my soup", ("07700900123.jpg",)),
        ("file", "file", "", ("list.pdf",)),
        ("voice", "voice", "", ("Voice message",)),
        ("location", "location", "Location at geo:51.5,0.1", ("The hall, 07700 900123",)),
        ("sticker", "sticker", "", ("a cat",)),
        ("poll", "poll", "Which soup?", ("Leek", "07700 900123")),
        ("stable_poll", "poll", "Which day?", ("Sunday",)),
        ("emote", "", "waves", ()),
    ],
)
def test_what_is_not_only_words(
    name: str, media: str, text: str, carriers: tuple[str, ...]
) -> None:
    assert (said(name).media, said(name).text, said(name).carriers) == (media, text, carriers)


@pytest.mark.parametrize(
    ("name", "place"), [("pick_one", 0), ("pick_bare", 1), ("pick_digit", 2), ("pick_ten", 9)]
)
def test_a_reaction_with_a_number_is_a_choice(name: str, place: int) -> None:
    assert told(name) == [Picked(FIRST, place)]


def test_other_reactions_are_nothing_but_a_number_in_one_is_seen() -> None:
    assert told("thumb") == []
    assert said("number_reaction").text == "07700900123"


def test_a_message_that_is_gone_is_not_read_and_its_removal_is_told() -> None:
    gone = next(each.event for each in street() if each.name == "gone")

    assert told("gone") == []
    assert told("redaction") == [Removed(f"{ROOM} {gone['event_id']}")]


def test_coming_and_going_are_told_and_a_new_name_is_not() -> None:
    bob = AccountRef("matrix", BOB)

    assert told("join_bob") == [Entered(bob, "Bob")]
    assert told("leave_bob") == [Gone(bob)]


def test_the_bot_comes_and_names_who_is_there() -> None:
    ours, ann = told("join_bot")

    assert ours == BotEntered((Right.READ_ALL, Right.INVITE), 2)
    assert ann == Entered(AccountRef("matrix", ANN), "Ann", standing=Standing.OWNER, seen=False)


def test_new_powers_are_told_to_whom_they_concern() -> None:
    promoted, ours, *_ = told("power_levels")

    assert promoted == Entered(
        AccountRef("matrix", BOB), "Robert", standing=Standing.ADMIN, seen=False
    )
    assert isinstance(ours, BotEntered)
    assert set(ours.rights) == set(Right)


def test_a_room_that_moved_says_where() -> None:
    (moved,) = told("tombstone")

    assert isinstance(moved, Moved)
    assert moved.to.key.startswith("!")


def test_the_bots_own_words_and_unknown_things_are_nothing() -> None:
    assert told("own") == told("topic") == told("org.example.unknown") == []


def test_every_event_has_a_name_of_its_own() -> None:
    names = [one.id for each in street() for one in each.told]

    assert len(names) == len(set(names))


def test_in_an_encrypted_room_nothing_is_read_but_its_locking() -> None:
    room = RoomState(ROOM, ME)
    lock = {
        "type": "m.room.encryption", "state_key": "", "sender": ANN, "event_id": "$lock",
        "origin_server_ts": 1, "content": {"algorithm": "m.megolm.v1.aes-sha2"},
    }  # fmt: skip
    room.fold(lock)
    words = next(each.event for each in street() if each.name == "command")

    assert [one.what for one in read(lock, room)] == [BotGone()]
    assert read(words, room) == ()
    assert read({**lock, "unsigned": {"prev_content": lock["content"]}}, room) == ()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=8,
)
KEYS = st.sampled_from(
    ["body", "msgtype", "m.relates_to", "m.new_content", "formatted_body", "membership", "users",
     "displayname", "room_version", "additional_creators", "name", "replacement_room", "events"]
)  # fmt: skip
KINDS = st.sampled_from(
    ["m.room.message", "m.room.member", "m.room.power_levels", "m.room.create", "m.reaction",
     "m.room.redaction", "m.room.tombstone", "m.room.name", "m.poll.start", "m.sticker"]
)  # fmt: skip


@given(kind=KINDS, content=st.dictionaries(KEYS, JSON) | JSON, key=JSON)
def test_no_state_whatever_it_holds_breaks_what_is_known_of_a_room(
    kind: str, content: Any, key: Any
) -> None:
    room = RoomState(ROOM, ME)
    event: Mapping[str, Any] = {"type": kind, "state_key": key, "content": content, "sender": ANN}
    room.fold(event)
    room.fold({**event, "state_key": ""})

    assert room.standing(ANN) in Standing
    assert Right.READ_ALL in room.rights()
    assert isinstance(room.place().title + room.name(ANN) + room.peer, str)

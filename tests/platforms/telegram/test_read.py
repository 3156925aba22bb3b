"""Updates in our own words: rooms, words, commands and presses."""

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.core.ids import AccountRef, ChatRef
from bot.core.incoming import Incoming, Kind, Pressed, Room, Said, Sender
from bot.platforms.telegram.read import read
from tests.platforms.telegram.samples import ME, NOW, heard, message, recorded

ELM = "-1001987654321"


def said(name: str) -> Said:
    what = heard(name).what
    assert isinstance(what, Said)
    return what


def test_a_message_is_read_with_room_sender_words_and_links() -> None:
    assert heard("message") == Incoming(
        "telegram:700100200:812345001",
        datetime(2030, 1, 1, 12, tzinfo=UTC),
        Room(ChatRef("telegram", ELM), private=False, title="Elm Street helpers"),
        Sender(AccountRef("telegram", "5123456789"), "Dot Ámos", "en-GB"),
        Said(
            f"{ELM}:4711",
            "Anyone have a ladder? 🪜 See example.org or ask me",
            carriers=("tel:+447700900123",),
            links=("example.org", "tel:+447700900123"),
        ),
    )


def test_a_command_named_to_us_is_ours_whatever_its_case() -> None:
    what = said("command")

    assert (what.command, what.line) == ("ask", "milk and bread\nby tonight")


def test_a_command_for_another_bot_is_plain_words() -> None:
    what = said("command_for_another_bot")

    assert (what.command, what.line, what.text) == ("", "", "/ask@other_bot milk")


@pytest.mark.parametrize(
    ("text", "command", "line"),
    [
        ("/ask", "ask", ""),
        ("/ASK@GROUND_BOT  milk ", "ask", "milk"),
        ("/ask\nmilk\nbread", "ask", "milk\nbread"),
        ("/ask@ground_bot", "ask", ""),
        ("/etc/hosts", "", ""),
        ("/", "", ""),
        ("/ask@", "", ""),
        ("please /ask milk", "", ""),
        ("/помощь milk", "", ""),
        ("!ask milk", "", ""),
    ],
)
def test_what_counts_as_a_command(text: str, command: str, line: str) -> None:
    (event,) = read(message(text=text), ME, NOW)

    assert isinstance(event.what, Said)
    assert (event.what.command, event.what.line) == (command, line)


def test_a_deep_link_arrives_as_start_with_its_word() -> None:
    event = heard("start_with_word")

    assert isinstance(event.what, Said)
    assert (event.what.command, event.what.line) == ("start", "12-0")
    assert event.room == Room(ChatRef("telegram", "5123456789"), private=True)


def test_an_edit_is_never_a_command() -> None:
    event = heard("edited_command")

    assert isinstance(event.what, Said)
    assert (event.what.edited, event.what.command) == (True, "")
    assert event.what.text == "/ask new bulbs"
    assert event.at == datetime(2030, 1, 1, 12, 1, tzinfo=UTC)


def test_a_forwarded_command_is_not_the_forwarders() -> None:
    what = said("forward")

    assert (what.forwarded, what.command) == (True, "")


def test_a_caption_is_the_words_of_a_photo() -> None:
    what = said("photo_with_caption")

    assert (what.media, what.command, what.line) == ("photo", "ask", "someone to fix this")


@pytest.mark.parametrize(
    ("name", "media"),
    [
        ("voice", "voice"),
        ("venue", "venue"),
        ("document", "file"),
        ("native_poll", "poll"),
        ("sticker", "sticker"),
        ("own_contact", "contact"),
        ("checklist", "checklist"),
    ],
)
def test_what_hangs_on_a_message_is_named(name: str, media: str) -> None:
    assert said(name).media == media


def test_a_press_names_row_and_place() -> None:
    event = heard("press")

    assert event.what == Pressed(31, 2, "22010567834121", f"{ELM}:4712")
    assert event.at == NOW  # a press carries no date


def test_a_press_on_a_message_too_old_to_be_shown_still_counts() -> None:
    assert heard("press_on_an_old_message").what == Pressed(30, 0, "22010567834122", f"{ELM}:4600")


def test_a_press_in_a_topic_is_in_that_topic() -> None:
    assert heard("press_in_a_topic").room.thread == "88"


def test_a_hidden_admin_presses_as_themselves() -> None:
    sender = heard("press_by_hidden_admin").sender

    assert (sender.account.key, sender.kind) == ("5987654321", Kind.PERSON)


@pytest.mark.parametrize(
    "data",
    ["", "31", "31.", ".2", "31.2.3", "-1.0", "31.-2", " 31.2", "3１.2", "9" * 19 + ".0", "vote:7",
     "31.2\n", "1.1000", None, 7],
)  # fmt: skip
def test_a_forged_press_is_nothing(data: Any) -> None:
    update = recorded("press")
    update["callback_query"]["data"] = data

    assert read(update, ME, NOW) == ()


def test_a_press_under_an_inline_message_is_nothing() -> None:
    update = recorded("press")
    del update["callback_query"]["message"]
    update["callback_query"]["inline_message_id"] = "AAAA"

    assert read(update, ME, NOW) == ()


@pytest.mark.parametrize(
    "name", ["topic_opened", "title_changed", "live_location_moves", "unknown_kind"]
)
def test_service_lines_and_unknown_kinds_say_nothing(name: str) -> None:
    assert read(recorded(name), ME, NOW) == ()


def test_what_no_database_takes_is_replaced_and_nothing_moves() -> None:
    text = "a\x00\ud83d b.org"
    marks = [{"type": "url", "offset": 4, "length": 5}]

    (event,) = read(message(text=text, entities=marks), ME, NOW)

    assert isinstance(event.what, Said)
    assert (event.what.text, event.what.links) == ("a\ufffd\ufffd b.org", ("b.org",))

"""Words, links and hidden places of messages, for anything somebody may type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.platforms.matrix.names import KEYCAPS, choice, message_ref, place_of
from bot.platforms.matrix.words import Shown, carriers, command, links, unquoted

ME = "@our.bot:example.org"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("!ask milk", ("ask", "milk")),
        ("  /ASK   milk  ", ("ask", "milk")),
        ("!hilfe", ("hilfe", "")),
        ("!ayuda_ñ pan", ("ayuda_ñ", "pan")),
        ("!ask@our.bot milk", ("ask", "milk")),
        ("!ask@OUR.BOT:example.org milk", ("ask", "milk")),
        ("!ask@other milk", ("", "")),
        ("!!ask", ("", "")),
        ("!", ("", "")),
        ("!ask!", ("", "")),
        ("ask milk", ("", "")),
        ("/home/ann", ("", "")),
        ("!" + "a" * 33, ("", "")),
        ("", ("", "")),
    ],
)
def test_commands(typed: str, read: tuple[str, str]) -> None:
    assert command(typed, ME) == read


@pytest.mark.parametrize(
    ("body", "rest", "quoted"),
    [
        ("> <@a:b> x\n\ny", "y", "> <@a:b> x"),
        ("> * <@a:b> waves\n\ny\n\nz", "y\n\nz", "> * <@a:b> waves"),
        ("> <@a:b> x\n> more\ny", "y", "> <@a:b> x\n> more"),
        ("> <@a:b> x", "", "> <@a:b> x"),
        ("> x\n\ny", "> x\n\ny", ""),
        ("y", "y", ""),
    ],
)
def test_quotations(body: str, rest: str, quoted: str) -> None:
    assert unquoted(body) == (rest, quoted)


def test_naming_a_person_is_no_link_and_a_room_is() -> None:
    hrefs = [
        "https://matrix.to/#/@ann:example.org",
        "https://matrix.to/#/%40ann:example.org",
        "matrix:u/ann:example.org",
        "matrix:r/street:example.org",
        "mailto:ann@example.org",
        "tel:+447700900123",
        "https://example.org",
    ]

    assert links("", hrefs) == ("matrix:r/street:example.org", "https://example.org")


@pytest.mark.parametrize("text", ["at 9.30pm", "yes.no", "v1.2", "Mr.Smith", "a.b.c", "3/4"])
def test_ordinary_words_are_no_links(text: str) -> None:
    assert links(text, []) == ()


def test_a_carrier_is_what_the_text_does_not_say() -> None:
    assert carriers("two  pints", "two pints", "", " three\n", "three", "four") == ("three", "four")


@given(st.text(alphabet="<>&;/abdmx\"'= -!?#1", max_size=80))
def test_any_formatting_can_be_looked_through(html: str) -> None:
    shown = Shown(html)

    assert isinstance(shown.text + shown.quoted + shown.hidden, str)


@given(st.text(max_size=60))
def test_formatting_that_says_the_same_shows_the_same(text: str) -> None:
    plain = text.replace("&", "").replace("<", "").replace("\r", "")

    assert Shown(f"<b>{plain}</b>").text == plain


@pytest.mark.parametrize("place", range(10), ids=str)
def test_every_reaction_the_bot_hangs_up_is_understood(place: int) -> None:
    bare = KEYCAPS[place].replace("\ufe0f", "")

    assert choice(KEYCAPS[place]) == choice(bare) == choice(str(place + 1)) == place


@pytest.mark.parametrize("key", ["👍", "0", "11", "", "1st", "❤️", "\ufe0f"])
def test_other_reactions_choose_nothing(key: str) -> None:
    assert choice(key) is None


def test_a_message_is_found_again_by_its_name() -> None:
    assert place_of(message_ref("!room:example.org", "$event")) == ("!room:example.org", "$event")
    assert place_of("") == ("", "")

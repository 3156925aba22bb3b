"""Messages of ours as a homeserver takes them and as people see them."""

import json
from html.parser import HTMLParser

from hypothesis import example, given
from hypothesis import strategies as st

from bot.core.delivery import Parcel
from bot.core.ids import AccountRef, ChatRef
from bot.core.outgoing import Label, Look, Rendered, Span
from bot.platforms.matrix.abilities import ABILITIES
from bot.platforms.matrix.draw import Content, draw, html, reactions
from bot.platforms.matrix.words import Shown

ROOM = "!street:test.local"
LARGEST_EVENT = 65_536
ENVELOPE = 3_000  # what a homeserver adds: ids, signatures, who and when


def drawn(*spans: Span, thread: str = "", reply_to: str = "", replacing: str = "") -> Content:
    rendered, chat = Rendered(spans), ChatRef("matrix", ROOM)
    parcel = Parcel(1, chat, rendered, thread=thread, reply_to=reply_to, replacing=replacing)
    return draw(rendered, parcel)


def test_plain_words_are_a_notice_that_calls_nobody() -> None:
    assert drawn(Span("good morning\nall")) == {
        "msgtype": "m.notice",
        "body": "good morning\nall",
        "m.mentions": {},
    }


def test_who_a_message_is_meant_for_is_called_and_an_edit_calls_nobody_again() -> None:
    meant = Rendered((Span("Ann, thank you"),), mentions=(AccountRef("matrix", "@ann:test.local"),))
    new = draw(meant, Parcel(1, ChatRef("matrix", ROOM), meant))
    edit = draw(meant, Parcel(1, ChatRef("matrix", ROOM), meant, replacing=f"{ROOM} $old"))

    assert new["m.mentions"] == {"user_ids": ["@ann:test.local"]}
    assert edit["m.mentions"] == {}
    assert edit["m.new_content"]["m.mentions"] == new["m.mentions"]


def test_looks_are_formatted_and_what_people_said_is_never_markup() -> None:
    content = drawn(Span("Ann", Look.BOLD), Span(" & <b>Bob</b>\n"), Span("x", Look.CODE))

    assert content["body"] == "Ann & <b>Bob</b>\nx"
    assert content["formatted_body"] == (
        "<strong>Ann</strong> &amp; &lt;b&gt;Bob&lt;/b&gt;<br><code>x</code>"
    )


def test_an_edit_replaces_the_words_and_tells_old_clients() -> None:
    content = drawn(Span("two", Look.BOLD), replacing=f"{ROOM} $old", thread="$root")

    assert content["m.relates_to"] == {"rel_type": "m.replace", "event_id": "$old"}
    assert content["m.new_content"]["formatted_body"] == "<strong>two</strong>"
    assert content["body"] == "* two"


def test_answers_and_threads_say_what_they_belong_to() -> None:
    answered = {"m.in_reply_to": {"event_id": "$said"}}
    threaded = {"rel_type": "m.thread", "event_id": "$root"}
    reply = drawn(Span("x"), reply_to=f"{ROOM} $said")["m.relates_to"]
    thread = drawn(Span("x"), thread="$root")["m.relates_to"]
    both = drawn(Span("x"), thread="$root", reply_to=f"{ROOM} $said")["m.relates_to"]

    assert reply == answered
    assert thread == {
        **threaded, "is_falling_back": True, "m.in_reply_to": {"event_id": "$root"}
    }  # fmt: skip
    assert both == {**threaded, "is_falling_back": False, **answered}


def test_the_whole_room_is_never_called() -> None:
    content = drawn(Span("dear @room, dear @"), Span("room", Look.BOLD), Span(" @Room"))
    halves = drawn(Span("@ro"), Span("om"))

    assert "@room" not in json.dumps([content, halves])
    assert Shown(content["formatted_body"]).text.replace("\u2060", "") == (
        "dear @room, dear @room @Room"
    )


def test_each_choice_has_the_reaction_of_its_place() -> None:
    rendered = Rendered((), tuple(Label(str(n), n) for n in (2, 0, 11)))

    assert reactions(rendered) == ("1️⃣", "3️⃣")


class Tags(HTMLParser):
    """Which tags stand in formatted words."""

    def __init__(self, formatted: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.feed(formatted)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag if not attrs else f"{tag} with attributes")


LOOKS = st.sampled_from(Look)
TRICKY = st.text(st.sampled_from("<>&\"';#@roma/b!-\n \u202e\u200b漢👩"), max_size=30) | st.text()


@given(st.lists(st.builds(Span, TRICKY, LOOKS), max_size=6))
@example([Span("<script>alert(1)</script>", Look.CODE), Span("</code><b>")])
def test_no_words_become_markup(spans: list[Span]) -> None:
    formatted = html(spans)

    assert set(Tags(formatted).open) <= {"strong", "em", "code", "br"}
    shown = Shown(formatted).text.replace("\n", "").replace("\r", "").replace("\0", "\ufffd")
    said = "".join(span.text for span in spans).replace("\n", "").replace("\r", "")
    assert shown == said.replace("\0", "\ufffd")


ANYTHING = st.text(st.characters(codec=None, exclude_categories=()), max_size=50)


@given(spans=st.lists(st.builds(Span, ANYTHING, LOOKS), min_size=1, max_size=4), edit=st.booleans())
def test_whatever_is_said_a_homeserver_can_take_it(spans: list[Span], *, edit: bool) -> None:
    content = drawn(*spans, replacing=f"{ROOM} $old" if edit else "")
    words = json.dumps(content, ensure_ascii=False)

    assert words.encode()
    assert "\\u0000" not in words
    assert "@room" not in words


@given(char=st.sampled_from('&<"\x01漢👩a'), edit=st.booleans())
def test_the_longest_message_fits_into_an_event(char: str, *, edit: bool) -> None:
    units = 2 if char > "\uffff" else 1
    half = char * (ABILITIES.text_limit // units // 2)
    content = drawn(
        Span(half, Look.BOLD), Span(half, Look.CODE), replacing=f"{ROOM} $old" if edit else ""
    )

    size = len(json.dumps(content, ensure_ascii=False).encode())
    assert size + ENVELOPE <= LARGEST_EVENT

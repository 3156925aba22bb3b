"""Messages as Telegram wants them: entities by UTF-16 units, buttons a thumb can hit."""

from hypothesis import given
from hypothesis import strategies as st

from bot.core.delivery import Parcel
from bot.core.ids import ChatRef
from bot.core.outgoing import Label, Look, Rendered, Span
from bot.platforms.telegram.draw import TEXT_LIMIT, answering, draw, topic
from tests.bot_api import limits
from tests.platforms.telegram.samples import ME

LOOKS = {Look.BOLD: "bold", Look.ITALIC: "italic", Look.CODE: "code"}
SPANS = st.lists(
    st.builds(
        Span,
        st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
        st.sampled_from(Look),
    ),
    max_size=8,
)


def labels(*texts: str, home: bool = False) -> tuple[Label, ...]:
    return tuple(Label(text, index, home) for index, text in enumerate(texts))


def shape(*texts: str) -> list[list[str]]:
    """Return the rows that labels are put in."""
    drawn = draw(Rendered((Span("x"),), labels(*texts)), 1, ME, private=True)
    assert drawn.buttons
    return [[button.text for button in row] for row in drawn.buttons.inline_keyboard]


def test_looks_become_entities_counted_in_utf16_units() -> None:
    spans = (Span("🪜 "), Span("Ladder", Look.BOLD), Span(" for "), Span("Ámos", Look.ITALIC))

    drawn = draw(Rendered(spans), 1, ME, private=False)

    assert drawn.text == "🪜 Ladder for Ámos"
    assert [(e.type, e.offset, e.length) for e in drawn.entities] == [
        ("bold", 3, 6),
        ("italic", 14, 4),
    ]


@given(SPANS)
def test_entities_cover_just_the_words_they_were_made_for(spans: list[Span]) -> None:
    drawn = draw(Rendered(tuple(spans)), 1, ME, private=False)

    units = drawn.text.encode("utf-16-le")
    covered = [
        (e.type, units[2 * e.offset : 2 * (e.offset + e.length)].decode("utf-16-le"))
        for e in drawn.entities
    ]
    assert covered == [(LOOKS[s.look], s.text) for s in spans if s.look in LOOKS and s.text.strip()]


@given(SPANS, st.integers(0, 5000))
def test_no_text_is_longer_than_the_server_takes(spans: list[Span], more: int) -> None:
    long = Rendered((*spans, Span("🪜" * more, Look.BOLD), *spans))

    drawn = draw(long, 1, ME, private=False)

    assert len(limits.units(drawn.text)) <= 2 * TEXT_LIMIT
    limits.entities(drawn.text, [e.to_dict() for e in drawn.entities])


def test_markup_of_people_stays_words() -> None:
    drawn = draw(Rendered((Span("<b>*_`[x](tg://user?id=1)"),)), 1, ME, private=False)

    assert (drawn.text, drawn.entities) == ("<b>*_`[x](tg://user?id=1)", ())


def test_a_button_carries_row_and_place() -> None:
    drawn = draw(Rendered((Span("x"),), labels("Yes", "No")), 2**62, ME, private=False)

    assert drawn.buttons
    data = [button.callback_data for row in drawn.buttons.inline_keyboard for button in row]
    assert data == [f"{2**62}.0", f"{2**62}.1"]
    assert all(isinstance(one, str) and len(one.encode()) <= 64 for one in data)


def test_a_button_that_leads_home_is_a_link_in_a_group_and_a_press_in_private() -> None:
    message = Rendered((Span("x"),), labels("Tell me more", home=True))
    group, private = (draw(message, 12, ME, private=where).buttons for where in (False, True))

    assert group
    assert group.inline_keyboard[0][0].url == "https://t.me/ground_bot?start=12-0"
    assert private
    assert private.inline_keyboard[0][0].callback_data == "12.0"


def test_short_labels_share_a_row() -> None:
    assert shape("Yes", "No", "Maybe") == [["Yes", "No", "Maybe"]]


def test_pairs_stay_beside_each_other() -> None:
    assert shape("1 ✓", "1 ✗", "2 ✓", "2 ✗", "3 ✓", "3 ✗") == [
        ["1 ✓", "1 ✗", "2 ✓", "2 ✗"],
        ["3 ✓", "3 ✗"],
    ]


def test_a_long_label_has_a_row_to_itself() -> None:
    assert shape("Yes", "No", "I would like to talk about it first", "Not now") == [
        ["Yes", "No"],
        ["I would like to talk about it first"],
        ["Not now"],
    ]


@given(st.lists(st.text(min_size=1, max_size=40), min_size=1, max_size=130))
def test_every_label_up_to_a_hundred_is_drawn_once_and_in_order(texts: list[str]) -> None:
    rows = shape(*texts)

    assert [text for row in rows for text in row] == texts[:100]
    assert max(map(len, rows)) <= limits.ROW


def test_lasting_keys_are_shown_in_private_only() -> None:
    message = Rendered((Span("x"),), keys=("I need", "I can", "Let's decide"))
    group, private = (draw(message, 1, ME, private=where).keys for where in (False, True))

    assert group is None
    assert private
    assert [[key.text for key in row] for row in private.keyboard] == [
        ["I need", "I can"],
        ["Let's decide"],
    ]
    assert private.is_persistent


def parcel(reply_to: str = "", thread: str = "") -> Parcel:
    order = Rendered((Span("x"),))
    return Parcel(1, ChatRef("telegram", "-100"), order, thread=thread, reply_to=reply_to)


def test_an_answer_is_sent_also_when_what_it_answers_is_gone() -> None:
    answered = answering(parcel("-100:7"))

    assert answered
    assert (answered.message_id, answered.allow_sending_without_reply) == (7, True)


def test_a_message_of_the_rooms_former_life_is_not_answered() -> None:
    assert answering(parcel("-4:7")) is None


def test_an_answer_goes_to_the_topic_it_came_from() -> None:
    assert (topic(parcel(thread="88")), topic(parcel())) == (88, None)

"""What must hold for any words and values: codec, spans, cuts, cleaning, paces."""

from dataclasses import fields
from datetime import UTC, datetime, timedelta
from typing import Any, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import app
from bot.core.act import Act, Say, load_act
from bot.core.clean import clean, name
from bot.core.codec import dump, load
from bot.core.incoming import Incoming
from bot.core.outgoing import Look, Pace, Span
from bot.core.text import Text
from bot.kernel.fit import cut, width
from bot.kernel.outbox import Priority
from bot.kernel.pacer import Pacer
from bot.kernel.texts import MARKS, OPEN, SHUT, spans

ACTS = {act.name: act for feature in app.FEATURES for act in feature.acts}
MOMENTS = st.datetimes(
    min_value=datetime(2000, 1, 1),  # noqa: DTZ001 - made aware below
    max_value=datetime(2100, 1, 1),  # noqa: DTZ001 - made aware next
    timezones=st.just(UTC),
)
st.register_type_strategy(datetime, MOMENTS)
WORDS = st.text(st.characters(exclude_categories=["Cs"]))
ARGS = st.lists(st.tuples(WORDS, WORDS | st.integers()), max_size=2).map(tuple)
st.register_type_strategy(Text, st.builds(Text, WORDS, ARGS))
JSON = st.dictionaries(WORDS, st.none() | st.booleans() | st.integers() | WORDS, max_size=3)
SPANS = st.lists(st.builds(Span, WORDS, st.sampled_from(Look)), max_size=6).map(tuple)


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_every_act_comes_back_from_json_as_it_was(act: type[Act]) -> None:
    free = {
        n: JSON if hint == dict[str, Any] else st.lists(JSON, max_size=2).map(tuple)
        for n, hint in get_type_hints(act).items()
        if "typing.Any" in str(hint)
    }
    known = {f.name for f in fields(act)}

    @settings(max_examples=20)  # for each of some two hundred
    @given(st.builds(act, **{n: made for n, made in free.items() if n in known}))
    def check(made: Act) -> None:
        assert load_act(ACTS, made.dump()) == made

    check()


@given(st.builds(Incoming))
def test_every_event_comes_back_from_json_as_it_was(incoming: Incoming) -> None:
    assert load(Incoming, dump(incoming)) == incoming


@given(SPANS, st.integers(min_value=2, max_value=40))
def test_cutting_loses_no_words(words: tuple[Span, ...], limit: int) -> None:
    whole = "".join(span.text for span in words)

    assert "".join(span.text for part in cut(words, limit) for span in part) == whole


@given(SPANS, st.integers(min_value=2, max_value=40))
def test_no_part_is_longer_than_allowed(words: tuple[Span, ...], limit: int) -> None:
    sizes = [width("".join(span.text for span in part)) for part in cut(words, limit)]

    assert max(sizes) <= limit


@given(st.text(st.sampled_from("ab*_`\n ")).map(clean))
def test_what_people_say_is_never_read_as_markup(words: str) -> None:
    found = spans(f"**{OPEN}{words}{SHUT}** x")

    assert found[-1] == Span(" x")
    assert "".join(span.text for span in found[:-1]) == words
    assert {span.look for span in found[:-1]} <= {Look.BOLD}


@given(WORDS)
def test_clean_words_cannot_close_what_keeps_them_apart(words: str) -> None:
    assert not {OPEN, SHUT} & set(clean(words))


@given(WORDS)
def test_cleaning_twice_is_cleaning_once(words: str) -> None:
    assert clean(clean(words)) == clean(words)


@given(WORDS)
def test_a_name_is_one_short_line(words: str) -> None:
    made = name(words)

    assert len(made) <= 64
    assert "\n" not in made


def test_every_mark_makes_its_look() -> None:
    looks = {spans(f"{mark}x{mark}")[0].look for mark in MARKS}

    assert looks == {Look.BOLD, Look.ITALIC, Look.CODE}


def send_all(pacer: Pacer, dest: str, priority: Priority, many: int) -> list[float]:
    """Send as fast as the pacer lets; return when each went out."""
    now = 0.0
    sent: list[float] = []
    while len(sent) < many:
        wait = pacer.wait(dest, priority, now)
        if wait > 0:
            now += max(wait, 0.001)
            continue
        pacer.spent(dest, priority, now)
        sent.append(now)
    return sent


def test_a_chat_hears_no_more_than_it_may_in_a_minute() -> None:
    sent = send_all(Pacer(Pace(chat_every_s=0.1, chat_per_minute=5)), "g", Priority.WORDS, 16)

    assert all(late - early > 59.9 for early, late in zip(sent, sent[5:], strict=False))


def test_cards_in_a_chat_keep_their_distance() -> None:
    sent = send_all(Pacer(Pace(edit_every_s=3)), "g", Priority.CARD, 4)

    assert [round(at) for at in sent] == [0, 3, 6, 9]


def test_a_removal_waits_for_no_words() -> None:
    pacer = Pacer(Pace(chat_every_s=10))
    pacer.spent("g", Priority.WORDS, 0)

    assert pacer.wait("g", Priority.DEED, 0) == 0


def test_a_closed_chat_is_closed_even_for_removals() -> None:
    pacer = Pacer(Pace())
    pacer.close("g", 5)

    assert pacer.wait("g", Priority.DEED, 0) == 5


def test_time_is_kept_to_the_microsecond() -> None:
    at = datetime(2030, 1, 2, 3, 4, 5, 6, tzinfo=UTC) + timedelta(microseconds=1)

    made: Any = load(datetime, dump(at))
    assert made == at


def test_taking_back_means_nothing_where_nothing_was_said_about_it() -> None:
    assert Say("help").undone() is None

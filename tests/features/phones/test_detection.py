"""Numbers are found where they stand, and what is not one is left alone."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.incoming import Said
from bot.features.phones import guard, sense
from bot.features.phones.detection import (
    CARD,
    KEPT,
    MEDIA,
    find_numbers,
    goes_on,
    hide_all,
    mask,
    may_be_part,
    put_marks,
    with_scraps,
)
from bot.features.phones.detection.finding import _apart
from bot.features.phones.detection.judge import Place


@pytest.mark.parametrize(
    "words",
    [
        "ring 999 or 111",
        "Samaritans 116 123",
        "Shelter 0808 800 4444",
        "0800 1111",
        "text 85258",
        "NHS 0300 123 1234",
        "call 1-800-799-7233",
        "bus 12 at 10:30",
        "Termin: 07.11.2026",
    ],
)
def test_what_is_there_for_everyone_passes(words: str) -> None:
    assert find_numbers(words, ("GB", "US")) == ()


@pytest.mark.parametrize("region", ["GB", "US", "DE", "FR", "ES", "IN", "PL", "BR"])
@pytest.mark.parametrize(
    "words",
    [
        "2029-01-02 01:02\n2026-04-11 05:48\n2029-04-02 20:33",
        "1. 7.12.\n2. 30.12.\n3. 8.1.\n4. 19.2.\n5. 18.10.\n6. 1.1.",
        "05/11/2026 at 10:00\n06/11/2026 at 10:00\n07/11/2026 at 9:30",
        "1.5.2026, 2.5.2026, 3.5.2026, 4.5.2026, 5.5.2026",
        "1. Mon 5 Jan 10:00\n2. Tue 6 Jan 11:30\n3. Wed 7 Jan 9:15",
        "1. 36\n2. 12\n3. 48\n4. 8\n5. 51\n6. 47",
        "26\n21\n19\n5\n22\n20\n11\n7\n4",
        "1) 12 x 500 g\n2) 3 x 200 g\n3) 20 x 100 g",
        "10:00 11:30 12:45 14:00 15:15",
        "05 11 2026",
    ],
)
def test_lists_dates_and_times_are_left_alone_everywhere(words: str, region: str) -> None:
    assert find_numbers(words, region) == ()


@pytest.mark.parametrize(
    "words",
    [
        "1. 07700 900123\n2. 07700 900456",
        "1) ring 07700 900123\n2) or 07700 900456",
        "3. 07700 900123\n2. 07700 900456",
        "07.12.2026: 07700 900123, 25 12 2026 07700 900456",
        "from 05/11/2026 at 10:00 on 07700 900123, else 07700 900456",
    ],
)
def test_numbers_in_lists_and_beside_dates_are_found(words: str) -> None:
    assert find_numbers(words, "GB")[-1].e164 == "+447700900456"


@pytest.mark.parametrize(
    ("words", "e164"),
    [
        ("on 07700 900123 ok", "+447700900123"),
        ("+44 (0)7700 900123", "+447700900123"),
        ("00447700900123", "+447700900123"),
        ("020 7946 0018", "+442079460018"),
        ("0113 496 0000", "+441134960000"),
        ("(212) 555-0123", "+12125550123"),
        ("06 39 98 12 34", "+33639981234"),
    ],
)
def test_ranges_kept_for_stories_are_found(words: str, e164: str) -> None:
    assert [each.e164 for each in find_numbers(words, "GB")] == [e164]


def test_the_place_is_told_in_the_words_as_they_were_typed() -> None:
    words = "é\u200b😀 ０７７００&nbsp;９００１２３!"

    assert mask(words, find_numbers(words, "GB"), "[x]") == "é\u200b😀 [x]!"


def test_a_bracket_before_a_number_stays() -> None:
    assert guard("ask Femi (07911 123475), ok", ("GB",)) == "ask Femi ([number kept safe]), ok"


def test_numbers_from_elsewhere_count_with_their_country_only() -> None:
    assert find_numbers("+49 171 3920012", "GB")
    assert not find_numbers("0171 3920012", "GB")


def test_a_group_of_two_countries_knows_the_numbers_of_both() -> None:
    both = [find_numbers(words, ("GB", "DE")) for words in ("07911 123456", "0171 3920012")]

    assert all(both)


@pytest.mark.parametrize(
    "unit",
    [
        "1 2 3 4 5 6 7 8 9 ",
        "07911123456 ",
        "0",
        "+4",
        "(0",
        "1.2.3.4/5-6 ",
        "٠٧",
        "555-01",
        "020 7946 ",
        "&#48;",
        "a1 ",
        "\u200b0",
        "one two ",
        "double oh ",
        "é1",
        "0\n",
        "07400,",
        "http://a/1 ",
        "</b>1",
        "<a ",
        "GB82 1234 ",
        "IO1",
    ],
)
def test_the_longest_message_holds_nobody_up(unit: str) -> None:
    words = (unit * 66_000)[:65_536]
    took = []
    for _ in range(3):
        began = time.process_time()
        find_numbers(words, "GB")
        took.append(time.process_time() - began)

    assert min(took) < 0.2  # four times what it may take, for slow machines


def test_a_number_far_into_a_long_message_is_found() -> None:
    words = "12 bags of rice for 30 people. " * 1500 + "ring 07700 900123 or 07911 123456"

    assert len(find_numbers(words, "GB")) == 2


def test_a_number_behind_very_many_digits_is_found() -> None:
    words = "1 2 3 4 5 6 7 8 9 " * 2000 + "ring 07911 123456"

    assert "07911 123456" not in hide_all(words, ("GB",))


NUMBERS = st.sampled_from(
    [
        "07700 900123",
        "+44 7700 900461",
        "07911123456",
        "+1 202 555 0110",
        "0044 7400 123472",
        "020 7946 0018",
        "+49 171 3920012",
    ]
)


@settings(deadline=None)  # a busy machine is no bug
@given(st.lists(st.tuples(st.text(max_size=12), NUMBERS), max_size=4), st.text(max_size=12))
def test_no_number_survives_the_guard(parts: list[tuple[str, str]], end: str) -> None:
    words = "".join(f"{before} {number} " for before, number in parts) + end
    said = guard(words, ("GB",))

    assert find_numbers(said, ("GB",)) == ()


@given(st.text(alphabet="0123456789 +()-.x/\n", max_size=80))
def test_the_guard_changes_nothing_twice(words: str) -> None:
    once = guard(words, ("GB",))

    assert guard(once, ("GB",)) == once


@given(st.text(max_size=60))
def test_places_lie_within_the_words_and_apart(words: str) -> None:
    at = 0
    for each in find_numbers(f"{words} 07700 900123", "GB"):
        assert at <= each.start < each.end <= len(words) + 13
        at = each.end


def test_a_mark_stands_for_each_number() -> None:
    words = "home 020 7946 0101 mob 07400 123516"

    assert mask(words, find_numbers(words, "GB")) == f"home {KEPT} mob {KEPT}"


@pytest.mark.parametrize(
    ("words", "media", "marked"),
    [
        ("ring 07700 900123", "", f"ring {KEPT}"),
        ("ring me here", "", f"ring me here {KEPT}"),
        ("", "contact", CARD),
        ("ring 07700 900123", "photo", f"ring {KEPT}\n{MEDIA}"),
        (f"{KEPT}{CARD}", "", KEPT),
    ],
)
def test_what_is_not_put_back_leaves_a_mark(words: str, media: str, marked: str) -> None:
    assert put_marks(words, find_numbers(words, "GB"), media) == marked


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("new phone! +447\nthen 700900123 ok", "new phone! [x] ok"),
        ("one hand\n07700\n900 123, thanks", "one hand\n[x] thanks"),
        ("double oh\nseven now", "[x] now"),
        ("O77O09 12", "[x]"),
        ("no digits", "no digits"),
    ],
)
def test_of_numbers_in_pieces_no_scrap_is_put_back(words: str, left: str) -> None:
    assert mask(words, with_scraps(words, find_numbers(words, "GB")), "[x]") == left


@pytest.mark.parametrize(
    ("words", "part", "on"),
    [
        ("07700", True, True),
        ("oh double seven", True, True),
        ("one two", False, True),
        ("is", False, True),
        ("we all went to the park and then home again", False, False),
        ("900123 " + "and so on " * 10, False, True),
    ],
)
def test_a_short_message_may_be_a_part(words: str, part: bool, on: bool) -> None:
    assert (may_be_part(words), goes_on(words)) == (part, on)


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("my brother, call 08031234567", "my brother, call [x]"),
        ("call 99999999999", "call 99999999999"),
        ("forty and so on 07700 900123", "forty and so on [x]"),
        ("and forty and", "and forty and"),
        ("0 double 7 0 0 9 0 0 1 2 3", "[x]"),
        ("a hundred thousand 07700 900123", "a hundred thousand [x]"),
        ("forty and forty five 07700 900123", "forty and forty five [x]"),
        ("xy07700900123 is my code", "xy07700900123 is my code"),
        ("call 29141777631", "call 29141777631"),
        ("call 7700 900123 45 67", "call 7700 900123 45 67"),
        ("07700%20900%20123", "[x]"),
        ("07700 900123 07700 900456", "[x] [x]"),
    ],
)
def test_what_stands_around_a_number_stays(words: str, left: str) -> None:
    assert mask(words, find_numbers(words, "GB"), "[x]") == left


def test_numbers_at_the_end_of_a_long_message_are_read_once() -> None:
    words = "x" * 4300 + " 07700 900123 abcdefghijklm 07700 900456"

    assert len(find_numbers(words, "GB")) == 2


def test_places_that_overlap_become_one() -> None:
    places = [Place("+1", 0, 5), Place("", 3, 9), Place("", 4, 6)]

    assert _apart(places) == [Place("+1", 0, 9)]


def test_no_country_has_no_numbers() -> None:
    with pytest.raises(LookupError):
        find_numbers("call 07700 999999", "XX")


def test_a_contact_card_is_noticed() -> None:
    said = Said("1", "", own_contact="+447700900123", media="contact")

    assert sense(said, ("GB",)) == {"spans": [], "numbers": ["+447700900123"]}


def test_ordinary_words_are_not_noticed() -> None:
    assert sense(Said("1", "bread at 10:30?"), ("GB",)) is None

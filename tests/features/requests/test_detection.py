"""What typed words mean."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.clean import clean
from bot.core.text import Refused
from bot.features.requests.rules.detection import (
    MOST_WORDS,
    Around,
    Asked,
    check_length,
    looks_like_request,
    number_and_words,
    read,
)
from bot.features.requests.rules.reading import Due

NOW = datetime(2030, 1, 2, 12, tzinfo=UTC)
AROUND = Around(NOW, categories=("food", "phone credit and data", "phones"), areas=("The Park",))
SIX = Due(datetime(2030, 1, 2, 18, tzinfo=UTC))


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("bread", Asked("bread")),
        ("bread | private", Asked("bread", private=True)),
        ("bread\nPrivate", Asked("bread", private=True)),
        ("private | bread | by six", Asked("bread", private=True, due=SIX)),
        ("by six", Asked("by six")),
        ("bread | near the park | for 3 helpers", Asked("bread", area="The Park", needed=3)),
        ("bread | near my door", Asked("bread, near my door")),
        ("bread | weekly | for 900", Asked("bread", rrule="FREQ=WEEKLY", needed=20)),
        ("bread | for nobody", Asked("bread, for nobody")),
        ("Food: bread", Asked("bread", "food")),
        ("foo: bread", Asked("bread", "food")),
        ("phone: ring me", Asked("phone: ring me")),
        ("odd: bread", Asked("odd: bread")),
        ("see https: //x", Asked("see https: //x")),
        ("private lessons", Asked("private lessons")),
        ("|  |", Asked("")),
    ],
)
def test_fields_are_taken_apart_and_unknown_ones_stay_words(line: str, asked: Asked) -> None:
    assert read(line, AROUND) == asked


@given(st.text(alphabet=st.characters(categories=["L", "N", "Zs"]), max_size=MOST_WORDS))
def test_one_line_of_plain_words_stays_as_it_was_said(line: str) -> None:
    plain = line.casefold().strip() != "private"

    assert read(line, AROUND) == (Asked(clean(line)) if plain else Asked("", private=True))


def test_a_button_that_says_private_holds_whatever_the_words_say() -> None:
    assert read("bread", AROUND, Asked(private=True)).private


def test_words_beyond_the_measure_are_refused() -> None:
    with pytest.raises(Refused) as no:
        check_length(read("x" * (MOST_WORDS + 1), AROUND))

    assert no.value.text.key == "requests-long"


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("7 you saved my day", (7, "you saved my day")),
        ("#7", (7, "")),
        ("you are kind", (0, "you are kind")),
        ("7th heaven", (0, "7th heaven")),
        ("", (0, "")),
    ],
)
def test_thanks_begin_with_a_number(line: str, meant: tuple[int, str]) -> None:
    assert number_and_words(line) == meant


@pytest.mark.parametrize(
    "words",
    [
        "Can anyone lend me a drill on Saturday?",
        "does anybody have a spare chair",
        "I need a lift to the clinic tomorrow",
        "Could someone walk my dog this evening please",
        "Hello all, I’m looking for a cot",
        "Has anyone got a ladder?",
    ],
)
def test_a_wish_is_heard(words: str) -> None:
    assert looks_like_request(words)


@pytest.mark.parametrize(
    "words",
    [
        "Good morning everybody",
        "I need a holiday!!",
        "I need to tell you how lovely that was",
        "Can anyone",
        "lol can anyone explain this film",
        "Can anyone see https://example.org ?",
        "Anyone can come on Saturday, all are welcome",
        "can anyone help " + "x" * 400,
    ],
)
def test_banter_is_not(words: str) -> None:
    assert not looks_like_request(words)

"""Values go to JSON and come back the same, or the data is refused."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.codec import dump, load
from bot.core.ids import AccountRef, ChatRef, Who
from bot.core.incoming import Incoming, Pressed, Room, Said, Sender, Standing
from bot.core.text import Style, Text, When, text

NOON = datetime(2030, 1, 2, 12, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Everything:
    when: datetime
    span: timedelta
    share: Fraction
    standing: Standing
    pair: tuple[int, str]
    names: frozenset[str]
    listed: list[int]
    table: dict[str, int]
    anything: Any
    maybe: str | None
    inner: Text | int
    either: Style | None


EVERYTHING = Everything(
    NOON,
    timedelta(hours=3),
    Fraction(2, 3),
    Standing.ADMIN,
    (1, "a"),
    frozenset({"x"}),
    [1, 2],
    {"k": 1},
    {"free": [1]},
    None,
    text("a-key", who=Who(3), at=When(NOON)),
    Style.DAY,
)


def there_and_back(value: Any) -> Any:
    return load(type(value), json.loads(json.dumps(dump(value))))


def test_every_kind_of_field_comes_back() -> None:
    assert there_and_back(EVERYTHING) == EVERYTHING


@given(st.text(), st.text(max_size=20), st.tuples(st.text(), st.text()), st.booleans())
def test_whatever_people_say_comes_back(
    words: str, command: str, carriers: tuple[str, str], edited: bool
) -> None:
    said = Said("m1", words, command, carriers=carriers, edited=edited)
    room = Room(ChatRef("street", "1"))
    incoming = Incoming("e1", NOON, room, Sender(AccountRef("street", "ana")), said)

    assert there_and_back(incoming) == incoming


def test_a_press_is_told_from_words() -> None:
    room, ana = Room(ChatRef("street", "1")), Sender(AccountRef("street", "ana"))
    incoming = Incoming("e1", NOON, room, ana, Pressed(7, 0, "p"))

    assert there_and_back(incoming).what == Pressed(7, 0, "p")


def test_what_nobody_can_read_again_is_not_written() -> None:
    with pytest.raises(TypeError, match="cannot dump object"):
        dump(object())


def test_a_wrong_kind_is_refused() -> None:
    with pytest.raises(TypeError, match="wanted int"):
        load(Pressed, {"row": "7", "index": 0})


def test_data_that_fits_no_kind_is_refused() -> None:
    broken = {
        **dump(
            Incoming(
                "e", NOON, Room(ChatRef("s", "1")), Sender(AccountRef("s", "a")), Pressed(1, 1)
            )
        ),
        "what": 5,
    }

    with pytest.raises(ValueError, match="no kind fits"):
        load(Incoming, broken)


def test_a_plain_option_is_read_as_what_it_is() -> None:
    data = {**dump(EVERYTHING), "inner": 4, "either": None}

    assert load(Everything, data).inner == 4

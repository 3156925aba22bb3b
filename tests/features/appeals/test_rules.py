"""Lots nobody can steer, answers counted in favour of the person, reports handed on later."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.text import Refused
from bot.features.appeals.acts import Appeal, read_appeal
from bot.features.appeals.rules import (
    Answer,
    State,
    check_window,
    commitment,
    drawn,
    handed_on,
    outcome,
    seats,
    uninvolved,
)
from bot.features.appeals.settings import SEATS

NOW = datetime(2030, 1, 2, 12, tzinfo=UTC)
SEEDS = st.binary(min_size=32, max_size=32).map(bytes.hex)
NAMES = st.dictionaries(st.integers(1, 50), st.text("abcdef", min_size=8), min_size=1)
ANSWERS = st.lists(st.sampled_from([*Answer, ""]), max_size=7)


@given(SEEDS, NAMES)
def test_the_order_depends_on_the_seed_alone(seed: str, names: dict[int, str]) -> None:
    names = {person: f"{name}{person}" for person, name in names.items()}
    turned = dict(reversed(names.items()))

    assert sorted(drawn(seed, names)) == sorted(names)
    assert drawn(seed, names) == drawn(seed, turned)


def test_everybody_is_drawn_first_about_as_often() -> None:
    names = {person: f"name{person}" for person in range(4)}
    first = [drawn(f"{number:064x}", names)[0] for number in range(400)]

    assert all(60 < first.count(person) < 140 for person in names)


def test_what_is_published_first_fits_the_seed_that_follows() -> None:
    assert commitment("00" * 32) != commitment("01" * 32)
    assert len(commitment("00" * 32)) == 64


@given(st.integers(1, 40), st.sampled_from([3, 5, 7]))
def test_an_odd_number_looks_as_far_as_there_are_people(there: int, wanted: int) -> None:
    assert seats(wanted, there) % 2 == 1
    assert seats(wanted, there) <= min(wanted, there)


def test_nobody_left_to_look_is_said() -> None:
    with pytest.raises(Refused):
        seats(3, 0)


@given(ANSWERS, st.sampled_from([1, 3, 5, 7]))
def test_in_doubt_it_is_undone(answers: list[str], asked: int) -> None:
    undo, stand = answers.count(Answer.UNDO), answers.count(Answer.STAND)
    state = outcome(answers, asked, over=True)

    if undo >= stand and stand * 2 <= asked:
        assert state is State.UNDONE
    assert state is not State.OPEN


def test_more_than_half_decides_at_once_and_less_waits() -> None:
    said = [("undo", "undo"), ("stand", "stand"), ("undo", "stand"), ("undo",)]

    assert [outcome(each, 3, over=False) for each in said] == [
        State.UNDONE, State.STANDS, State.OPEN, State.OPEN,
    ]  # fmt: skip


def test_whoever_was_part_of_it_does_not_look() -> None:
    assert uninvolved([1, 2, 3, 4], (2, 4, 0)) == [1, 3]


def test_a_second_look_has_its_time() -> None:
    check_window(NOW - timedelta(days=14), NOW, 14)

    with pytest.raises(Refused):
        check_window(NOW - timedelta(days=15), NOW, 14)


@given(st.integers(0, 86_400))
def test_a_report_is_handed_on_at_the_half_hour_and_never_at_once(seconds: int) -> None:
    told = NOW + timedelta(seconds=seconds)
    at = handed_on(told)

    assert at.minute in (0, 30)
    assert timedelta(minutes=10) <= at - told <= timedelta(minutes=40)


@pytest.mark.parametrize("typed", ["4", "1", "9", "x", "", "0055", "9" * 5000])
def test_only_an_odd_number_from_three_to_seven_looks_again(typed: str) -> None:
    with pytest.raises(Refused):
        SEATS.read(typed)


def test_a_number_is_read_kindly() -> None:
    assert [read_appeal(""), read_appeal(" #7 "), SEATS.read(" 5 ")] == [Appeal(), Appeal(7), 5]
    with pytest.raises(Refused):
        read_appeal("seven")

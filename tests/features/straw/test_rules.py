"""What a show of hands asks, takes and counts."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.incoming import Standing
from bot.core.text import Refused
from bot.features.straw import rules
from bot.features.straw.rules import Straw

STRAW = Straw(1, "Supper?", ("soup", "stew", "rice"), 1, 7, datetime(2030, 1, 4, tzinfo=UTC))
PLACES = st.lists(st.integers(-1, 4), max_size=6)


def test_a_question_and_its_choices_stand_in_one_line() -> None:
    assert rules.read("Supper? | soup | stew | soup") == ("Supper?", ("soup", "stew"), 1)
    assert rules.read("Supper?\nsoup\nstew\nSeveral") == ("Supper?", ("soup", "stew"), 2)


@pytest.mark.parametrize(
    "line",
    ["", "x" * 301 + "|a|b", "Supper? | soup", "Supper? | soup | " + "x" * 61,
     "Which? |" + "|".join(map(str, range(11)))],
    ids=["nothing", "long question", "one choice", "long choice", "many choices"],
)  # fmt: skip
def test_what_cannot_be_asked_is_said(line: str) -> None:
    with pytest.raises(Refused):
        rules.read(line)


def test_a_tap_raises_a_second_one_lowers_and_another_takes_its_place() -> None:
    several = replace(STRAW, most=3)

    assert rules.tapped(STRAW, (), 1) == (1,)
    assert rules.tapped(STRAW, (1,), 1) == ()
    assert rules.tapped(STRAW, (1,), 2) == (2,)
    assert rules.tapped(several, (1,), 0) == (0, 1)


@given(PLACES, st.integers(1, 4))
def test_a_choice_holds_only_what_is_offered_and_no_more_than_may_be(
    places: list[int], most: int
) -> None:
    chosen = rules.chosen(replace(STRAW, most=most), places)

    assert len(chosen) <= most
    assert set(chosen) <= {0, 1, 2} & set(places)
    assert not chosen or set(places) <= {0, 1, 2}


@given(st.lists(PLACES))
def test_every_raised_hand_is_counted(hands: list[list[int]]) -> None:
    taken = [rules.chosen(STRAW, hand) for hand in hands]
    counts = rules.counted(STRAW, taken)

    assert sum(counts) == sum(len(hand) for hand in taken)
    assert all(counts[place] == max(counts) for place in rules.leading(counts))


def test_nobody_leads_where_no_hand_was_raised() -> None:
    assert rules.leading((0, 0)) == rules.leading(()) == ()


def test_only_members_take_part_while_it_is_open() -> None:
    rules.inside(Standing.MEMBER)
    for nobody in (None, Standing.OUTSIDE):
        with pytest.raises(Refused):
            rules.inside(nobody)
    for gone in (None, replace(STRAW, counts=(0, 0, 0))):
        with pytest.raises(Refused):
            rules.still_open(gone)
    assert rules.still_open(STRAW) is STRAW


def test_who_asked_may_end_it_and_who_looks_after_the_group() -> None:
    rules.may_stop(STRAW, 7, leads=False)
    rules.may_stop(STRAW, 8, leads=True)
    with pytest.raises(Refused):
        rules.may_stop(STRAW, 8, leads=False)

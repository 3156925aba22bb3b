"""Who is asked first, and never more often than they said."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.text import Refused
from bot.features.offers import rules
from bot.features.offers.rules import Offering

people = st.lists(st.integers(1, 30), max_size=20)


@given(st.lists(people, max_size=4), st.frozensets(st.integers(1, 30)), st.integers(0, 6))
def test_few_are_asked_in_turn_nobody_twice_and_nobody_who_is_left_out(
    groups: Sequence[Sequence[int]], skip: frozenset[int], most: int
) -> None:
    chosen = rules.in_turn(groups, skip, most)
    first = [each for group in groups for each in group if each not in skip]

    assert list(chosen) == list(dict.fromkeys(first))[:most]


@pytest.mark.parametrize(
    ("field", "limit"),
    [
        *(("up to 3 a month", 3), ("Up to 2", 2), ("up to 900 times per month", 60)),
        *(("up to 0 a month", 1), ("up to you", 0), ("3 a month", 0)),
    ],
)
def test_a_limit_is_read(field: str, limit: int) -> None:
    assert rules.a_month(field) == limit


def test_where_the_limit_is_reached_nobody_is_asked() -> None:
    twice = Offering(1, 7, "a lift", per_month=2)

    assert rules.has_room(twice, {7: 1})
    assert not rules.has_room(twice, {7: 2})
    assert rules.has_room(Offering(1, 7, "a lift"), {7: 9})


def test_an_offer_is_its_owners_and_not_too_long() -> None:
    offering = Offering(1, 7, "a lift")
    rules.check(offering)
    rules.own(offering, 7)

    with pytest.raises(Refused):
        rules.own(offering, 8)
    with pytest.raises(Refused):
        rules.check(Offering(1, 7, "x" * 301))

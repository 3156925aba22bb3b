"""Numbers from which nobody can be picked out, and a table that no program runs."""

import csv
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.month.counting import FEWEST, FORMULAS, Month, Told, count, harmless, table

NOW = datetime(2030, 1, 2, 12, tzinfo=UTC)
rows = st.builds(
    Told,
    st.integers(1, 99),
    st.integers(1, 12),
    st.sampled_from(["", "food", "company"]),
    st.booleans(),
    st.just(NOW),
    st.one_of(st.none(), st.integers(1, 500).map(lambda h: NOW + timedelta(hours=h))),
)


@given(st.lists(rows, max_size=40), st.integers(0, 60))
def test_no_number_under_five_is_ever_said(told: Sequence[Told], people: int) -> None:
    month = count(told, people)
    numbers = [month.requests, month.met, month.without_help]
    numbers += [number for _, asked, met in month.kinds for number in (asked, met)]

    assert all(number == 0 or number >= FEWEST for number in numbers)
    assert people >= 30 or month.kinds == ()


def test_a_month_is_counted() -> None:
    later = NOW + timedelta(hours=4)
    met = [Told(n, n, "food", True, NOW, later) for n in range(6)]
    open_ = [Told(n, n, "", False, NOW, None) for n in range(10, 16)]

    assert count(met + open_, 40) == Month(12, 6, 4, 6, (("food", 6, 6),))
    assert count(met + open_, 29).kinds == ()


def test_the_middle_wait_needs_five_answers() -> None:
    assert count([Told(1, 1, "", True, NOW, NOW)] * 4, 40).hours is None


@pytest.mark.parametrize("start", sorted(FORMULAS))
@pytest.mark.parametrize("before", ["", " ", "\u00a0 "])
def test_no_cell_begins_a_formula(start: str, before: str) -> None:
    assert harmless(f"{before}{start}1+1").startswith("'")


def test_plain_cells_stay_as_they_are() -> None:
    assert [harmless("bread"), harmless("")] == ["bread", ""]


def test_the_table_holds_words_only_where_the_group_voted_for_it() -> None:
    told = [
        Told(7, 1, "food", True, NOW, NOW, '=cmd|" /C calc"!A0'),
        Told(8, 2, "", False, NOW, None),
    ]

    with_words = list(csv.reader(StringIO(table(told, words=True).decode("utf-8-sig"))))
    without = list(csv.reader(StringIO(table(told, words=False).decode("utf-8-sig"))))

    assert with_words[1] == ["7", "food", "2030-01-02", "yes", '\'=cmd|" /C calc"!A0']
    assert without[2] == ["8", "", "2030-01-02", "no"]

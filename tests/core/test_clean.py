"""What people type shows what it says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core import clean


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("  plain  ", "plain"),
        ("two\nlines", "two\nlines"),
        ("tab\there", "tab here"),
        ("\u202eturned round", "turned round"),
        ("zero\u200bwidth", "zerowidth"),
        ("\u3164\u2800\uffa0", ""),
        ("\u200d", ""),
        ("e\u0301\u0302\u0303\u0304", "é\u0302\u0303"),
        ("👩\u200d👧", "👩\u200d👧"),
        ("one\u2028two", "one\ntwo"),
    ],
)
def test_tricks_are_taken_out(raw: str, shown: str) -> None:
    assert clean.clean(raw) == shown


def test_a_name_stays_on_one_line_and_short() -> None:
    assert (
        clean.name("Ana\n\u2028of the\tstreet" + "e" * 99) == ("Ana of the street" + "e" * 99)[:64]
    )


@given(st.text())
def test_cleaning_twice_changes_nothing_more(raw: str) -> None:
    once = clean.clean(raw)

    assert clean.clean(once) == once

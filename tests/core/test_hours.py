"""Quiet hours as people type them, and the first waking moment after them."""

import re
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.hours import awake, read, written

LONDON = ZoneInfo("Europe/London")
NIGHT = (time(22), time(8))


def test_hours_are_read_short_and_long() -> None:
    assert read("22-8") == read("22:00–08:00") == NIGHT
    assert written(NIGHT) == "22:00-08:00"


@pytest.mark.parametrize("raw", [" ", "22", "8-8", "6-22", "25-3", "ten-six", "22:60-8"])
def test_what_is_no_night_is_refused(raw: str) -> None:
    with pytest.raises(ValueError, match=re.escape(raw)):
        read(raw)


def test_in_the_night_it_waits_for_the_morning() -> None:
    late = datetime(2030, 1, 2, 23, 30, tzinfo=UTC)

    assert awake(late, NIGHT, LONDON) == datetime(2030, 1, 3, 8, tzinfo=UTC)


def test_after_midnight_the_morning_is_the_same_day() -> None:
    early = datetime(2030, 1, 2, 3, tzinfo=UTC)

    assert awake(early, NIGHT, LONDON) == datetime(2030, 1, 2, 8, tzinfo=UTC)


def test_the_night_the_clocks_change_ends_at_eight_all_the_same() -> None:
    before = datetime(2030, 3, 30, 23, tzinfo=UTC)

    assert awake(before, NIGHT, LONDON) == datetime(2030, 3, 31, 7, tzinfo=UTC)


def test_hours_by_day_end_the_same_day() -> None:
    noon = datetime(2030, 1, 2, 12, tzinfo=UTC)

    assert awake(noon, (time(11), time(13)), LONDON) == datetime(2030, 1, 2, 13, tzinfo=UTC)


@given(st.datetimes(datetime(2029, 1, 1), datetime(2031, 1, 1)), st.times(), st.times())  # noqa: DTZ001 - made UTC below
def test_it_never_comes_early_and_waits_less_than_a_day(
    at: datetime, start: time, end: time
) -> None:
    moment = at.replace(tzinfo=UTC)

    assert moment <= awake(moment, (start, end), UTC) <= moment + timedelta(days=1)
    assert awake(moment, None, UTC) == moment

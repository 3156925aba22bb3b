"""Dates and repetitions as people say them."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.features.requests.reading import due, every, next_time

BERLIN = ZoneInfo("Europe/Berlin")
NOON = datetime(2030, 1, 2, 11, tzinfo=UTC)  # a Wednesday, noon in Berlin


def said(words: str, language: str = "en") -> str:
    found = due(words, NOON, BERLIN, language)
    return "" if found is None else f"{found.at:%a %d %H:%M}{' all day' * found.whole_day}"


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("by six", "Wed 02 18:00"),
        ("at 11", "Thu 03 11:00"),
        ("by 14", "Wed 02 14:00"),
        ("before 30", ""),
        ("by Friday", "Fri 04 23:59 all day"),
        ("tomorrow evening", "Thu 03 18:00"),
        ("Friday at 6pm", "Fri 04 18:00"),
        ("in two hours", "Wed 02 14:00"),
        ("today", "Wed 02 23:59 all day"),
        ("yesterday", ""),
        ("June", ""),
        ("near the park", ""),
        ("", ""),
        ("x" * 41, ""),
    ],
)
def test_a_time_to_come_is_read_where_people_live(words: str, moment: str) -> None:
    assert said(words) == moment


def test_it_is_read_in_the_groups_own_language() -> None:
    assert said("übermorgen", "de") == "Fri 04 23:59 all day"


def test_a_language_nobody_knows_is_read_as_english() -> None:
    assert said("tomorrow evening", "xx") == "Thu 03 18:00"


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("weekly", "FREQ=WEEKLY"),
        ("fortnightly", "FREQ=WEEKLY;INTERVAL=2"),
        ("every Tuesday", "FREQ=WEEKLY;BYDAY=TU"),
        ("every other Friday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"),
        ("every 3 days", "FREQ=DAILY;INTERVAL=3"),
        ("every now and then", ""),
        ("soon", ""),
    ],
)
def test_what_comes_again_becomes_a_rule(words: str, rule: str) -> None:
    assert every(words, NOON, BERLIN, "en") == rule


def test_the_next_time_is_at_the_same_hour_when_the_clocks_have_changed() -> None:
    before = datetime(2030, 3, 28, 17, tzinfo=UTC)  # 18:00 in winter

    found = next_time("FREQ=WEEKLY", before, BERLIN)

    assert found.astimezone(UTC) == datetime(2030, 4, 4, 16, tzinfo=UTC)


def test_a_rule_that_has_no_next_time_means_in_a_week() -> None:
    found = next_time("FREQ=DAILY;COUNT=1", NOON, BERLIN)

    assert (found - NOON).days == 7

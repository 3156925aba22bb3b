"""What comes again, as people say it in their languages."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.features.requests.rules.repeating import every, next_time

BERLIN = ZoneInfo("Europe/Berlin")
NOON = datetime(2030, 1, 2, 11, tzinfo=UTC)  # a Wednesday, noon in Berlin
TUESDAYS = "FREQ=WEEKLY;BYDAY=TU Tue 08"


def said(words: str, language: str = "en") -> str:
    """Return the rule, and the first day where the words name one."""
    found = every(words, NOON, BERLIN, language)
    if found is None:
        return ""
    return found.rule + (f" {found.first.at:%a %d}" if found.first else "")


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("weekly", "FREQ=WEEKLY"),
        ("fortnightly", "FREQ=WEEKLY;INTERVAL=2"),
        ("every Tuesday", TUESDAYS),
        ("Tuesdays", TUESDAYS),
        ("every other Friday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR Fri 04"),
        ("every 3 days", "FREQ=DAILY;INTERVAL=3"),
        ("every three months", "FREQ=MONTHLY;INTERVAL=3"),
        ("every two", ""),
        ("every now and then", ""),
        ("two bags", ""),
        ("soon", ""),
        ("", ""),
    ],
)
def test_what_comes_again_becomes_a_rule(words: str, rule: str) -> None:
    assert said(words) == rule


@pytest.mark.parametrize(
    ("language", "words", "rule"),
    [
        ("es", "cada martes", TUESDAYS),
        ("es", "todos los martes", TUESDAYS),
        ("es", "todos los sábados", "FREQ=WEEKLY;BYDAY=SA Sat 05"),
        ("es", "cada dos semanas", "FREQ=WEEKLY;INTERVAL=2"),
        ("es", "mensual", "FREQ=MONTHLY"),
        ("fr", "chaque mardi", TUESDAYS),
        ("fr", "tous les mardis", TUESDAYS),
        ("fr", "toutes les deux semaines", "FREQ=WEEKLY;INTERVAL=2"),
        ("de", "jeden Dienstag", TUESDAYS),
        ("de", "dienstags", TUESDAYS),
        ("de", "jeden zweiten Dienstag", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU Tue 08"),
        ("de", "alle 2 Wochen", "FREQ=WEEKLY;INTERVAL=2"),
        ("de", "täglich", "FREQ=DAILY"),
        ("pl", "w każdy wtorek", TUESDAYS),
        ("pl", "co tydzień", "FREQ=WEEKLY"),
        ("pl", "co dwa tygodnie", "FREQ=WEEKLY;INTERVAL=2"),
        ("pt", "toda terça", TUESDAYS),
        ("pt", "todas as terças-feiras", TUESDAYS),
        ("pt", "semanalmente", "FREQ=WEEKLY"),
        ("hi", "हर मंगलवार", TUESDAYS),
        ("hi", "हर हफ्ते", "FREQ=WEEKLY"),
        ("ur", "ہر منگل", TUESDAYS),
        ("ur", "ہر ہفتے", "FREQ=WEEKLY"),
        ("ar", "كل ثلاثاء", TUESDAYS),
        ("ar", "كل يوم ثلاثاء", TUESDAYS),
        ("ar", "كل أسبوع", "FREQ=WEEKLY"),
        ("de", "every Tuesday", TUESDAYS),
        ("xx", "every Tuesday", TUESDAYS),
        ("de", "jeden Unsinn", ""),
    ],
)
def test_it_is_read_in_the_groups_own_language(language: str, words: str, rule: str) -> None:
    assert said(words, language) == rule


def test_the_next_time_is_at_the_same_hour_when_the_clocks_have_changed() -> None:
    before = datetime(2030, 3, 28, 17, tzinfo=UTC)  # 18:00 in winter

    found = next_time("FREQ=WEEKLY", before, BERLIN)

    assert found.astimezone(UTC) == datetime(2030, 4, 4, 16, tzinfo=UTC)


def test_a_rule_that_has_no_next_time_means_in_a_week() -> None:
    found = next_time("FREQ=DAILY;COUNT=1", NOON, BERLIN)

    assert (found - NOON).days == 7

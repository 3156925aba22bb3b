"""Dates as people say them."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.features.requests.rules.reading import due

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


@pytest.mark.parametrize(
    ("language", "words", "moment"),
    [
        ("de", "übermorgen", "Fri 04 23:59 all day"),
        ("de", "bis Freitag", "Fri 04 23:59 all day"),
        ("de", "morgen Abend", "Thu 03 18:00"),
        ("de", "heute Abend", "Wed 02 18:00"),
        ("de", "am Freitag Nachmittag", "Fri 04 15:00"),
        ("es", "para el viernes", "Fri 04 23:59 all day"),
        ("es", "mañana por la tarde", "Thu 03 15:00"),
        ("es", "esta tarde", "Wed 02 15:00"),
        ("es", "antes de mañana", "Thu 03 23:59 all day"),
        ("fr", "avant vendredi", "Fri 04 23:59 all day"),
        ("fr", "d’ici vendredi", "Fri 04 23:59 all day"),
        ("fr", "demain soir", "Thu 03 18:00"),
        ("fr", "ce soir", "Wed 02 18:00"),
        ("pl", "do piątku", ""),  # the library knows no such form
        ("pl", "w piątek", "Fri 04 23:59 all day"),
        ("pl", "jutro po południu", "Thu 03 15:00"),
        ("pt", "até sexta", "Fri 04 23:59 all day"),
        ("pt", "amanhã à noite", "Thu 03 21:00"),
        ("hi", "शुक्रवार", "Fri 04 23:59 all day"),
        ("ur", "جمعہ", "Fri 04 23:59 all day"),
        ("ar", "الجمعة", "Fri 04 23:59 all day"),
        ("de", "heute früh", ""),  # it is noon
        ("de", "bis auf Weiteres", ""),
        ("de", "tomorrow evening", "Thu 03 18:00"),
    ],
)
def test_it_is_read_in_the_groups_own_language(language: str, words: str, moment: str) -> None:
    assert said(words, language) == moment


def test_a_language_nobody_knows_is_read_as_english() -> None:
    assert said("tomorrow evening", "xx") == "Thu 03 18:00"

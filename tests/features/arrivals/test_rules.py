"""When a greeting waits, and what is a rush."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.features.arrivals.rules import A_WAVE, morning, wave

NOON = datetime(2030, 1, 2, 12, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")


@pytest.mark.parametrize(
    ("hour", "span", "waits"),
    [
        (23, "22:00-08:00", 9),
        (3, "22:00-08:00", 5),
        (12, "22:00-08:00", 0),
        (13, "12:00-14:00", 1),
        (3, "off", 0),
    ],
)
def test_a_greeting_waits_for_the_morning(hour: int, span: str, waits: int) -> None:
    at = NOON.replace(hour=hour)

    assert morning(at, span, LONDON) - at == timedelta(hours=waits)


def test_more_than_fifty_in_an_hour_are_a_rush() -> None:
    joined = [NOON - timedelta(seconds=n) for n in range(A_WAVE + 1)]

    assert wave(joined, NOON)
    assert not wave(joined[1:], NOON)
    assert not wave(joined, NOON + timedelta(hours=1))

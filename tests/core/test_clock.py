"""The wall clock can be pushed ahead, and never runs back by itself."""

from datetime import UTC, datetime, timedelta

from bot.core.clock import HandClock, SystemClock


def test_the_wall_clock_pushed_ahead_is_ahead() -> None:
    plain, pushed = SystemClock(), SystemClock()
    pushed.forward(timedelta(days=1))

    assert timedelta(hours=23) < pushed.now() - plain.now() < timedelta(hours=25)


def test_a_hand_held_clock_moves_only_by_hand() -> None:
    clock = HandClock(datetime(2030, 1, 1, tzinfo=UTC))
    clock.forward(timedelta(hours=1))

    assert clock.now() == datetime(2030, 1, 1, 1, tzinfo=UTC)

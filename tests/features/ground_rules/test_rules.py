"""Which step is due, since when a rule holds, and what still holds for somebody."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.text import Refused
from bot.features.ground_rules.acts import (
    Halt,
    ShowRules,
    Suggest,
    Undo,
    Unpause,
    read_rules,
    read_undo,
    read_unpause,
)
from bot.features.ground_rules.rules import (
    LADDER,
    Hold,
    Step,
    adopted,
    dry,
    next_step,
    pause_hours,
    standing,
    tried_until,
)
from bot.features.ground_rules.settings import STEPS

NOW = datetime(2030, 1, 2, 12, tzinfo=UTC)
DAY = timedelta(days=1)
MOMENTS = st.integers(0, 200).map(lambda s: NOW - timedelta(minutes=s + 1))


def climbed(times: int, ladder: tuple[str, ...] = LADDER) -> list[Step | None]:
    """Return the steps somebody meets who forgets the same rule every day."""
    taken: list[tuple[str, datetime]] = []
    met: list[Step | None] = []
    for day in range(times):
        step = next_step(taken, NOW + day * DAY, 60, ladder)
        met.append(step)
        if step:
            taken.append((step, NOW + day * DAY))
    return met


def test_the_smallest_step_comes_first_and_the_vote_last() -> None:
    assert climbed(6) == list(LADDER)


def test_a_vote_is_asked_for_once() -> None:
    assert climbed(8)[6:] == [Step.PAUSE, Step.PAUSE]


def test_a_group_may_want_only_notes_and_words() -> None:
    assert climbed(4, ("note", "word")) == [Step.NOTE, Step.WORD, Step.WORD, Step.WORD]


def test_what_has_faded_counts_no_more() -> None:
    assert next_step([("note", NOW - timedelta(days=60))], NOW, 60, LADDER) is Step.NOTE


def test_one_burst_is_one_event() -> None:
    assert next_step([("note", NOW - timedelta(seconds=30))], NOW, 60, LADDER) is None


@given(st.lists(st.tuples(st.sampled_from(LADDER), MOMENTS), max_size=12), st.integers(14, 180))
def test_nobody_meets_a_step_above_how_often_they_forgot(
    earlier: list[tuple[str, datetime]], fades: int
) -> None:
    step = next_step(earlier, NOW, fades, LADDER)

    assert step is not None
    assert LADDER.index(step) <= len(earlier)


def test_a_rule_is_tried_out_first() -> None:
    ends = tried_until(NOW, 14)

    assert [dry(NOW, ends - timedelta(seconds=1), 14), dry(NOW, ends, 14)] == [True, False]


def test_a_group_may_do_without_trying_out() -> None:
    assert not dry(NOW, NOW, 0)


def test_saying_yes_again_does_not_begin_the_trial_anew() -> None:
    assert adopted([(True, NOW), (True, NOW + DAY)]) == NOW


def test_other_words_for_a_rule_begin_anew() -> None:
    changes = [
        ("We greet each other", NOW),
        ("We whisper", NOW + DAY),
        ("We whisper", NOW + 2 * DAY),
    ]

    assert adopted(changes) == NOW + DAY


def test_a_rule_that_was_off_begins_anew() -> None:
    assert adopted([(True, NOW), (False, NOW), (True, NOW + DAY)]) == NOW + DAY


def test_a_rule_that_is_off_counts_from_never() -> None:
    assert adopted([(True, NOW), (False, NOW)]) is None


def test_a_rule_nobody_adopted_has_no_effect() -> None:
    assert dry(None, NOW, 0)


def test_a_pause_is_never_longer_than_agreed() -> None:
    assert [pause_hours(0, 24), pause_hours(3, 24), pause_hours(99, 24)] == [24, 3, 24]


@given(st.lists(st.integers(-5, 50), max_size=6))
def test_somebody_is_held_until_the_last_of_their_steps_ends(hours: list[int]) -> None:
    holds = [Hold(n, NOW + timedelta(hours=each)) for n, each in enumerate(hours)]
    ahead = [each for each in hours if each > 0]

    assert standing(holds, NOW) == (NOW + timedelta(hours=max(ahead)) if ahead else None)


def test_the_commands_are_read_kindly() -> None:
    read = [
        *(read_rules(line) for line in ("", " Fixed ", "stop", "propose", "propose Own We greet")),
        *(read_undo(""), read_undo("#3"), read_unpause("4")),
    ]

    assert read == [
        *(ShowRules(), ShowRules("fixed"), Halt(), Suggest(), Suggest("own", "We greet")),
        *(Undo(), Undo(3), Unpause(4)),
    ]


@pytest.mark.parametrize("line", ["x", "-1", "٣", "99999999999"])
def test_what_is_no_number_of_a_step_is_refused(line: str) -> None:
    with pytest.raises(Refused):
        read_undo(line)


def test_rungs_stand_in_their_order_however_they_are_typed() -> None:
    assert STEPS.read("pause, Note , word") == ["note", "word", "pause"]


@pytest.mark.parametrize("line", ["", "word, pause", "note, prison"])
def test_a_ladder_begins_with_a_kind_note_and_knows_its_rungs(line: str) -> None:
    with pytest.raises(Refused):
        STEPS.read(line)

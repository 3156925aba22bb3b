"""What passing takes, and the rules for changing the rules."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.param import AnyParam, Class
from bot.core.text import Refused
from bot.features.polls import settings
from bot.features.polls.rules import amending, bars, reading
from bot.features.polls.rules.amending import Former
from bot.features.polls.rules.bars import FOUNDING, REMOVAL, Bar, Verdict

NOW = datetime(2030, 1, 2, 12, tzinfo=UTC)
VALUES: Mapping[str, Any] = {param.name: param.default for param in settings.SETTINGS}
BY_CLASS = {cls: amending.bar_of(cls, VALUES.__getitem__) for cls in Class}
some_bars = st.sampled_from([*BY_CLASS.values(), FOUNDING])
people = st.integers(0, 400)


def passes(bar: Bar, yes: int, no: int, eligible: int) -> bool:
    return bars.verdict((bar,), yes, no, eligible, eligible) is Verdict.PASSED


@pytest.mark.parametrize(
    ("cls", "eligible", "needed"),
    [
        (Class.O, 3, 2),
        (Class.O, 4, 3),
        (Class.R, 6, 4),
        (Class.O, 7, 3),
        (Class.O, 31, 4),
        (Class.R, 7, 3),
        (Class.R, 10, 4),
        (Class.M, 10, 4),
        (Class.M, 11, 5),
        (Class.P, 10, 6),
    ],
)
def test_how_many_must_say_yes(cls: Class, eligible: int, needed: int) -> None:
    assert bars.needed((BY_CLASS[cls],), eligible, eligible) == needed


def test_a_first_choice_takes_three_and_in_a_handful_more_than_half() -> None:
    assert bars.needed((FOUNDING,), 100, 100) == 3
    assert bars.needed((FOUNDING,), 6, 6) == 3
    assert bars.needed((FOUNDING,), 4, 4) == 3
    assert bars.needed((FOUNDING,), 3, 3) == 2


@given(some_bars, people, people, people)
def test_nothing_ever_passes_with_too_few_yes_or_fewer_yes_than_no(
    bar: Bar, yes: int, no: int, eligible: int
) -> None:
    enough = yes >= bars.needed((bar,), eligible, eligible) and yes > no and eligible >= 3

    assert enough or not passes(bar, yes, no, eligible)


@given(some_bars, people, people, people)
def test_one_more_no_never_helps_and_one_more_yes_never_harms(
    bar: Bar, yes: int, no: int, eligible: int
) -> None:
    now = passes(bar, yes, no, eligible)

    assert now >= passes(bar, yes, no + 1, eligible)
    assert now <= passes(bar, yes + 1, no, eligible)


def test_two_thirds_are_enough_for_a_rule_and_less_is_not() -> None:
    assert passes(BY_CLASS[Class.R], 6, 3, 12)
    assert not passes(BY_CLASS[Class.R], 6, 4, 12)


def test_a_person_goes_only_when_more_than_half_of_all_want_it() -> None:
    assert passes(REMOVAL, 6, 0, 10)
    assert not passes(REMOVAL, 5, 0, 10)


def test_why_something_did_not_pass_is_told_apart() -> None:
    bar = (BY_CLASS[Class.O],)

    assert bars.verdict(bar, 2, 0, 30, 30) is Verdict.SHORT
    assert bars.verdict(bar, 0, 0, 30, 30) is Verdict.SHORT
    assert bars.verdict(bar, 4, 4, 30, 30) is Verdict.TIED
    assert bars.verdict(bar, 4, 5, 30, 30) is Verdict.REJECTED


@given(people, people)
def test_a_lull_never_takes_the_base_below_half(active: int, eligible: int) -> None:
    base = bars.base(active, eligible)

    assert 2 * base >= eligible
    assert base <= eligible


@pytest.mark.parametrize(
    ("voted", "electorate", "counted", "apart", "all_done"),
    [
        (4, 4, 4, 0, True),
        (4, 4, 0, 0, True),
        (3, 4, 0, 0, False),
        (4, 4, 5, 0, False),
        (4, 4, 5, 1, True),
        (2, 2, 0, 0, False),
    ],
)
def test_everybody_has_voted_when_nobody_is_left(
    voted: int, electorate: int, counted: int, apart: int, *, all_done: bool
) -> None:
    assert bars.everybody_voted(voted, electorate, counted, apart) is all_done


@given(people, people)
def test_turnout_stays_hidden_until_half_and_under_three(voted: int, electorate: int) -> None:
    seen = bars.turnout(voted, electorate)

    assert seen == 0 or (voted >= 3 and 2 * voted >= electorate)


@given(people)
def test_a_count_shown_while_people_vote_tells_no_single_vote(count: int) -> None:
    assert bars.at_least(count) % 3 == 0
    assert count - 3 < bars.at_least(count) <= count


@given(people, people, st.integers(7, 400), st.sampled_from(["2/3", "4/5"]))
def test_a_bar_is_moved_only_by_who_passes_the_old_and_the_new_one(
    yes: int, no: int, eligible: int, new: str
) -> None:
    both = amending.bars_for(Class.M, "threshold.M", new, VALUES.__getitem__)
    passed = bars.verdict(both, yes, no, eligible, eligible) is Verdict.PASSED

    assert len(both) == 2
    assert not passed or Fraction(yes, yes + no) >= max(Fraction(3, 4), Fraction(new))


def test_other_changes_take_one_bar() -> None:
    assert len(amending.bars_for(Class.O, "poll.duration_h", 48, VALUES.__getitem__)) == 1
    assert len(amending.bars_for(Class.M, "min_yes.m", 45, VALUES.__getitem__)) == 2


def test_a_bar_moves_by_one_notch() -> None:
    amending.check_step(settings.MIN_YES_R, 33, 38)
    amending.check_step(settings.PART_R, "2/3", "3/4")
    amending.check_step(settings.DURATION, 48, 300)
    with pytest.raises(Refused):
        amending.check_step(settings.MIN_YES_R, 33, 39)
    with pytest.raises(Refused):
        amending.check_step(settings.PART_R, "3/5", "3/4")


def test_a_bar_moves_once_in_thirty_days() -> None:
    lately = NOW - timedelta(days=29)
    amending.check_rest(settings.MIN_YES_R, None, NOW)
    amending.check_rest(settings.DURATION, lately, NOW)
    amending.check_rest(settings.MIN_YES_R, NOW - timedelta(days=30), NOW)
    with pytest.raises(Refused):
        amending.check_rest(settings.MIN_YES_R, lately, NOW)


def test_a_question_that_failed_rests_unless_only_yes_were_wanting() -> None:
    lately = NOW - timedelta(days=3)
    amending.check_failed((), NOW)
    amending.check_failed((Former(lately, short=True),), NOW)
    amending.check_failed((Former(NOW - timedelta(days=31), short=False),), NOW)
    with pytest.raises(Refused):
        amending.check_failed((Former(lately, short=False),), NOW)


def test_the_third_time_fewer_yes_are_needed_but_never_for_a_removal() -> None:
    twice = (Former(NOW, short=True), Former(NOW, short=True))
    rule = (BY_CLASS[Class.R],)
    floor = (bars.relieved(BY_CLASS[Class.R], 25),)

    assert amending.eased(Class.R, rule, twice)[0].share == Fraction(28, 100)
    assert amending.eased(Class.R, rule, twice[:1]) == rule
    assert amending.eased(Class.R, rule, (twice[0], Former(NOW, short=False))) == rule
    assert bars.relieved(floor[0], 25).share == Fraction(25, 100)
    assert amending.eased(Class.P, (REMOVAL,), twice) == (REMOVAL,)


@pytest.mark.parametrize(
    ("cls", "size", "ending", "count"),
    [
        (Class.O, 500, False, 1),
        (Class.R, 19, False, 1),
        (Class.R, 20, False, 2),
        (Class.R, 500, True, 1),
        (Class.M, 10, False, 3),
        (Class.M, 2, False, 2),
        (Class.M, 100, False, 10),
        (Class.P, 19, False, 2),
        (Class.P, 20, False, 3),
    ],
)
def test_how_many_stand_behind_a_proposal(
    cls: Class, size: int, count: int, *, ending: bool
) -> None:
    assert amending.sponsors(cls, size, 2, ending=ending) == count


@pytest.mark.parametrize(("eligible", "count"), [(3, 2), (20, 2), (21, 3), (100, 10)])
def test_how_many_ask_for_one_more_vote(eligible: int, count: int) -> None:
    assert amending.challengers(eligible) == count


def test_a_value_nobody_could_choose_is_found() -> None:
    held: list[tuple[AnyParam, Any]] = [
        (settings.DURATION, 9),
        (settings.TRIAL, True),
        (settings.QUIET, None),
    ]

    assert amending.unsound(held, reading.typed) == ["poll.duration_h", "poll.quiet_hours"]


def test_only_turning_a_rule_off_ends_it() -> None:
    assert amending.ends_rule(Class.R, old=True, new=False)
    assert not amending.ends_rule(Class.R, old=False, new=True)
    assert not amending.ends_rule(Class.O, old=True, new=False)

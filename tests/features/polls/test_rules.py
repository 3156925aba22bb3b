"""What a vote needs, when it closes and who may take part."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.incoming import Standing
from bot.core.param import Class
from bot.core.text import Refused
from bot.features.polls import counting, reading, rules
from bot.features.polls.rules import Choice, Item, Kind, Poll, Result, State, Tally

NOW = datetime(2030, 1, 2, 12, tzinfo=UTC)
NIGHT = (time(22), time(8))
classes = st.sampled_from(Class)
people = st.integers(0, 400)
moments = st.datetimes(datetime(2029, 1, 1), datetime(2031, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds are naive by contract


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
    ],
)
def test_how_many_must_say_yes(cls: Class, eligible: int, needed: int) -> None:
    assert counting.min_yes(cls, eligible) == needed


@given(classes, people, people, people)
def test_nothing_ever_passes_with_too_few_yes_or_fewer_yes_than_no(
    cls: Class, yes: int, no: int, eligible: int
) -> None:
    passed = counting.passes(cls, yes, no, eligible)

    assert not passed or (yes >= counting.min_yes(cls, eligible) and yes > no and eligible >= 3)


@given(classes, people, people, people)
def test_one_more_no_never_helps_and_one_more_yes_never_harms(
    cls: Class, yes: int, no: int, eligible: int
) -> None:
    now = counting.passes(cls, yes, no, eligible)

    assert now >= counting.passes(cls, yes, no + 1, eligible)
    assert now <= counting.passes(cls, yes + 1, no, eligible)


@given(people, people, people)
def test_a_first_choice_never_passes_by_a_tie_or_by_two(yes: int, no: int, eligible: int) -> None:
    passed = counting.founding_passes(yes, no, eligible)

    assert not passed or (yes > no and (yes >= 3 or 2 * yes > eligible) and eligible >= 3)


def test_two_thirds_are_enough_for_a_rule_and_less_is_not() -> None:
    assert counting.passes(Class.R, 6, 3, 12)
    assert not counting.passes(Class.R, 6, 4, 12)


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
    assert counting.everybody_voted(voted, electorate, counted, apart) is all_done


@given(people, people)
def test_turnout_stays_hidden_until_half_and_under_three(voted: int, electorate: int) -> None:
    seen = counting.turnout(voted, electorate)

    assert seen == 0 or (voted >= 3 and 2 * voted >= electorate)


@given(moments, st.sampled_from(["Europe/London", "Asia/Kolkata", "America/New_York"]))
def test_nothing_ends_at_night(at: datetime, name: str) -> None:
    zone = ZoneInfo(name)
    end = rules.awake(at, NIGHT, zone)

    assert 8 <= end.astimezone(zone).hour < 22
    assert timedelta(0) <= end - at <= timedelta(hours=12)


@given(moments)
def test_hours_within_one_day_can_be_quiet_too(at: datetime) -> None:
    end = rules.awake(at, (time(13), time(15)), ZoneInfo("UTC"))

    assert not 13 <= end.hour < 15


def test_without_quiet_hours_a_vote_ends_at_any_time() -> None:
    midnight = datetime(2030, 1, 2, tzinfo=UTC)

    assert rules.awake(midnight, None, ZoneInfo("UTC")) == midnight


def test_the_longer_time_holds() -> None:
    assert rules.hours(Class.O, 24) == timedelta(hours=48)
    assert rules.hours(Class.R, 24) == timedelta(hours=72)
    assert rules.hours(Class.R, 100) == timedelta(hours=100)


def test_who_was_there_before_is_no_newcomer() -> None:
    wait = timedelta(days=14)

    assert rules.may_vote(None, NOW, wait)
    assert rules.may_vote(NOW - wait, NOW, wait)
    assert not rules.may_vote(NOW - timedelta(days=1), NOW, wait)


def test_a_small_group_waits_less_unless_it_chose_otherwise() -> None:
    assert rules.waiting(14, 19, chosen=False) == timedelta(days=3)
    assert rules.waiting(14, 20, chosen=False) == timedelta(days=14)
    assert rules.waiting(10, 5, chosen=True) == timedelta(days=10)


def test_newcomers_are_left_out_where_enough_others_may_vote() -> None:
    joined = {1: None, 2: None, 3: None, 4: NOW}

    assert rules.electorate(joined, NOW, timedelta(days=3), NOW) == (1, 2, 3)


def test_a_group_that_began_with_the_bot_can_begin_to_decide() -> None:
    joined = {1: NOW, 2: NOW, 3: NOW}

    assert rules.electorate(joined, NOW, timedelta(days=3), NOW) == (1, 2, 3)
    assert rules.electorate(joined, NOW, timedelta(days=3), NOW - timedelta(days=9)) == ()


@pytest.mark.parametrize("standing", [None, Standing.OUTSIDE])
def test_only_who_is_inside_takes_part(standing: Standing | None) -> None:
    with pytest.raises(Refused):
        rules.inside(standing)


def poll(kind: Kind, cls: Class = Class.O) -> Poll:
    item = Item(1, param="request.expires_days", old=14, new=7, cls=cls)
    return Poll(1, kind, "", "", 1, NOW, NOW + timedelta(days=3), items=(item,))


YES = Tally({(1, Choice.YES): 4, (1, Choice.NO): 1}, 5, 6)


def test_a_rule_cools_off_and_an_ordinary_change_does_not() -> None:
    assert rules.closed(poll(Kind.PARAM, Class.R), YES, NOW).state is State.COOLING
    assert rules.closed(poll(Kind.PARAM), YES, NOW).state is State.CLOSED
    assert rules.closed(poll(Kind.FOUNDING, Class.R), YES, NOW).state is State.CLOSED


def test_a_count_is_kept_with_what_it_means() -> None:
    item = rules.closed(poll(Kind.PARAM), YES, NOW).items[0]

    assert (item.yes, item.no, item.none, item.result) == (4, 1, 0, Result.PASSED)


def test_without_votes_all_stays_as_it_is() -> None:
    for kind in (Kind.PARAM, Kind.FOUNDING):
        assert rules.closed(poll(kind), Tally({}, 0, 6), NOW).items[0].result is Result.KEPT


def test_a_plain_poll_only_counts() -> None:
    assert rules.closed(poll(Kind.PLAIN), YES, NOW).items[0].result is Result.COUNTED


def test_what_it_takes_is_said_for_each_kind() -> None:
    assert rules.needed(poll(Kind.PARAM), 6) == 4
    assert rules.needed(poll(Kind.FOUNDING), 6) == 3
    assert rules.needed(poll(Kind.FOUNDING), 4) == 3


def test_the_most_liked_lead_and_nobody_leads_without_votes() -> None:
    few, many = Item(1, "rice", yes=1), Item(2, "soup", yes=3)

    assert rules.leading((few, many)) == (many,)
    assert rules.leading((Item(1), Item(2))) == ()


def test_a_poll_is_found_by_a_word_of_it() -> None:
    assert rules.about(poll(Kind.PARAM), "EXPIRES")
    assert not rules.about(poll(Kind.PARAM), "soup")


def test_a_line_is_read_as_question_options_and_time() -> None:
    asked = reading.asked("Which day? | Friday | Saturday\nfriday | for 2 days")

    assert asked.question == "Which day?"
    assert asked.options == ("Friday", "Saturday")
    assert asked.lasts == timedelta(days=2)


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("for 15 minutes", timedelta(minutes=15)),
        ("for 30 min", timedelta(minutes=30)),
        ("for an hour", timedelta(hours=1)),
        ("FOR 3h", timedelta(hours=3)),
        ("for a week", timedelta(days=7)),
        ("for kids", None),
        ("for 2 friends", None),
        ("2 days", None),
    ],
)
def test_lengths_of_time(words: str, length: timedelta | None) -> None:
    assert reading.lasts(words) == length


@pytest.mark.parametrize(
    "line",
    [
        "",
        "|",
        "x" * 301,
        "q | one",
        "q | a | " + "b" * 61,
        "q | " + " | ".join("abcdefghijk"),
        "q | a | b | for 5 minutes",
        "q | a | b | for 15 days",
    ],
)
def test_a_line_that_makes_no_poll_is_refused(line: str) -> None:
    with pytest.raises(Refused):
        reading.asked(line)


@given(st.text(max_size=400))
def test_whatever_is_typed_is_read_or_refused(line: str) -> None:
    try:
        asked = reading.asked(line)
    except Refused:
        return
    assert asked.question
    assert len(asked.options) in {0, *range(2, 11)}


def test_a_proposal_is_read_in_parts() -> None:
    assert reading.proposed("request.expires_days 7 | too long | really") == (
        "request.expires_days",
        "7",
        "too long really",
    )
    assert reading.proposed("request.expires_days = 7") == ("request.expires_days", "7", "")
    assert reading.proposed("") == ("", "", "")


@pytest.mark.parametrize("words", ["22-8", "22:00-08:00", "22:00 – 08:00"])
def test_quiet_hours_are_read(words: str) -> None:
    assert reading.quiet_span(words) == NIGHT


@pytest.mark.parametrize("words", ["", "night", "24-8", "8-8", "08:00-23:00", "22:70-08:00"])
def test_other_quiet_hours_are_refused(words: str) -> None:
    with pytest.raises(Refused):
        reading.quiet_span(words)


def test_no_quiet_hours_are_no_hours() -> None:
    assert reading.quiet_span("off") is None


@pytest.mark.parametrize(
    ("value", "words"),
    [(True, "yes"), (False, "no"), (7, "7"), ([], "none"), (["a", "b"], "a, b"), ("hide", "hide")],
)
def test_a_value_is_typed_as_it_is_read(value: object, words: str) -> None:
    assert reading.typed(value) == words


def test_own_words_need_words() -> None:
    assert reading.own_words("  peace ") == "peace"
    with pytest.raises(Refused):
        reading.own_words("  ")

"""When a vote opens and closes, who may take part, and what people type."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import app
from bot.core import hours as clock
from bot.core.incoming import Standing
from bot.core.param import AnyParam, Class
from bot.core.text import Refused
from bot.features.polls import rules
from bot.features.polls.rules import (
    Item,
    Kind,
    Method,
    Poll,
    Visible,
    amending,
    hours,
    reading,
    results,
)

NOW = datetime(2030, 1, 2, 12, tzinfo=UTC)
NIGHT = (time(22), time(8))
LONDON = ZoneInfo("Europe/London")
moments = st.datetimes(datetime(2029, 1, 1), datetime(2031, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds are naive by contract
ZONES = st.sampled_from(["Europe/London", "Asia/Kolkata", "America/New_York"])


@given(moments, ZONES)
def test_nothing_ends_at_night(at: datetime, name: str) -> None:
    zone = ZoneInfo(name)
    end = clock.awake(at, NIGHT, zone)

    assert 8 <= end.astimezone(zone).hour < 22
    assert timedelta(0) <= end - at <= timedelta(hours=12)


@given(moments)
def test_hours_within_one_day_can_be_quiet_too(at: datetime) -> None:
    end = clock.awake(at, (time(13), time(15)), ZoneInfo("UTC"))

    assert not 13 <= end.hour < 15


def test_without_quiet_hours_a_vote_ends_at_any_time() -> None:
    midnight = datetime(2030, 1, 2, tzinfo=UTC)

    assert clock.awake(midnight, None, ZoneInfo("UTC")) == midnight


def test_the_longer_time_holds() -> None:
    assert hours.hours(Class.O, 24) == timedelta(hours=48)
    assert hours.hours(Class.R, 24) == timedelta(hours=72)
    assert hours.hours(Class.R, 100) == timedelta(hours=100)


def test_who_was_there_before_is_no_newcomer() -> None:
    wait = timedelta(days=14)

    assert hours.may_vote(None, NOW, wait)
    assert hours.may_vote(NOW - wait, NOW, wait)
    assert not hours.may_vote(NOW - timedelta(days=1), NOW, wait)


def test_a_small_group_waits_less_unless_it_chose_otherwise() -> None:
    assert hours.waiting(14, 19, chosen=False) == timedelta(days=3)
    assert hours.waiting(14, 20, chosen=False) == timedelta(days=14)
    assert hours.waiting(10, 5, chosen=True) == timedelta(days=10)


def test_a_group_that_began_with_the_bot_can_begin_to_decide() -> None:
    assert hours.begins(2, 3, young=True)
    assert not hours.begins(3, 4, young=True)
    assert not hours.begins(2, 3, young=False)
    assert not hours.begins(1, 2, young=True)


@pytest.mark.parametrize("standing", [None, Standing.OUTSIDE])
def test_only_who_is_inside_takes_part(standing: Standing | None) -> None:
    with pytest.raises(Refused):
        rules.inside(standing)


def test_the_most_liked_lead_and_nobody_leads_without_votes() -> None:
    few, many = Item(1, "rice", yes=1), Item(2, "soup", yes=3)

    assert results.leading((few, many)) == (many,)
    assert results.leading((Item(1), Item(2))) == ()


def test_a_poll_is_found_by_a_word_of_it() -> None:
    item = Item(1, param="request.expires_days", old=14, new=7)
    poll = Poll(1, Kind.PARAM, "", "", 1, NOW, NOW, items=(item,))

    assert results.about(poll, "EXPIRES")
    assert not results.about(poll, "soup")


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
    assert hours.quiet_span(words) == NIGHT


@pytest.mark.parametrize("words", ["", "night", "24-8", "8-8", "08:00-23:00", "22:70-08:00"])
def test_other_quiet_hours_are_refused(words: str) -> None:
    with pytest.raises(Refused):
        hours.quiet_span(words)


def test_no_quiet_hours_are_no_hours() -> None:
    assert hours.quiet_span("off") is None


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


@given(moments, ZONES)
def test_a_rule_is_open_for_a_whole_day_of_a_weekend(at: datetime, name: str) -> None:
    zone = ZoneInfo(name)
    end = hours.with_weekend(at, at + timedelta(hours=72), zone)
    days = [at.astimezone(zone).date() + timedelta(days=n) for n in range(1, 9)]
    whole = [
        day
        for day in days
        if day.weekday() >= 5
        and datetime.combine(day, time(0), zone) >= at
        and datetime.combine(day + timedelta(days=1), time(0), zone) <= end
    ]

    midnight = at.astimezone(zone).time() == time(0) and at.astimezone(zone).weekday() >= 5
    assert whole or midnight
    assert end >= at + timedelta(hours=72)


def test_ending_a_rule_takes_a_day_and_starts_at_once() -> None:
    assert hours.hours(Class.R, 72, ending=True) == timedelta(hours=24)
    assert hours.cooling(Class.R, 24, ending=True) == timedelta(0)
    assert hours.cooling(Class.O, 24) == timedelta(0)
    assert hours.cooling(Class.R, 12) == timedelta(hours=24)
    assert hours.cooling(Class.M, 24) == timedelta(hours=48)
    assert hours.review(Class.M, 90) == timedelta(days=180)


def test_the_last_moments_are_half_a_day_or_a_sixth() -> None:
    assert hours.late(NOW, NOW + timedelta(days=7)) == NOW + timedelta(days=6, hours=12)
    assert hours.late(NOW, NOW + timedelta(hours=24)) == NOW + timedelta(hours=20)
    assert hours.halfway(NOW, NOW + timedelta(hours=24)) == NOW + timedelta(hours=12)


def test_a_change_of_the_clocks_is_noticed() -> None:
    spring = datetime(2030, 3, 30, 12, tzinfo=UTC)

    assert hours.clocks_change(spring, spring + timedelta(days=2), LONDON)
    assert not hours.clocks_change(NOW, NOW + timedelta(days=2), LONDON)


def test_an_end_at_eight_is_at_eight_by_the_new_clock_too() -> None:
    night = datetime(2030, 3, 30, 23, tzinfo=UTC)

    assert clock.awake(night, NIGHT, LONDON) == datetime(2030, 3, 31, 7, tzinfo=UTC)


def test_a_deadline_that_nobody_kept_is_noticed() -> None:
    assert hours.missed(NOW, NOW + timedelta(hours=1))
    assert not hours.missed(NOW, NOW + timedelta(seconds=2))


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("Friday 18:00", datetime(2030, 1, 4, 18, tzinfo=UTC)),
        ("today at 19", datetime(2030, 1, 2, 19, tzinfo=UTC)),
        ("tomorrow 9:30", datetime(2030, 1, 3, 9, 30, tzinfo=UTC)),
        ("2030-02-01 18:00", datetime(2030, 2, 1, 18, tzinfo=UTC)),
        ("2030-02-31 18:00", None),
        ("holiday 18:00", None),
        ("soon", None),
    ],
)
def test_times_are_read(words: str, at: datetime | None) -> None:
    assert hours.moment(words, NOW, LONDON) == at


@pytest.mark.parametrize(
    ("line", "method"),
    [
        ("Eat together?", Method.YES_NO),
        ("Which? | a | b | c", Method.APPROVAL),
        ("Which? | a | b | ranked", Method.RANKED),
        ("Which? | a | b | one", Method.SINGLE),
        ("Which? | a | b | 5 dots", Method.DOTS),
        ("Which? | a | b | dots", Method.DOTS),
        ("Which? | pots | pans | £50", Method.DOTS),
        ("What would help? | open question", Method.OPEN),
        ("We lend the key | consent", Method.CONSENT),
    ],
)
def test_how_people_answer_is_one_word_more(line: str, method: Method) -> None:
    assert reading.asked(line).method is method


def test_how_a_poll_is_run_is_read_too() -> None:
    named = reading.asked("Who? | a | b | open | add | hidden until you vote | dial-in at the hall")
    money = reading.asked("What for? | pots | pans | share 80 euros")

    assert named.ways.named
    assert named.ways.addable
    assert named.ways.visible is Visible.AFTER_VOTE
    assert named.ways.dial_in == "at the hall"
    assert (money.ways.budget, money.ways.unit) == (80, "euros")
    assert reading.asked("Which? | a | b | hidden").ways.visible is Visible.AT_CLOSE
    assert reading.asked("Which? | a | b | ranked | open").ways.named is False


@pytest.mark.parametrize("line", ["q | open question | a | b", "q | a | add", "q | consent | a"])
def test_what_does_not_go_together_is_refused(line: str) -> None:
    if line == "q | a | add":
        assert reading.asked(line).options == ("a",)
        return
    with pytest.raises(Refused):
        reading.asked(line)


def test_an_option_of_a_voter_is_new_short_and_not_one_too_many() -> None:
    assert reading.option("  a  plum ", ["pear"]) == "a plum"
    for raw, held in (("", []), ("x" * 61, []), ("Pear", ["pear"]), ("b", ["a"] * 10)):
        with pytest.raises(Refused):
            reading.option(raw, held)


def test_notes_are_a_number_and_words() -> None:
    assert reading.numbered("#12 the hall is free") == (12, "the hall is free")
    assert reading.themed("1 4, 7 a place to sit") == ([1, 4, 7], "a place to sit")
    for line in ("", "12", "hall", "x 3"):
        with pytest.raises(Refused):
            reading.numbered(line)
    with pytest.raises(Refused):
        reading.themed("a place to sit")


@given(moments, ZONES)
def test_reviews_come_together_on_the_first_morning_of_a_quarter(at: datetime, name: str) -> None:
    zone = ZoneInfo(name)
    due = hours.quarter(at, zone).astimezone(zone)

    assert (due.day, due.hour) == (1, 10)
    assert due.month in {1, 4, 7, 10}
    assert timedelta(0) <= due - at < timedelta(days=93)


SETTINGS = {param.name: param for feature in app.FEATURES for param in feature.params}


@pytest.mark.parametrize("param", SETTINGS.values(), ids=SETTINGS)
def test_what_a_setting_offers_can_be_typed_and_what_came_is_never_broken(param: AnyParam) -> None:
    offered = [(param, value) for value in (param.default, *param.choices)]

    assert amending.unsound(offered, reading.typed) == []

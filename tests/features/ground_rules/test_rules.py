"""What the rules catch, by the examples that stand with each of them, and which step is due."""

import tomllib
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.text import Refused
from bot.features.ground_rules.acts import ShowRules, Undo, read_rules, read_undo
from bot.features.ground_rules.rules import (
    Links,
    Step,
    adopted,
    dry,
    flood,
    links,
    next_step,
    place,
    tried_until,
)
from bot.features.ground_rules.settings import RULES, SETTINGS

LIBRARY = Path(__file__).parents[3] / "config" / "rules"
NOW = datetime(2030, 1, 2, 12, tzinfo=UTC)
MOMENTS = st.integers(0, 200).map(lambda s: NOW - timedelta(seconds=s))


def rule(name: str) -> dict[str, Any]:
    return tomllib.loads((LIBRARY / f"{name}.toml").read_text(encoding="utf-8"))


def examples(name: str) -> list[Any]:
    return [pytest.param(each, id=each["says"]) for each in rule(name)["examples"]]


@pytest.mark.parametrize("example", examples("flood"))
def test_flood_catches_what_its_examples_say(example: dict[str, Any]) -> None:
    times = [NOW + timedelta(seconds=second) for second in example["seconds"]]

    assert flood(times, times[-1], example["per_minute"]) is example["caught"]


@pytest.mark.parametrize("example", examples("links"))
def test_links_catches_what_its_examples_say(example: dict[str, Any]) -> None:
    agreed = Links(example["allow"], 3, example.get("listed", ()))
    since = NOW - timedelta(days=example["days_here"])

    assert links(example["links"], since, NOW, agreed) is example["caught"]


@pytest.mark.parametrize("name", [each.name for each in RULES])
def test_the_library_names_only_options_that_there_are(name: str) -> None:
    assert rule(name)["name"] == name
    assert set(rule(name)["options"]) <= {param.name for param in SETTINGS}


def test_nothing_is_upheld_before_the_group_says_so() -> None:
    assert [each.on.default for each in RULES] == [False, False]


def test_somebody_whose_coming_nobody_saw_is_taken_for_new() -> None:
    assert links(["https://a.example"], None, NOW, Links())


@pytest.mark.parametrize(
    ("link", "name"),
    [
        ("https://www.Foodbank.example/x?y#z", "foodbank.example"),
        ("a.example:8080", "a.example"),
        ("http://a.example@b.example", "b.example"),
        ("https://b.example\\@a.example", "b.example"),
        ("a.example.", "a.example"),
        ("", ""),
    ],
)
def test_a_link_is_known_by_where_it_goes(link: str, name: str) -> None:
    assert place(link) == name


@pytest.mark.parametrize("link", ["tel:+447700900123", "mailto:ana@a.example", "x://user?id=5"])
def test_what_opens_no_page_is_no_link(link: str) -> None:
    assert not links([link], NOW, NOW, Links("listed"))


@given(st.lists(MOMENTS, max_size=30), st.integers(3, 60))
def test_fewer_messages_are_never_worse(times: list[datetime], most: int) -> None:
    if not flood(times, NOW, most):
        assert not flood(times[:-1], NOW, most)


@given(st.lists(MOMENTS, max_size=30), st.integers(3, 60))
def test_so_many_messages_as_agreed_are_fine(times: list[datetime], most: int) -> None:
    assert not flood(times[:most], NOW, most)


@given(st.text(max_size=40), st.integers(0, 400))
def test_an_agreed_place_is_always_fine(link: str, days: int) -> None:
    agreed = Links("listed", 3, [place(link)])

    assert not links([link], NOW - timedelta(days=days), NOW, agreed)


def test_first_comes_a_kind_note() -> None:
    assert next_step([], NOW, 60) is Step.NOTE


def test_then_comes_a_private_word() -> None:
    assert next_step([NOW - timedelta(days=3)], NOW, 60) is Step.WORD


def test_what_has_faded_counts_no_more() -> None:
    assert next_step([NOW - timedelta(days=60)], NOW, 60) is Step.NOTE


def test_one_burst_is_one_event() -> None:
    assert next_step([NOW - timedelta(seconds=30)], NOW, 60) is None


def test_a_rule_is_tried_out_first() -> None:
    ends = tried_until(NOW, 14)

    assert [dry(NOW, ends - timedelta(seconds=1), 14), dry(NOW, ends, 14)] == [True, False]


def test_a_group_may_do_without_trying_out() -> None:
    assert not dry(NOW, NOW, 0)


def test_saying_yes_again_does_not_begin_the_trial_anew() -> None:
    later = NOW + timedelta(days=10)

    assert adopted([(True, NOW), (True, later)]) == NOW


def test_a_rule_that_was_off_begins_anew() -> None:
    later = NOW + timedelta(days=10)

    assert adopted([(True, NOW), (False, NOW), (True, later)]) == later


def test_a_rule_that_is_off_counts_from_never() -> None:
    assert adopted([(True, NOW), (False, NOW)]) is None


def test_a_rule_nobody_adopted_has_no_effect() -> None:
    assert dry(None, NOW, 0)


def test_the_commands_are_read_kindly() -> None:
    read = [read_rules(""), read_rules(" Fixed "), read_undo(""), read_undo("#3")]

    assert read == [ShowRules(), ShowRules("fixed"), Undo(), Undo(3)]


@pytest.mark.parametrize("line", ["x", "-1", "٣", "99999999999"])
def test_what_is_no_number_of_a_step_is_refused(line: str) -> None:
    with pytest.raises(Refused):
        read_undo(line)

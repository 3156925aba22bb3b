"""Which two groups may become one, and whose agreements hold then."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.text import Refused
from bot.features.connect.rules import Bond, Side, State, check_asked, check_code, younger

NOW = datetime(2030, 1, 2, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


def bond(state: State = State.OFFERED, until: datetime = LATER) -> Bond:
    return Bond(1, "ABCDEFGH", 1, 2, state, until)


def test_a_code_is_good_in_another_chat_until_its_time_is_over() -> None:
    assert check_code(bond(), 2, NOW) == bond()


@pytest.mark.parametrize(
    ("found", "group"),
    [(None, 2), (bond(State.JOINED), 2), (bond(until=NOW), 2), (bond(), 1)],
    ids=["unknown", "used", "old", "own"],
)
def test_any_other_code_is_refused(found: Bond | None, group: int) -> None:
    with pytest.raises(Refused):
        check_code(found, group, NOW)


@pytest.mark.parametrize(
    ("found", "group"),
    [
        (None, 1),
        (bond(State.REFUSED), 1),
        (bond(State.ASKED), 2),
        (bond(State.ASKED, until=NOW), 1),
    ],
    ids=["unknown", "settled", "the other side", "old"],
)
def test_only_the_side_that_gave_the_code_says_yes_in_time(found: Bond | None, group: int) -> None:
    with pytest.raises(Refused):
        check_asked(found, group, NOW)


def test_what_was_asked_can_be_answered() -> None:
    assert check_asked(bond(State.ASKED), 1, NOW).taker == 2


@pytest.mark.parametrize(
    ("one", "other", "joins"),
    [((1, True), (2, False), 2), ((1, False), (2, True), 1), ((2, False), (1, False), 2),
     ((1, True), (2, True), 0)],
    ids=["newer is new", "elder is new", "both new", "both vote"],
)  # fmt: skip
def test_a_new_group_joins_one_that_has_decided_things(
    one: tuple[int, bool], other: tuple[int, bool], joins: int
) -> None:
    assert younger(Side(*one), Side(*other)) == joins

"""How long somebody looks after a group, and how many are wanted."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.text import Refused
from bot.features.facilitators.rules import Term, in_a_row, may_stand, seats, seats_for, signers

NOW = datetime(2030, 6, 1, tzinfo=UTC)
BEN, CEM = 2, 3


def term(person: int, since: int, days: int = 180, *, ended: int | None = None) -> Term:
    """Give a term by days from now; it `ended` early on a day of its own."""
    begin = NOW + timedelta(days=since)
    end = None if ended is None else NOW + timedelta(days=ended)
    return Term(1, person, begin, begin + timedelta(days=days), end)


def test_a_seat_is_free_when_its_term_ends_within_a_hand_over() -> None:
    running, leaving = term(BEN, -10), term(CEM, -170)

    assert seats([running, leaving], 3, NOW) == 2


def test_a_term_that_was_ended_frees_its_seat() -> None:
    assert seats([term(BEN, -10, ended=-1)], 3, NOW) == 3


def test_terms_with_hardly_a_pause_between_them_are_in_a_row() -> None:
    row = [term(BEN, -360), term(BEN, -170), term(CEM, -360)]

    assert in_a_row(row, BEN, NOW) == 2


def test_after_a_longer_pause_the_row_begins_anew() -> None:
    assert in_a_row([term(BEN, -600), term(BEN, -170)], BEN, NOW) == 1


def test_who_looks_after_the_group_for_long_yet_need_not_stand() -> None:
    with pytest.raises(Refused, match="facilitators-is-one"):
        may_stand([term(BEN, -10)], BEN, 2, NOW)


def test_after_the_terms_the_group_agreed_somebody_else_has_a_turn() -> None:
    with pytest.raises(Refused, match="facilitators-pause-first"):
        may_stand([term(BEN, -360), term(BEN, -175)], BEN, 2, NOW)


def test_whoever_has_had_fewer_may_stand() -> None:
    may_stand([term(BEN, -360), term(CEM, -175)], CEM, 2, NOW)


@pytest.mark.parametrize(("members", "asked"), [(4, 2), (20, 5), (21, 6)])
def test_a_quarter_of_the_members_and_at_least_two_must_ask(members: int, asked: int) -> None:
    assert signers(25, members) == asked


def test_no_more_are_chosen_than_stand() -> None:
    assert (seats_for(3, 2), seats_for(2, 5)) == (2, 2)

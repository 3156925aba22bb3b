"""Ballots as values, what comes out of them, and the ways a poll may go."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from bot.core.param import Class
from bot.core.text import Refused
from bot.features.polls.rules import (
    Item,
    Kind,
    Method,
    Poll,
    Result,
    State,
    Ways,
    machine,
    marks,
    results,
)
from bot.features.polls.rules.bars import REMOVAL, Bar
from bot.features.polls.rules.marks import Held

NOW = datetime(2030, 1, 2, 12, tzinfo=UTC)
THREE = (Item(1, "soup"), Item(2, "rice"), Item(3, "stew"))


def poll(method: Method, kind: Kind = Kind.PLAIN, **more: Any) -> Poll:
    its: dict[str, Any] = {"items": THREE, "eligible": 6, "base": 6} | more
    return Poll(1, kind, "Which?", "", 1, NOW, NOW, method=method, **its)


@pytest.mark.parametrize(
    ("method", "taps", "held"),
    [
        (Method.APPROVAL, [1, 2, 1], {2: "yes"}),
        (Method.SINGLE, [1, 2], {2: "yes"}),
        (Method.YES_NO, [1, 1], {}),
        (Method.RANKED, [2, 1, 2, 3], {2: 1, 1: 2, 3: 3}),
        (Method.TIME, [3], {3: "yes"}),
    ],
)
def test_taps_make_a_ballot(method: Method, taps: list[int], held: Held) -> None:
    made: Held = {}
    for item in taps:
        made = marks.tapped(poll(method), made, item, "yes")

    assert made == held


def test_scores_and_dots_are_given_by_taps_too() -> None:
    scored = marks.tapped(poll(Method.SCORE), {}, 2, 5)
    dots = poll(Method.DOTS, ways=Ways(budget=2))
    given_ = marks.tapped(dots, marks.tapped(dots, {}, 1, 0), 1, 0)
    money = marks.tapped(poll(Method.DOTS, ways=Ways(budget=50, unit="£")), {}, 3, 0)

    assert (scored, given_, money) == ({2: 5}, {1: 2}, {3: 5})
    with pytest.raises(Refused):
        marks.tapped(dots, given_, 2, 0)
    with pytest.raises(Refused):
        marks.tapped(poll(Method.SCORE), {}, 2, 6)


@pytest.mark.parametrize(
    ("method", "line", "held"),
    [
        (Method.RANKED, "2 1 3", {2: 1, 1: 2, 3: 3}),
        (Method.RANKED, "3>1", {3: 1, 1: 2}),
        (Method.SCORE, "5, 0, 3", {1: 5, 2: 0, 3: 3}),
        (Method.DOTS, "4 0 6", {1: 4, 3: 6}),
        (Method.APPROVAL, "1 3", {1: "yes", 3: "yes"}),
        (Method.SINGLE, "2", {2: "yes"}),
    ],
)
def test_one_line_fills_in_a_whole_slip(method: Method, line: str, held: Held) -> None:
    assert marks.typed(poll(method, ways=Ways(budget=10)), line) == held


@pytest.mark.parametrize(
    ("method", "line"),
    [
        (Method.RANKED, "2 2"),
        (Method.RANKED, "4"),
        (Method.RANKED, "soup"),
        (Method.SCORE, "5 0"),
        (Method.SCORE, "6 0 0"),
        (Method.DOTS, "9 9 9"),
        (Method.APPROVAL, "7"),
        (Method.SINGLE, "1 2"),
    ],
)
def test_a_line_that_fits_no_slip_is_refused(method: Method, line: str) -> None:
    with pytest.raises(Refused):
        marks.typed(poll(method, ways=Ways(budget=10)), line)


@given(st.dictionaries(st.integers(1, 20), st.one_of(st.integers(0, 5), st.just("yes"))))
def test_a_ballot_is_written_in_one_way_and_read_back(held: Held) -> None:
    turned = dict(reversed(held.items()))

    assert marks.dump(turned) == marks.dump(held)
    assert marks.load(marks.dump(held)) == held
    assert marks.load("") == {}


def test_a_ballot_on_many_points_is_whole_when_all_are_answered() -> None:
    founding = poll(Method.YES_NO, Kind.FOUNDING)
    point = marks.tapped(founding, {}, 1, "no")

    assert point == {1: "no"}
    assert not marks.whole(founding, point)
    assert marks.whole(founding, {1: "no", 2: "yes", 3: "none"})
    assert marks.whole(poll(Method.SCORE), {1: 5})
    assert not marks.whole(poll(Method.SCORE), {})


@given(st.permutations([(2, {1: 1, 2: 2}), (3, {2: 1, 3: 2}), (1, {3: 1, 1: 2})]))
def test_the_order_of_ballots_never_matters(piles: list[tuple[int, Held]]) -> None:
    done = results.counted(poll(Method.RANKED), piles, NOW, "seed")

    assert done.winners == (2,)
    assert results.sealed(done, piles) == results.sealed(done, sorted(piles, key=str))


def test_who_is_level_is_put_in_order_by_the_sealed_lot() -> None:
    piles = [(2, {1: "yes"}), (2, {2: "yes"})]
    orders = {results.counted(poll(Method.SINGLE), piles, NOW, f"{n}").winners for n in range(20)}

    assert orders == {(1, 2), (2, 1)}


def test_a_ranking_in_a_circle_is_told() -> None:
    piles = [(1, {1: 1, 2: 2, 3: 3}), (1, {2: 1, 3: 2, 1: 3}), (1, {3: 1, 1: 2, 2: 3})]

    assert results.counted(poll(Method.RANKED), piles, NOW, "s").cause == "cycle"
    assert results.counted(poll(Method.RANKED), [], NOW, "s").winners == ()


def test_points_and_dots_add_up() -> None:
    done = results.counted(poll(Method.SCORE), [(2, {1: 5, 2: 1}), (1, {2: 4})], NOW, "s")

    assert [each.yes for each in done.items] == [10, 6, 0]
    assert done.winners == (1,)


def binding(yes: int, no: int, method: Method = Method.YES_NO, **more: Any) -> Poll:
    its: dict[str, Any] = {"items": (Item(1, cls=Class.O),), "bars": (Bar(least=3),)} | more
    piles = [(yes, {1: "yes"}), (no, {1: "no"})]
    return results.counted(poll(method, Kind.MOTION, **its), piles, NOW, "s")


def test_what_a_vote_ends_in() -> None:
    assert results.passed(binding(4, 1))
    assert results.ended(binding(1, 4)) is State.REJECTED
    assert results.ended(binding(3, 3)) is State.TIED
    assert results.ended(binding(2, 1)) is State.NO_QUORUM
    assert results.ended(binding(3, 3, Method.CONSENT)) is State.REJECTED


def test_consent_needs_some_who_agree_and_nobody_who_objects() -> None:
    assert results.passed(binding(4, 0, Method.CONSENT))
    assert not results.passed(binding(4, 1, Method.CONSENT))
    assert binding(2, 0, Method.CONSENT).items[0].result is Result.SHORT
    assert not results.passed(binding(3, 0, bars=(REMOVAL,)))


def test_what_leads_is_told_with_whether_enough_said_yes() -> None:
    asked = binding(0, 0)

    assert results.leader(asked, []) == "no:few"
    assert results.leader(asked, [(4, {1: "yes"}), (1, {1: "no"})]) == "yes:enough"


def test_a_review_leads_with_what_most_chose() -> None:
    review = results.counted(poll(Method.SINGLE, Kind.REVIEW), [(3, {2: "yes"})], NOW, "s")

    assert review.winners == (2,)


def test_nobody_is_chosen_by_too_few() -> None:
    def chosen(votes: int) -> tuple[int, ...]:
        its: dict[str, Any] = {"bars": (Bar(least=3),), "ways": Ways(seats=1)}
        asked = poll(Method.APPROVAL, Kind.ELECTION, **its)
        return results.counted(asked, [(votes, {2: "yes"})], NOW, "s").winners

    assert (chosen(2), chosen(4)) == ((), (2,))


def test_papers_are_counted_by_numbers() -> None:
    assert marks.paper(poll(Method.RANKED), {2: 1, 1: 2}) == ("2", "1")
    assert marks.paper(poll(Method.DOTS), {2: 3}) == {"2": 3}
    assert marks.paper(poll(Method.TIME), {2: "yes"}) == frozenset({"2"})
    assert marks.paper(binding(0, 0), {1: "no"}) == ("1 no",)


class Life(RuleBasedStateMachine):
    """Whatever is tried, a poll goes only where there is a way, and comes to an end."""

    def __init__(self) -> None:
        super().__init__()
        self.state = State.DRAFT
        self.been = [State.DRAFT]

    @rule(new=st.sampled_from(State))
    def go(self, new: State) -> None:
        try:
            self.state = machine.moved(self.state, new)
        except machine.NoWay:
            assert new not in machine.WAYS[self.state]
        else:
            self.been.append(new)

    @precondition(lambda self: State.ENACTED in self.been)
    @invariant()
    def nothing_is_enacted_uncounted(self) -> None:
        first = self.been.index(State.ENACTED)
        assert State.COUNTED in self.been[:first]
        assert State.CLOSED in self.been[:first]

    @invariant()
    def it_is_extended_and_counted_once(self) -> None:
        assert self.been.count(State.EXTENDED) <= 1
        assert self.been.count(State.COUNTED) <= 1

    @invariant()
    def what_was_ended_before_the_count_is_never_counted(self) -> None:
        if State.WITHDRAWN in self.been:
            assert State.OPEN not in self.been


TestLife = Life.TestCase


def test_every_state_can_be_reached_and_every_end_is_one() -> None:
    reached = {State.DRAFT}
    for _ in State:
        reached |= {new for old in reached for new in machine.WAYS[old]}

    assert reached == set(State)
    assert State.ENACTED not in machine.ENDS
    assert {State.REJECTED, State.VOID, State.EXPIRED} <= machine.ENDS

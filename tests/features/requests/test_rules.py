"""What a request may become, whatever is tried on it in whatever order."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.text import Refused
from bot.features.requests import rules
from bot.features.requests.rules import Request, State

NOW = datetime(2030, 1, 2, 12, tzinfo=UTC)
LATER = NOW + timedelta(days=14)
ANA, BEN, DOT = 1, 2, 4
BREAD = Request(7, ANA, "bread", NOW, LATER)
ARRANGED = rules.take(BREAD, DOT)
ENDS = (State.DONE, State.WITHDRAWN, State.EXPIRED)

people = st.sampled_from([ANA, BEN, DOT])
moves = st.one_of(
    st.tuples(st.just("take"), people),
    st.tuples(st.just("choose"), people),
    st.tuples(st.just("drop"), people),
    st.tuples(st.just("withdraw"), people),
    st.tuples(st.just("finish"), people),
    st.tuples(st.just("thank"), people),
    st.tuples(st.just("expire"), people),
)


def moved(request: Request, move: str, person: int) -> Request:
    match move:
        case "take":
            return rules.take(request, person)
        case "choose":
            return rules.choose(request, person, BEN, [BEN, DOT])
        case "drop":
            return rules.drop(request, person, "helper", LATER)
        case "withdraw":
            return rules.withdraw(request, person, "asker")
        case "finish":
            return rules.finish(request, person)
        case "thank":
            return rules.thank(request, person, "thanks")
    return rules.expire(request, LATER)


@given(st.lists(moves, max_size=12))
def test_no_order_of_moves_breaks_a_request(tried: list[tuple[str, int]]) -> None:
    request = BREAD
    for move, person in tried:
        before = request
        try:
            request = moved(request, move, person)
        except Refused:
            continue

        assert request.helper != ANA
        assert bool(request.helper) or request.state not in (State.ARRANGED, State.DONE)
        assert before.state not in ENDS or request.state is before.state
        assert not request.thanked or request.state is State.DONE


def refusal(move: str, request: Request, person: int) -> str:
    with pytest.raises(Refused) as no:
        moved(request, move, person)
    return no.value.text.key


@pytest.mark.parametrize(
    ("move", "request_", "person", "words"),
    [
        ("take", BREAD, ANA, "requests-own"),
        ("take", ARRANGED, ANA, "requests-own"),
        ("take", ARRANGED, DOT, "requests-going-already"),
        ("take", ARRANGED, BEN, "requests-taken"),
        ("take", replace(ARRANGED, private=True), BEN, "requests-taken-private"),
        ("take", replace(BREAD, state=State.EXPIRED), BEN, "requests-over"),
        ("choose", BREAD, BEN, "requests-not-yours"),
        ("choose", ARRANGED, ANA, "requests-chosen-already"),
        ("choose", replace(BREAD, state=State.WITHDRAWN), ANA, "requests-over"),
        ("drop", ARRANGED, BEN, "requests-not-going"),
        ("drop", replace(ARRANGED, state=State.DONE), DOT, "requests-over"),
        ("withdraw", BREAD, BEN, "requests-not-yours"),
        ("withdraw", replace(ARRANGED, state=State.DONE), ANA, "requests-over"),
        ("finish", ARRANGED, BEN, "requests-not-yours"),
        ("finish", BREAD, ANA, "requests-nobody-yet"),
        ("thank", BREAD, ANA, "requests-nobody-yet"),
        ("thank", ARRANGED, DOT, "requests-not-yours"),
        ("thank", replace(ARRANGED, thanked=True), ANA, "requests-thanked-already"),
    ],
)
def test_every_move_out_of_place_is_refused_in_its_own_words(
    move: str, request_: Request, person: int, words: str
) -> None:
    assert refusal(move, request_, person) == words


def test_only_those_who_offered_can_be_chosen() -> None:
    with pytest.raises(Refused) as no:
        rules.choose(BREAD, ANA, DOT, [BEN])

    assert no.value.text.key == "requests-offer-gone"


def test_an_offer_counts_once() -> None:
    rules.offer(BREAD, DOT, [BEN])

    with pytest.raises(Refused) as no:
        rules.offer(BREAD, DOT, [BEN, DOT])
    assert no.value.text.key == "requests-offered-already"


def test_long_thanks_are_refused_and_no_request_changes() -> None:
    with pytest.raises(Refused) as no:
        rules.thank(ARRANGED, ANA, "x" * 301)

    assert no.value.text.key == "requests-long"


def test_a_request_expires_at_its_time_and_not_before() -> None:
    early = rules.expire(BREAD, LATER - timedelta(seconds=1))
    late = rules.expire(BREAD, LATER)

    assert (early.state, late.state) == (State.OPEN, State.EXPIRED)


def test_an_expired_request_is_asked_again_once() -> None:
    once = rules.again(replace(BREAD, state=State.EXPIRED), ANA)

    with pytest.raises(Refused) as no:
        rules.again(once, ANA)
    assert no.value.text.key == "requests-not-again"


def test_only_the_two_of_a_request_write_to_each_other() -> None:
    assert (rules.other(ARRANGED, ANA), rules.other(ARRANGED, DOT)) == (DOT, ANA)

    with pytest.raises(Refused) as no:
        rules.other(ARRANGED, BEN)
    assert no.value.text.key == "requests-not-yours"


def test_nobody_writes_while_nobody_is_going() -> None:
    with pytest.raises(Refused) as no:
        rules.other(BREAD, ANA)

    assert no.value.text.key == "requests-over"


def test_what_is_passed_on_has_a_measure() -> None:
    assert rules.passed_on(" I come at six ") == "I come at six"

    with pytest.raises(Refused):
        rules.passed_on("x" * 1001)


@pytest.mark.parametrize(
    ("gone", "said"),
    [
        (timedelta(seconds=5), ("minutes", 1)),
        (timedelta(minutes=59), ("minutes", 59)),
        (timedelta(hours=23), ("hours", 23)),
        (timedelta(days=3, hours=5), ("days", 3)),
    ],
)
def test_waiting_is_said_in_the_largest_unit(gone: timedelta, said: tuple[str, int]) -> None:
    assert rules.waiting(NOW, NOW + gone) == said

"""What a pot asks, how a promise moves, and how a sum is shared out to the last coin."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.text import Refused
from bot.features.pots import rules
from bot.features.pots.rules import MOVES, Pledge, Pot, State, Sum

KEEPER, GIVER = 1, 2
POT = Pot(4, KEEPER, "summer trip", "£", 60)
NO = {
    "own": (POT, KEEPER, ()),
    "not-now": (Pot(4, KEEPER, "trip", closed=True), GIVER, ()),
    "under-way": (POT, GIVER, (Pledge(1, 4, GIVER, 5, State.GOT),)),
}


def pledge(state: State) -> Pledge:
    return Pledge(1, 4, GIVER, 20, state)


@pytest.mark.parametrize(("verb", "state"), list(product(MOVES, State)))
def test_a_promise_moves_along_its_table_or_says_why_not(verb: str, state: State) -> None:
    giver, edges = MOVES[verb]
    who, other = (GIVER, KEEPER) if giver else (KEEPER, GIVER)
    with pytest.raises(Refused) as no:
        rules.step(POT, pledge(state), verb, other)
    assert no.value.text.key == "pots-not-yours"
    if state in edges:
        assert rules.step(POT, pledge(state), verb, who).state is edges[state]
        return
    with pytest.raises(Refused) as no:
        rules.step(POT, pledge(state), verb, who)
    assert no.value.text.key == "pots-said-already"


def test_settled_takes_a_word_of_both() -> None:
    for one, two in (("give", "get"), ("get", "give")):
        first, second = (GIVER, KEEPER) if one == "give" else (KEEPER, GIVER)
        half = rules.step(POT, pledge(State.PROMISED), one, first)
        assert half.state is not State.SETTLED
        assert rules.step(POT, half, two, second).state is State.SETTLED


@pytest.mark.parametrize("why", NO)
def test_not_everybody_may_promise_always(why: str) -> None:
    with pytest.raises(Refused) as no:
        rules.may_promise(*NO[why])

    assert no.value.text.key == f"pots-{why}"


def test_a_promise_nobody_acted_on_may_be_changed() -> None:
    rules.may_promise(POT, GIVER, (pledge(State.PROMISED),))


def test_only_its_keeper_closes_a_pot_and_once() -> None:
    rules.may_keep(POT, KEEPER)
    for pot, who in ((POT, GIVER), (Pot(4, KEEPER, "", closed=True), KEEPER)):
        with pytest.raises(Refused):
            rules.may_keep(pot, who)


def test_only_what_has_arrived_in_a_pot_for_all_is_shared_out_and_once() -> None:
    rules.may_share_out(POT, 5)
    shared = Pot(4, KEEPER, "", shares=(("bus", 5),))
    for pot, arrived in ((Pot(4, KEEPER, "", request=3), 5), (shared, 5), (POT, 0)):
        with pytest.raises(Refused):
            rules.may_share_out(pot, arrived)


def test_only_who_asks_for_money_links_a_pot() -> None:
    rules.may_link(KEEPER, "money", KEEPER, is_open=True)
    for asker, category, is_open in ((GIVER, "money", True), (KEEPER, "food", True),
                                     (KEEPER, "money", False)):  # fmt: skip
        with pytest.raises(Refused):
            rules.may_link(asker, category, KEEPER, is_open=is_open)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [("£20", Sum(20, "£")), ("20 €", Sum(20, "€")), ("20 zł", Sum(20, "zł")), ("20", Sum(20, "")),
     ("0", None), ("-5", None), ("200000", None), ("some", None), ("1.50", None)],
)  # fmt: skip
def test_a_sum_is_read_or_asked_for_again(words: str, wanted: Sum | None) -> None:
    if wanted is not None:
        assert rules.read_sum(words) == wanted
        return
    with pytest.raises(Refused):
        rules.read_sum(words)


@pytest.mark.parametrize(
    ("line", "pot"),
    [("3 £60", Pot(0, 0, "", "£", 60, 3)), ("#3", Pot(0, 0, "", request=3)),
     ("£200 | summer trip", Pot(0, 0, "summer trip", "£", 200)),
     ("summer trip", Pot(0, 0, "summer trip"))],
)  # fmt: skip
def test_a_pot_is_begun_in_one_line(line: str, pot: Pot) -> None:
    assert rules.read(line) == pot


@pytest.mark.parametrize("line", ["£200", "x" * 201, "|"])
def test_a_pot_says_what_it_is_for(line: str) -> None:
    with pytest.raises(Refused):
        rules.read(line)


def test_what_was_taken_back_is_not_counted() -> None:
    held = [pledge(state) for state in State]

    assert (rules.promised(held), rules.arrived(held)) == (80, 20)


@pytest.mark.parametrize(
    ("sign", "said"), [("£", "£5"), ("zł", "share 5 zł"), ("", "share 5 dots")]
)
def test_a_vote_is_told_the_sum_as_polls_read_it(sign: str, said: str) -> None:
    assert rules.budget(sign, 5) == said


@given(st.integers(1, 10_000), st.lists(st.integers(0, 500), min_size=1, max_size=10))
def test_all_of_a_sum_is_shared_out_and_each_is_within_one_of_its_part(
    amount: int, weights: list[int]
) -> None:
    labelled = [(str(place), weight) for place, weight in enumerate(weights)]
    found = rules.shares(amount, labelled)

    whole = sum(weights)
    assert sum(part for _, part in found) == (amount if whole else 0)
    for (_, weight), (_, part) in zip(labelled, found, strict=bool(whole)):
        assert abs(part - amount * weight / whole) < 1

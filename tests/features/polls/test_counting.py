"""Who wins, by which method: known elections, and what holds for every election."""

import json
from collections.abc import Sequence
from fractions import Fraction
from hashlib import sha256
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.features.polls import counting
from bot.features.polls.counting import METHODS, Count, Marks, Round, Verdict, count, decide

CASES = json.loads(Path("tests/data/elections.json").read_text())["cases"]
OPTIONS = ("apples", "bread", "coffee", "dates")
RANKED = sorted(METHODS.keys() - {"approval", "score", "dots", "star"})
MONOTONE = (
    "plurality",
    "borda",
    "bucklin",
    "copeland",
    "minimax_margins",
    "schulze",
    "ranked_pairs",
)
FEW = settings(max_examples=40)

rankings = st.permutations(OPTIONS).flatmap(
    lambda whole: st.integers(1, len(OPTIONS)).map(lambda part: tuple(whole[:part]))
)
full = st.permutations(OPTIONS).map(tuple)
elections = st.lists(st.tuples(st.integers(1, 3), rankings), min_size=1, max_size=7)
sheets = st.lists(
    st.tuples(st.integers(1, 3), st.dictionaries(st.sampled_from(OPTIONS), st.integers(0, 5))),
    max_size=6,
)


def marks(ballot: dict[str, Any]) -> Marks:
    if "approvals" in ballot:
        return frozenset(ballot["approvals"])
    found: Marks = ballot.get("ranking") or ballot.get("scores") or ballot["choice"]
    return found


def shown(got: Count) -> dict[str, Any]:
    """Return a count in the words of the known elections."""
    return {
        "winners": sorted(got.winners),
        "set": sorted(got.winners),
        "tie": got.tie,
        "possible_winners": sorted(got.possible_winners),
        "certain": sorted(got.certain),
        "none": got.none,
        "order": list(got.order),
        "rounds": list(got.rounds),
        "exhausted_final": got.exhausted,
        "quota": got.quota,
        "tally": got.tally,
    }


@pytest.mark.parametrize("case", [pytest.param(each, id=each["id"]) for each in CASES])
def test_a_known_election_comes_out_as_published(case: dict[str, Any]) -> None:
    ballots = [(ballot["count"], marks(ballot)) for ballot in case["ballots"]]
    expected = {key: value for key, value in case["expected"].items() if key != "why"}
    if case["method"] == "decision_rule":
        said = [(ballot["count"], ballot["choice"]) for ballot in case["ballots"]]
        got = {"result": decide(case["rule"], said, case["electorate"]).result.value}
    else:
        unranked = case.get("unranked", "last")
        names = case["candidates"]
        got = shown(count(case["method"], names, ballots, case["seats"], unranked=unranked))

    assert {key: got[key] for key in expected} == {
        key: sorted(value) if key in {"winners", "possible_winners", "certain"} else value
        for key, value in expected.items()
    }


@FEW
@given(elections, st.sampled_from(RANKED), st.randoms())
def test_the_order_of_ballots_never_matters(
    ballots: list[tuple[int, Marks]], method: str, chance: Any
) -> None:
    one_by_one = [(1, each) for number, each in ballots for _ in range(number)]
    chance.shuffle(one_by_one)

    assert count(method, OPTIONS, one_by_one) == count(method, OPTIONS, ballots)
    assert counting.fingerprint(one_by_one) == counting.fingerprint(ballots)


@FEW
@given(st.lists(st.tuples(st.integers(1, 3), full), min_size=1, max_size=6), st.data())
def test_being_ranked_higher_never_harms_a_winner(
    ballots: list[tuple[int, tuple[str, ...]]], data: st.DataObject
) -> None:
    method = data.draw(st.sampled_from(MONOTONE))
    winner = count(method, OPTIONS, ballots).possible_winners[0]
    at = data.draw(st.integers(0, len(ballots) - 1))
    number, ranking = ballots[at]
    rest = [option for option in ranking if option != winner]
    place = data.draw(st.integers(0, ranking.index(winner)))

    ballots[at] = (number, (*rest[:place], winner, *rest[place:]))

    assert winner in count(method, OPTIONS, ballots).possible_winners


@FEW
@given(sheets, st.sampled_from(["score", "approval", "dots", "star"]), st.sampled_from(OPTIONS))
def test_one_more_ballot_for_an_option_alone_never_harms_it(
    ballots: list[tuple[int, dict[str, int]]], method: str, option: str
) -> None:
    before = count(method, OPTIONS, ballots)
    after = count(method, OPTIONS, [*ballots, (1, {option: 5})])

    assert option not in before.possible_winners or option in after.possible_winners


@FEW
@given(elections, st.sampled_from(RANKED), st.integers(1, 3), st.permutations(OPTIONS))
def test_a_lot_fills_all_seats_and_only_with_those_it_may(
    ballots: list[tuple[int, Marks]], method: str, seats: int, lot: Sequence[str]
) -> None:
    seats = seats if method in {"stv", "stv_scottish_truncated", "approval", "borda"} else 1
    told = count(method, OPTIONS, ballots, seats)
    drawn = count(method, OPTIONS, ballots, seats, lot=lot)

    assert set(told.certain) <= set(drawn.winners)
    assert set(drawn.winners) <= {*told.certain, *told.possible_winners}
    assert told.none or method == "smith_set" or len(drawn.winners) == seats


@settings(max_examples=12)
@given(st.lists(st.tuples(st.just(1), rankings), min_size=1, max_size=6))
def test_every_winner_a_lot_gives_was_told_before(ballots: list[tuple[int, Marks]]) -> None:
    given_by_lot = {
        winner
        for lot in permutations(OPTIONS)
        for winner in count("irv", OPTIONS, ballots, lot=lot).winners
    }

    assert given_by_lot <= set(count("irv", OPTIONS, ballots).possible_winners)


@FEW
@given(elections, st.integers(1, 3))
def test_no_vote_gets_lost_while_seats_are_filled(
    ballots: list[tuple[int, Marks]], seats: int
) -> None:
    got = count("stv", OPTIONS, ballots, seats)
    total, settled = sum(number for number, _ranking in ballots), 0
    for each in got.rounds:
        kept = settled * (got.quota or 0)
        assert sum(each.values()) + each.exhausted + kept == total
        exactly = [option for option in each.elected if each[option] == got.quota]
        settled += len(exactly) + (each.surplus != "")


cast = st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
RULES = st.one_of(
    st.fixed_dictionaries(
        {"kind": st.just("percentage_of_electorate"), "threshold": st.sampled_from([0.2, 0.5, 0.7])}
    ),
    st.fixed_dictionaries({"kind": st.just("max_objections"), "threshold": st.integers(1, 12)}),
    st.fixed_dictionaries(
        {
            "kind": st.just("share_of_cast"),
            "threshold": st.sampled_from([0.5, "2/3", 0.75]),
            "strict": st.booleans(),
        }
    ),
)


def voted(votes: tuple[int, int, int]) -> list[tuple[int, str]]:
    return list(zip(votes, ("for", "against", "indifferent"), strict=True))


@given(RULES, cast, st.integers(0, 9), st.booleans())
def test_nothing_is_decided_better_for_fewer_yes(
    rule: dict[str, Any], votes: tuple[int, int, int], missing: int, closed: bool
) -> None:
    yes, no, none = votes
    electorate = sum(votes) + missing + 1
    order = [Verdict.AGAINST, Verdict.UNDECIDED, Verdict.FOR]
    fewer = decide(rule, voted(votes), electorate, closed=closed).result
    more = decide(rule, voted((yes + 1, no, none)), electorate, closed=closed).result

    assert order.index(fewer) <= order.index(more)
    assert fewer is not Verdict.FOR or yes > 0


@given(RULES, cast, st.integers(0, 9), cast)
def test_what_is_decided_cannot_change_any_more(
    rule: dict[str, Any], votes: tuple[int, int, int], left: int, late: tuple[int, int, int]
) -> None:
    electorate = sum(votes) + sum(late) + left
    now = decide(rule, voted(votes), electorate).result
    then = decide(rule, [*voted(votes), *voted(late)], electorate, closed=True).result

    assert now in {Verdict.UNDECIDED, then}


def test_when_closed_nobody_is_waited_for() -> None:
    rule = {"kind": "share_of_cast", "threshold": 0.5, "strict": True}

    assert decide(rule, [(2, "for"), (1, "against")], 10).result is Verdict.UNDECIDED
    assert decide(rule, [(2, "for"), (1, "against")], 10, closed=True).result is Verdict.FOR


def test_nobody_wins_where_nobody_voted() -> None:
    got = count("irv", OPTIONS, [(3, ())])

    assert got.none
    assert got.winners == ()


def test_a_name_that_was_no_option_is_refused() -> None:
    with pytest.raises(ValueError, match="eggs"):
        count("irv", OPTIONS, [(1, ("eggs",))])


def test_a_ballot_may_hold_options_level_in_any_place() -> None:
    level = [(2, (["apples", "bread"], "coffee")), (1, ("coffee", "coffee"))]
    got = count("irv", OPTIONS, [*level, (5, ("dates",)), (4, ("apples",))])

    assert got.rounds[0] == {"apples": 5, "bread": 1, "coffee": 1, "dates": 5}
    assert got.possible_winners == ("apples",)


def test_a_ballot_whose_level_options_have_all_left_goes_on_to_its_next() -> None:
    got = count(
        "irv", OPTIONS, [(2, (["apples", "bread"], "dates")), (4, ("coffee",)), (3, ("dates",))]
    )

    assert got.rounds[-1] == {"coffee": 4, "dates": 5}


def test_without_a_majority_the_most_named_of_all_places_wins() -> None:
    assert count("bucklin", OPTIONS, [(1, (each,)) for each in (*OPTIONS, "dates")]).winners == (
        "dates",
    )


def test_a_choice_is_counted_like_a_ranking_of_one() -> None:
    assert count("plurality", OPTIONS, [(2, "bread"), (1, "")]).winners == ("bread",)


def test_a_circle_is_told_with_the_winner() -> None:
    circle = [(4, ("apples", "bread", "coffee")), (3, ("bread", "coffee", "apples"))]
    got = count("ranked_pairs", OPTIONS[:3], [*circle, (2, ("coffee", "apples", "bread"))])

    assert got.cycle == OPTIONS[:3]
    assert got.winners == ("apples",)


def test_a_wheel_of_level_pairs_lets_everybody_win_by_lot() -> None:
    many = [str(at) for at in range(14)]
    wheel = [(1, tuple(many[at:] + many[:at])) for at in range(14)]

    assert count("ranked_pairs", many, wheel).possible_winners == tuple(many)


def test_the_transfer_value_is_cut_to_five_places_where_it_is_the_scottish_way() -> None:
    ballots = [(7, ("apples", "bread")), (1, ("coffee",)), (1, ("dates",))]
    exact = count("stv", OPTIONS, ballots, 2)
    cut = count("stv_scottish_truncated", OPTIONS, ballots, 2)

    assert exact.rounds[1]["bread"] == 3
    assert cut.rounds[1]["bread"] == 7 * Fraction(42857, 100_000)


def test_a_round_says_who_left_who_came_in_and_what_was_passed_on() -> None:
    ballots = [(5, ("apples", "bread")), (2, ("coffee",)), (1, ("dates",))]
    first, second, *_rest = count("stv", OPTIONS, ballots, 2).rounds

    assert (first.elected, first.surplus, first.value) == (("apples",), "apples", Fraction(2, 5))
    assert second.excluded == ("dates",)
    assert len(second) == 3


def test_a_lot_follows_from_the_seed_and_the_ballots_and_can_be_redone_by_hand() -> None:
    ballots: list[tuple[int, Marks]] = [(2, ("apples", ["bread", "dates"])), (1, {"bread": 5})]
    ballots += [(1, frozenset({"dates", "apples"})), (1, "coffee"), (1, {"dates": Fraction(1, 2)})]
    paper = counting.sheet(ballots)
    order = counting.draw("5eed", counting.fingerprint(ballots), OPTIONS)

    assert paper.splitlines().count('["apples", ["bread", "dates"]]') == 2
    assert counting.fingerprint(ballots) == sha256(paper.encode()).hexdigest()
    assert counting.commitment("5eed") == sha256(b"5eed").hexdigest()
    assert list(order) == sorted(
        OPTIONS,
        key=lambda option: sha256(
            f"5eed{counting.fingerprint(ballots)}{option}".encode()
        ).hexdigest(),
    )


@pytest.mark.parametrize("names", [OPTIONS[:1], OPTIONS[:2]])
def test_with_no_more_options_than_seats_all_are_in(names: tuple[str, ...]) -> None:
    for method in ("stv", "approval"):
        assert sorted(count(method, names, [(1, names)], 2).winners) == sorted(names)


def test_a_level_run_off_is_left_to_the_lot_only_when_nothing_else_tells() -> None:
    tied = [(1, {"apples": 5, "bread": 4}), (1, {"apples": 4, "bread": 5})]
    fives = [(1, {"apples": 5, "bread": 2}), (1, {"apples": 1, "bread": 4})]

    assert count("star", OPTIONS, tied).possible_winners == ("apples", "bread")
    assert count("star", OPTIONS, fives).winners == ("apples",)
    assert count("star", OPTIONS, [(1, dict.fromkeys(OPTIONS, 3))]).possible_winners == OPTIONS


def test_a_round_is_read_like_a_table() -> None:
    tally = {"apples": Fraction(1)}

    assert dict(Round(tally)) == tally

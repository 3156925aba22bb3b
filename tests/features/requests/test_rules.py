"""What a request and a helper's part in it may become: the two tables, and every no in words."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.text import Refused
from bot.features.requests import rules
from bot.features.requests.rules import By, Request, helping, thanking
from bot.features.requests.rules.helping import PART_MOVES, Part, Participation
from bot.features.requests.rules.states import ENDS, LIVE, MOVES, Role, State
from bot.features.requests.rules.thanking import Answer

NOW = datetime(2030, 1, 2, 12, tzinfo=UTC)
LATER = NOW + timedelta(days=14)
ANA, BEN, CEM, DOT = 1, 2, 3, 4
BREAD = Request(7, ANA, "bread", NOW, LATER)
ARRANGED = replace(BREAD, state=State.ARRANGED, helpers=(DOT,))
DONE = replace(ARRANGED, state=State.DONE, moved=NOW)


def as_(role: Role) -> By:
    people = {Role.ASKER: ANA, Role.HELPER: DOT, Role.MEMBER: BEN, Role.CLOCK: 0}
    return By(people[role], role, NOW)


@pytest.mark.parametrize("verb", MOVES)
@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("role", Role)
def test_only_the_edges_of_the_table_can_be_gone(verb: str, state: State, role: Role) -> None:
    request, edge = replace(BREAD, state=state), MOVES[verb]

    if role in edge.by and state in edge.before:
        new = rules.move(request, verb, as_(role))
        assert (new.state, new.reason, new.moved_by, new.moved) == (
            *(edge.after, role.value, as_(role).person, NOW),
        )
    else:
        with pytest.raises(Refused) as no:
            rules.move(request, verb, as_(role))
        assert no.value.text.key.startswith("requests-")


def test_every_end_can_be_reached_and_left() -> None:
    reached = {edge.after for edge in MOVES.values()}

    assert reached == set(State) - {State.DRAFT}
    assert MOVES["reopen"].before == ENDS
    assert {State.OPEN, State.PAUSED, State.ARRANGED} == LIVE


@pytest.mark.parametrize("verb", PART_MOVES)
@pytest.mark.parametrize("state", [None, *Part])
def test_a_part_moves_along_its_table_with_a_time_for_each(verb: str, state: Part | None) -> None:
    old = Participation(DOT, state, offered=NOW, chosen=NOW)
    before, after = PART_MOVES[verb]

    if state in before:
        new = helping.step(old, verb, LATER)
        moment = "ended" if after in helping.OVER else after.value
        assert (new.state, getattr(new, moment)) == (after, LATER)
    else:
        with pytest.raises(Refused) as no:
            helping.step(old, verb, LATER, number=7)
        assert no.value.text.key.startswith("requests-")


def refusal(move: str, request: Request, person: int) -> str:
    with pytest.raises(Refused) as no:
        moved(request, move, person)
    return no.value.text.key


def moved(request: Request, move: str, person: int) -> None:
    by = rules.as_it_is(request, person, NOW)
    tried: dict[str, Callable[[], object]] = {
        "take": lambda: rules.may_help(request, person),
        "choose": lambda: rules.may_choose(request),
        "drop": lambda: rules.free(request, person, by),
        "thank": lambda: thanking.thank(request, by, "thanks"),
        "reopen": lambda: rules.reopen(request, by, timedelta(days=7)),
        "others": lambda: thanking.others(request, person),
        "answer": lambda: thanking.answer(request, person, "all"),
    }
    tried.get(move, lambda: rules.move(request, move, by))()


@pytest.mark.parametrize(
    ("move", "request_", "person", "words"),
    [
        ("take", BREAD, ANA, "requests-own"),
        ("take", ARRANGED, ANA, "requests-own"),
        ("take", ARRANGED, DOT, "requests-going-already"),
        ("take", ARRANGED, BEN, "requests-taken"),
        ("take", replace(ARRANGED, private=True), BEN, "requests-taken-private"),
        ("take", replace(BREAD, state=State.EXPIRED), BEN, "requests-over"),
        ("take", replace(BREAD, state=State.PAUSED), BEN, "requests-paused"),
        ("choose", ARRANGED, ANA, "requests-chosen-already"),
        ("choose", replace(BREAD, state=State.WITHDRAWN), ANA, "requests-over"),
        ("drop", ARRANGED, BEN, "requests-not-going"),
        ("drop", DONE, DOT, "requests-not-going"),
        ("withdraw", BREAD, BEN, "requests-not-yours"),
        ("withdraw", DONE, ANA, "requests-over"),
        ("finish", ARRANGED, BEN, "requests-not-yours"),
        ("finish", BREAD, ANA, "requests-nobody-yet"),
        ("resume", BREAD, ANA, "requests-open-now"),
        ("thank", BREAD, ANA, "requests-nobody-yet"),
        ("thank", ARRANGED, DOT, "requests-not-yours"),
        ("thank", replace(DONE, thanked=True), ANA, "requests-thanked-already"),
        ("reopen", ARRANGED, ANA, "requests-taken"),
        ("reopen", replace(DONE, moved=NOW - timedelta(days=8)), ANA, "requests-too-long-ago"),
        ("others", ARRANGED, BEN, "requests-not-yours"),
        ("others", BREAD, ANA, "requests-over"),
        ("answer", DONE, ANA, "requests-over"),
        ("answer", ARRANGED, DOT, "requests-not-yours"),
    ],
)
def test_every_move_out_of_place_is_refused_in_its_own_words(
    move: str, request_: Request, person: int, words: str
) -> None:
    assert refusal(move, request_, person) == words


def test_help_is_arranged_with_the_last_one_needed() -> None:
    two = replace(BREAD, needed=2)

    one = rules.take(two, DOT, By(DOT, Role.MEMBER, NOW))
    both = rules.take(one, CEM, By(CEM, Role.MEMBER, NOW))

    assert (one.state, one.missing, both.state) == (State.OPEN, 1, State.ARRANGED)


def test_one_of_two_who_drops_leaves_it_open_and_arranged_it_opens_again() -> None:
    one = replace(BREAD, needed=2, helpers=(DOT,))

    assert rules.free(one, DOT, By(DOT, Role.HELPER, NOW)).helpers == ()
    assert rules.free(ARRANGED, DOT, By(DOT, Role.HELPER, NOW, "left")).state is State.OPEN


def test_opened_again_it_begins_a_new_round() -> None:
    new = rules.reopen(replace(DONE, thanked=True, thanks="lovely"), as_(Role.ASKER), LATER - NOW)

    assert (new.round, new.helpers, new.thanked, new.thanks) == (1, (), False, "")


def test_it_lasts_until_it_was_needed_or_as_long_as_the_group_set() -> None:
    assert rules.expires(NOW, LATER, 3) == LATER
    assert rules.expires(NOW, NOW, 3) == NOW + timedelta(days=3)


def test_anybody_else_may_help_and_only_what_is_open_lets_its_asker_choose() -> None:
    assert rules.role(BREAD, 0) is Role.CLOCK
    rules.may_help(BREAD, BEN)
    rules.may_choose(BREAD)


def test_long_thanks_are_refused() -> None:
    with pytest.raises(Refused) as no:
        thanking.thank(ARRANGED, as_(Role.ASKER), "x" * 301)

    assert no.value.text.key == "requests-long"


def test_thanks_also_say_that_it_is_done() -> None:
    assert thanking.thank(ARRANGED, as_(Role.ASKER), " so  kind ").thanks == "so kind"
    assert thanking.thank(DONE, as_(Role.ASKER), "", alone=True).alone


def test_the_two_of_a_request_write_to_each_other_and_facilitators_who_were_asked() -> None:
    asked = replace(BREAD, state=State.ESCALATED)

    assert thanking.others(ARRANGED, ANA) == (DOT,)
    assert thanking.others(ARRANGED, DOT) == (ANA,)
    assert thanking.others(asked, ANA, [CEM]) == (CEM,)
    assert thanking.others(asked, CEM, [CEM]) == (ANA,)


def test_only_who_can_be_meant_is_written_to() -> None:
    assert (thanking.addressee((DOT, CEM), CEM), thanking.addressee((DOT, CEM), 0)) == (CEM, DOT)

    with pytest.raises(Refused):
        thanking.addressee((DOT,), BEN)


def test_what_is_passed_on_has_a_measure() -> None:
    assert thanking.passed_on(" I come at six ") == "I come at six"

    with pytest.raises(Refused):
        thanking.passed_on("x" * 1001)


def test_an_answer_is_one_of_five() -> None:
    assert thanking.answer(ARRANGED, ANA, "keep") is Answer.KEEP


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
    assert thanking.waiting(NOW, NOW + gone) == said

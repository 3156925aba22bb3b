"""Every move of a hand-over, and every move that is none."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.text import Refused
from bot.features.contact import rules
from bot.features.contact.rules import Handover, State

NOW = datetime(2026, 5, 1, tzinfo=UTC)
ASKED = Handover(1, owner=2, asker=3, field="number", at=NOW)
AGREED = rules.agree(ASKED, 2, NOW)
SHOWN = rules.look(AGREED, 3, NOW, 72)


def test_it_is_shown_for_the_hours_agreed() -> None:
    assert (SHOWN.state, SHOWN.until) == (State.SHOWN, NOW + timedelta(hours=72))


def test_a_no_ends_it() -> None:
    assert rules.decline(ASKED, 2).state is State.DECLINED


@pytest.mark.parametrize("person", [2, 3])
def test_either_of_the_two_ends_it(person: int) -> None:
    assert rules.revoke(SHOWN, person).state is State.REVOKED


def test_its_time_ends_it() -> None:
    assert rules.end(SHOWN).state is State.EXPIRED


@pytest.mark.parametrize("person", [0, 3, 4])
def test_only_the_owner_answers(person: int) -> None:
    with pytest.raises(Refused, match="contact-not-yours"):
        rules.agree(ASKED, person, NOW)
    with pytest.raises(Refused, match="contact-not-yours"):
        rules.decline(ASKED, person)


@pytest.mark.parametrize("person", [0, 2, 4])
def test_only_who_asked_looks(person: int) -> None:
    with pytest.raises(Refused, match="contact-not-yours"):
        rules.look(AGREED, person, NOW, 1)


def test_nobody_else_ends_it() -> None:
    with pytest.raises(Refused, match="contact-not-yours"):
        rules.revoke(SHOWN, 4)


@pytest.mark.parametrize("state", [State.EXPIRED, State.REVOKED, State.DECLINED])
def test_what_is_over_stays_over(state: State) -> None:
    over = replace(SHOWN, state=state)
    moves: tuple[Callable[[], Handover], ...] = (
        lambda: rules.agree(over, 2, NOW),
        lambda: rules.decline(over, 2),
        lambda: rules.look(over, 3, NOW, 1),
        lambda: rules.revoke(over, 2),
        lambda: rules.end(over),
    )
    for move in moves:
        with pytest.raises(Refused, match="contact-over"):
            move()


def test_a_detail_has_a_length() -> None:
    assert rules.words("number", "  07700 900123 ") == "07700 900123"
    for field, typed in (("number", "x" * 301), ("code", "ab")):
        with pytest.raises(Refused, match="contact-length"):
            rules.words(field, typed)


def test_the_code_word_is_read_kindly() -> None:
    assert rules.same_code("", "anything")
    assert rules.same_code("Blue Door", " blue door ")
    assert not rules.same_code("Blue Door", "red door")

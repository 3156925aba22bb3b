"""Who may write to whom, and what."""

from dataclasses import replace

import pytest

from bot.core.media import Media, MediaKind
from bot.core.text import Refused
from bot.features.relay import rules
from bot.features.relay.rules import Pair, State

PAIR = Pair(1, one=2, other=3, request=7)


def test_each_writes_to_the_other() -> None:
    assert (rules.partner(PAIR, 2), rules.partner(PAIR, 3)) == (3, 2)
    with pytest.raises(Refused, match="relay-not-yours"):
        rules.partner(PAIR, 4)


@pytest.mark.parametrize("kind", list(MediaKind))
def test_what_can_be_cleaned_is_passed_on(kind: MediaKind) -> None:
    if kind in rules.PASSABLE:
        rules.may_pass(PAIR, "", Media(kind))
        return
    with pytest.raises(Refused, match="relay-kind"):
        rules.may_pass(PAIR, "", Media(kind))


def test_what_is_closed_or_too_long_is_not_passed_on() -> None:
    with pytest.raises(Refused, match="relay-long"):
        rules.may_pass(PAIR, "x" * 2001, None)
    with pytest.raises(Refused, match="relay-over"):
        rules.may_pass(replace(PAIR, state=State.ENDED), "", None)


def test_it_ends_once() -> None:
    ended = rules.end(PAIR, State.ENDED)

    assert ended.state is State.ENDED
    with pytest.raises(Refused, match="relay-over"):
        rules.end(ended, State.WORRIED)


def test_a_file_goes_under_no_name() -> None:
    assert rules.anew(Media(MediaKind.PHOTO, name="Ben.jpg")) == Media(MediaKind.PHOTO, anew=True)
    assert rules.anew(None) is None


def test_a_pair_gets_its_number() -> None:
    assert rules.numbered(PAIR, 5).id == 5

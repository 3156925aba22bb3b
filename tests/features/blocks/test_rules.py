"""Whom a typed name means."""

import pytest

from bot.core.text import Refused
from bot.features.blocks import rules

PEOPLE = [(1, "Ana"), (2, "Ben"), (3, "Ben"), (2, "Benny"), (1, "Ben")]


def test_everybody_with_the_name_but_oneself_is_meant() -> None:
    assert rules.meant(" @ben ", PEOPLE, 1) == [2, 3]


def test_a_name_nobody_has_is_refused() -> None:
    with pytest.raises(Refused) as no:
        rules.meant("Zoe", PEOPLE, 1)

    assert no.value.text.key == "blocks-nobody"


def test_nobody_is_kept_apart_from_themselves() -> None:
    assert rules.other_than(1, 2) == 2

    with pytest.raises(Refused):
        rules.other_than(1, 1)

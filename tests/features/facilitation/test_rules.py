"""What is told of the log, and when a lost right is news."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.incoming import Right
from bot.core.text import Refused
from bot.features.facilitation import acts, rules, views
from bot.kernel.texts import Texts

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "bot/features/facilitation/texts"
TEXTS = Texts([FOLDER])


def dashed(name: str) -> str:
    return name.replace(".", "-").replace("_", "-")


@pytest.mark.parametrize("fact", sorted(rules.TOLD))
def test_every_fact_that_is_told_has_words(fact: str) -> None:
    assert TEXTS.has(f"log-{dashed(fact)}")


@pytest.mark.parametrize("right", rules.NEEDED)
def test_every_needed_right_has_its_reason_and_its_loss_in_words(right: Right) -> None:
    keys = [f"facilitation-{kind}-{dashed(right.value)}" for kind in ("need", "lost")]

    assert all(TEXTS.has(key) for key in keys)


@pytest.mark.parametrize("why", sorted({*views.WHYS, "other"}))
def test_every_reason_of_a_platform_has_words(why: str) -> None:
    assert TEXTS.has(f"facilitation-why-{dashed(why)}")


@pytest.mark.parametrize("deed", sorted({*views.DEEDS, "other"}))
def test_every_deed_has_words(deed: str) -> None:
    assert TEXTS.has(f"facilitation-deed-{dashed(deed)}")


@given(
    st.dictionaries(
        st.sampled_from([*sorted(rules.TOLD), *sorted(rules.COUNTED), "some.fact", "odd.fact"]),
        st.integers(1, 99),
    )
)
def test_every_fact_is_told_or_counted_once(counts: dict[str, int]) -> None:
    told = sum(number for fact, number in counts.items() if fact in rules.TOLD)
    shown = min(told, rules.MOST_LINES)

    sums = rules.sums(counts, shown)

    assert shown + sums.more + sums.notes + sums.other == sum(counts.values())


def test_kind_notes_are_never_told_line_by_line() -> None:
    assert not rules.COUNTED & rules.TOLD


def test_nothing_is_missing_when_everything_needed_is_allowed() -> None:
    assert rules.missing(Right) == ()


def test_what_is_missing_is_said_in_the_same_order_each_time() -> None:
    assert rules.missing([Right.PIN, Right.DELETE]) == (Right.READ_ALL, Right.RESTRICT)


def test_a_right_is_lost_only_if_it_was_there_before() -> None:
    assert rules.lost(["pin"], (Right.DELETE, Right.PIN)) == (Right.DELETE,)


def test_nothing_is_lost_where_nobody_looked_before() -> None:
    assert rules.lost(None, rules.NEEDED) == ()


@pytest.mark.parametrize("line", ["0", "91", "-1", "two", "７", "1e1", "9" * 5000, "0000000139"])
def test_odd_numbers_of_days_are_refused_with_words(line: str) -> None:
    with pytest.raises(Refused) as refused:
        acts.read_log(line)

    assert refused.value.text.key == "facilitation-log-days"


@pytest.mark.parametrize(("line", "days"), [("", 7), (" 30 ", 30), ("90", 90)])
def test_days_are_read_as_typed(line: str, days: int) -> None:
    assert acts.read_log(line).days == days

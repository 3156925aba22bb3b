"""Rules that say yes or no to one proposal, and whether that can still change."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Any

from bot.features.polls.counting.marks import exact

LEAST = 3  # smaller groups are counted as three: two of them must say yes


class Verdict(StrEnum):
    FOR = "for"
    AGAINST = "against"
    UNDECIDED = "undecided"  # voices are missing that could still change it


@dataclass(frozen=True, slots=True)
class Votes:
    yes: int
    no: int
    indifferent: int
    electorate: int


@dataclass(frozen=True, slots=True)
class Decision:
    result: Verdict
    votes: Votes


def decide(
    rule: Mapping[str, Any],
    ballots: Sequence[tuple[int, str]],
    electorate: int,
    *,
    closed: bool = False,
) -> Decision:
    """Decide by a rule, like `count` for one proposal.

    `rule` holds `kind`, `threshold` and, for shares, `strict`; `ballots` are so many times
    "for", "against" or "indifferent". The kinds:

    - `percentage_of_electorate`: yes from at least the threshold of all but the indifferent,
      where two of three people is the least;
    - `max_objections`: fewer against than the threshold, which is at most all but one;
    - `share_of_cast`: yes from at least the threshold (more than it if `strict`) of yes and no.

    Undecided while voices are missing that could change it; once `closed` they are not coming.
    Without a single yes nothing passes.
    """
    yes, no, indifferent = (
        sum(number for number, said in ballots if said == choice)
        for choice in ("for", "against", "indifferent")
    )
    missing = 0 if closed else max(0, electorate - yes - no - indifferent)
    passes = KINDS[rule["kind"]]
    if passes(rule, Votes(yes, no + missing, indifferent, electorate)):
        result = Verdict.FOR
    elif passes(rule, Votes(yes + missing, no, indifferent, electorate)):
        result = Verdict.UNDECIDED
    else:
        result = Verdict.AGAINST
    return Decision(result, Votes(yes, no, indifferent, electorate))


def _percentage(rule: Mapping[str, Any], votes: Votes) -> bool:
    caring = votes.electorate - votes.indifferent
    least = Fraction(2, max(LEAST, votes.electorate))
    return votes.yes > 0 and votes.yes >= max(exact(rule["threshold"]), least) * caring


def _objections(rule: Mapping[str, Any], votes: Votes) -> bool:
    most = Fraction(max(LEAST, votes.electorate) - 1)
    return votes.yes > 0 and votes.no < min(exact(rule["threshold"]), most)


def _share(rule: Mapping[str, Any], votes: Votes) -> bool:
    needed = exact(rule["threshold"]) * (votes.yes + votes.no)
    return votes.yes > needed or (0 < votes.yes == needed and not rule.get("strict", False))


KINDS: Mapping[str, Callable[[Mapping[str, Any], Votes], bool]] = {
    "percentage_of_electorate": _percentage,
    "max_objections": _objections,
    "share_of_cast": _share,
}

"""Terms, seats and petitions as values."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from fractions import Fraction

from bot.core.text import Refused

STANDING = timedelta(hours=72)  # so long others may stand too, once somebody does
OVERLAP = timedelta(days=30)  # so long before a term ends its seat may be filled
NOTICE = timedelta(days=14)
SIGNING = timedelta(days=7)
LOOKED_AT = timedelta(days=14)  # so long an act may be asked about
TWO = 2


class What(StrEnum):
    """What the group is asked about."""

    ELECTION = "election"
    RECALL = "recall"
    CHALLENGE = "challenge"


class Stage(StrEnum):
    GATHERING = "gathering"  # people stand, or sign
    VOTING = "voting"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Matter:
    """An election, a recall or a question about an act, from the first word to the count."""

    id: int
    what: What
    stage: Stage
    seats: int = 0
    term: int = 0  # whose end is asked for
    number: int = 0  # the fact that is asked about
    opened: datetime | None = None


@dataclass(frozen=True, slots=True)
class Ballot:
    """What goes to the vote. `names` are those who stand, or the one it is about."""

    what: What
    names: tuple[str, ...]
    seats: int
    number: int  # of the act that is asked about


@dataclass(frozen=True, slots=True)
class Term:
    id: int
    person: int
    since: datetime
    until: datetime
    ended: datetime | None = None

    def runs(self, now: datetime) -> bool:
        return self.ended is None and self.since <= now < self.until


def seats(terms: Sequence[Term], least: int, now: datetime) -> int:
    """Return how many seats are free, or will be within the time of handing over."""
    return least - sum(term.runs(now + OVERLAP) for term in terms)


def in_a_row(terms: Sequence[Term], person: int, now: datetime) -> int:
    """Return how many terms somebody has had without a pause of a hand-over's length."""
    count, edge = 0, now
    mine = (term for term in terms if term.person == person)
    for term in sorted(mine, key=lambda term: term.since, reverse=True):
        if (term.ended or term.until) + OVERLAP < edge:
            break
        count, edge = count + 1, term.since
    return count


def may_stand(terms: Sequence[Term], person: int, most: int, now: datetime) -> None:
    if any(term.person == person and term.runs(now + OVERLAP) for term in terms):
        raise Refused("facilitators-is-one")
    if in_a_row(terms, person, now) >= most:
        raise Refused("facilitators-pause-first", most=most)


def signers(percent: int, members: int) -> int:
    """Return how many must ask before the group is asked."""
    share = Fraction(percent, 100) * members
    return max(TWO, -(-share.numerator // share.denominator))


def seats_for(free: int, standing: int) -> int:
    """Return how many of those who stand can be chosen."""
    return min(free, standing)

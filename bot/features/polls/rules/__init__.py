"""Polls as values: what is asked, how it is answered, and who may take part."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.core.incoming import Standing
from bot.core.param import Class
from bot.core.text import Refused
from bot.features.polls.rules.bars import Bar


class Kind(StrEnum):
    """What a poll is about."""

    PLAIN = "plain"
    PARAM = "param"
    FOUNDING = "founding"
    MOTION = "motion"  # something to agree on, in people's own words
    REMOVAL = "removal"  # of a person
    REVIEW = "review"  # of what was decided before
    ELECTION = "election"  # of facilitators, or about one


class Method(StrEnum):
    """How a poll is answered."""

    YES_NO = "yes_no"
    SINGLE = "single"
    APPROVAL = "approval"
    SCORE = "score"
    RANKED = "ranked"
    DOTS = "dots"
    TIME = "time"
    OPEN = "open"
    CONSENT = "consent"


class State(StrEnum):
    """Where a poll stands; rules about the ways between are in `machine`."""

    DRAFT = "draft"
    SPONSORED = "sponsored"
    DISCUSSION = "discussion"
    OPENING = "opening"
    OPEN = "open"
    EXTENDED = "extended"
    CLOSED = "closed"
    COUNTED = "counted"
    COOLING_OFF = "cooling_off"
    ENACTED = "enacted"
    REJECTED = "rejected"
    NO_QUORUM = "no_quorum"
    TIED = "tied"
    CHALLENGED = "challenged"
    UNDER_REVIEW = "under_review"
    KEPT = "kept"
    CHANGED = "changed"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    VOID = "void"


VOTING = (State.OPEN, State.EXTENDED)
BEFORE = (State.DRAFT, State.SPONSORED, State.DISCUSSION, State.OPENING)
PENDING = (*BEFORE, *VOTING, State.CLOSED)  # not yet counted
IN_FORCE = (State.ENACTED, State.UNDER_REVIEW, State.KEPT)


class Choice(StrEnum):
    YES = "yes"
    NO = "no"
    NONE = "none"


class Result(StrEnum):
    """What became of one item; "" while it is open."""

    OPEN = ""
    PASSED = "passed"
    KEPT = "kept"  # it stays as it was
    SHORT = "short"  # it stays as it was, only for want of enough yes
    COUNTED = "counted"  # plain polls only say how many
    GONE = "gone"  # nobody declares that parameter any more


class Visible(StrEnum):
    """When counts are shown."""

    LIVE = "live"
    AFTER_VOTE = "after_vote"
    AT_CLOSE = "at_close"


ON_SLIPS = (Method.SCORE, Method.RANKED, Method.DOTS, Method.OPEN)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to say yes or no to, or one option. `label` is "" for the built-in yes and no."""

    number: int
    label: str = ""
    param: str = ""
    old: Any = None
    new: Any = None
    cls: Class = Class.O
    yes: int = 0
    no: int = 0
    none: int = 0
    result: Result = Result.OPEN


@dataclass(frozen=True, slots=True)
class Ways:
    """How a poll is run, as its asker chose or as the settings were when it opened."""

    named: bool = False  # who chose what is shown
    addable: bool = False  # voters may add options
    visible: Visible = Visible.LIVE
    budget: int = 0  # dots or money to divide
    unit: str = ""  # what is divided, "" for dots
    dial_in: str = ""
    cooling_h: int = 0
    review_days: int = 0
    extension_h: int = 0
    asks: str = ""  # what an election is about, with `matter` its number elsewhere
    matter: int = 0
    seats: int = 0


@dataclass(frozen=True, slots=True)
class Poll:
    id: int
    kind: Kind
    question: str
    why: str
    opener: int
    opened: datetime
    closes: datetime
    state: State = State.OPEN
    closed: datetime | None = None
    review: datetime | None = None  # when what passed is looked at again
    items: tuple[Item, ...] = ()
    method: Method = Method.APPROVAL
    bars: tuple[Bar, ...] = ()
    ways: Ways = Ways()
    base: int = 0  # how many count for the yes votes needed, known when it opened
    eligible: int = 0
    voted: int = 0
    hash: str = ""  # of exactly what is asked
    trial: bool = False
    parent: int = 0  # the poll that this one asks about again
    round: int = 1
    about: int = 0  # the person whose removal is asked for
    source: str = ""  # the message that asked for it
    winners: tuple[int, ...] = ()
    cause: str = ""

    @property
    def binding(self) -> bool:
        return self.kind is not Kind.PLAIN

    @property
    def cls(self) -> Class:
        return self.items[0].cls if self.items else Class.O

    @property
    def either(self) -> bool:
        return self.method in (Method.YES_NO, Method.SINGLE)

    @property
    def private(self) -> bool:
        """Say whether it is filled in on a slip of one's own rather than on the card."""
        return self.kind is Kind.REMOVAL or self.method in ON_SLIPS


@dataclass(frozen=True, slots=True)
class Tally:
    """What is chosen so far: (item, choice) to number, who has voted, who may."""

    counts: Mapping[tuple[int, str], int]
    voted: int = 0
    eligible: int = 0
    names: Sequence[tuple[int, str]] = ()  # who said what, where the asker chose so

    def of(self, item: int, choice: Choice) -> int:
        return self.counts.get((item, choice), 0)


def inside(standing: Standing | None) -> None:
    """Refuse whoever is not in the group now."""
    if standing is None or not standing.inside:
        raise Refused("polls-members-only")

"""The states of a request, and every move there is: from where, to where, and by whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

MOST_HELPERS = 20


class State(StrEnum):
    """Where a request stands."""

    DRAFT = "draft"
    OPEN = "open"
    PAUSED = "paused"
    ARRANGED = "arranged"
    DONE = "done"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    SIGNPOSTED = "signposted"
    ESCALATED = "escalated"
    FAILED = "failed"


class Role(StrEnum):
    """What somebody is to a request."""

    ASKER = "asker"
    HELPER = "helper"
    MEMBER = "member"
    CLOCK = "clock"


LIVE = frozenset({State.OPEN, State.PAUSED, State.ARRANGED})
ENDS = frozenset(State) - LIVE - {State.DRAFT}


@dataclass(frozen=True, slots=True)
class Move:
    """One edge: from where, to where, and who may go along it."""

    before: frozenset[State]
    after: State
    by: frozenset[Role]


def _move(before: frozenset[State] | set[State], after: State, *by: Role) -> Move:
    return Move(frozenset(before), after, frozenset(by))


MOVES: Mapping[str, Move] = {
    "publish": _move({State.DRAFT}, State.OPEN, Role.ASKER),
    "pause": _move({State.OPEN}, State.PAUSED, Role.ASKER),
    "resume": _move({State.PAUSED}, State.OPEN, Role.ASKER),
    "fill": _move({State.OPEN}, State.ARRANGED, Role.ASKER, Role.MEMBER),
    "free": _move({State.ARRANGED}, State.OPEN, Role.ASKER, Role.HELPER, Role.CLOCK),
    "finish": _move({State.ARRANGED}, State.DONE, Role.ASKER, Role.HELPER),
    "withdraw": _move(LIVE, State.WITHDRAWN, Role.ASKER),
    "expire": _move({State.OPEN, State.PAUSED}, State.EXPIRED, Role.CLOCK),
    "signpost": _move({State.OPEN, State.PAUSED}, State.SIGNPOSTED, Role.ASKER),
    "escalate": _move({State.OPEN, State.PAUSED}, State.ESCALATED, Role.ASKER),
    "fail": _move({State.OPEN, State.ARRANGED}, State.FAILED, Role.CLOCK),
    "reopen": _move(ENDS, State.OPEN, Role.ASKER),
}

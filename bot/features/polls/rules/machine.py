"""Which way a poll may go from where it stands; nothing else moves one."""

from collections.abc import Mapping

from bot.features.polls.rules import State

S = State
WAYS: Mapping[State, frozenset[State]] = {
    S.DRAFT: frozenset({S.SPONSORED, S.WITHDRAWN, S.VOID}),
    S.SPONSORED: frozenset({S.DISCUSSION, S.WITHDRAWN, S.VOID}),
    S.DISCUSSION: frozenset({S.OPENING, S.OPEN, S.WITHDRAWN, S.VOID}),
    S.OPENING: frozenset({S.OPEN, S.VOID}),
    S.OPEN: frozenset({S.EXTENDED, S.CLOSED, S.VOID}),
    S.EXTENDED: frozenset({S.CLOSED, S.VOID}),
    S.CLOSED: frozenset({S.COUNTED}),
    S.COUNTED: frozenset({S.COOLING_OFF, S.ENACTED, S.REJECTED, S.NO_QUORUM, S.TIED, S.VOID}),
    S.COOLING_OFF: frozenset({S.ENACTED, S.CHALLENGED, S.VOID}),
    S.ENACTED: frozenset({S.UNDER_REVIEW, S.CHANGED, S.EXPIRED}),
    S.UNDER_REVIEW: frozenset({S.KEPT, S.CHANGED, S.EXPIRED, S.ENACTED}),
    S.KEPT: frozenset({S.UNDER_REVIEW, S.CHANGED, S.EXPIRED}),
    S.REJECTED: frozenset(),
    S.NO_QUORUM: frozenset(),
    S.TIED: frozenset(),
    S.CHALLENGED: frozenset(),
    S.CHANGED: frozenset(),
    S.EXPIRED: frozenset(),
    S.WITHDRAWN: frozenset(),
    S.VOID: frozenset(),
}
ENDS = frozenset(state for state, ways in WAYS.items() if not ways)


class NoWay(Exception):
    """A bug wanted to move a poll where it cannot go."""


def moved(old: State, new: State) -> State:
    """Return the new state, if there is a way to it from the old one."""
    if new not in WAYS[old]:
        raise NoWay(f"{old} to {new}")
    return new

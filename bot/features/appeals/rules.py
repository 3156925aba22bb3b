"""Drawing by lot that nobody can steer, counting answers, and when a report is handed on."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from bot.core.text import Refused

HALF_HOUR = timedelta(minutes=30)
SOONEST = timedelta(minutes=10)
ANSWER_WITHIN = timedelta(days=1)
DECIDE_WITHIN = timedelta(days=3)
A_DAY = timedelta(days=1)
MOST_A_DAY = 3


class Answer(StrEnum):
    UNDO = "undo"
    STAND = "stand"
    CANNOT = "cannot"


class State(StrEnum):
    OPEN = "open"
    UNDONE = "undone"
    STANDS = "stands"


def commitment(seed: str) -> str:
    """Return what is published when lots are drawn; the seed follows when it is decided."""
    return hashlib.sha256(bytes.fromhex(seed)).hexdigest()


def drawn(seed: str, names: Mapping[int, str]) -> list[int]:
    """Order people by a hash of seed and pseudonym: with the seed, anybody can redo it."""

    def lot(person: int) -> str:
        return hashlib.sha256(f"{seed}|{names[person]}".encode()).hexdigest()

    return sorted(names, key=lot)


def seats(wanted: int, there: int) -> int:
    """Return how many are asked: the agreed number, or the largest odd one there are."""
    if not there:
        raise Refused("appeals-too-few")
    return min(wanted, there if there % 2 else there - 1) or 1


def outcome(answers: Iterable[str], asked: int, *, over: bool) -> State:
    """Return what was decided: by more than half of those asked, or when `over` by what was said.

    In doubt for the person: a tie, or no answer at all, undoes the step.
    """
    said = list(answers)
    undo, stand = said.count(Answer.UNDO), said.count(Answer.STAND)
    if undo * 2 > asked:
        return State.UNDONE
    if stand * 2 > asked:
        return State.STANDS
    if not over:
        return State.OPEN
    return State.STANDS if stand > undo else State.UNDONE


def uninvolved(people: Sequence[int], involved: Iterable[int]) -> list[int]:
    barred = frozenset(involved)
    return [person for person in people if person not in barred]


def check_window(taken: datetime, now: datetime, days: int) -> None:
    if now - taken > timedelta(days=days):
        raise Refused("appeals-too-late", days=days)


def handed_on(now: datetime) -> datetime:
    """Return the next full or half hour that is not too near."""
    soonest = now + SOONEST
    start = soonest.replace(minute=0, second=0, microsecond=0)
    return next(at for at in (start + HALF_HOUR * n for n in range(4)) if at >= soonest)

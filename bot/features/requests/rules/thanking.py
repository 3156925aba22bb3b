"""Thanks, what is passed on, how it went, and how long somebody waits: rules around the end."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.core.clean import clean
from bot.core.ids import Who
from bot.core.text import Refused
from bot.features.requests.rules import By, Request, move, only_asker
from bot.features.requests.rules.states import State

MOST_THANKS = 300
MOST_PASSED_ON = 1000


class Answer(StrEnum):
    """The five answers to "How did it go?"."""

    ALL = "all"
    PART = "part"
    KEEP = "keep"
    FIND = "find"
    UNKNOWN = "unknown"


class Kind(StrEnum):
    """What was not right."""

    MONEY = "money"
    UNEASY = "uneasy"
    ABSENT = "absent"
    OTHER = "other"


def may_thank(request: Request, person: int) -> None:
    only_asker(request, person)
    if not request.helpers:
        raise Refused("requests-nobody-yet")
    if request.thanked:
        raise Refused("requests-thanked-already", who=Who(request.helpers[0]))


def thank(request: Request, by: By, words: str, *, alone: bool = False) -> Request:
    """Thanks are said once; where help was still on its way, they say that it came."""
    may_thank(request, by.person)
    said = " ".join(clean(words).split())
    if len(said) > MOST_THANKS:
        raise Refused("requests-long", most=MOST_THANKS)
    done = request if request.state is State.DONE else move(request, "finish", by)
    return replace(done, thanked=True, thanks=said, alone=alone)


def answer(request: Request, person: int, said: str) -> Answer:
    """Say what an answer means; only the asker's counts, and only while it is arranged."""
    only_asker(request, person)
    if request.state is not State.ARRANGED:
        raise Refused("requests-over", number=request.number)
    return Answer(said)


def others(request: Request, person: int, facilitators: Collection[int] = ()) -> tuple[int, ...]:
    """Return whom this person may write to about the request."""
    if request.state is State.ESCALATED and person in facilitators:
        return (request.asker,)
    if person not in (request.asker, *request.helpers):
        raise Refused("requests-not-yours")
    if person != request.asker:
        return (request.asker,)
    wanted = tuple(facilitators) if request.state is State.ESCALATED else request.helpers
    if not wanted:
        raise Refused("requests-over", number=request.number)
    return wanted


def addressee(candidates: tuple[int, ...], wanted: int) -> int:
    """Return the one who is meant among those who can be."""
    if wanted and wanted not in candidates:
        raise Refused("requests-not-yours")
    return wanted or candidates[0]


def passed_on(words: str) -> str:
    """Return the words one of the two says to the other."""
    said = clean(words)
    if len(said) > MOST_PASSED_ON:
        raise Refused("requests-long", most=MOST_PASSED_ON)
    return said


def waiting(since: datetime, now: datetime) -> tuple[str, int]:
    """Return how long somebody waits as a unit ("minutes", "hours", "days") and a number."""
    gone = now - since
    if gone >= timedelta(days=1):
        return "days", gone.days
    if gone >= timedelta(hours=1):
        return "hours", gone // timedelta(hours=1)
    return "minutes", max(1, gone // timedelta(minutes=1))

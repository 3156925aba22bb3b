"""What a request may become, and who may move it."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.core.clean import clean
from bot.core.ids import Who
from bot.core.text import Refused

MOST_THANKS = 300
MOST_PASSED_ON = 1000


class State(StrEnum):
    """Where a request stands; the last three are ends."""

    OPEN = "open"
    ARRANGED = "arranged"
    DONE = "done"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


class Part(StrEnum):
    """Where a helper stands with a request."""

    OFFERED = "offered"
    CHOSEN = "chosen"
    DID_IT = "did_it"
    DROPPED = "dropped"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Request:
    """One request of a group; people are our own numbers, `helper` 0 is nobody yet."""

    number: int
    asker: int
    what: str
    asked: datetime
    expires: datetime
    category: str = ""
    private: bool = False
    state: State = State.OPEN
    helper: int = 0
    reason: str = ""
    thanked: bool = False
    thanks: str = ""


def take(request: Request, person: int) -> Request:
    """First come: this person is going."""
    may_help(request, person)
    return replace(request, state=State.ARRANGED, helper=person, reason="first_come")


def offer(request: Request, person: int, offers: Collection[int]) -> None:
    """Say whether a person may be among those the asker chooses from."""
    may_help(request, person)
    if person in offers:
        raise Refused("requests-offered-already", number=request.number)


def may_help(request: Request, person: int) -> None:
    if request.state is State.ARRANGED:
        raise _somebody_goes(request, person)
    if request.state is not State.OPEN:
        raise Refused("requests-over", number=request.number)
    if person == request.asker:
        raise Refused("requests-own")


def choose(request: Request, actor: int, helper: int, offers: Collection[int]) -> Request:
    """Let the asker take one of the offers."""
    _only_asker(request, actor)
    if request.state is State.ARRANGED:
        raise Refused("requests-chosen-already", who=Who(request.helper))
    _not_over(request)
    if helper not in offers:
        raise Refused("requests-offer-gone")
    return replace(request, state=State.ARRANGED, helper=helper, reason="chosen")


def drop(request: Request, actor: int, reason: str, expires: datetime) -> Request:
    """Let the helper go: it is open again, with all the time it had at first."""
    _not_over(request)
    if request.state is not State.ARRANGED or request.helper != actor:
        raise Refused("requests-not-going", number=request.number)
    return replace(request, state=State.OPEN, helper=0, reason=reason, expires=expires)


def withdraw(request: Request, actor: int, reason: str) -> Request:
    _only_asker(request, actor)
    _not_over(request)
    return replace(request, state=State.WITHDRAWN, reason=reason)


def finish(request: Request, actor: int) -> Request:
    if actor not in (request.asker, request.helper):
        raise Refused("requests-not-yours")
    _not_over(request)
    if request.state is State.OPEN:
        raise Refused("requests-nobody-yet")
    reason = "asker" if actor == request.asker else "helper"
    return replace(request, state=State.DONE, reason=reason)


def thank(request: Request, actor: int, words: str) -> Request:
    """Thanks are said once; where help was still on its way, they say that it came."""
    may_thank(request, actor)
    said = " ".join(clean(words).split())
    if len(said) > MOST_THANKS:
        raise Refused("requests-long", most=MOST_THANKS)
    done = request if request.state is State.DONE else finish(request, actor)
    return replace(done, thanked=True, thanks=said)


def may_thank(request: Request, actor: int) -> None:
    _only_asker(request, actor)
    if request.thanked:
        raise Refused("requests-thanked-already", who=Who(request.helper))
    if not request.helper:
        raise Refused("requests-nobody-yet")


def expire(request: Request, now: datetime) -> Request:
    """Return the request, changed only if it is open and its time is over."""
    if request.state is not State.OPEN or now < request.expires:
        return request
    return replace(request, state=State.EXPIRED, reason="time")


def again(request: Request, actor: int) -> Request:
    """Let an expired request be asked anew, once."""
    _only_asker(request, actor)
    if request.state is not State.EXPIRED or request.reason == "asked_again":
        raise Refused("requests-not-again", number=request.number)
    return replace(request, reason="asked_again")


def other(request: Request, actor: int) -> int:
    """Return whom this person may write to about the request."""
    if actor not in (request.asker, request.helper):
        raise Refused("requests-not-yours")
    if not request.helper or request.state not in (State.ARRANGED, State.DONE):
        raise Refused("requests-over", number=request.number)
    return request.helper if actor == request.asker else request.asker


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


def _somebody_goes(request: Request, person: int) -> Refused:
    if person == request.helper:
        return Refused("requests-going-already")
    if person == request.asker:
        return Refused("requests-own")
    if request.private:
        return Refused("requests-taken-private")
    return Refused("requests-taken", who=Who(request.helper))


def _only_asker(request: Request, actor: int) -> None:
    if actor != request.asker:
        raise Refused("requests-not-yours")


def _not_over(request: Request) -> None:
    if request.state not in (State.OPEN, State.ARRANGED):
        raise Refused("requests-over", number=request.number)

"""What a request is, how it moves along the table of its states, and the words of every no."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.ids import Who
from bot.core.media import Media
from bot.core.text import Refused
from bot.features.requests.rules.states import LIVE, MOVES, Role, State


@dataclass(frozen=True, slots=True)
class Request:
    """One request of a group; people are our own numbers.

    `helpers` are those who go (or went), in the order they were chosen. A draft's number is
    its asker's own, below zero. `behalf` is the name of somebody the asker speaks for.
    """

    number: int
    asker: int
    what: str
    asked: datetime
    expires: datetime
    category: str = ""
    area: str = ""
    private: bool = False
    choosing: bool = False  # the asker chooses among those who offer
    needed: int = 1
    due: datetime | None = None
    whole_day: bool = False
    rrule: str = ""
    series: int = 0  # the first number of a request that comes again
    behalf: str = ""
    media: Media | None = None
    state: State = State.OPEN
    reason: str = ""
    moved_by: int = 0
    moved: datetime | None = None
    round: int = 0  # how often it was opened again after an end
    thanked: bool = False
    thanks: str = ""
    alone: bool = False  # the thanks are between the two
    quietly: int = 0  # how many were asked by themselves
    helpers: tuple[int, ...] = ()

    @property
    def missing(self) -> int:
        return max(0, self.needed - len(self.helpers))


@dataclass(frozen=True, slots=True)
class By:
    """Who moves a request, as what, why and when."""

    person: int
    role: Role
    at: datetime
    reason: str = ""


def move(request: Request, verb: str, by: By) -> Request:
    """Go along an edge of the table, or refuse with words."""
    edge = MOVES[verb]
    if by.role not in edge.by:
        raise Refused("requests-not-yours")
    if request.state not in edge.before:
        raise _not_now(request, verb)
    reason = by.reason or by.role.value
    return replace(request, state=edge.after, reason=reason, moved_by=by.person, moved=by.at)


def role(request: Request, person: int) -> Role:
    """Return what a person is to a request; nobody is the clock."""
    if person == 0:
        return Role.CLOCK
    if person == request.asker:
        return Role.ASKER
    return Role.HELPER if person in request.helpers else Role.MEMBER


def as_it_is(request: Request, person: int, at: datetime, reason: str = "") -> By:
    return By(person, role(request, person), at, reason)


def may_help(request: Request, person: int) -> None:
    if person == request.asker and request.state in LIVE:
        raise Refused("requests-own")
    if person in request.helpers and request.state in LIVE:
        raise Refused("requests-going-already")
    if request.state is not State.OPEN:
        raise _not_now(request, "fill")


def may_choose(request: Request) -> None:
    if request.state is State.ARRANGED and request.helpers:
        raise Refused("requests-chosen-already", who=Who(request.helpers[0]))
    if request.state is not State.OPEN:
        raise _not_now(request, "fill")


def take(request: Request, person: int, by: By) -> Request:
    """Let one more person go; with the last one needed, help is arranged."""
    more = replace(request, helpers=(*request.helpers, person))
    if more.missing:
        return more
    return move(more, "fill", by)


def free(request: Request, person: int, by: By) -> Request:
    """Let a helper go; where help was arranged, the request is open again."""
    if person not in request.helpers or request.state not in LIVE:
        raise Refused("requests-not-going", number=request.number)
    fewer = replace(request, helpers=tuple(each for each in request.helpers if each != person))
    if request.state is not State.ARRANGED:
        return replace(fewer, reason=by.reason or by.role.value, moved_by=by.person, moved=by.at)
    return move(fewer, "free", by)


def only_asker(request: Request, person: int) -> None:
    if person != request.asker:
        raise Refused("requests-not-yours")


def reopen(request: Request, by: By, within: timedelta) -> Request:
    """Open it anew from any end, within the days the group set."""
    new = move(request, "reopen", by)
    if request.moved is not None and by.at > request.moved + within:
        raise Refused("requests-too-long-ago", number=request.number, days=within.days)
    return replace(new, round=request.round + 1, helpers=(), thanked=False, thanks="", alone=False)


def expires(now: datetime, due: datetime | None, days: int) -> datetime:
    """Return when it closes: when it was needed, or after the days the group set."""
    return due if due is not None and due > now else now + timedelta(days=days)


def _not_now(request: Request, verb: str) -> Refused:
    match request.state:
        case State.PAUSED:
            return Refused("requests-paused", number=request.number)
        case State.OPEN if verb in ("finish", "fail"):
            return Refused("requests-nobody-yet")
        case State.OPEN | State.DRAFT:
            return Refused("requests-open-now", number=request.number)
        case State.ARRANGED:
            return _somebody_goes(request)
    return Refused("requests-over", number=request.number)


def _somebody_goes(request: Request) -> Refused:
    if request.private or not request.helpers:
        return Refused("requests-taken-private")
    return Refused("requests-taken", who=Who(request.helpers[0]))

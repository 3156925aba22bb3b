"""What a rule catches, and which step of the ladder comes next."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

EVERYONE, AFTER_DAYS, LISTED = "everyone", "after_days", "listed"
MINUTE = timedelta(minutes=1)
SCHEME = re.compile(r"([a-z][a-z0-9+-]*):(?!\d+(?:/|$))")  # not the port behind a name
SAME_EVENT = timedelta(minutes=1)  # a burst is one event, however long it goes on


class Step(StrEnum):
    """The first two steps of the ladder."""

    NOTE = "note"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Links:
    """What the group agreed about links; `listed` are places like "foodbank.example"."""

    allow: str = AFTER_DAYS
    after_days: int = 3
    listed: Sequence[str] = ()


def flood(times: Iterable[datetime], now: datetime, per_minute: int) -> bool:
    """Tell whether a person spoke more often than agreed; `times` include the message itself."""
    return sum(now - MINUTE < at <= now for at in times) > per_minute


def links(shared: Iterable[str], here_since: datetime | None, now: datetime, agreed: Links) -> bool:
    """Tell whether a message goes to a place its author should not share (yet)."""
    pages = (place(each) for each in shared if _is_page(each))
    strange = [each for each in pages if not _listed(each, agreed.listed)]
    if not strange or agreed.allow == EVERYONE:
        return False
    if agreed.allow == LISTED or here_since is None:
        return True
    return now - here_since < timedelta(days=agreed.after_days)


def place(link: str) -> str:
    """Return the name of the place a link goes to, in small letters: "foodbank.example"."""
    address = link.strip().casefold().partition("://")[2] or link.strip().casefold()
    for end in "/?#\\":
        address = address.partition(end)[0]
    host = address.rpartition("@")[2].partition(":")[0].rstrip(".")
    return host.removeprefix("www.")


def _is_page(link: str) -> bool:
    """Tell pages from numbers to ring, addresses to write to and somebody's name."""
    scheme = SCHEME.match(link.strip().casefold())
    return scheme is None or scheme[1] in ("http", "https")


def _listed(where: str, listed: Iterable[str]) -> bool:
    return any(where == each or where.endswith(f".{each}") for each in listed)


def next_step(earlier: Iterable[datetime], now: datetime, fades_days: int) -> Step | None:
    """Return the smallest step that is due: a note first, a private word if it happens again.

    `earlier` are the times of steps for the same rule; None means that the same event goes on.
    """
    held = [at for at in earlier if now - at < timedelta(days=fades_days)]
    if any(now - at < SAME_EVENT for at in held):
        return None
    return Step.WORD if held else Step.NOTE


def adopted(changes: Iterable[tuple[bool, datetime]]) -> datetime | None:
    """Return since when a rule is on without a break; saying yes again does not begin anew.

    `changes` are (on or off, when), the oldest first.
    """
    since = None
    for on, at in changes:
        since = (since or at) if on else None
    return since


def dry(since: datetime | None, now: datetime, days: int) -> bool:
    """Tell whether a rule adopted at `since` is still only tried out."""
    return since is None or now < tried_until(since, days)


def tried_until(since: datetime, days: int) -> datetime:
    return since + timedelta(days=days)

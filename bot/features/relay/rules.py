"""Who may write to whom, and what can be passed on."""

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum

from bot.core.media import Media, MediaKind
from bot.core.text import Refused

HOLD = timedelta(days=1)  # a number in the words waits so long for its sender
LONGEST = 2000
PASSABLE = (MediaKind.PHOTO, MediaKind.VOICE, MediaKind.PLACE)


class State(StrEnum):
    """Whether two people can write to each other."""

    OPEN = "open"
    ENDED = "ended"
    WORRIED = "worried"  # one of them said that something is not right


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people who were matched by a request; `passed` counts what was delivered."""

    group: int
    one: int
    other: int
    request: int
    state: State = State.OPEN
    passed: int = 0
    id: int = 0


def partner(pair: Pair, person: int) -> int:
    """Return the other one; refuses whoever is none of the two."""
    if person not in (pair.one, pair.other):
        raise Refused("relay-not-yours")
    return pair.other if person == pair.one else pair.one


def may_pass(pair: Pair, words: str, media: Media | None) -> None:
    if pair.state is not State.OPEN:
        raise Refused("relay-over")
    if len(words) > LONGEST:
        raise Refused("relay-long", most=LONGEST)
    if media is not None and media.kind not in PASSABLE:
        raise Refused("relay-kind")


def anew(media: Media | None) -> Media | None:
    """Return a file as it is passed on: fetched, cleaned and sent anew, under no name."""
    return replace(media, name="", anew=True) if media else None


def end(pair: Pair, state: State) -> Pair:
    if pair.state is not State.OPEN:
        raise Refused("relay-over")
    return replace(pair, state=state)


def numbered(pair: Pair, number: int) -> Pair:
    return replace(pair, id=number)

"""Where a helper stands with a request: one table of moves, a time for each."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.core.text import Refused


class Part(StrEnum):
    OFFERED = "offered"
    CHOSEN = "chosen"
    CONFIRMED = "confirmed"
    DID_IT = "did_it"
    DROPPED = "dropped"
    DECLINED = "declined"


GOING = frozenset({Part.CHOSEN, Part.CONFIRMED})
OVER = frozenset({Part.DID_IT, Part.DROPPED, Part.DECLINED})

# verb: (from where, to where); None is somebody who has not offered yet
PART_MOVES: Mapping[str, tuple[frozenset[Part | None], Part]] = {
    "offer": (frozenset({None}) | OVER, Part.OFFERED),
    "choose": (frozenset({Part.OFFERED}), Part.CHOSEN),
    "confirm": (frozenset({Part.CHOSEN}), Part.CONFIRMED),
    "do": (frozenset(GOING), Part.DID_IT),
    "drop": (frozenset({Part.OFFERED}) | GOING, Part.DROPPED),
    "decline": (frozenset({Part.OFFERED}) | GOING, Part.DECLINED),
}


@dataclass(frozen=True, slots=True)
class Participation:
    """One person with one request, and when each move was made."""

    person: int
    state: Part | None = None
    offered: datetime | None = None
    chosen: datetime | None = None
    confirmed: datetime | None = None
    ended: datetime | None = None


def step(old: Participation, verb: str, at: datetime, *, number: int = 0) -> Participation:
    """Go along an edge of the table, or refuse with words."""
    before, after = PART_MOVES[verb]
    if old.state not in before:
        raise _not_now(old, verb, number)
    if after is Part.OFFERED:  # what was before is over
        return Participation(old.person, after, offered=at)
    moments: dict[str, Any] = {_moment(after): at}
    return replace(old, state=after, **moments)


def _moment(state: Part) -> str:
    return "ended" if state in OVER else state.value


def _not_now(old: Participation, verb: str, number: int) -> Refused:
    if verb == "offer" and old.state is Part.OFFERED:
        return Refused("requests-offered-already", number=number)
    if old.state in GOING and verb in ("offer", "choose"):
        return Refused("requests-going-already")
    if verb == "confirm" and old.state is Part.CONFIRMED:
        return Refused("requests-going-already")
    return Refused(
        "requests-offer-gone" if verb == "choose" else "requests-not-going", **_n(number)
    )


def _n(number: int) -> dict[str, int]:
    return {"number": number}

"""When two chats may become one group, and whose agreements then hold."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.core.text import Refused

CODE_LIVES = timedelta(hours=24)
LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # none that are taken for another
LENGTH = 8


class State(StrEnum):
    OFFERED = "offered"  # a code was given out
    ASKED = "asked"  # the other side typed it
    VOTING = "voting"  # both have decided things already: both groups vote
    JOINED = "joined"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Bond:
    """Two groups on their way to become one; `giver` gave out the code, `taker` typed it."""

    id: int
    code: str
    giver: int
    taker: int
    state: State
    until: datetime


def check_code(bond: Bond | None, group: int, now: datetime) -> Bond:
    """Return the bond that a typed code means; refuses what is no longer or never was one."""
    if bond is None or bond.state is not State.OFFERED or bond.until <= now:
        raise Refused("connect-no-code")
    if bond.giver == group:
        raise Refused("connect-same-chat")
    return bond


def check_asked(bond: Bond | None, group: int, now: datetime) -> Bond:
    if bond is None or bond.state is not State.ASKED or bond.giver != group or bond.until <= now:
        raise Refused("connect-no-longer")
    return bond


@dataclass(frozen=True, slots=True)
class Side:
    """A group and whether it has decided anything yet."""

    group: int
    decided: bool


def younger(one: Side, other: Side) -> int:
    """Return the group that goes on as part of the other, 0 where both must vote first.

    What has decided nothing yet joins what has; of two new ones the later joins the earlier.
    """
    if one.decided and other.decided:
        return 0
    if one.decided != other.decided:
        return other.group if one.decided else one.group
    return max(one.group, other.group)

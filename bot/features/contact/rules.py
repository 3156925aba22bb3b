"""How a detail goes from one person to one other: asked, agreed by both, shown, over."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.core.text import Refused

OWN = ("number", "address", "code")  # what people put in themselves
LONGEST = 300
ANSWER_WITHIN = timedelta(days=7)
LEAST_CODE = 3


class State(StrEnum):
    """How far a hand-over is."""

    ASKED = "asked"
    BOTH_AGREED = "both_agreed"
    SHOWN = "shown"
    EXPIRED = "expired"
    REVOKED = "revoked"
    DECLINED = "declined"


OPEN = (State.ASKED, State.BOTH_AGREED, State.SHOWN)


@dataclass(frozen=True, slots=True)
class Handover:
    """`owner` shows `field` to `asker`, and to nobody else."""

    group: int
    owner: int
    asker: int
    field: str
    at: datetime
    state: State = State.ASKED
    shown_at: datetime | None = None
    until: datetime | None = None
    id: int = 0

    @property
    def card(self) -> str:
        return f"contact:{self.id}"


def words(field: str, typed: str) -> str:
    """Return a detail as it is kept; refuses what is too long or too short."""
    tidy = typed.strip()
    if len(tidy) > LONGEST or (field == "code" and len(tidy) < LEAST_CODE):
        raise Refused("contact-length", most=LONGEST)
    return tidy


def ask(owner: int, asker: int, *, open_already: bool) -> None:
    """Refuse what makes no sense to ask."""
    if owner == asker:
        raise Refused("contact-own")
    if open_already:
        raise Refused("contact-asked-already")


def agree(handover: Handover, person: int, now: datetime) -> Handover:
    """Say yes, as the owner; the asker agreed by asking."""
    if handover.owner != person:
        raise Refused("contact-not-yours")
    if handover.state is not State.ASKED:
        raise Refused("contact-over")
    return replace(handover, state=State.BOTH_AGREED, until=now + ANSWER_WITHIN)


def decline(handover: Handover, person: int) -> Handover:
    if handover.owner != person:
        raise Refused("contact-not-yours")
    if handover.state is not State.ASKED:
        raise Refused("contact-over")
    return replace(handover, state=State.DECLINED)


def look(handover: Handover, person: int, now: datetime, hours: int) -> Handover:
    """Show it to the one who asked, once, for some hours."""
    if handover.asker != person:
        raise Refused("contact-not-yours")
    if handover.state is not State.BOTH_AGREED:
        raise Refused("contact-over")
    return replace(handover, state=State.SHOWN, shown_at=now, until=now + timedelta(hours=hours))


def revoke(handover: Handover, person: int) -> Handover:
    """End it: either of the two, at any moment."""
    if person not in (handover.owner, handover.asker):
        raise Refused("contact-not-yours")
    if handover.state not in OPEN:
        raise Refused("contact-over")
    return replace(handover, state=State.REVOKED)


def end(handover: Handover) -> Handover:
    """End what nobody ended before its time."""
    if handover.state not in OPEN:
        raise Refused("contact-over")
    return replace(handover, state=State.EXPIRED)


def same_code(kept: str, typed: str) -> bool:
    """Tell whether the code word was said; none has to be where none was set."""
    return not kept or kept.casefold() == typed.strip().casefold()


def numbered(handover: Handover, number: int) -> Handover:
    return replace(handover, id=number)

"""What is told of the log, which rights the bot needs, and who may set it up."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from bot.core.incoming import Right
from bot.core.text import Refused

DAYS = 7
MOST_DAYS = 90
MOST_LINES = 30
EVERYDAY = 6

NEEDED = (Right.READ_ALL, Right.DELETE, Right.RESTRICT, Right.PIN)

# Facts that have words of their own, a line each.
TOLD = frozenset(
    {
        *("requests.asked", "requests.taken", "requests.done", "requests.dropped"),
        *("requests.withdrawn", "requests.expired", "requests.thanked"),
        *("polls.opened", "polls.closed", "polls.enacted", "polls.rejected", "polls.agreed"),
        *("polls.extended", "polls.challenged", "polls.withdrawn", "polls.void", "polls.reviewed"),
        *("polls.expired", "polls.safe_mode", "polls.restored", "polls.removal_decided"),
        *("polls.constrained", "polls.concluded"),
        "phones.hidden",
        *("ground_rules.worded", "ground_rules.undone", "ground_rules.taken_down"),
        *("ground_rules.warned", "ground_rules.slowed", "ground_rules.paused"),
        *("ground_rules.asked_vote", "ground_rules.shut", "ground_rules.not_limited"),
        *("ground_rules.held_back", "ground_rules.halted", "ground_rules.broke"),
        *("appeals.opened", "appeals.undone", "appeals.stands", "appeals.handled"),
        *(
            "ground_rules.removal_asked",
            "ground_rules.removed",
            "ground_rules.hushed",
            "arrivals.wave",
        ),
        *("ground_rules.paused_by_hand", "ground_rules.bot_put_out"),
        *("facilitators.called", "facilitators.elected", "facilitators.ended"),
        *("facilitators.recalled", "facilitators.overturned", "facilitators.upheld"),
        *("kernel.seconded", "kernel.joined"),
        *("connect.offered", "connect.asked", "connect.agreed", "connect.refused"),
        *("consequences.simulated", "kernel.refused", "facilitation.rights"),
        "facilitation.placed",
    }
)
# Small things are told as a number only: who was meant must not be guessed from the hour.
COUNTED = frozenset({"ground_rules.noted"})
# Steps that another line tells of already.
SILENT = frozenset({"polls.moved"})
# Only here it matters that it was a facilitator: whoever asks for help is a member like others.
IN_OFFICE = frozenset(
    {"ground_rules.undone", "ground_rules.paused_by_hand", "ground_rules.bot_put_out"}
)


@dataclass(frozen=True, slots=True)
class Sums:
    """What is not told line by line: earlier lines, kind notes, and all the rest."""

    more: int
    notes: int
    other: int


def sums(counts: Mapping[str, int], shown: int) -> Sums:
    """Add up a period's facts, by name, of which the newest `shown` are told in lines."""
    told = sum(number for fact, number in counts.items() if fact in TOLD)
    notes = sum(number for fact, number in counts.items() if fact in COUNTED)
    silent = sum(number for fact, number in counts.items() if fact in SILENT)
    return Sums(told - shown, notes, sum(counts.values()) - told - notes - silent)


def missing(rights: Iterable[Right]) -> tuple[Right, ...]:
    held = frozenset(rights)
    return tuple(right for right in NEEDED if right not in held)


def lost(before: Iterable[str] | None, now: Iterable[Right]) -> tuple[Right, ...]:
    """Return what is missing now and was not before; nothing if nobody looked before."""
    if before is None:
        return ()
    known = frozenset(before)
    return tuple(right for right in now if right.value not in known)


def language(raw: str, spoken: Collection[str]) -> str:
    """Return a language there are texts in, as a chat is spoken to; "" where none was named."""
    tag = raw.strip().casefold()
    if tag and tag not in spoken:
        raise Refused("facilitation-language-unknown", known=", ".join(sorted(spoken)))
    return tag

"""Rules for changing the rules: small steps, both bars, no question asked again too soon."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction
from typing import Any

from bot.core.param import AnyParam, Class
from bot.core.text import Refused
from bot.features.polls.rules.bars import Bar, bar, ceiling, relieved

POINTS = 5  # how far a share of yes moves at once
REST = timedelta(days=30)  # between two changes of one bar, and before a question that failed
MOST_ERRORS = 3
TWICE = 2
TENTH = Fraction(1, 10)
UNDER = 20
CHALLENGERS = 2

SHARES = {Class.O: "min_yes.o", Class.R: "min_yes.r", Class.M: "min_yes.m"}
FLOORS = {Class.O: 5, Class.R: 25, Class.M: 30}
PARTS = {Class.R: "threshold.R", Class.M: "threshold.M"}
BARS = frozenset({*SHARES.values(), *PARTS.values()})
META_SPONSORS = 3
REMOVAL_SPONSORS = 3


def bar_of(cls: Class, value: Callable[[str], Any]) -> Bar:
    """Return what a class takes, by the values of the parameters that say so."""
    if cls is Class.P:
        return bar(cls, Fraction(1, 2), 0)
    part = Fraction(str(value(PARTS[cls]))) if cls in PARTS else Fraction(1, 2)
    return bar(cls, part, int(value(SHARES[cls])))


def bars_for(cls: Class, name: str, new: Any, value: Callable[[str], Any]) -> tuple[Bar, ...]:
    """Return the bars for a change: a change of a bar must pass by the old and by the new one."""
    old = bar_of(cls, value)
    after = bar_of(cls, lambda asked: new if asked == name else value(asked))
    return (old,) if after == old else (old, after)


def check_step(param: AnyParam, old: Any, new: Any) -> None:
    """Refuse to move a bar by more than one notch."""
    if param.name not in BARS:
        return
    if isinstance(old, int):
        if abs(new - old) > POINTS:
            raise Refused("polls-step-points", points=POINTS)
        return
    steps = list(param.choices)
    if abs(steps.index(new) - steps.index(old)) > 1:
        raise Refused("polls-step-fraction")


def check_rest(param: AnyParam, changed: datetime | None, now: datetime) -> None:
    """Refuse to move a bar twice in 30 days."""
    if param.name in BARS and changed is not None and now - changed < REST:
        raise Refused("polls-step-rest", days=REST.days)


@dataclass(frozen=True, slots=True)
class Former:
    """An earlier vote on the same question: when it closed, and whether only yes were wanting."""

    closed: datetime
    short: bool


def check_failed(former: Sequence[Former], now: datetime) -> None:
    """Refuse a question that the group said no to within 30 days."""
    if former and not former[0].short and now - former[0].closed < REST:
        raise Refused("polls-asked-lately", days=REST.days)


def relief(former: Sequence[Former]) -> bool:
    """Say whether the same question failed twice, last, only for want of yes votes."""
    return len(former) >= TWICE and all(each.short for each in former[:TWICE])


def eased(cls: Class, bars: tuple[Bar, ...], former: Sequence[Former]) -> tuple[Bar, ...]:
    """Return bars that take five points fewer where the question stood still twice."""
    if cls is Class.P or not relief(former):
        return bars
    return tuple(relieved(each, FLOORS[cls]) for each in bars)


def sponsors(cls: Class, people: int, wanted: int, *, ending: bool = False) -> int:
    """Return how many must stand behind a proposal, its proposer counted."""
    few = people < UNDER
    if cls is Class.O or (cls is Class.R and (few or ending)):
        return 1
    if cls is Class.R:
        return min(wanted, max(ceiling(TENTH * people), TWICE))
    if cls is Class.P:
        return TWICE if few else REMOVAL_SPONSORS
    return min(max(META_SPONSORS, ceiling(TENTH * people)), max(people, 1))


def challengers(eligible: int) -> int:
    """Return how many send a decision back for one more vote."""
    return max(CHALLENGERS, ceiling(TENTH * eligible))


def unsound(values: Iterable[tuple[AnyParam, Any]], typed: Callable[[Any], str]) -> list[str]:
    """Return the names of parameters whose value in force is none that could be chosen."""
    return [param.name for param, value in values if not _reads(param, value, typed)]


def _reads(param: AnyParam, value: Any, typed: Callable[[Any], str]) -> bool:
    if value == param.default:  # also where nobody can type it: a code that none has given yet
        return True
    try:
        return bool(param.read(typed(value)) == value)
    except (Refused, TypeError, ValueError, AttributeError):
        return False


def ends_rule(cls: Class, old: Any, new: Any) -> bool:
    """Say whether a change ends a rule that touches people."""
    return cls is Class.R and old is True and new is False

"""What a pot is, how a promise becomes a gift that both confirm, and how a sum is shared out."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.core.ids import Who
from bot.core.text import Refused

MOST = 100_000
MOST_WORDS = 200
MONEY = "money"
SUM = re.compile(r"([£$€]?) ?(\d{1,6}) ?([£$€]|[^\W\d]{0,12})")
LINKED = re.compile(r"#?(\d{1,9})(?: +(.+))?")
SIGNS = "£$€"
UNIT = "dots"


class State(StrEnum):
    """Where a promise stands; it is settled when both have said so."""

    PROMISED = "promised"
    GIVEN = "given"
    GOT = "got"
    SETTLED = "settled"
    TAKEN_BACK = "taken_back"


COUNTED = frozenset(State) - {State.TAKEN_BACK}
UNDER_WAY = frozenset({State.GIVEN, State.GOT})


@dataclass(frozen=True, slots=True)
class Pot:
    """A sum that is gathered: for a request, or with `request` 0 for all.

    `opener` keeps it. `question` is what the vote is asked that shares it out.
    """

    id: int
    opener: int
    what: str
    sign: str = ""
    goal: int = 0  # 0: as much as comes
    request: int = 0
    closed: bool = False
    question: str = ""
    shares: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Pledge:
    """A sum that one person promised."""

    id: int
    pot: int
    person: int
    amount: int
    state: State = State.PROMISED


@dataclass(frozen=True, slots=True)
class Sum:
    amount: int
    sign: str


# verb: (who says so, from where to where)
MOVES: Mapping[str, tuple[bool, Mapping[State, State]]] = {
    "give": (True, {State.PROMISED: State.GIVEN, State.GOT: State.SETTLED}),
    "get": (False, {State.PROMISED: State.GOT, State.GIVEN: State.SETTLED}),
    "not_yet": (False, {State.GIVEN: State.PROMISED}),
    "take_back": (True, {State.PROMISED: State.TAKEN_BACK}),
}


def step(pot: Pot, pledge: Pledge, verb: str, person: int) -> Pledge:
    """Go along an edge of the table, or refuse with words."""
    giver, edges = MOVES[verb]
    if person != (pledge.person if giver else pot.opener):
        raise Refused("pots-not-yours")
    if pledge.state not in edges:
        raise Refused("pots-said-already")
    return replace(pledge, state=edges[pledge.state])


def may_promise(pot: Pot, person: int, held: Sequence[Pledge]) -> None:
    if person == pot.opener:
        raise Refused("pots-own")
    if pot.closed:
        raise Refused("pots-not-now")
    if any(each.state in UNDER_WAY for each in held):
        raise Refused("pots-under-way")


def may_keep(pot: Pot, person: int) -> None:
    if person != pot.opener:
        raise Refused("pots-kept", who=Who(pot.opener))
    if pot.closed:
        raise Refused("pots-closed", number=pot.id)


def may_share_out(pot: Pot, arrived: int) -> None:
    if pot.request:
        raise Refused("pots-for-one")
    if pot.closed or pot.shares:
        raise Refused("pots-closed", number=pot.id)
    if not arrived:
        raise Refused("pots-empty")


def may_link(asker: int, category: str, person: int, *, is_open: bool) -> None:
    """Only who asks for money lets a pot stand for it."""
    if person != asker:
        raise Refused("pots-only-asker")
    if category != MONEY or not is_open:
        raise Refused("pots-only-money")


def read_sum(words: str) -> Sum:
    """Read "£20", "20 €" or "20 pounds"; refuses with words what is none."""
    found = SUM.fullmatch(words.strip())
    amount = int(found[2]) if found else 0
    if found is None or not 0 < amount <= MOST:
        raise Refused("pots-sum", most=MOST)
    return Sum(amount, found[1] or found[3])


def read(line: str) -> Pot:
    """Read `3 £60` as a pot for request 3, `£200 | summer trip` or `summer trip` as one for all."""
    linked = LINKED.fullmatch(line.strip())
    if linked:
        wanted = read_sum(linked[2]) if linked[2] else Sum(0, "")
        return Pot(0, 0, "", wanted.sign, wanted.amount, int(linked[1]))
    fields = [part.strip() for part in re.split(r"[|\n]", line) if part.strip()]
    sums = [part for part in fields if SUM.fullmatch(part)]
    words = ", ".join(part for part in fields if part not in sums)
    if not words or len(words) > MOST_WORDS:
        raise Refused("pots-how", most=MOST_WORDS)
    wanted = read_sum(sums[0]) if sums else Sum(0, "")
    return Pot(0, 0, words, wanted.sign, wanted.amount)


def promised(pledges: Sequence[Pledge]) -> int:
    return sum(each.amount for each in pledges if each.state in COUNTED)


def arrived(pledges: Sequence[Pledge]) -> int:
    return sum(each.amount for each in pledges if each.state is State.SETTLED)


def budget(sign: str, amount: int) -> str:
    """Say a sum as a poll reads it."""
    if sign and sign in SIGNS:
        return f"{sign}{amount}"
    return f"share {amount} {sign or UNIT}"


def shares(amount: int, weights: Sequence[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    """Share a sum out by what each was given; what is left over goes to the largest remainders."""
    whole = sum(weight for _, weight in weights)
    if not whole:
        return ()
    parts = [divmod(amount * weight, whole) for _, weight in weights]
    left = amount - sum(part for part, _ in parts)
    first = sorted(range(len(parts)), key=lambda place: (-parts[place][1], place))[:left]
    return tuple(
        (label, parts[place][0] + (place in first)) for place, (label, _) in enumerate(weights)
    )

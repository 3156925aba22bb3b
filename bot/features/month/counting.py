"""Numbers from which nobody can be picked out, and a table that no program runs."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import median

FEWEST = 5  # smaller counts are not said
BREAKDOWN_FROM = 30  # people in the group, before anything is broken down
HOUR_S = 3600
FORMULAS = frozenset("=+-@|%\t\r\n\uff1d\uff0b\uff0d\uff20\uff5c\uff05")  # the wide forms too


@dataclass(frozen=True, slots=True)
class Told:
    """What may be counted of a request; `who` tells two askers apart and is never shown."""

    number: int
    who: int
    category: str
    met: bool
    asked: datetime
    first_answer: datetime | None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Month:
    requests: int
    met: int
    hours: int | None  # until the first answer, for half of those that had one
    without_help: int  # people who asked and were not helped once
    kinds: tuple[tuple[str, int, int], ...]  # category, asked, met


def count(told: Sequence[Told], people: int) -> Month:
    """Count a month; small numbers are 0 here and "fewer than five" to people."""
    helped = {each.who for each in told if each.met}
    without = {each.who for each in told} - helped
    return Month(
        _enough(len(told)),
        _enough(sum(each.met for each in told)),
        _hours(told),
        _enough(len(without)),
        _kinds(told) if people >= BREAKDOWN_FROM else (),
    )


def _hours(told: Sequence[Told]) -> int | None:
    waits = [each.first_answer - each.asked for each in told if each.first_answer is not None]
    if len(waits) < FEWEST:
        return None
    return max(1, round(median(wait.total_seconds() for wait in waits) / HOUR_S))


def _kinds(told: Sequence[Told]) -> tuple[tuple[str, int, int], ...]:
    asked = Counter(each.category for each in told if each.category)
    met = Counter(each.category for each in told if each.category and each.met)
    enough = [(kind, number) for kind, number in asked.most_common() if number >= FEWEST]
    return tuple((kind, number, _enough(met[kind])) for kind, number in enough)


def _enough(number: int) -> int:
    return number if number >= FEWEST else 0


def table(told: Sequence[Told], *, words: bool) -> bytes:
    """Make a table without anybody's name; the words only where the group voted for it."""
    rows = [("number", "kind", "asked", "met", "words")]
    for each in told:
        met = "yes" if each.met else "no"
        row = (str(each.number), each.category, f"{each.asked:%Y-%m-%d}", met, each.words)
        rows.append(row)
    width = len(rows[0]) if words else len(rows[0]) - 1
    return "".join(_line(row[:width]) for row in rows).encode("utf-8-sig")


def _line(cells: Sequence[str]) -> str:
    quoted = (harmless(cell).replace('"', '""') for cell in cells)
    return ",".join(f'"{cell}"' for cell in quoted) + "\r\n"


def harmless(cell: str) -> str:
    """Put a mark before what a table program would run as a formula."""
    head = cell[: len(cell) - len(cell.lstrip()) + 1]
    return cell if FORMULAS.isdisjoint(head) else f"'{cell}"

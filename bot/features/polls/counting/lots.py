"""The lot nobody can choose: from a seed promised at the opening and the ballots at the close."""

import json
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from fractions import Fraction
from hashlib import sha256

from bot.features.polls.counting.marks import Marks, exact

Ballots = Sequence[tuple[int, Marks]]


def commitment(seed: str) -> str:
    """Return what is published at the opening; the seed itself follows at the close."""
    return _hash(seed)


def sheet(ballots: Ballots) -> str:
    """Return all ballots without names, one a line and sorted, so that no order is told."""
    lines = sorted((_line(marks), number) for number, marks in ballots)
    return "".join(f"{line}\n" * number for line, number in lines)


def fingerprint(ballots: Ballots) -> str:
    """Return the hash of the sheet: `sha256sum` of the file gives the same."""
    return _hash(sheet(ballots))


def draw(seed: str, ballots_hash: str, options: Sequence[str]) -> tuple[str, ...]:
    """Put the options in the order of the lot: by the hash of seed, ballots and option."""
    return tuple(sorted(options, key=lambda option: _hash(f"{seed}{ballots_hash}{option}")))


def _hash(words: str) -> str:
    return sha256(words.encode()).hexdigest()


def _line(marks: Marks) -> str:
    return json.dumps(_plain(marks), ensure_ascii=False, sort_keys=True)


def _plain(marks: Marks) -> object:
    match marks:
        case str():
            return marks
        case AbstractSet():
            return sorted(marks)
        case Mapping():
            return {option: _number(exact(points)) for option, points in marks.items()}
        case _:
            return [each if isinstance(each, str) else sorted(each) for each in marks]


def _number(points: Fraction) -> object:
    return points.numerator if points.denominator == 1 else str(points)

"""Ballots as values: what a tap or a typed line makes of one, and how it is kept."""

import json
import re
from collections.abc import Sequence
from typing import Any

from bot.core.text import Refused
from bot.features.polls.counting import Marks
from bot.features.polls.rules import Choice, Method, Poll

Held = dict[int, Any]  # item to choice, place, score or dots
BEST = 5
DIGITS = 9


def dump(marks: Held) -> str:
    """Return the one way a ballot is written, so that equal ballots look alike."""
    return json.dumps({str(item): marks[item] for item in sorted(marks)}, separators=(",", ":"))


def load(raw: str) -> Held:
    return {int(item): mark for item, mark in json.loads(raw).items()} if raw else {}


def tapped(poll: Poll, marks: Held, item: int, value: Any) -> Held:
    """Return the ballot after a tap on an item; `value` is a choice or a score where it counts."""
    match poll.method:
        case Method.YES_NO | Method.CONSENT if poll.binding:
            return {**marks, item: Choice(value).value}
        case Method.RANKED:
            return marks if item in marks else {**marks, item: len(marks) + 1}
        case Method.SCORE:
            return {**marks, item: _within(int(value), BEST)}
        case Method.DOTS:
            return _dotted(poll, marks, item)
    if item in marks:
        return {number: mark for number, mark in marks.items() if number != item}
    taken = {item: Choice.YES.value}
    return taken if poll.either else {**marks, **taken}


def _dotted(poll: Poll, marks: Held, item: int) -> Held:
    step = dot(poll)
    if sum(marks.values()) + step > poll.ways.budget:
        raise Refused("polls-dots-gone", budget=poll.ways.budget)
    return {**marks, item: marks.get(item, 0) + step}


def dot(poll: Poll) -> int:
    """Return what one tap gives: a dot, or a tenth of a sum of money."""
    return max(poll.ways.budget // 10, 1) if poll.ways.unit else 1


def _within(value: int, most: int) -> int:
    if not 0 <= value <= most:
        raise Refused("polls-score-range", most=most)
    return value


def typed(poll: Poll, line: str) -> Held:
    """Read a whole ballot from one line: `2 1 3`, a number for each option or an order."""
    words = re.split(r"[\s,;>]+", line.strip())
    if not all(word.isascii() and word.isdecimal() and len(word) <= DIGITS for word in words):
        raise Refused(f"polls-line-{poll.method}", count=len(poll.items))
    numbers = [int(word) for word in words]
    match poll.method:
        case Method.RANKED:
            return _ranked(poll, numbers)
        case Method.SCORE | Method.DOTS:
            return _each(poll, numbers)
    if not set(numbers) <= {each.number for each in poll.items} or (poll.either and numbers[1:]):
        raise Refused("polls-line-approval", count=len(poll.items))
    return dict.fromkeys(numbers, Choice.YES.value)


def _ranked(poll: Poll, numbers: Sequence[int]) -> Held:
    known = {each.number for each in poll.items}
    if len(set(numbers)) != len(numbers) or not set(numbers) <= known:
        raise Refused("polls-line-ranked", count=len(poll.items))
    return {item: place for place, item in enumerate(numbers, 1)}


def _each(poll: Poll, numbers: Sequence[int]) -> Held:
    if len(numbers) != len(poll.items):
        raise Refused(f"polls-line-{poll.method}", count=len(poll.items))
    given = {each.number: number for each, number in zip(poll.items, numbers, strict=True)}
    if poll.method is Method.SCORE:
        return {item: _within(number, BEST) for item, number in given.items()}
    if sum(numbers) > poll.ways.budget:
        raise Refused("polls-dots-gone", budget=poll.ways.budget)
    return {item: number for item, number in given.items() if number}


def whole(poll: Poll, marks: Held) -> bool:
    """Say whether nothing is left out that one person is asked."""
    if poll.binding and poll.method is Method.YES_NO:
        return len(marks) == len(poll.items)
    return bool(marks)


def order(marks: Held) -> list[int]:
    """Return the items of a ranking, the best first."""
    return sorted(marks, key=lambda item: int(marks[item]))


def paper(poll: Poll, held: Held) -> Marks:
    """Return a ballot as it is counted, with the options by their numbers."""
    match poll.method:
        case Method.RANKED:
            return tuple(str(item) for item in order(held))
        case Method.SCORE | Method.DOTS:
            return {str(item): held[item] for item in sorted(held)}
        case Method.YES_NO | Method.CONSENT if poll.binding:
            return tuple(f"{item} {held[item]}" for item in sorted(held))
    return frozenset(str(item) for item in held)

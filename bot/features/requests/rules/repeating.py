"""What comes again: "weekly", "every Tuesday", "jeden zweiten Freitag", as a rule and a day."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from bot.features.requests.rules.reading import Due, due, plain
from bot.features.requests.rules.speech import Speech, spoken

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
MOST = 99
PLURAL = re.compile(r"s\b")


@dataclass(frozen=True, slots=True)
class Repeat:
    """A rule, and the first day it names; "weekly" names none."""

    rule: str
    first: Due | None = None


def every(words: str, now: datetime, zone: tzinfo, language: str) -> Repeat | None:
    """Read "weekly", "every Tuesday" or "every two weeks", in the group's language or English."""
    said = plain(words)
    for speech in spoken(language):
        unit = _in_a_word(said, speech)
        if unit:
            return Repeat(unit)
        for count, rest in _counted(said, speech):
            name = _unit(rest, speech)
            if name:
                return Repeat(_rule(name, count))
            first = _day(rest, speech, now, zone, language)
            if first:
                return Repeat(f"{_rule('WEEKLY', count)};BYDAY={_weekday(first, zone)}", first)
    return None


def next_time(rule: str, after: datetime, zone: tzinfo) -> datetime:
    """Return when it is needed the next time, at the same hour of the day where people live."""
    from dateutil.rrule import rrulestr  # noqa: PLC0415 - rarely needed, so read late

    start = after.astimezone(zone).replace(tzinfo=None)
    found = rrulestr(rule, dtstart=start).after(start)
    return after + timedelta(days=7) if found is None else found.replace(tzinfo=zone)


def _in_a_word(said: str, speech: Speech) -> str:
    named = (
        (speech.daily, _rule("DAILY", 1)),
        (speech.weekly, _rule("WEEKLY", 1)),
        (speech.fortnightly, _rule("WEEKLY", 2)),
        (speech.monthly, _rule("MONTHLY", 1)),
    )
    return next((rule for words, rule in named if said in words), "")


def _counted(said: str, speech: Speech) -> Iterator[tuple[int, str]]:
    """Take "every two Tuesdays" apart in each way it can be read; "tuesdays" says it too."""
    for word in speech.every:
        if said.startswith(f"{word} "):
            rest = said.removeprefix(f"{word} ")
            head, _, tail = rest.partition(" ")
            count = _count(head, speech)
            yield (count, tail) if count and tail else (1, rest)
    if speech.bare and said.endswith("s"):
        yield 1, said


def _count(word: str, speech: Speech) -> int:
    if word.isascii() and word.isdecimal():
        return min(int(word[:2]), MOST)
    return 2 if word in speech.twice else 3 if word in speech.three else 0


def _unit(word: str, speech: Speech) -> str:
    units = ((speech.days, "DAILY"), (speech.weeks, "WEEKLY"), (speech.months, "MONTHLY"))
    return next((name for words, name in units if word in words), "")


def _day(words: str, speech: Speech, now: datetime, zone: tzinfo, language: str) -> Due | None:
    """Return the first such day, said in one, in several ("mardis") or without its article."""
    forms = dict.fromkeys((words, PLURAL.sub("", words), f"{speech.article}{words}"))
    found = (due(each, now, zone, language) for each in forms)
    return next((each for each in found if each), None)


def _rule(unit: str, count: int) -> str:
    return f"FREQ={unit}" + (f";INTERVAL={count}" if count > 1 else "")


def _weekday(day: Due, zone: tzinfo) -> str:
    return DAYS[day.at.astimezone(zone).weekday()]

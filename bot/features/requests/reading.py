"""Dates and repetitions in plain words, in somebody's language and zone."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from functools import cache
from typing import Any

LONGEST = 40
FIRST_HOUR, LAST_HOUR, NOON, MIDNIGHT = 7, 22, 12, 24
HOURS = [
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
]
BARE_HOUR = re.compile(rf"(?:by|at|before|until) (\d{{1,2}}|{'|'.join(HOURS)})(?: o.?clock)?")
EVERY = re.compile(r"every (?:(other|second|two|three|four|\d) )?(.+)")
COUNTS = {"other": 2, "second": 2, "two": 2, "three": 3, "four": 4}
UNITS = {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY"}
PLAIN = {"daily": "DAILY", "weekly": "WEEKLY", "monthly": "MONTHLY", "fortnightly": "WEEKLY"}
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
VAGUE = ("month", "year")


@dataclass(frozen=True, slots=True)
class Due:
    """When something is needed; a whole day ends with its last minute."""

    at: datetime
    whole_day: bool = False


def due(words: str, now: datetime, zone: tzinfo, language: str) -> Due | None:
    """Read "by Friday" or "tomorrow evening" as a moment to come, or None."""
    said = " ".join(words.casefold().split())
    if not said or len(said) > LONGEST:
        return None
    here = now.astimezone(zone).replace(tzinfo=None)
    bare = BARE_HOUR.fullmatch(said)
    if bare and _hour(bare[1]) < MIDNIGHT:
        return _at(_next_hour(_hour(bare[1]), here), zone, now)
    found = _parser(language, here.replace(minute=0, second=0, microsecond=0)).get_date_data(said)
    if found.date_obj is None or found.period in VAGUE:
        return None
    if found.period in ("time", "part_of_day"):
        return _at(found.date_obj, zone, now)
    return _at(found.date_obj.replace(hour=23, minute=59), zone, now, whole_day=True)


def every(words: str, now: datetime, zone: tzinfo, language: str) -> str:
    """Read "weekly", "every Tuesday" or "every two weeks" as an RRULE, or ""."""
    said = " ".join(words.casefold().split())
    if said in PLAIN:
        return _rule(PLAIN[said], 2 if said == "fortnightly" else 1)
    found = EVERY.fullmatch(said)
    if found is None:
        return ""
    count = COUNTS.get(found[1], int(found[1]) if found[1] and found[1].isdigit() else 1)
    unit = UNITS.get(found[2].removesuffix("s"))
    if unit:
        return _rule(unit, count)
    day = due(found[2], now, zone, language)
    return "" if day is None else f"{_rule('WEEKLY', count)};BYDAY={_weekday(day, zone)}"


def next_time(rule: str, after: datetime, zone: tzinfo) -> datetime:
    """Return when it is needed the next time, at the same hour of the day where people live."""
    from dateutil.rrule import rrulestr  # noqa: PLC0415 - rarely needed, so read late

    start = after.astimezone(zone).replace(tzinfo=None)
    found = rrulestr(rule, dtstart=start).after(start)
    return after + timedelta(days=7) if found is None else found.replace(tzinfo=zone)


def _rule(unit: str, count: int) -> str:
    return f"FREQ={unit}" + (f";INTERVAL={count}" if count > 1 else "")


def _weekday(day: Due, zone: tzinfo) -> str:
    return DAYS[day.at.astimezone(zone).weekday()]


def _at(local: datetime, zone: tzinfo, now: datetime, *, whole_day: bool = False) -> Due | None:
    at = local.replace(second=0, microsecond=0, tzinfo=zone)
    return Due(at, whole_day) if at > now else None


def _hour(word: str) -> int:
    return int(word) if word.isdigit() else HOURS.index(word) + 1


def _next_hour(hour: int, here: datetime) -> datetime:
    """Return the next such hour at which people are awake: "by six" is in the evening."""
    today = here.replace(minute=0, second=0, microsecond=0)
    moments = [
        today.replace(hour=each % 24) + timedelta(days=day)
        for day in (0, 1)
        for each in ({hour} if hour > NOON else {hour % NOON, hour % NOON + NOON})
        if FIRST_HOUR <= each <= LAST_HOUR
    ]
    return min((each for each in moments if each > here), default=today + timedelta(days=1))


@cache
def _languages(language: str) -> tuple[str, ...]:
    from dateparser.data import languages_info  # noqa: PLC0415 - heavy, read late

    return tuple(tag for tag in (language, "en") if tag in languages_info.language_order)


def _parser(language: str, here: datetime) -> Any:
    from dateparser.date import DateDataParser  # noqa: PLC0415 - heavy, read when first asked

    settings = {
        "PREFER_DATES_FROM": "future",
        "RELATIVE_BASE": here,
        "RETURN_TIME_AS_PERIOD": True,
        "PARSERS": ["relative-time", "custom-formats", "absolute-time"],
    }
    return DateDataParser(languages=list(dict.fromkeys(_languages(language))), settings=settings)

"""When a poll opens and closes: waking hours, weekends, late surges, newcomers."""

import re
from datetime import date, datetime, time, timedelta, tzinfo

from bot.core import hours as clock
from bot.core.param import Class
from bot.core.text import Refused
from bot.features.polls.rules.bars import FEWEST

PLAIN = timedelta(hours=24)
GRACE = timedelta(minutes=5)
LATE = timedelta(hours=12)
BEFORE = timedelta(hours=1)  # a time that was found is remembered so long before
SIXTH = 6
SATURDAY = 5
MORNING = 10
LAST_QUARTER = 10
LEAST_HOURS = {Class.O: 48, Class.R: 72, Class.M: 168, Class.P: 168}
LEAST_COOLING = {Class.O: 0, Class.R: 24, Class.M: 48, Class.P: 48}
LEAST_REVIEW = {Class.O: 90, Class.R: 90, Class.M: 180, Class.P: 365}
ENDING_HOURS = 24
UNDER = 20  # groups under so many people know each other sooner
SOON = 3
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MOMENT = re.compile(
    r"(?:(\d{4}-\d\d-\d\d)|(today|tomorrow)|(\w+day))\s+(?:at\s+)?([01]?\d|2[0-3])(?::([0-5]\d))?"
)
LATE_TICK = timedelta(minutes=10)  # later than this, it is said that the program was away


def hours(cls: Class, wanted: int, *, ending: bool = False) -> timedelta:
    """Return how long a change of this class is open: the longer of both holds.

    Ending a rule that touches people takes a day.
    """
    if ending:
        return timedelta(hours=ENDING_HOURS)
    return timedelta(hours=max(wanted, LEAST_HOURS[cls]))


def with_weekend(opened: datetime, closes: datetime, zone: tzinfo) -> datetime:
    """Return when a vote closes that is open for a whole Saturday or Sunday, as people live it."""
    day = opened.astimezone(zone).date()
    if opened.astimezone(zone).time() > time(0):
        day += timedelta(days=1)
    while day.weekday() < SATURDAY:
        day += timedelta(days=1)
    over = datetime.combine(day + timedelta(days=1), time(0), zone).astimezone(closes.tzinfo)
    return max(closes, over)


def cooling(cls: Class, wanted: int, *, ending: bool = False) -> timedelta:
    if cls is Class.O or ending:
        return timedelta(0)
    return timedelta(hours=max(wanted, LEAST_COOLING[cls]))


def review(cls: Class, wanted: int) -> timedelta:
    return timedelta(days=max(wanted, LEAST_REVIEW[cls]))


def quarter(at: datetime, zone: tzinfo) -> datetime:
    """Return the first morning of a quarter from `at` on: then all reviews come together."""
    local = at.astimezone(zone)
    year, month = local.year, (local.month - 1) // 3 * 3 + 1
    first = datetime(year, month, 1, MORNING, tzinfo=zone)
    if first < local:
        year, month = (year, month + 3) if month < LAST_QUARTER else (year + 1, 1)
        first = datetime(year, month, 1, MORNING, tzinfo=zone)
    return first.astimezone(at.tzinfo)


def late(opened: datetime, closes: datetime) -> datetime:
    """Return from when a change of the outcome counts as a late surge."""
    return closes - min(LATE, (closes - opened) / SIXTH)


def halfway(opened: datetime, closes: datetime) -> datetime:
    return opened + (closes - opened) / 2


def waiting(days: int, people: int, *, chosen: bool) -> timedelta:
    """Return how long newcomers wait; a small group waits less unless it chose a time."""
    return timedelta(days=days if chosen or people >= UNDER else min(days, SOON))


def may_vote(joined_seen: datetime | None, at: datetime, wait: timedelta) -> bool:
    """Only those whose joining was seen wait; who was there before is no newcomer."""
    return joined_seen is None or joined_seen <= at - wait


def missed(due: datetime, now: datetime) -> bool:
    """Say whether a deadline passed while nobody was there to keep it."""
    return now - due > LATE_TICK


def clocks_change(opened: datetime, closes: datetime, zone: tzinfo) -> bool:
    """Say whether summer time begins or ends while a vote is open."""
    return opened.astimezone(zone).utcoffset() != closes.astimezone(zone).utcoffset()


def moment(words: str, now: datetime, zone: tzinfo) -> datetime | None:
    """Read "Friday 18:00" as the next such moment; None if the words are no time."""
    found = MOMENT.fullmatch(words.strip().casefold())
    if found is None:
        return None
    day = _day(found, now.astimezone(zone).date())
    if day is None:
        return None
    at = datetime.combine(day, time(int(found[4]), int(found[5] or 0)), zone)
    return at.astimezone(now.tzinfo)


def _day(found: re.Match[str], today: date) -> date | None:
    written, near, weekday = found[1], found[2], found[3]
    if written:
        try:
            return date.fromisoformat(written)
        except ValueError:
            return None
    if near:
        return today + timedelta(days=near == "tomorrow")
    if weekday not in WEEKDAYS:
        return None
    return today + timedelta(days=(WEEKDAYS.index(weekday) - today.weekday()) % 7)


def quiet_span(raw: str) -> tuple[time, time] | None:
    """Read "22:00-08:00" as the hours in which no poll closes; None for "off"."""
    if raw == "off":
        return None
    try:
        return clock.read(raw)
    except ValueError:
        raise Refused("polls-quiet-words") from None


def begins(settled: int, known: int, *, young: bool) -> bool:
    """Say whether all who are there may vote although they were seen joining.

    In a group that began with the bot everybody was seen joining: while it is younger than
    the waiting time and too few could vote, nobody is a newcomer.
    """
    return young and settled < FEWEST <= known

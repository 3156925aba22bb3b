"""When a greeting may be shown, and what is a rush of people."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta, tzinfo

HOUR = timedelta(hours=1)
GREETED_FOR = timedelta(days=1)
MOST_NAMED = 5
A_WAVE = 50  # who join within an hour


def wave(joined: Iterable[datetime], now: datetime) -> bool:
    """Tell whether so many joined within the hour that it is more than neighbours coming."""
    return sum(now - HOUR < at <= now for at in joined) > A_WAVE


def morning(now: datetime, span: str, zone: tzinfo) -> datetime:
    """Return `now`, or the end of the quiet hours it lies in ("22:00-08:00", or "off")."""
    begin, dash, end = span.partition("-")
    if not dash:
        return now
    start, stop, local = time.fromisoformat(begin), time.fromisoformat(end), now.astimezone(zone)
    clock = local.time()
    within = start <= clock < stop if start < stop else clock >= start or clock < stop
    if not within:
        return now
    day = local.date() + timedelta(days=1 if clock >= stop else 0)
    return datetime.combine(day, stop, zone).astimezone(now.tzinfo)

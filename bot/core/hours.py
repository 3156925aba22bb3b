"""Hours of the day in which people are left in peace."""

import re
from datetime import datetime, time, timedelta, tzinfo

Span = tuple[time, time]

LONGEST_MINUTES = 14 * 60
DAY_MINUTES = 24 * 60
_CLOCK = r"([01]?\d|2[0-3])(?::([0-5]\d))?"
_SPAN = re.compile(rf"{_CLOCK}\s*[-–]\s*{_CLOCK}", re.ASCII)


def read(raw: str) -> Span:
    """Read "22:00-08:00" or "22-8", at most 14 hours; raises `ValueError` for anything else."""
    found = _SPAN.fullmatch(raw.strip())
    if found is None:
        raise ValueError(raw)
    start = time(int(found[1]), int(found[2] or 0))
    end = time(int(found[3]), int(found[4] or 0))
    minutes = (end.hour - start.hour) * 60 + end.minute - start.minute
    if not 0 < minutes % DAY_MINUTES <= LONGEST_MINUTES:
        raise ValueError(raw)
    return start, end


def written(span: Span) -> str:
    return "-".join(f"{each:%H:%M}" for each in span)


def awake(at: datetime, span: Span | None, zone: tzinfo) -> datetime:
    """Return `at`, or the end of the quiet hours if it lies within them, in the zone of `at`."""
    if span is None:
        return at
    start, end = span
    local = at.astimezone(zone)
    now = local.time()
    within = start <= now < end if start < end else now >= start or now < end
    if not within:
        return at
    day = local.date() + timedelta(days=1 if now >= end else 0)
    return datetime.combine(day, end, zone).astimezone(at.tzinfo)

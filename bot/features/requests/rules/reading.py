"""Dates in plain words, in the group's language and zone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from functools import cache
from typing import Any

from bot.features.requests.rules.speech import Speech, spoken

LONGEST = 40
FIRST_HOUR, LAST_HOUR, NOON, MIDNIGHT = 7, 22, 12, 24
HOURS = [
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
]
BARE_HOUR = re.compile(rf"(?:by|at|before|until) (\d{{1,2}}|{'|'.join(HOURS)})(?: o.?clock)?")
VAGUE = ("month", "year")


@dataclass(frozen=True, slots=True)
class Due:
    """When something is needed; a whole day ends with its last minute."""

    at: datetime
    whole_day: bool = False


def due(words: str, now: datetime, zone: tzinfo, language: str) -> Due | None:
    """Read "by Friday", "bis Freitag" or "tomorrow evening" as a moment to come, or None."""
    said = plain(words)
    if not said or len(said) > LONGEST:
        return None
    here = now.astimezone(zone).replace(tzinfo=None)
    bare = BARE_HOUR.fullmatch(said)
    if bare and _hour(bare[1]) < MIDNIGHT:
        return _at(_next_hour(_hour(bare[1]), here), zone, now)
    parser = _parser(language, here.replace(minute=0, second=0, microsecond=0))
    for form, hour in _ways(said, spoken(language)[0]):
        found = parser.get_date_data(form) if form else None
        local = here if found is None else found.date_obj
        if local is None or (found and found.period in VAGUE):
            continue
        if hour:
            return _at(local.replace(hour=hour, minute=0), zone, now)
        if found and found.period in ("time", "part_of_day"):
            return _at(local, zone, now)
        return _at(local.replace(hour=23, minute=59), zone, now, whole_day=True)
    return None


def plain(words: str) -> str:
    return " ".join(words.casefold().replace("’", "'").split())


def _ways(said: str, speech: Speech) -> Iterator[tuple[str, int]]:
    """Take "bis Freitag Abend" apart: words for a day ("" is today) and the hour of a part of it.

    As it was said comes first: what the library knows, it reads better.
    """
    yield said, 0
    bare = next((said[len(by) + 1 :] for by in speech.by if said.startswith(f"{by} ")), "")
    for form in filter(None, (said, bare)):
        for part, hour in speech.parts:
            if form == part or form.endswith(f" {part}"):
                yield form.removesuffix(part).strip(), hour
    if bare:
        yield bare, 0


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

"""What the kernel itself needs the group to decide: language, region and zone."""

from zoneinfo import ZoneInfo, available_timezones

from phonenumbers import SUPPORTED_REGIONS

from bot.core.param import Class, Param, whole
from bot.core.text import Refused


def _region(raw: str) -> str:
    code = raw.strip().upper()
    if code not in SUPPORTED_REGIONS:
        raise Refused("param-region")
    return code


def _zone(raw: str) -> str:
    wanted = raw.strip().replace(" ", "_").casefold()
    for zone in available_timezones():
        if zone.casefold() == wanted:
            return zone
    raise Refused("param-zone")


GROUP_REGION = Param(
    "group.region", Class.O, "GB", _region, str, ("GB", "US", "DE", "FR", "ES", "IN"), "ISO 3166"
)
GROUP_ZONE = Param(
    "group.zone",
    Class.O,
    "Europe/London",
    _zone,
    str,
    ("Europe/London", "Europe/Berlin", "America/New_York", "Asia/Kolkata"),
    "IANA",
)
# How long the platform's own admins take care of a group that has chosen nobody yet.
CARETAKER_DAYS = whole(
    "facilitator.caretaker_days", Class.M, 30, low=7, high=90, choices=(14, 30, 60)
)
SETTINGS = (CARETAKER_DAYS, GROUP_REGION, GROUP_ZONE)


def zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)

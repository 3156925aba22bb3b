"""What the kernel itself needs the group to decide: language, region and zone."""

from zoneinfo import ZoneInfo, available_timezones

from phonenumbers import SUPPORTED_REGIONS

from bot.core.param import Class, Param
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
SETTINGS = (GROUP_REGION, GROUP_ZONE)


def zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)

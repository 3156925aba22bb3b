"""Where people live and what they speak, as a host sets it for new groups."""

from typing import Annotated
from zoneinfo import ZoneInfo

from phonenumbers import SUPPORTED_REGIONS
from pydantic import AfterValidator, StringConstraints

Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]


def _region(value: str) -> str:
    if value not in SUPPORTED_REGIONS:
        raise ValueError("must be a country as two capital letters, like GB")
    return value


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (KeyError, ValueError, OSError):  # unknown, no name at all, a folder of names
        raise ValueError("must be a time zone like Europe/London") from None
    return value


Region = Annotated[str, AfterValidator(_region)]
Zone = Annotated[str, AfterValidator(_zone)]

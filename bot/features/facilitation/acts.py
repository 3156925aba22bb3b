"""What people can do here: look at the settings and the log, and see whether all is set up."""

from dataclasses import dataclass
from typing import ClassVar

from bot.core.act import Act, Need
from bot.core.text import Refused
from bot.features.facilitation.rules import DAYS, MOST_DAYS
from bot.kernel.settings import GROUP_REGION, GROUP_ZONE

MORE, LANGUAGE = "more", "language"


@dataclass(frozen=True, slots=True)
class ShowSettings(Act):
    """`setting` is a parameter's name as typed; "" shows the everyday ones, "more" the rest."""

    name: ClassVar[str] = "facilitation.show_settings"
    setting: str = ""


@dataclass(frozen=True, slots=True)
class ReadLog(Act):
    name: ClassVar[str] = "facilitation.read_log"
    days: int = DAYS


@dataclass(frozen=True, slots=True)
class Setup(Act):
    """Check the bot's rights; `region` and `zone`, where given, say where the group lives.

    `language` is how this chat is spoken to; a group may have chats in several.
    """

    name: ClassVar[str] = "facilitation.setup"
    region: str = ""
    zone: str = ""
    language: str = ""
    needs: ClassVar[tuple[Need, ...]] = (Need.STANDING, Need.RIGHTS)


def read_settings(line: str) -> ShowSettings:
    return ShowSettings(line.strip())


def read_log(line: str) -> ReadLog:
    raw = line.strip()
    if not raw:
        return ReadLog()
    known = raw.isascii() and raw.isdecimal() and len(raw) <= len(str(MOST_DAYS))
    if not (known and 1 <= int(raw) <= MOST_DAYS):
        raise Refused("facilitation-log-days", most=MOST_DAYS)
    return ReadLog(int(raw))


def read_setup(line: str) -> Setup:
    """Read “DE Europe/Berlin language de”: each part may be missing, in any order."""
    region, zone = "", ""
    place, _, language = line.partition(LANGUAGE)
    tag, _, more = language.strip().partition(" ")
    for word in (*place.split(), *more.split()):
        if len(word) == len(GROUP_REGION.default):
            region = GROUP_REGION.read(word)
        else:
            zone = GROUP_ZONE.read(word)
    return Setup(region, zone, tag)

"""What people can do here: look at the settings and the log, and see whether all is set up."""

from dataclasses import dataclass
from typing import ClassVar

from bot.core.act import Act, Need
from bot.core.text import Refused
from bot.features.facilitation.rules import DAYS, MOST_DAYS

MORE = "more"


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
    name: ClassVar[str] = "facilitation.setup"
    needs: ClassVar[tuple[Need, ...]] = (Need.STANDING, Need.RIGHTS)


def read_settings(line: str) -> ShowSettings:
    return ShowSettings(line.strip())


def read_log(line: str) -> ReadLog:
    raw = line.strip()
    if not raw:
        return ReadLog()
    if not (raw.isascii() and raw.isdecimal() and 1 <= int(raw[:9]) <= MOST_DAYS):
        raise Refused("facilitation-log-days", most=MOST_DAYS)
    return ReadLog(int(raw))


def read_setup(_: str) -> Setup:
    return Setup()

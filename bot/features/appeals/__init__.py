"""A second look by people drawn by lot, and telling in private what went wrong."""

from collections.abc import Callable

from bot.core.act import Act
from bot.core.events import Forgotten
from bot.core.feature import Command, Feature, Where
from bot.features.appeals import flow
from bot.features.appeals.acts import (
    Answered,
    Appeal,
    Because,
    Decide,
    Deliver,
    Handle,
    Meant,
    Report,
    Silent,
    Tell,
    read_appeal,
)
from bot.features.appeals.flow import reporting
from bot.features.appeals.settings import SETTINGS

REPORT: Callable[[str], Act] = Report

FEATURE = Feature(
    "appeals",
    acts={
        Appeal: flow.appeal,
        Tell: flow.tell,
        Answered: flow.answer,
        Because: flow.because,
        Silent: flow.replace_silent,
        Decide: flow.decide,
        Report: reporting.report,
        Meant: reporting.choose,
        Deliver: reporting.deliver,
        Handle: reporting.handle,
    },
    commands=(
        Command("appeal", read_appeal, where=Where.PRIVATE),
        Command("report", REPORT, where=Where.PRIVATE),
    ),
    params=SETTINGS,
    watches={Forgotten: flow.forget},
)

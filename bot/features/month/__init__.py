"""The month in numbers: what was asked, what was met, and what may be said of it."""

from bot.core.feature import Command, Feature
from bot.features.month import flow
from bot.features.month.acts import Illustrate, ShowMonth, Table
from bot.features.month.settings import SETTINGS

FEATURE = Feature(
    "month",
    acts={ShowMonth: flow.show_month, Table: flow.table, Illustrate: flow.illustrate},
    commands=(Command("month", lambda _line: ShowMonth()),),
    params=SETTINGS,
    works={"month.chart": "bot.features.month.views.charts:draw"},
)

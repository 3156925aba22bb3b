"""Looking after the bot together: what is set, what was done, and what the bot is allowed."""

from bot.core.events import BotCame, RightsChanged
from bot.core.feature import Command, Feature, Where
from bot.features.facilitation import flow
from bot.features.facilitation.acts import (
    ReadLog,
    Setup,
    ShowSettings,
    read_log,
    read_settings,
    read_setup,
)

FEATURE = Feature(
    "facilitation",
    acts={
        ShowSettings: flow.show_settings,
        ReadLog: flow.show_log,
        Setup: flow.set_up,
    },
    commands=(
        Command("settings", read_settings),
        Command("log", read_log),
        Command("setup", read_setup, where=Where.GROUP, facilitator=True),
    ),
    on={"facilitators.overturned": flow.overturned},
    watches={BotCame: flow.come, RightsChanged: flow.notice_rights},
)

"""Ground rules: agreed by the group, tried out first, upheld by the smallest step that works."""

from bot.core.events import Heard
from bot.core.feature import Command, Feature
from bot.features.ground_rules import flow
from bot.features.ground_rules.acts import (
    Fade,
    ShowRules,
    TakenDown,
    Undo,
    Why,
    read_rules,
    read_undo,
)
from bot.features.ground_rules.settings import SETTINGS

FEATURE = Feature(
    "ground_rules",
    acts={
        ShowRules: flow.show_rules,
        Why: flow.tell_why,
        Undo: flow.undo,
        TakenDown: flow.settle,
        Fade: flow.fade,
    },
    commands=(
        Command("rules", read_rules, menu=4),
        Command("undo", read_undo, facilitator=True),
    ),
    params=SETTINGS,
    watches={Heard: flow.hear},
)

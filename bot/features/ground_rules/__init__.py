"""Ground rules: agreed by the group, tried out first, upheld by the smallest step that works."""

from bot.core.events import BotAround, Forgotten, Heard
from bot.core.feature import Command, Feature
from bot.features.ground_rules import flow
from bot.features.ground_rules.acts import (
    Halt,
    LetBack,
    Pause,
    PutOut,
    Removal,
    Replay,
    ShowRules,
    Suggest,
    TryOut,
    Undo,
    Unpause,
    Why,
    read_rules,
    read_undo,
    read_unpause,
)
from bot.features.ground_rules.acts.dues import (
    Fade,
    Lift,
    Limited,
    Nightfall,
    Sum,
    Sweep,
    TakenDown,
)
from bot.features.ground_rules.flow import (
    adopting,
    answering,
    limiting,
    quieting,
    replaying,
    tending,
)
from bot.features.ground_rules.library.outside import folders
from bot.features.ground_rules.settings import SETTINGS

TEXTS_FROM_OUTSIDE = folders()

FEATURE = Feature(
    "ground_rules",
    acts={
        ShowRules: flow.show_rules,
        Suggest: adopting.suggest,
        Why: flow.tell_why,
        Replay: replaying.replay,
        TryOut: replaying.try_out,
        Undo: tending.undo,
        Halt: tending.halt,
        LetBack: tending.let_back,
        Pause: tending.pause,
        Unpause: tending.unpause,
        PutOut: answering.put_out,
        Removal: answering.ask_removal,
        TakenDown: flow.settle,
        Limited: limiting.settle,
        Lift: limiting.lift,
        Fade: flow.fade,
        Sweep: flow.sweep,
        Sum: flow.sum_up,
        Nightfall: quieting.tend,
    },
    commands=(
        Command("rules", read_rules, menu=4),
        Command("why", Replay),
        Command("dryrun", TryOut),
        Command("pause", Pause, facilitator=True),
        Command("unpause", read_unpause, facilitator=True),
        Command("undo", read_undo, facilitator=True),
    ),
    params=SETTINGS,
    watches={
        Heard: flow.hear,
        BotAround: flow.meet_bot,
        Forgotten: answering.forget,
    },
    on={
        "appeals.undone": answering.undone_by_lot,
        "appeals.note_due": answering.note_by_hand,
        "facilitators.overturned": answering.overturned,
        "polls.removal_decided": answering.removed_by_vote,
        "polls.enacted": answering.look_at_decision,
        "polls.expired": quieting.plan,
    },
)

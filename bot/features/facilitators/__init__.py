"""Looking after the group for a time: standing, being chosen, handing over, being called back."""

from bot.core.events import Forgotten, Went
from bot.core.feature import Command, Feature
from bot.features.facilitators import flow
from bot.features.facilitators.acts import (
    Call,
    Challenge,
    End,
    Ending,
    Recall,
    Sign,
    Stand,
    StepBack,
)
from bot.features.facilitators.flow import petitions
from bot.features.facilitators.settings import SETTINGS

FEATURE = Feature(
    "facilitators",
    acts={
        Stand: flow.stand,
        StepBack: flow.step_back,
        Call: flow.call,
        Ending: flow.ending,
        End: flow.end,
        Recall: petitions.recall,
        Challenge: petitions.challenge,
        Sign: petitions.sign,
    },
    commands=(
        Command("stand", lambda _line: Stand()),
        Command("recall", lambda _line: Recall()),
    ),
    params=SETTINGS,
    watches={Went: flow.left, Forgotten: flow.forget},
    on={"polls.elected": flow.elected},
)

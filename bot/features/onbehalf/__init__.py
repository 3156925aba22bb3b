"""For somebody who has no phone: any member enters what that person wants to say."""

from bot.core.feature import Command, Feature
from bot.features.onbehalf import flow
from bot.features.onbehalf.acts import OnBehalf

FEATURE = Feature(
    "onbehalf",
    acts={OnBehalf: flow.begin},
    commands=(Command("onbehalf", OnBehalf),),
)

"""A quick show of hands: everybody sees who chose what, and it binds nothing."""

from bot.core.events import Forgotten, HandsAsked, HandsLowered, HandsRaised
from bot.core.feature import Command, Feature
from bot.features.straw import flow
from bot.features.straw.acts import Ask, Lower, Over, Raise, Redraw, Stop, read_straw

FEATURE = Feature(
    "straw",
    acts={
        Ask: flow.ask,
        Raise: flow.raise_hand,
        Lower: flow.lower,
        Stop: flow.stop,
        Redraw: flow.redraw,
        Over: flow.over,
    },
    commands=(Command("straw", read_straw),),
    watches={
        HandsAsked: flow.asked,
        HandsRaised: flow.raised,
        HandsLowered: flow.lowered,
        Forgotten: flow.forgotten,
    },
    holds=flow.holds,
)

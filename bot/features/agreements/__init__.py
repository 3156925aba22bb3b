"""All that is agreed, in one document: in the chat, as text to keep, as paper to hang up."""

from bot.core.feature import Command, Feature
from bot.features.agreements import flow
from bot.features.agreements.acts import HandOut, Read, Write

FEATURE = Feature(
    "agreements",
    acts={Read: flow.read, Write: flow.write, HandOut: flow.hand_out},
    commands=(Command("constitution", lambda _line: Read()),),
    works={flow.WORK: "bot.kernel.paper:page"},
)

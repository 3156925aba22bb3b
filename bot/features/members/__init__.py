"""What is each person's own: their language, and when the bot may write to them."""

from bot.core.feature import Command, Feature, Where
from bot.features.members import flow
from bot.features.members.acts import Quiet, Speak

FEATURE = Feature(
    "members",
    acts={Speak: flow.speak, Quiet: flow.quiet},
    commands=(
        Command("language", Speak, where=Where.PRIVATE, group=False),
        Command("quiet", Quiet, where=Where.PRIVATE, group=False),
    ),
)

"""Keeping apart: never matched with somebody, and nothing of the bot to be seen on a phone."""

from bot.core.events import Forgotten
from bot.core.feature import Command, Feature, Where
from bot.features.blocks import flow
from bot.features.blocks.acts import Block, BlockNamed, Hide, Unblock

FEATURE = Feature(
    "blocks",
    acts={
        BlockNamed: flow.block_named,
        Block: flow.block,
        Unblock: flow.unblock,
        Hide: flow.hide,
    },
    commands=(
        Command("block", BlockNamed, where=Where.PRIVATE),
        Command("hide", lambda _line: Hide(), where=Where.PRIVATE),
    ),
    watches={Forgotten: flow.forget},
)

"""Two matched people write to each other through the bot: words, voice, photo, place."""

from bot.core.events import Forgotten, KeptApart, Went
from bot.core.feature import Feature
from bot.features.relay import flow
from bot.features.relay.acts import Arrived, Leave, Pass, ShareNumber, Worry, Write

FEATURE = Feature(
    "relay",
    acts={
        Write: flow.write,
        Pass: flow.pass_on,
        Arrived: flow.arrived,
        ShareNumber: flow.share_number,
        Leave: flow.leave,
        Worry: flow.worry,
    },
    watches={Forgotten: flow.forget, KeptApart: flow.keep_apart, Went: flow.leave_group},
    holds=flow.holds,
    on={
        **{f"{feature}.matched": flow.begin for feature in ("requests", "pots")},
        **{f"{feature}.parted": flow.part for feature in ("requests", "pots")},
    },
)

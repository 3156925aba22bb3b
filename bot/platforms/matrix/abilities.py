"""What Matrix can do."""

from bot.core.outgoing import Abilities, Can, Pace
from bot.platforms.matrix.names import PLATFORM

ABILITIES = Abilities(
    PLATFORM,
    Can.EDIT | Can.SEND_ONCE | Can.THREADS | Can.WRITE_FIRST | Can.SHOW_HANDS,
    # Each server sets its own limits and says so; these only keep a room readable.
    Pace(overall_per_s=20, chat_every_s=0.1, chat_per_minute=120, edit_every_s=2.0),
    prefix="!",
    caption_limit=0,
)

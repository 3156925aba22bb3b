"""One pinned card of what is open, in each chat of the group."""

from bot.core.feature import Command, Feature
from bot.features.board import flow
from bot.features.board.acts import HangUp

MOVES = (
    *("asked", "taken", "dropped", "withdrawn", "expired", "escalated", "signposted", "done"),
    *("reopened", "raised", "paused", "resumed", "widened", "ended_unknown"),
)

FEATURE = Feature(
    "board",
    acts={HangUp: flow.hang_up},
    commands=(Command("board", lambda _line: HangUp()),),
    on={f"requests.{move}": flow.refresh for move in MOVES},
)

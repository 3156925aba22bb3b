"""Where a room's history ends for the bot: at its own joining, or at its invitation."""

from collections.abc import Sequence

from bot.platforms.matrix.room import INVITED, JOINED, Event


def entrance(events: Sequence[Event], me: str) -> int | None:
    """Return the place of the bot's own last joining: what stands before is history."""
    found = None
    for place, event in enumerate(events):
        if event.get("type") == "m.room.member" and event.get("state_key") == me:
            before = (event.get("unsigned", {}).get("prev_content") or {}).get("membership")
            if event["content"].get("membership") == JOINED != before:
                found = place
    return found


def invited(events: Sequence[Event], me: str) -> int:
    """Return the place behind the bot's last invitation, the end if it is not among these."""
    for place in range(len(events) - 1, -1, -1):
        event = events[place]
        if event.get("type") == "m.room.member" and event.get("state_key") == me:
            return place + 1 if event["content"].get("membership") == INVITED else len(events)
    return len(events)

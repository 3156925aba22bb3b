"""Whose invitations are followed, and how many: a stranger cannot keep the bot busy with doors."""

from collections import defaultdict, deque

from bot.core.clock import Clock
from bot.platforms.matrix.settings import Settings

HOUR_S = 3600.0
FROM_ONE = 10  # by one person in an hour: enough for a street, too few for a flood


class Door:
    """Set by the host; what is over the limit is turned away, and may be sent again later."""

    def __init__(self, settings: Settings, clock: Clock) -> None:
        self._from, self._most, self._clock = settings.invite_from, settings.invites_per_hour, clock
        self._seen: defaultdict[str, deque[float]] = defaultdict(deque)

    def lets_in(self, who: str) -> bool:
        """Count an invitation, and tell whether it is followed."""
        if self._from and not {who, who.partition(":")[2]} & set(self._from):
            return False
        now = self._clock.now().timestamp()
        return self._counts(who, FROM_ONE, now) and self._counts("", self._most, now)

    def _counts(self, whose: str, most: int, now: float) -> bool:
        times = self._seen[whose]
        while times and times[0] <= now - HOUR_S:
            times.popleft()
        times.append(now)
        return len(times) <= most

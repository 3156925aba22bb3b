"""How fast we may speak: per chat, per kind and overall, with removals never held back."""

from collections import deque
from dataclasses import dataclass, field

from bot.core.outgoing import Pace
from bot.kernel.outbox import Priority


@dataclass(slots=True)
class Pacer:
    """Times are seconds on any steady clock. `wait` asks, `spent` tells what was sent."""

    pace: Pace
    recent: deque[float] = field(default_factory=deque)
    chats: dict[str, deque[float]] = field(default_factory=dict)
    edits: dict[str, float] = field(default_factory=dict)
    closed: dict[str, float] = field(default_factory=dict)  # "" closes everything

    def wait(self, dest: str, priority: int, now: float) -> float:
        """Return how many seconds to wait before this may go out; 0 is now."""
        shut = max(self.closed.get(dest, 0.0), self.closed.get("", 0.0)) - now
        if priority == Priority.DEED:
            return max(0.0, shut)
        return max(
            0.0, shut, self._overall(now), self._chat(dest, now), self._edit(dest, priority, now)
        )

    def spent(self, dest: str, priority: int, now: float) -> None:
        if priority == Priority.DEED:
            return
        self.recent.append(now)
        self.chats.setdefault(dest, deque()).append(now)
        if priority == Priority.CARD:
            self.edits[dest] = now

    def close(self, dest: str, until: float) -> None:
        self.closed[dest] = max(until, self.closed.get(dest, 0.0))

    def _overall(self, now: float) -> float:
        _forget(self.recent, now - 1.0)
        if len(self.recent) < self.pace.overall_per_s:
            return 0.0
        return self.recent[0] + 1.0 - now

    def _chat(self, dest: str, now: float) -> float:
        if dest.startswith("@"):
            last = self.chats.get(dest)
            return last[-1] + self.pace.private_every_s - now if last else 0.0
        sent = self.chats.setdefault(dest, deque())
        _forget(sent, now - 60.0)
        if not sent:
            return 0.0
        soon = sent[-1] + self.pace.chat_every_s - now
        full = sent[0] + 60.0 - now if len(sent) >= self.pace.chat_per_minute else 0.0
        return max(soon, full)

    def _edit(self, dest: str, priority: int, now: float) -> float:
        if priority != Priority.CARD:
            return 0.0
        return self.edits.get(dest, -1e9) + self.pace.edit_every_s - now


def _forget(times: deque[float], before: float) -> None:
    while times and times[0] <= before:
        times.popleft()

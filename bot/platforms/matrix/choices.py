"""Reactions that were choices: one that is taken away again is a choice taken back."""

from collections import OrderedDict
from dataclasses import dataclass, field

MOST = 20_000


@dataclass(frozen=True, slots=True)
class Choices:
    """The newest of them, since the start: of one that is gone the server tells nothing more."""

    _seen: OrderedDict[str, tuple[str, str, int]] = field(default_factory=OrderedDict)

    def note(self, event: str, sender: str, message: str, place: int) -> None:
        self._seen[event] = (sender, message, place)
        if len(self._seen) > MOST:
            self._seen.popitem(last=False)

    def take(self, event: str, sender: str) -> tuple[str, int] | None:
        """Return what a reaction chose, if whoever hung it there takes it away."""
        found = self._seen.pop(event, None)
        return found[1:] if found and found[0] == sender else None

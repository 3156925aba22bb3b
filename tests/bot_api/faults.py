"""Things that go wrong on the way to the server and back, ordered by a test beforehand."""

from collections import defaultdict, deque
from dataclasses import dataclass


@dataclass(frozen=True)
class Limited:
    """429 with `retry_after`; 0 leaves the parameter out."""

    seconds: int


@dataclass(frozen=True)
class Broken:
    """A 5xx page from a proxy. `done`: the call took effect all the same."""

    status: int = 502
    done: bool = False


@dataclass(frozen=True)
class Lost:
    """No answer. `done`: the call took effect. `hangs`: the line stays open, else it is cut."""

    done: bool
    hangs: bool = False


@dataclass(frozen=True)
class Garbled:
    """The call took effect, the answer is no JSON, or no answer to this call."""

    body: str = '{"ok":tru'


Fault = Limited | Broken | Lost | Garbled


class Faults:
    """A queue of faults for each method."""

    def __init__(self) -> None:
        self._waiting: dict[str, deque[Fault]] = defaultdict(deque)

    def next(self, method: str, *faults: Fault) -> None:
        """Let the next calls of a method meet these, one each."""
        self._waiting[method].extend(faults)

    def take(self, method: str) -> Fault | None:
        waiting = self._waiting.get(method)
        return waiting.popleft() if waiting else None

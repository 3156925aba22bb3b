"""What the clock does with requests."""

from dataclasses import dataclass
from typing import ClassVar

from bot.core.act import Act


@dataclass(frozen=True, slots=True)
class Expire(Act):
    """The time of a request is over; only the clock does this."""

    name: ClassVar[str] = "requests.expire"
    request: int


@dataclass(frozen=True, slots=True)
class Remind(Act):
    """Nobody goes yet and the hours the group set are over; only the clock does this."""

    name: ClassVar[str] = "requests.remind"
    request: int


@dataclass(frozen=True, slots=True)
class FollowUp(Act):
    """The agreed time is over; only the clock does this."""

    name: ClassVar[str] = "requests.follow_up"
    request: int


@dataclass(frozen=True, slots=True)
class NoWord(Act):
    """Nobody said how it went; only the clock does this."""

    name: ClassVar[str] = "requests.no_word"
    request: int


@dataclass(frozen=True, slots=True)
class NextTime(Act):
    """A request that comes again is due again; only the clock does this."""

    name: ClassVar[str] = "requests.next_time"
    request: int


@dataclass(frozen=True, slots=True)
class Purge(Act):
    """Forget the words of what is long over; only the clock does this."""

    name: ClassVar[str] = "requests.purge"

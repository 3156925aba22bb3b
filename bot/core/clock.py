"""Time, handed in from outside."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    def now(self) -> datetime: ...


@dataclass
class SystemClock:
    """The wall clock; a page or a test from outside may push it ahead."""

    ahead: timedelta = field(default_factory=timedelta)

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead  # noqa: TID251 - the edge itself

    def forward(self, by: timedelta) -> None:
        self.ahead += by


@dataclass
class HandClock:
    """A clock that moves only when a test moves it."""

    at: datetime = datetime(2030, 1, 2, 12, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at

    def forward(self, by: timedelta) -> None:
        self.at += by

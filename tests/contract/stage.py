"""Where a story is played: the same few moves and looks on every platform."""

import asyncio
import time
from abc import ABC, abstractmethod
from datetime import timedelta

PEOPLE = ("Ana", "Ben", "Cem", "Dot")
PATIENCE_S = 20.0
LOOK_S = 0.03
NUDGE = timedelta(seconds=0.25)


class Stage(ABC):
    """Our street with Ana, who administers, Ben, Cem and Dot, and the bot that was let in.

    Words of commands are written with "/"; a stage says them as its platform does.
    """

    platform: str

    @abstractmethod
    async def says(self, who: str, words: str, *, private: bool = False) -> None:
        """Say something in the group, or to the bot alone."""

    @abstractmethod
    async def presses(self, who: str, label: str) -> None:
        """Choose what the newest message with this choice offers, in private first."""

    @abstractmethod
    async def group(self) -> list[str]:
        """Return what stands in the group now, oldest first, people's own words included."""

    @abstractmethod
    async def private(self, who: str) -> list[str]:
        """Return what one person alone can read, oldest first, notes on pressed buttons too."""

    @abstractmethod
    def forward(self, by: timedelta) -> None:
        """Move the clock; what is due then comes by itself."""

    @abstractmethod
    async def stops(self) -> None:
        """Stop the program; people go on talking."""

    @abstractmethod
    async def starts(self) -> None:
        """Start it again with what it has on disk."""

    @abstractmethod
    async def choices(self, who: str = "") -> list[str]:
        """Return the labels that stand in the group, or in one person's private chat."""

    async def shows(self, words: str, who: str = "") -> str:
        """Wait until the words stand in the group, or before one person; return that message."""
        until = time.monotonic() + PATIENCE_S
        while True:
            standing = await (self.private(who) if who else self.group())
            if found := [text for text in standing if words in text]:
                return found[-1]
            assert time.monotonic() < until, f"{words!r} is not in {standing}"
            await self.rests()

    async def loses(self, words: str) -> None:
        """Wait until the words no longer stand in the group."""
        until = time.monotonic() + PATIENCE_S
        while any(words in text for text in await self.group()):
            assert time.monotonic() < until, f"{words!r} still stands"
            await self.rests()

    async def rests(self) -> None:
        """Let the program work for a moment; its paces pass faster than the wall clock."""
        self.forward(NUDGE)
        await asyncio.sleep(LOOK_S)  # noqa: TID251 - the program beside us needs real time

    async def passes(self, **time_: float) -> None:
        self.forward(timedelta(**time_))
        await self.rests()

    async def greeted(self) -> None:
        """Wait for the greeting, then let everybody say a word so that the bot knows them."""
        await self.shows("I am Common Ground")
        for who in PEOPLE:
            await self.says(who, f"Good morning from {who}")


def is_choice(label: str, wanted: str) -> bool:
    """Tell whether a label is the wanted choice, with a count behind it or without."""
    return label == wanted or label.startswith(f"{wanted} · ")

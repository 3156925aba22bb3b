"""A prepared story, played by the same people and through the same doors as everything else."""

import asyncio
import tomllib
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from bot.core.codec import load
from bot.core.outgoing import Label
from bot.platforms.sandbox.square import Square
from bot.platforms.sandbox.things import Post

STORY = Path(__file__).with_name("story.toml")
STEPS = {"hour": timedelta(hours=1), "day": timedelta(days=1), "week": timedelta(weeks=1)}
PATIENCE_S = 20.0

Forward = Callable[[timedelta], Awaitable[None]]
Wait = Callable[[float], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is in the first group, and its name."""

    title: str
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happens `after` so many seconds.

    `who` either `says` words or `presses` the newest button whose words begin so; or the
    clock goes `forward` by an hour, a day or a week.
    """

    who: str = ""
    says: str = ""
    presses: str = ""
    forward: str = ""
    private: bool = False
    after: int = 3


class StuckError(Exception):
    """A button the story waits for did not come; the message says which."""


def read(path: Path = STORY) -> tuple[Cast, tuple[Step, ...]]:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return load(Cast, data["cast"]), tuple(load(Step, step) for step in data["step"])


async def _pause(seconds: float) -> None:
    await asyncio.sleep(seconds)  # noqa: TID251 - a story is told at the pace of its reader


class Player:
    """Plays steps in a square. `forward` moves the clock and does what is due then."""

    def __init__(
        self,
        square: Square,
        forward: Forward,
        wait: Wait = _pause,
        patience_s: float = PATIENCE_S,
    ) -> None:
        self.square = square
        self.forward = forward
        self.wait = wait
        self.patience_s = patience_s

    async def play(self, steps: Sequence[Step]) -> None:
        """Play it all; raises `StuckError` when the bot does not offer what comes next."""
        for step in steps:
            await self.wait(step.after)
            await self._do(step)

    async def _do(self, step: Step) -> None:
        if step.forward:
            await self.forward(STEPS[step.forward])
            self.square.passes(STEPS[step.forward])
        if step.says:
            self.square.says(step.who, step.says, private=step.private)
        if step.presses:
            post, label = await self._offered(step)
            self.square.presses(step.who, post.id, label.index)

    async def _offered(self, step: Step) -> tuple[Post, Label]:
        bell = asyncio.Event()
        quiet = self.square.state.ledger.watch(bell.set)
        try:
            async with asyncio.timeout(self.patience_s):
                while (found := self._newest(step)) is None:
                    bell.clear()
                    await bell.wait()
                return found
        except TimeoutError:
            raise StuckError(f"{step.who}: {step.presses}") from None
        finally:
            quiet()

    def _newest(self, step: Step) -> tuple[Post, Label] | None:
        person = self.square.state.person(step.who)
        for post in reversed(list(self.square.state.posts.values())):
            if post.private is step.private and self.square.state.sees(person, post):
                for label in post.labels:
                    if label.text.startswith(step.presses):
                        return post, label
        return None

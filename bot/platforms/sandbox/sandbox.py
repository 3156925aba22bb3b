"""The sandbox put together: the square as it was left, its link and its page."""

from dataclasses import dataclass
from pathlib import Path

from aiohttp import web

from bot.core.clock import SystemClock
from bot.platforms.sandbox import story
from bot.platforms.sandbox.keeping import Keeping, forget
from bot.platforms.sandbox.link import SandboxLink
from bot.platforms.sandbox.square import Square
from bot.platforms.sandbox.web import Forward, application


@dataclass(frozen=True, slots=True)
class Sandbox:
    """`link` is what the kernel speaks to, `page` is served at the root of a loopback address."""

    square: Square
    link: SandboxLink
    page: web.Application
    forward: Forward

    async def demo(self) -> None:
        """Play the prepared story; raises `StuckError` when it cannot go on."""
        _, steps = story.read()
        await story.Player(self.square, self.forward).play(steps)


def open_sandbox(
    path: Path, clock: SystemClock, forward: Forward, *, fresh: bool = False
) -> Sandbox:
    """Open what `path` keeps, or with nothing kept or `fresh` a new group of three people.

    The clock goes to where people had moved it. `forward` is called when somebody moves it
    on: it moves the same clock and does what is due then. Raises `UnreadableError`.
    """
    if fresh:
        forget(path)
    square = Square(clock)
    keeping = Keeping(path, square.state.ledger)
    if keeping.load():
        clock.forward(square.ahead)
    else:
        cast, _ = story.read()
        square.crowd.opens(cast.title, *cast.people)
    link = SandboxLink(square, save=keeping.save)
    return Sandbox(square, link, application(square, forward, keeping.save), forward)

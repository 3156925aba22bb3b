"""The program dies at every step of one act, starts again, and nobody can tell."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.outgoing import Can
from bot.platforms.sandbox.link import EVERYTHING
from tests.kernel.rough import Moods
from tests.kernel.simulation import Simulation

ONE_AT_A_TIME = Moods()


class OneAct(Simulation):
    """Somebody asks for a ladder; the fuse is set once and then the program lives on."""

    fatal = 0
    before = after = 0

    async def _start(self) -> None:
        await super()._start()
        self.before = self.before or self.fuse.burnt
        self.fuse.left = self.fatal if self.lives == 1 and self.fatal else 10**9

    async def _rest(self) -> None:
        self.after = self.fuse.burnt
        self.fuse.left = 10**9
        for _ in range(3):
            await self._live()
            self.clock.forward(timedelta(seconds=90))

    def _act(self) -> None:
        if not self.asked:
            self.asked.append("ladder")
            self.square.says("Ana", "/ask ladder")


async def live(path: Path, fatal: int, can: Can = EVERYTHING) -> OneAct:
    day = OneAct(path, seed=1, can=can, moods=ONE_AT_A_TIME)
    day.fatal = fatal
    await day.run(actions=1)
    return day


async def steps(path: Path) -> int:
    """Return how many steps there are to die at, from the first event to the last answer."""
    day = await live(path, 0)
    return day.after - day.before


def cards(day: OneAct) -> list[str]:
    posts = day.square.group_posts()
    return [post.text for post in posts if not post.author and "asks: ladder" in post.text]


@pytest.mark.slow
@pytest.mark.no_cover  # other tests run through the same lines
async def test_dying_at_any_step_loses_nothing_and_repeats_nothing(tmp_path: Path) -> None:
    lives = []
    for fatal in range(1, await steps(tmp_path / "whole.db") + 1):
        day = await live(tmp_path / f"{fatal}.db", fatal)
        lives.append((day.lives, len(cards(day))))

    assert set(lives) == {(2, 1)}


@pytest.mark.slow
@pytest.mark.no_cover  # other tests run through the same lines
async def test_dying_where_repeats_are_seen_leaves_at_most_one_message_in_doubt(
    tmp_path: Path,
) -> None:
    can = EVERYTHING & ~Can.SEND_ONCE
    seen = []
    for fatal in range(1, await steps(tmp_path / "whole.db") + 1):
        day = await live(tmp_path / f"{fatal}.db", fatal, can)
        seen.append(len(cards(day)))

    assert min(seen) == 1
    assert max(seen) <= 2

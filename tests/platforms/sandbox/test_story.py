"""A prepared story is played through the same doors as everything else."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.clock import HandClock, SystemClock
from bot.core.delivery import Parcel
from bot.core.incoming import Pressed, Said
from bot.core.outgoing import Label, Rendered, Span
from bot.platforms.sandbox.link import SandboxLink
from bot.platforms.sandbox.sandbox import open_sandbox
from bot.platforms.sandbox.square import Square
from bot.platforms.sandbox.story import Player, Step, StuckError, read


@pytest.fixture
def square() -> Square:
    made = Square(HandClock())
    made.crowd.opens("Our street", "Ana", "Ben")
    made.heard(made.waiting())
    return made


def player(square: Square, waited: list[float], patience_s: float = 5) -> Player:
    async def forward(by: timedelta) -> None:
        clock = square.state.clock
        assert isinstance(clock, HandClock)
        clock.forward(by)

    async def wait(seconds: float) -> None:
        waited.append(seconds)

    return Player(square, forward, wait, patience_s)


def offer(*words: str) -> Rendered:
    return Rendered((Span("?"),), tuple(Label(word, n) for n, word in enumerate(words)))


async def test_people_speak_press_and_time_passes_at_a_pace(square: Square) -> None:
    waited: list[float] = []
    before = square.state.clock.now()
    await SandboxLink(square).deliver(Parcel(1, square.state.group().chat, offer("No", "Yes (2)")))
    steps = (Step("Ana", says="hello"), Step("Ben", presses="Yes"), Step(forward="day", after=9))
    await player(square, waited).play(steps)

    said, pressed = (event.what for event in square.waiting())
    assert isinstance(said, Said)
    assert isinstance(pressed, Pressed)
    assert (said.text, pressed.index) == ("hello", 1)
    assert square.state.clock.now() - before == square.ahead == timedelta(days=1)
    assert waited == [3, 3, 9]


async def test_a_story_waits_for_the_button_it_needs(square: Square) -> None:
    playing = asyncio.create_task(player(square, []).play((Step("Ben", presses="Yes"),)))
    await asyncio.wait([playing], timeout=0.02)
    assert not playing.done()
    await SandboxLink(square).deliver(Parcel(1, square.state.group().chat, offer("Yes")))
    await playing

    assert isinstance(square.waiting()[0].what, Pressed)


async def test_a_button_that_never_comes_is_named(square: Square) -> None:
    with pytest.raises(StuckError, match="Ben: Yes"):
        await player(square, [], patience_s=0.01).play((Step("Ben", presses="Yes"),))


async def test_nobody_presses_in_the_private_chat_of_another(square: Square) -> None:
    ana = square.state.person("Ana").account
    chat = type(square.state.group().chat)(ana.platform, ana.key)
    await SandboxLink(square).deliver(Parcel(1, chat, offer("Yes"), private=True))
    await player(square, []).play((Step("Ana", presses="Yes", private=True),))

    assert isinstance(square.waiting()[0].what, Pressed)
    with pytest.raises(StuckError):
        await player(square, [], 0.01).play((Step("Ben", presses="Yes", private=True),))


def test_the_story_that_comes_along_can_be_read() -> None:
    cast, steps = read()

    assert len(cast.people) == 3
    assert steps


async def never(by: timedelta) -> None:
    raise AssertionError(by)


def test_a_new_sandbox_has_a_group(tmp_path: Path) -> None:
    sandbox = open_sandbox(tmp_path / "sandbox.json", SystemClock(), never)

    assert [p.name for p in sandbox.square.state.people.values()] == ["Ana", "Ben", "Cem"]
    assert sandbox.square.waiting()


def test_a_sandbox_goes_on_as_it_was_left(tmp_path: Path) -> None:
    path = tmp_path / "sandbox.json"
    first = open_sandbox(path, SystemClock(), never)
    first.square.says("Ana", "hello")
    first.square.passes(timedelta(days=2))
    asyncio.run(first.link.close())
    clock = SystemClock()
    again = open_sandbox(path, clock, never)

    assert [post.text for post in again.square.group_posts()] == ["hello"]
    assert clock.ahead == timedelta(days=2)


def test_a_fresh_sandbox_forgets(tmp_path: Path) -> None:
    path = tmp_path / "sandbox.json"
    first = open_sandbox(path, SystemClock(), never)
    first.square.says("Ana", "hello")
    asyncio.run(first.link.close())
    again = open_sandbox(path, SystemClock(), never, fresh=True)

    assert again.square.group_posts() == []

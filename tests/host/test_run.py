"""How the program is started, watched and stopped."""

import asyncio
import os
import signal
import socket
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.host.run import STOP_WITHIN_S, run


@dataclass
class Noted:
    """A program that writes down what it is asked to do."""

    page: str = ""
    healthy: bool = True
    broken: Exception | None = None
    slow_stop: bool = False
    told: list[str] = field(default_factory=list)
    started: asyncio.Event = field(default_factory=asyncio.Event)

    async def start(self) -> None:
        self.told.append("start")
        self.started.set()

    async def watch(self) -> None:
        if self.broken:
            raise self.broken
        await asyncio.Event().wait()

    async def well(self) -> bool:
        return self.healthy

    async def stop(self) -> None:
        self.told.append("stop")
        if self.slow_stop:
            await asyncio.Event().wait()


@pytest.fixture
def manager(monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """A service manager that listens, and wants to hear twenty times a second."""
    with (
        tempfile.TemporaryDirectory() as folder,
        socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening,
    ):
        place = str(Path(folder) / "notify")
        listening.bind(place)
        listening.setblocking(False)
        monkeypatch.setenv("NOTIFY_SOCKET", place)
        monkeypatch.setenv("WATCHDOG_USEC", "100000")
        yield listening


def heard(manager: socket.socket) -> list[str]:
    said = []
    while True:
        try:
            said.append(manager.recv(64).decode())
        except BlockingIOError:
            return said


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_stops_the_program_in_good_order(number: signal.Signals) -> None:
    program = Noted()
    running = asyncio.ensure_future(run(program))
    await program.started.wait()
    os.kill(os.getpid(), number)

    assert (await running, program.told) == (0, ["start", "stop"])


async def test_a_program_that_ends_by_itself_is_stopped_and_told() -> None:
    program = Noted(broken=OSError("gone"))

    with pytest.raises(OSError, match="gone"):
        await run(program)
    assert program.told == ["start", "stop"]


async def test_a_slow_stop_does_not_keep_people_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.host.run.STOP_WITHIN_S", 0.05)
    program = Noted(slow_stop=True)
    running = asyncio.ensure_future(run(program))
    await program.started.wait()
    os.kill(os.getpid(), signal.SIGTERM)

    assert await asyncio.wait_for(running, 5) == 0
    assert STOP_WITHIN_S < 5


async def test_the_page_is_announced(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    program = Noted(page="http://127.0.0.1:8080")
    running = asyncio.ensure_future(run(program))
    await program.started.wait()
    os.kill(os.getpid(), signal.SIGTERM)
    await running

    assert "http://127.0.0.1:8080" in capsys.readouterr().out


async def test_the_story_is_played_beside(capsys: pytest.CaptureFixture[str]) -> None:
    program, played = Noted(), asyncio.Event()

    async def story() -> None:
        played.set()

    running = asyncio.ensure_future(run(program, demo=story))
    await asyncio.wait_for(played.wait(), 5)
    os.kill(os.getpid(), signal.SIGTERM)

    assert await running == 0


async def test_a_story_that_gets_stuck_is_told_and_the_rest_goes_on() -> None:
    program = Noted()

    async def story() -> None:
        asyncio.get_running_loop().call_later(0.1, os.kill, os.getpid(), signal.SIGTERM)
        raise LookupError("no such button")

    with capture_logs() as logged:
        code = await asyncio.wait_for(run(program, demo=story), 5)

    assert code == 0
    assert "run.story_stuck" in [entry["event"] for entry in logged]


async def test_the_service_manager_hears_beginning_and_end(manager: socket.socket) -> None:
    program = Noted()
    running = asyncio.ensure_future(run(program))
    await program.started.wait()
    os.kill(os.getpid(), signal.SIGTERM)
    await running
    said = heard(manager)

    assert (said[0], said[-1]) == ("READY=1", "STOPPING=1")


async def test_a_sick_program_does_not_say_that_it_is_well(manager: socket.socket) -> None:
    program = Noted(healthy=False)
    running = asyncio.ensure_future(run(program))
    await program.started.wait()
    asyncio.get_running_loop().call_later(0.3, os.kill, os.getpid(), signal.SIGTERM)
    await running

    assert "WATCHDOG=1" not in heard(manager)


async def test_a_well_program_says_so_again_and_again(manager: socket.socket) -> None:
    program = Noted()
    running = asyncio.ensure_future(run(program))
    await program.started.wait()
    asyncio.get_running_loop().call_later(0.3, os.kill, os.getpid(), signal.SIGTERM)
    await running

    assert heard(manager).count("WATCHDOG=1") >= 3

"""What the service manager hears."""

import os
import socket
import tempfile
from pathlib import Path

import pytest

from bot.notify import READY, beat_every_s, notify


def test_the_service_manager_hears_that_we_are_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager,
    ):
        place = str(Path(folder) / "notify")
        manager.bind(place)
        monkeypatch.setenv("NOTIFY_SOCKET", place)

        assert notify(READY)
        assert manager.recv(64) == b"READY=1"


def test_without_a_service_manager_nobody_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)

    assert not notify(READY)


OURS = "ours"  # stands for the number of this very process


@pytest.mark.parametrize(
    ("allowed", "pid", "every"),
    [
        ("60000000", OURS, 30.0),
        ("60000000", "", 0.0),
        ("60000000", "1", 0.0),
        ("", OURS, 0.0),
        ("soon", OURS, 0.0),
    ],
)
def test_we_tell_twice_as_often_as_we_must(
    monkeypatch: pytest.MonkeyPatch, allowed: str, pid: str, every: float
) -> None:
    monkeypatch.setenv("WATCHDOG_USEC", allowed)
    monkeypatch.setenv("WATCHDOG_PID", str(os.getpid()) if pid == OURS else pid)

    assert beat_every_s() == every

"""The bots that are measured, each a process of its own on the same street."""

import asyncio
import os
import signal
import socket
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import Popen

from benchmarks.street import Street

OURS, TRANSPORT, AIOGRAM, PTB = "Common Ground", "our transport", "aiogram", "python-telegram-bot"
ECHOES = {TRANSPORT: "transport", AIOGRAM: "aiogram", PTB: "ptb"}
ALL = (OURS, TRANSPORT, AIOGRAM, PTB)


@dataclass(frozen=True)
class Running:
    """One process, as Linux accounts for it."""

    pid: int
    started_s: float  # from the command to the first update taken

    def cpu_s(self) -> float:
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def rss_mb(self) -> float:
        lines = Path(f"/proc/{self.pid}/status").read_text().splitlines()
        kilobytes = next(line.split()[1] for line in lines if line.startswith("VmRSS"))
        return int(kilobytes) / 1024


@asynccontextmanager
async def running(name: str, street: Street, data: Path) -> AsyncIterator[Running]:
    """Start a bot with one update waiting for it; go on once it has taken that."""
    await street.do({"do": "says", "chat": street.people[0], "person": street.people[0],
                     "text": "Good morning"})  # fmt: skip
    begun = time.perf_counter()
    with launched(name, street, data) as process:
        try:
            seen = await street.until(lambda counts: not counts["waiting"])
            await street.calm()
            yield Running(process.pid, seen - begun)
        finally:
            process.send_signal(signal.SIGTERM)
            await asyncio.to_thread(process.wait)


def launched(name: str, street: Street, data: Path) -> "Popen[bytes]":
    return Popen(_command(name, street), env=_environment(street, data))


def _command(name: str, street: Street) -> list[str]:
    if name == OURS:
        return [sys.executable, "-m", "bot", "run"]
    return [sys.executable, "-m", "benchmarks.echoes", ECHOES[name], street.url, street.token]


def _environment(street: Street, data: Path) -> dict[str, str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = {
        "TELEGRAM__TOKEN": street.token,
        "TELEGRAM__API_URL": street.url,
        "DATA_DIR": str(data),
        "HTTP__PORT": str(port),
        "LOG__LEVEL": "warning",
    }
    ours = {f"COMMON_GROUND_{name}": value for name, value in settings.items()}
    return {**os.environ, **ours}

"""The whole program for one test: started with settings, stopped, started again."""

import socket
from dataclasses import dataclass, field

import pytest

from bot.app import App
from bot.config import load
from bot.core.clock import SystemClock
from bot.kernel.keyfile import KeyFile
from tests import noon


@dataclass
class Running:
    """The program with the settings that stand in the environment, and its clock."""

    clock: SystemClock = field(default_factory=SystemClock)
    app: App | None = None

    async def start(self) -> None:
        config = load()
        self.app = App(config, self.clock, KeyFile(config.keys_file))
        await self.app.start()

    async def stop(self) -> None:
        if self.app:
            await self.app.stop()
            self.app = None


def settle_in(env: pytest.MonkeyPatch, folder: str, **settings: str) -> None:
    """Put settings into the environment: `telegram__token="…"` and so on."""
    env.chdir(folder)
    own = {"data_dir": f"{folder}/data", "http__port": str(free_port())}
    own["default_zone"] = noon.zone()
    for name, value in (own | settings).items():
        env.setenv(f"COMMON_GROUND_{name.upper()}", value)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port

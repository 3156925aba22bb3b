"""The real command, run as a host runs it: a process of its own in a folder of its own."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.homeserver.server import free_port
from tests.overheard import private

COMMAND = Path(sys.executable).with_name("common-ground")
PATIENCE_S = 30


@dataclass
class Console:
    """`settings` are variables without their prefix, such as SANDBOX__PORT."""

    folder: Path
    settings: dict[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        kept = {k: v for k, v in os.environ.items() if not k.startswith("COMMON_GROUND_")}
        kept.pop("DISPLAY", None)
        kept.pop("WAYLAND_DISPLAY", None)
        # Counting the lines that a program runs through takes it as long again.
        kept = {k: v for k, v in kept.items() if not k.startswith("COVERAGE_")}
        return kept | {f"COMMON_GROUND_{name}": value for name, value in self.settings.items()}

    def says(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run a command to its end."""
        return subprocess.run(
            [COMMAND, *words],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            check=False,
        )

    @contextmanager
    def running(self, *words: str) -> Iterator[subprocess.Popen[str]]:
        """Let `run` run; when the block ends it is stopped as a service manager would."""
        with (self.folder / "log").open("a") as log:
            process = subprocess.Popen(
                [COMMAND, "run", *words],
                cwd=self.folder,
                env=self.environment,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        assert process.stdout
        try:
            process.stdout.readline()  # "Common Ground runs. Try it at …"
            yield process
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(PATIENCE_S)
            process.stdout.close()
            assert private((self.folder / "log").read_text().splitlines()) == []


def console(folder: Path) -> Console:
    """Give a host's folder with free ports for the page and for health."""
    ports = {"SANDBOX__PORT": str(free_port()), "HTTP__PORT": str(free_port())}
    return Console(folder, ports)

"""Format, lint and types are part of the suite: what `make check` asks, every change must pass.

The types of the tests themselves are left to `make types`: they take as long as all of the bot.
"""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOOLS = Path(sys.executable).parent

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    "command",
    [("ruff", "format", "--check", "."), ("ruff", "check", "."), ("mypy", "bot")],
    ids=" ".join,
)
def test_the_whole_tree_passes(command: tuple[str, ...]) -> None:
    tool, *arguments = command
    said = subprocess.run(
        [TOOLS / tool, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert said.returncode == 0, said.stdout + said.stderr

"""What is installed from a wheel is the whole program: texts, pages, versions, settings."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from urllib.request import urlopen
from zipfile import ZipFile

import pytest

from tests.homeserver.server import free_port

ROOT = Path(__file__).parents[2]
PATIENCE_S = 60

pytestmark = pytest.mark.slow


def pip(*words: str) -> None:
    quiet = ("--quiet", "--disable-pip-version-check", "--no-deps")
    subprocess.run([sys.executable, "-m", "pip", *words[:1], *quiet, *words[1:]], check=True)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT))
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Unpack the wheel apart from the tree; its dependencies are those of the tests."""
    folder = tmp_path_factory.mktemp("installed")
    pip("install", "--target", str(folder), str(wheel))
    return folder


def settings(installed: Path, **more: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith("COMMON_GROUND_")}
    return kept | {"PYTHONPATH": str(installed), "DISPLAY": "", "WAYLAND_DISPLAY": ""} | more


def says(
    installed: Path, folder: Path, *words: str, env: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, installed / "bin" / "common-ground", *words],
        cwd=folder, env=dict(env), capture_output=True, text=True, timeout=PATIENCE_S, check=True,
    )  # fmt: skip


def test_a_wheel_holds_every_file_the_program_reads(wheel: Path) -> None:
    held = set(ZipFile(wheel).namelist())
    tracked = ("*.ftl", "*.html", "*.css", "*.js", "*.toml", "*.py", "*.svg", "*.png")
    needed = {
        str(path.relative_to(ROOT)) for kind in tracked for path in (ROOT / "bot").rglob(kind)
    } | {"config/default.toml", "config/example.toml"}

    assert needed - held == set()


def test_a_wheel_holds_nothing_of_the_host_and_no_tests(wheel: Path) -> None:
    tops = {name.partition("/")[0] for name in ZipFile(wheel).namelist()}

    assert tops == {"bot", "config", f"common_ground-{version('common-ground')}.dist-info"}


def test_what_is_installed_runs_outside_the_tree(installed: Path, tmp_path: Path) -> None:
    page, health = free_port(), free_port()
    env = settings(
        installed,
        COMMON_GROUND_SANDBOX__PORT=str(page),
        COMMON_GROUND_HTTP__PORT=str(health),
    )

    where = [sys.executable, "-c", "import bot; print(bot.__file__)"]
    found = subprocess.run(where, cwd=tmp_path, env=env, capture_output=True, text=True, check=True)
    assert found.stdout.startswith(str(installed))  # and not the tree
    assert says(installed, tmp_path, "--version", env=env).stdout.strip() == version(
        "common-ground"
    )
    assert says(installed, tmp_path, "migrate", env=env).stdout.strip()
    command = [sys.executable, str(installed / "bin" / "common-ground"), "run"]
    with subprocess.Popen(
        command, cwd=tmp_path, env=env, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout
        assert f"127.0.0.1:{page}" in program.stdout.readline()
        for address in (f"http://127.0.0.1:{page}/", f"http://127.0.0.1:{health}/readyz"):
            with urlopen(address, timeout=PATIENCE_S) as reply:
                assert reply.status == 200
        program.send_signal(signal.SIGTERM)
        assert program.wait(PATIENCE_S) == 0
    assert (tmp_path / "var" / "data.db").exists()

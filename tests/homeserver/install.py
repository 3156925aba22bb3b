"""Puts the test homeserver into an environment of its own, once, from the pinned list."""

import fcntl
import hashlib
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PLACE = ROOT / ".synapse"
LOCK = Path(__file__).with_name("requirements.lock")


def python() -> Path:
    """Return the interpreter that can run Synapse, after installing it where it is missing."""
    PLACE.mkdir(exist_ok=True)
    wanted = hashlib.sha256(LOCK.read_bytes() + sys.version.encode()).hexdigest()
    stamp, inside = PLACE / "installed", PLACE / "bin" / "python"
    if _read(stamp) == wanted:
        return inside
    with (PLACE / "lock").open("w") as alone:
        fcntl.flock(alone, fcntl.LOCK_EX)  # several test processes may start together
        if _read(stamp) != wanted:
            _install(inside)
            stamp.write_text(wanted)
    return inside


def _read(stamp: Path) -> str:
    return stamp.read_text() if stamp.exists() else ""


def _install(inside: Path) -> None:
    venv.create(PLACE, symlinks=True, with_pip=True)
    command = [str(inside), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*command, "--no-deps", "--require-hashes", "-r", str(LOCK)], check=True)


if __name__ == "__main__":
    python()

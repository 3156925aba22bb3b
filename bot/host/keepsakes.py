"""What belongs to a backup as much as the database: who the bot is, and the keys of what is sealed.

A copy of the keys opens what people had erased since, so none is kept for more than a week.
"""

import os
from datetime import datetime, timedelta
from pathlib import Path

from bot.kernel import copies

IDENTITY, KEYS = "matrix-identity", "keys.db"
KEEP_KEYS = timedelta(days=7)


def take(folder: Path, copy: Path, now: datetime) -> None:
    """Put them beside a copy, readable by the host alone; old copies of the keys go."""
    if (folder / IDENTITY).exists():
        _copy(folder / IDENTITY, _beside(copy, IDENTITY))
    if (folder / KEYS).exists():
        copies.take(folder / KEYS, _beside(copy, KEYS), _quietly)
        os.utime(_beside(copy, KEYS), (now.timestamp(), now.timestamp()))
    for old in copies_of_keys(copy):
        if old.stat().st_mtime < (now - KEEP_KEYS).timestamp():
            copies.remove(old)


def put_back(copy: Path, folder: Path) -> bool:
    """Put them where they were; what is there now stays: it is newer, and others trust it.

    Return whether there are keys to open what is sealed.
    """
    if _beside(copy, IDENTITY).exists() and not (folder / IDENTITY).exists():
        _copy(_beside(copy, IDENTITY), folder / IDENTITY)
    if not (folder / KEYS).exists() and (kept := copies_of_keys(copy)):
        copies.put_back(kept[-1], folder / KEYS, _quietly)
    return (folder / KEYS).exists()


def copies_of_keys(copy: Path) -> list[Path]:
    """Return the copies of the keys in the folder of a backup, the newest last."""
    found = copy.parent.glob(f"*.{KEYS}")
    return sorted(found, key=lambda path: path.stat().st_mtime)


def _beside(copy: Path, what: str) -> Path:
    return copy.with_name(f"{copy.name}.{what}")


def _quietly(_done: int, _total: int) -> None:
    """Show no progress: these are small."""


def _copy(source: Path, target: Path) -> None:
    data = source.read_bytes()
    with os.fdopen(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())

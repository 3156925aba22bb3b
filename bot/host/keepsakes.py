"""Small files that belong to a backup as much as the database: they say who the bot is."""

import os
from pathlib import Path

IDENTITY = "matrix-identity"


def take(folder: Path, copy: Path) -> None:
    """Put them beside a copy, readable by the host alone."""
    if (folder / IDENTITY).exists():
        _copy(folder / IDENTITY, _beside(copy))


def put_back(copy: Path, folder: Path) -> None:
    """Put them where they were; what is there now stays, for others trust it by now."""
    if _beside(copy).exists() and not (folder / IDENTITY).exists():
        _copy(_beside(copy), folder / IDENTITY)


def _beside(copy: Path) -> Path:
    return copy.with_name(f"{copy.name}.{IDENTITY}")


def _copy(source: Path, target: Path) -> None:
    data = source.read_bytes()
    with os.fdopen(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())

"""The host's key, which wraps all others: where it lies, and what is refused about it."""

import os
from dataclasses import dataclass
from pathlib import Path

from bot.kernel import sealing

CREDENTIAL, SECRET = "common-ground-key", Path("/run/secrets/common_ground_key")
PRIVATE = 0o600
OTHERS = 0o077


class HostKeyError(Exception):
    """A host's key that cannot be used; the message says why, and what to do."""


@dataclass(frozen=True, slots=True)
class HostKey:
    key: bytes
    place: str
    exposed: bool = False  # in a variable of the environment, where other programs may see it


def find(file: Path, variable: str, data: Path) -> HostKey | None:
    """Return the host's key from the safest place that has one, or None.

    In this order: a credential of systemd, a secret of a container, the file, the variable.
    """
    credentials = os.environ.get("CREDENTIALS_DIRECTORY", "")
    for place in (Path(credentials) / CREDENTIAL if credentials else None, SECRET):
        if place and place.is_file():
            return HostKey(_read(place), str(place))
    if file.is_file():
        return HostKey(_own(file, data), str(file))
    if variable:
        return HostKey(_key(variable, "the environment"), "the environment", exposed=True)
    return None


def make(file: Path, data: Path) -> bytes:
    """Write a new key where nobody else may read it; raises `HostKeyError` if one is there."""
    _outside(file, data)
    key = sealing.new_key()
    try:
        file.parent.mkdir(0o700, parents=True, exist_ok=True)
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE)
    except FileExistsError:
        raise HostKeyError(f"there is a key at {file}: keep it, it opens what is sealed") from None
    except OSError as error:
        raise HostKeyError(
            f"{file} cannot be written ({error.strerror}): set vault.key_file"
        ) from None
    with os.fdopen(handle, "w", encoding="ascii") as written:
        written.write(f"{key.hex()}\n")
        written.flush()
        os.fsync(handle)
    return key


def _own(file: Path, data: Path) -> bytes:
    _outside(file, data)
    if file.stat().st_mode & OTHERS:
        raise HostKeyError(f"{file} can be read by others: chmod 600 {file}")
    return _read(file)


def _outside(file: Path, data: Path) -> None:
    if file.absolute().is_relative_to(data.absolute()):
        raise HostKeyError(f"{file} lies beside the data it protects: set vault.key_file elsewhere")


def _read(place: Path) -> bytes:
    try:
        return _key(place.read_text(encoding="ascii"), str(place))
    except (OSError, UnicodeError):
        raise HostKeyError(f"{place} cannot be read: let this account read it") from None


def _key(typed: str, place: str) -> bytes:
    try:
        key = bytes.fromhex(typed.strip())
    except ValueError:
        key = b""
    if len(key) != sealing.KEY_BYTES:
        raise HostKeyError(f"{place} holds no key: it is made by `common-ground keys new`")
    return key

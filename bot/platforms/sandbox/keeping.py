"""The square between two starts: one small file, always whole."""

import asyncio
import json
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bot.core.codec import dump, load
from bot.platforms.sandbox.ledger import Ledger

PASSING = "toast"  # a shelf of things that need not outlive a stop


class UnreadableError(Exception):
    """The file is not one we wrote; the message says which file and what can be done."""


class Keeping:
    """Reads a square's ledger from a file and writes it there.

    The whole file is written anew and put in the old one's place, so a stop at any moment
    leaves the former or the later state, and words that were taken away do not linger.
    """

    def __init__(self, path: Path, ledger: Ledger) -> None:
        self.path = path
        self._ledger = ledger
        self._lines: dict[tuple[str, str], str] = {}
        self._read_until = 0
        self._on_disk = 0
        self._turn = asyncio.Lock()
        self._writer = ThreadPoolExecutor(1, "sandbox-keeping")

    def load(self) -> bool:
        """Fill the shelves; return whether there was a file. Raises `UnreadableError`."""
        try:
            lines = self.path.read_text(encoding="utf-8").splitlines()
        except FileNotFoundError:
            return False
        try:
            for line in lines:
                shelf, key, body = json.loads(line)
                kept = self._ledger.shelves[shelf]
                kept[key] = load(kept.kind, body)
        except (ValueError, KeyError, TypeError) as error:
            raise UnreadableError(f"{self.path} cannot be read; begin anew with --fresh") from error
        return True

    async def save(self) -> None:
        """Return when everything that stood when this was called is on disk."""
        asked = self._ledger.version
        async with self._turn:
            if self._on_disk >= asked:
                return
            until, text = self._ledger.version, self._text()
            loop = asyncio.get_running_loop()
            await loop.run_in_executor(self._writer, write_whole, self.path, text)
            self._on_disk = until

    async def close(self) -> None:
        await self.save()
        self._writer.shutdown()

    def _text(self) -> str:
        for shelf, key in self._ledger.since(self._read_until):
            thing = self._ledger.shelves[shelf].get(key)
            if thing is None or shelf == PASSING:
                self._lines.pop((shelf, key), None)
            else:
                line = json.dumps([shelf, key, dump(thing)], ensure_ascii=False)
                self._lines[shelf, key] = line + "\n"
        self._read_until = self._ledger.version
        things = ((name, key) for name, shelf in self._ledger.shelves.items() for key in shelf)
        return "".join(self._lines.get(thing, "") for thing in things)


def write_whole(path: Path, text: str) -> None:
    """Write a file that is never seen half done, readable by its owner only."""
    path.parent.mkdir(0o750, parents=True, exist_ok=True)
    draft = path.with_name(path.name + ".draft")
    with open(draft, "w", encoding="utf-8", opener=_private) as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def forget(path: Path) -> None:
    """Begin anew: remove what was kept."""
    path.with_name(path.name + ".draft").unlink(missing_ok=True)
    path.unlink(missing_ok=True)

"""A strict person: a client on Element's own library, which trusts signed devices only."""

import asyncio
import json
import os
import subprocess
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tests.homeserver.member import TICK
from tests.homeserver.server import Login, Synapse

HERE = Path(__file__).with_name("element")
PATIENCE_S = 20


@dataclass(frozen=True)
class Strict:
    """Speaks with the client's process; what it cannot read shows why."""

    process: asyncio.subprocess.Process
    user: str

    async def does(self, deed: str, **how: Any) -> Any:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps({"deed": deed, **how}).encode() + b"\n")
        said = json.loads(await asyncio.wait_for(self.process.stdout.readline(), 60))
        assert "failed" not in said, said["failed"]
        return said["told"]

    async def hears(self, room: str, words: str, *, times: int = 1) -> None:
        """Wait until others have said the words so many times."""
        until = time.monotonic() + PATIENCE_S
        while True:
            seen: list[dict[str, str]] = await self.does("seen", room=room)
            others = [each["text"] for each in seen if each["sender"] != self.user]
            if sum(words in text for text in others) >= times:
                return
            assert time.monotonic() < until, f"{words!r} is not in {seen}"
            await asyncio.sleep(TICK)  # noqa: TID251 - waits for a real client


async def polls(person: Strict, room: str, *, ended: bool) -> list[dict[str, Any]]:
    """Wait until the client shows a poll that is open, or has ended; return what it shows."""
    until = time.monotonic() + PATIENCE_S
    while True:
        seen: list[dict[str, Any]] = await person.does("polls", room=room)
        if any(each["ended"] is ended for each in seen):
            return seen
        assert time.monotonic() < until, seen
        await asyncio.sleep(TICK)  # noqa: TID251 - waits for a real client


def install() -> None:
    """Put the pinned library where the client finds it."""
    if not (HERE / "node_modules" / "matrix-js-sdk").exists():
        command = ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"]
        subprocess.run(command, cwd=HERE, check=True, capture_output=True, timeout=300)


@asynccontextmanager
async def strict_person(server: Synapse, login: Login) -> AsyncIterator[Strict]:
    install()
    process = await asyncio.create_subprocess_exec(
        "node", str(HERE / "member.mjs"), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, env=os.environ | {"NODE_NO_WARNINGS": "1"}, limit=1 << 24,
    )  # fmt: skip
    person = Strict(process, login.user)
    try:
        await person.does("begin", url=server.url, login=asdict(login))
        yield person
    finally:
        process.kill()
        await process.wait()


if __name__ == "__main__":
    install()

"""The running program is killed again and again while people talk, and starts again."""

import sqlite3
import subprocess
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from tests.host.console import Console, console

KILLS = 20
MOST_OPEN = 10  # what one person may have open, unless the group says otherwise

pytestmark = pytest.mark.slow


def ask_until_dead(host: Console, process: "subprocess.Popen[str]", first: int) -> list[str]:
    """Ask for things until the program is killed; return those it said it had heard."""
    page = f"http://127.0.0.1:{host.settings['SANDBOX__PORT']}"
    heard: list[str] = []
    with httpx.Client(base_url=page, timeout=5, headers={"Origin": page}) as client:
        for number in range(first, first + 4):
            words = f"/ask thing{number}"
            try:
                answer = client.post("/do/says", json={"who": "Ana", "words": words})
            except httpx.TransportError:
                break
            assert answer.status_code == 200, answer.text
            heard.append(words)
    process.kill()
    process.wait()
    return heard


def waiting(database: Path) -> list[str]:
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as db:
        return [row[0] for row in db.execute("SELECT event FROM inbox WHERE state != 'done'")]


def test_twenty_kills_lose_nothing_that_was_heard(tmp_path: Path) -> None:
    host, heard = console(tmp_path), list[str]()
    for kill in range(KILLS):
        with host.running() as process:
            heard += ask_until_dead(host, process, kill * 4)
    with host.running():
        time.sleep(3)  # noqa: TID251 - a real program in real time

    (database,) = tmp_path.rglob("data.db")
    with closing(sqlite3.connect(database)) as db:
        asked = Counter(row[0] for row in db.execute("SELECT what FROM requests"))
    assert waiting(database) == []
    assert max(asked.values()) == 1
    assert {words.removeprefix("/ask ") for words in heard[:MOST_OPEN]} <= set(asked)

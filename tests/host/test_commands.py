"""The commands, given as a host gives them, to the real program."""

import json
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from http.client import HTTPException
from importlib.metadata import version
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from tests.host.console import Console, console

ENOUGH_S = 20.0

pytestmark = pytest.mark.slow  # each command is a process of its own


@pytest.fixture
def host(tmp_path: Path) -> Console:
    return console(tmp_path)


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Console]:
    """A host whose program runs, for what is asked beside it."""
    host = console(tmp_path_factory.mktemp("host"))
    with host.running():
        until_exported(host, "Our street")
        yield host


def database(host: Console) -> Path:
    return host.folder / "var" / "data.db"


def titles(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as conn:
        return [str(row[0]) for row in conn.execute("SELECT title FROM chats")]


def says(host: Console, who: str, words: str) -> None:
    """Write in the group as somebody, as the page does it."""
    page = f"http://127.0.0.1:{host.settings['SANDBOX__PORT']}"
    kind = {"Origin": page, "Content-Type": "application/json"}
    body = json.dumps({"who": who, "words": words}).encode()
    urlopen(Request(f"{page}/do/says", body, kind), timeout=ENOUGH_S).close()


def until_exported(host: Console, words: str) -> str:
    """Export the group again and again until it holds the words."""
    until = time.monotonic() + ENOUGH_S
    while words not in (document := host.says("export", "Our street").stdout):
        assert time.monotonic() < until, document
    return document


def last_line(said: "subprocess.CompletedProcess[str]") -> str:
    return said.stderr.strip().splitlines()[-1]


def test_the_version_is_told(host: Console) -> None:
    assert host.says("--version").stdout.strip() == version("common-ground")


def test_a_new_folder_is_looked_at_before_the_first_start(host: Console) -> None:
    said = host.says("check")

    assert said.returncode == 1
    assert "TO DO  host.name: empty" in said.stdout
    assert "will be made at the first start" in said.stdout


def test_when_all_is_well_the_check_says_so(host: Console) -> None:
    host.settings["HOST__NAME"] = "Ayla, ayla@example.org"
    host.says("migrate")
    host.says("keys", "new")

    said = host.says("check")

    assert "TO DO" not in said.stdout
    assert "is whole, and nobody uses it now" in said.stdout
    assert said.returncode == 0


def test_a_database_is_made_by_migrating(host: Console) -> None:
    said = host.says("migrate")

    assert (said.returncode, said.stderr) == (0, "")
    assert titles(database(host)) == []


def test_migrating_waits_for_the_program_to_stop(busy: Console) -> None:
    said = busy.says("migrate")

    assert said.returncode == 1
    assert last_line(said).endswith("is in use: stop the program first")


def test_a_backup_is_taken_beside_the_program_and_put_back(host: Console) -> None:
    with host.running():
        until_exported(host, "Our street")
        copied = host.says("backup", "copy.db")
        meanwhile = host.says("restore", "copy.db", "--yes")
    hesitant = host.says("restore", "copy.db")
    database(host).write_bytes(b"")
    restored = host.says("restore", "copy.db", "--yes")

    assert copied.returncode == 0
    assert "is in use: stop the program first" in last_line(meanwhile)
    assert "add --yes to overwrite it" in last_line(hesitant)
    assert restored.returncode == 0
    assert titles(database(host)) == ["Our street"]


def test_what_leaves_the_house_holds_no_number(busy: Console) -> None:
    says(busy, "Ben", "Ring me on 07700 900123.")
    says(busy, "Ana", "/propose request.expires_days 7 | or ring 07700 900456")
    document = until_exported(busy, "polls.moved")  # by night it waits to open

    assert json.loads(document)["log_holds"] is True
    assert "900123" not in document
    assert "900456" not in document


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/healthz", '"status": "ok"'),
        ("/readyz", '"database": "ok"'),
        ("/metrics", "quarantine_total 0.0"),
    ],
)
def test_a_running_program_says_how_it_is(busy: Console, path: str, words: str) -> None:
    address = f"http://127.0.0.1:{busy.settings['HTTP__PORT']}{path}"
    with urlopen(address, timeout=ENOUGH_S) as answer:
        assert words in answer.read().decode()


def test_a_group_nobody_knows_is_not_exported(busy: Console) -> None:
    said = busy.says("export", "Their street")

    assert said.returncode == 1
    assert last_line(said).startswith("common-ground: no group is called Their street")


@pytest.mark.parametrize("words", [("run",), ("run", "--fresh")])
def test_one_database_has_one_program(busy: Console, words: tuple[str, ...]) -> None:
    said = busy.says(*words)
    kept = titles(database(busy))

    assert said.returncode == 1
    assert last_line(said).endswith("is in use by another process: stop that one first")
    assert "Traceback" not in said.stderr
    assert kept == ["Our street"]


def test_to_begin_afresh_forgets_what_was_there(host: Console) -> None:
    with host.running():
        says(host, "Ana", "/ask bread")
        until_exported(host, "requests.asked")
    with host.running("--fresh"):
        document = until_exported(host, "Our street")

    assert "requests.asked" not in document


def test_real_groups_are_not_forgotten_with_the_sandbox(host: Console) -> None:
    host.settings |= {"TELEGRAM__TOKEN": "1:a", "SANDBOX__ENABLED": "on"}
    said = host.says("run", "--fresh")

    assert said.returncode == 1
    assert "would forget real groups too" in last_line(said)


def test_it_stops_within_five_seconds_and_quietly_while_people_talk(host: Console) -> None:
    def talk() -> None:
        with suppress(OSError, HTTPException):
            for number in range(500):
                says(host, "Ben", f"/help {number}")

    with host.running() as program, ThreadPoolExecutor(4) as people:
        talking = [people.submit(talk) for _ in range(4)]
        time.sleep(2)  # noqa: TID251 - a real program in real time
        program.terminate()

        assert program.wait(5) == 0
        for each in talking:
            each.result()
    log = (host.folder / "log").read_text()
    told = [json.loads(line) for line in log.splitlines()]
    assert [line for line in told if line["level"] in ("warning", "error")] == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("HTTP__PORT", "much"),
        ("SANDBOX__ENABLED", "perhaps"),
        ("DEFAULT_REGION", "Mars"),
    ],
)
def test_a_wrong_setting_is_told_in_one_line(host: Console, name: str, value: str) -> None:
    host.settings[name] = value
    said = host.says("run")

    assert said.returncode == 2
    assert f"COMMON_GROUND_{name}: " in said.stderr
    assert len(said.stderr.splitlines()) == 1

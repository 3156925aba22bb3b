"""A backup holds who the bot is, so that a new machine is trusted as the old one was."""

from pathlib import Path

import pytest

from tests.host.console import console


@pytest.mark.slow
def test_who_the_bot_is_comes_back_with_a_backup(tmp_path: Path) -> None:
    host = console(tmp_path)
    host.says("migrate")
    identity, copy = tmp_path / "var" / "matrix-identity", tmp_path / "copy.db"
    identity.write_text("a seed\n")
    made = host.says("backup", str(copy))
    identity.unlink()
    put_back = host.says("restore", str(copy), "--yes")

    assert (made.returncode, put_back.returncode) == (0, 0)
    assert identity.read_text() == "a seed\n"
    assert identity.stat().st_mode & 0o777 == 0o600

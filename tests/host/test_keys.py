"""The host's key: made, changed, kept from others, and missed when it is gone."""

from contextlib import closing
from pathlib import Path

import pytest

from bot.config import load
from bot.host.keys import key_file
from bot.kernel import hostkey
from bot.kernel.hostkey import HostKeyError
from bot.kernel.keyfile import KeyFile
from tests.host.console import Console, console

pytestmark = pytest.mark.slow


@pytest.fixture
def host(tmp_path: Path) -> Console:
    return console(tmp_path)


def key_of(host: Console) -> Path:
    return host.folder / "common-ground.key"


def keys_of(host: Console) -> Path:
    return host.folder / "var" / "keys.db"


def test_a_new_key_wraps_what_lay_bare_and_another_one_follows(host: Console) -> None:
    with closing(KeyFile(keys_of(host))) as bare:
        plain = bare.put("person", "ana")

    made = host.says("keys", "new")
    first = key_of(host).read_text()
    changed = host.says("keys", "rotate")
    second = key_of(host).read_text()

    assert (made.returncode, changed.returncode) == (0, 0), made.stderr + changed.stderr
    assert first != second
    assert key_of(host).stat().st_mode & 0o777 == 0o600
    assert plain not in keys_of(host).read_bytes()
    with closing(KeyFile(keys_of(host), bytes.fromhex(second.strip()))) as wrapped:
        assert wrapped.find("person", "ana") == plain


def test_a_second_key_is_not_made_by_mistake(host: Console) -> None:
    host.says("keys", "new")

    again = host.says("keys", "new")

    assert again.returncode == 1
    assert "there is a key already" in again.stderr


def test_a_key_that_others_can_read_is_refused(host: Console) -> None:
    host.says("keys", "new")
    key_of(host).chmod(0o644)

    said = host.says("check")

    assert "can be read by others" in said.stdout
    assert "chmod 600" in said.stdout


def test_without_its_key_nothing_starts_and_nothing_is_damaged(host: Console) -> None:
    with closing(KeyFile(keys_of(host))) as bare:
        plain = bare.put("person", "ana")
    host.says("keys", "new")
    key = key_of(host).read_text()
    key_of(host).unlink()

    started = host.says("run")

    assert started.returncode == 1
    assert "needs another host key" in started.stderr
    with closing(KeyFile(keys_of(host), bytes.fromhex(key.strip()))) as wrapped:
        assert wrapped.find("person", "ana") == plain


def test_a_change_that_was_interrupted_goes_on(tmp_path: Path) -> None:
    old, new = b"o" * 32, b"n" * 32
    with closing(KeyFile(tmp_path / "keys.db", old)) as keys:
        plain = [keys.put("person", str(number)) for number in range(3)]
    with closing(KeyFile(tmp_path / "keys.db", new, former=old)) as keys:
        with pytest.raises(InterruptedError):
            keys.rewrap(_stop)
        keys.rewrap(lambda _done, _total: None)

    with closing(KeyFile(tmp_path / "keys.db", new)) as keys:
        assert [keys.find("person", str(number)) for number in range(3)] == plain


def _stop(_done: int, _total: int) -> None:
    raise InterruptedError


def test_the_safest_place_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, credentials = tmp_path / "own.key", tmp_path / "credentials"
    credentials.mkdir()
    (credentials / hostkey.CREDENTIAL).write_text("aa" * 32)
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(credentials))
    by_manager = hostkey.find(file, "cc" * 32, tmp_path / "var")
    monkeypatch.delenv("CREDENTIALS_DIRECTORY")
    by_variable = hostkey.find(file, "cc" * 32, tmp_path / "var")
    hostkey.make(file, tmp_path / "var")
    by_file = hostkey.find(file, "cc" * 32, tmp_path / "var")

    assert by_manager is not None
    assert by_variable is not None
    assert by_file is not None
    assert by_manager.key == b"\xaa" * 32
    assert (by_variable.exposed, by_file.exposed, by_file.place) == (True, False, str(file))


@pytest.mark.parametrize("typed", ["", "no key", "ab" * 31])
def test_what_is_no_key_is_refused(tmp_path: Path, typed: str) -> None:
    file = tmp_path / "own.key"
    file.write_text(typed)
    file.chmod(0o600)

    with pytest.raises(HostKeyError, match="holds no key"):
        hostkey.find(file, "", tmp_path / "var")


def test_a_key_does_not_lie_beside_what_it_protects(tmp_path: Path) -> None:
    with pytest.raises(HostKeyError, match="beside the data"):
        hostkey.make(tmp_path / "var" / "own.key", tmp_path / "var")


def test_a_key_in_the_environment_works_and_is_warned_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COMMON_GROUND_VAULT__KEY", "ab" * 32)

    with closing(key_file(load())) as keys:
        assert keys.wrapped
    assert "key.exposed" in capsys.readouterr().out

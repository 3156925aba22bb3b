"""Keys that can be forgotten, and only when it is said that they are."""

from collections.abc import AsyncIterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, insert

from bot.kernel import keystore, sealing
from bot.kernel.columns import metadata
from bot.kernel.database import Database
from bot.kernel.keyfile import KeyFile, WrongKeyError

NOW = datetime(2026, 5, 1, tzinfo=UTC)
MASTER, OTHER = b"m" * 32, b"o" * 32


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)])
async def db(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    sqlite = request.param == "sqlite"
    url = f"sqlite:///{tmp_path}/bot.db" if sqlite else request.getfixturevalue("postgres_url")
    made = Database(url, keys=KeyFile(tmp_path / "keys.db"))
    await made.tx(metadata.create_all)
    yield made
    await made.close()


def refuse(tx: Connection) -> None:
    keystore.create(tx, "vault", "ana")
    raise InterruptedError


def fall(tx: Connection) -> None:
    keystore.drop(tx, "vault", "ana")
    raise InterruptedError


def on_disk(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.glob("keys.db*"))


def modes(folder: Path) -> set[int]:
    return {path.stat().st_mode & 0o777 for path in folder.glob("keys.db*")}


async def test_a_key_is_the_same_until_it_is_dropped(db: Database) -> None:
    first = await db.tx(keystore.create, "vault", "ana")

    assert await db.tx(keystore.create, "vault", "ana") == first
    assert await db.read(keystore.get, "vault", "ana") == first


async def test_each_owner_and_purpose_has_its_own(db: Database) -> None:
    owners = [("vault", "ana"), ("vault", "ben"), ("ballots", "ana")]

    keys = {await db.tx(keystore.create, *owner) for owner in owners}

    assert len(keys) == 3


async def test_nobody_gets_a_key_that_was_never_made(db: Database) -> None:
    assert await db.tx(keystore.get, "vault", "ana") is None


async def test_a_dropped_key_is_nowhere_any_more(db: Database, tmp_path: Path) -> None:
    key = await db.tx(keystore.create, "vault", "ana")
    there = key in on_disk(tmp_path)

    await db.tx(keystore.drop, "vault", "ana")

    assert await db.tx(keystore.get, "vault", "ana") is None
    assert (there, key in on_disk(tmp_path)) == (True, False)


async def test_an_act_that_fails_drops_nothing(db: Database) -> None:
    key = await db.tx(keystore.create, "vault", "ana")

    with pytest.raises(InterruptedError):
        await db.tx(fall)

    assert await db.tx(keystore.get, "vault", "ana") == key


async def test_what_a_failed_act_made_belongs_to_nobody(db: Database) -> None:
    with pytest.raises(InterruptedError):
        await db.tx(refuse)

    assert await db.tx(keystore.get, "vault", "ana") is None


async def test_what_belongs_to_nobody_for_a_week_is_swept(db: Database) -> None:
    with pytest.raises(InterruptedError):
        await db.tx(refuse)

    await db.tx(keystore.sweep, NOW)
    kept = db.keys.owners()
    await db.tx(keystore.sweep, NOW + timedelta(days=8))

    assert (len(kept), db.keys.owners()) == (1, [])


async def test_a_key_that_is_used_again_is_not_swept(db: Database) -> None:
    with pytest.raises(InterruptedError):
        await db.tx(refuse)
    await db.tx(keystore.sweep, NOW)
    key = await db.tx(keystore.create, "vault", "ana")

    await db.tx(keystore.sweep, NOW + timedelta(days=1))
    await db.tx(keystore.sweep, NOW + timedelta(days=20))

    assert await db.tx(keystore.get, "vault", "ana") == key


async def test_an_erasure_that_was_interrupted_is_done_at_the_next_start(db: Database) -> None:
    db.keys.put("vault", "ana")
    row = {"purpose": "vault", "owner": "ana", "erasing": True}
    await db.tx(lambda tx: tx.execute(insert(keystore.owners), row))
    before = await db.tx(keystore.get, "vault", "ana")
    with pytest.raises(LookupError):
        await db.tx(keystore.create, "vault", "ana")

    await db.tx(keystore.sweep, NOW)

    assert (before, db.keys.owners()) == (None, [])


async def test_the_file_is_for_its_owner_alone(db: Database, tmp_path: Path) -> None:
    await db.tx(keystore.create, "vault", "ana")

    assert modes(tmp_path) == {0o600}


def test_the_hosts_key_wraps_what_lay_bare(tmp_path: Path) -> None:
    path = tmp_path / "keys.db"
    with closing(KeyFile(path)) as bare:
        key = bare.put("vault", "ana")

    with closing(KeyFile(path, MASTER)) as wrapped:
        assert wrapped.find("vault", "ana") == key
    assert key not in on_disk(tmp_path)


@pytest.mark.parametrize("master", [OTHER, None])
def test_without_the_right_key_of_the_host_nothing_opens(
    tmp_path: Path, master: bytes | None
) -> None:
    with closing(KeyFile(tmp_path / "keys.db", MASTER)) as keys:
        keys.put("vault", "ana")

    with pytest.raises(WrongKeyError):
        KeyFile(tmp_path / "keys.db", master).find("vault", "ana")


def test_what_is_sealed_opens_only_where_it_belongs() -> None:
    key = sealing.new_key()
    sealed = sealing.seal(key, b"07700 900123", "vault|ana|number")

    assert sealing.unseal(key, sealed, "vault|ana|number") == b"07700 900123"
    for wrong in (
        (key, sealed, "vault|ben|number"),
        (sealing.new_key(), sealed, "vault|ana|number"),
        (key, b"\x02" + sealed[1:], "vault|ana|number"),
        (key, sealed[:9], "vault|ana|number"),
    ):
        with pytest.raises(sealing.SealBrokenError):
            sealing.unseal(*wrong)

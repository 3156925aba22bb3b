"""A backup holds who the bot is and the keys of what is sealed; who was forgotten stays so."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from bot.host import keepsakes
from bot.kernel import copies, vault
from bot.kernel.columns import EPOCH
from bot.kernel.database import Database
from bot.kernel.engine import Engine
from bot.platforms.sandbox.link import EVERYTHING
from tests import afresh
from tests.chat import Chat, open_chat
from tests.host.console import console
from tests.inline import Inline

NAME = "Quillonia"
HOME = "7 Xylophone Mews"


def nothing(_done: int, _total: int) -> None:
    """Show no progress."""


@pytest.mark.slow
def test_a_backup_brings_back_who_the_bot_is_and_its_keys(tmp_path: Path) -> None:
    host = console(tmp_path)
    host.says("migrate")
    identity, keys, copy = tmp_path / "var/matrix-identity", tmp_path / "var/keys.db", "copy.db"
    identity.write_text("a seed\n")
    with_keys = keys.exists() or host.says("keys", "new").returncode == 0
    old = tmp_path / "older.db.keys.db"
    old.write_bytes(b"an old copy of the keys")
    os.utime(old, (1, 1))
    made = host.says("backup", str(tmp_path / copy))
    identity.unlink()
    copies.remove(keys)
    put_back = host.says("restore", str(tmp_path / copy), "--yes")

    assert (with_keys, made.returncode, put_back.returncode) == (True, 0, 0), put_back.stderr
    assert (identity.read_text(), keys.exists(), old.exists()) == ("a seed\n", True, False)
    assert {path.stat().st_mode & 0o777 for path in (identity, keys)} == {0o600}
    assert (tmp_path / f"{copy}.keys.db").stat().st_mode & 0o777 == 0o600


async def backed_up(street: Chat, folder: Path) -> Path:
    copy = folder / "backups" / "copy.db"
    copies.take(folder / "bot.db", copy, nothing)
    keepsakes.take(folder, copy, street.clock.now())
    return copy


@asynccontextmanager
async def restored(copy: Path, folder: Path, street: Chat) -> AsyncIterator[Engine]:
    """Give the program as it starts after `restore`."""
    copies.put_back(copy, folder / "bot.db", nothing)
    keepsakes.put_back(copy, folder)
    db = Database(f"sqlite:///{folder}/bot.db", inline=True)
    links = {"sandbox": street.link}
    engine = Engine.of(db, afresh.house(EVERYTHING), street.clock, links, pool=Inline)
    await engine.recover()
    yield engine
    await db.close()


async def person_of(engine: Engine, name: str) -> int:
    query = f"SELECT person_id FROM accounts WHERE name = '{name}'"
    found = await engine.db.tx(lambda tx: tx.exec_driver_sql(query).scalar())
    return int(found or 0)


@asynccontextmanager
async def a_street(folder: Path) -> AsyncIterator[Chat]:
    async with open_chat(f"sqlite:///{folder}/bot.db", people=("Ana", NAME)) as street:
        for who in ("Ana", NAME):
            await street.says(who, "/start", private=True)
            await street.says(who, f"/address {HOME}", private=True)
        yield street


async def test_what_was_sealed_opens_after_a_restore_on_a_new_machine(tmp_path: Path) -> None:
    async with a_street(tmp_path) as street:
        copy = await backed_up(street, tmp_path)
    copies.remove(tmp_path / "keys.db")

    async with restored(copy, tmp_path, street) as engine:
        person = await person_of(engine, NAME)
        kept = await engine.db.tx(vault.get, person, "address", street.clock.now())
    assert kept == HOME


async def test_who_was_forgotten_stays_so_when_an_older_backup_comes_back(tmp_path: Path) -> None:
    async with a_street(tmp_path) as street:
        copy = await backed_up(street, tmp_path)
        ana = await person_of(street.engine, "Ana")
        await street.says(NAME, "/forgetme", private=True)
        await street.presses(NAME, "Yes, forget me", private=True)
        await street.passes(minutes=2)

    async with restored(copy, tmp_path, street) as engine:
        theirs = await person_of(engine, NAME)
        others = await engine.db.tx(vault.get, ana, "address", street.clock.now())
    assert (theirs, others) == (0, HOME)
    assert NAME.encode() in copy.read_bytes()
    assert NAME.encode() not in (tmp_path / "bot.db").read_bytes()


async def test_an_older_backup_is_unreadable_for_who_was_forgotten(tmp_path: Path) -> None:
    """Also for whoever reads it by hand, beside the keys there are now."""
    async with a_street(tmp_path) as street:
        copy = await backed_up(street, tmp_path)
        person = await person_of(street.engine, NAME)
        await street.says(NAME, "/forgetme", private=True)
        await street.presses(NAME, "Yes, forget me", private=True)
        await street.passes(minutes=2)
    copies.put_back(copy, tmp_path / "bot.db", nothing)

    db = Database(f"sqlite:///{tmp_path}/bot.db", inline=True)
    rows = await db.tx(vault.kept, person)
    opened = await db.tx(vault.get, person, "address", street.clock.now())
    await db.close()
    assert ([row.field for row in rows], opened) == (["address"], "")


async def test_who_comes_back_after_being_forgotten_is_not_forgotten_again(tmp_path: Path) -> None:
    async with a_street(tmp_path) as street:
        await street.says(NAME, "/forgetme", private=True)
        await street.presses(NAME, "Yes, forget me", private=True)
        await street.passes(minutes=2)
        await street.passes(days=1)
        await street.says(NAME, "hello again")
        await street.engine.recover()

        assert await person_of(street.engine, NAME)


def test_the_newest_copy_of_the_keys_counts(tmp_path: Path) -> None:
    now = EPOCH + timedelta(days=20_000)
    for number, name in enumerate(("b", "a", "c")):
        file = tmp_path / f"{name}.db.keys.db"
        file.write_bytes(b"")
        os.utime(file, ((now + timedelta(days=number)).timestamp(),) * 2)

    names = [path.name[0] for path in keepsakes.copies_of_keys(tmp_path / "c.db")]
    assert names == ["b", "a", "c"]


async def test_who_came_back_and_joined_their_accounts_is_not_forgotten_again(
    tmp_path: Path,
) -> None:
    async with a_street(tmp_path) as street:
        ana = await person_of(street.engine, "Ana")
        await street.says(NAME, "/forgetme", private=True)
        await street.presses(NAME, "Yes, forget me", private=True)
        await street.passes(minutes=2)
        await street.says(NAME, "hello again")
        join = f"UPDATE accounts SET person_id = {ana} WHERE name = '{NAME}'"
        await street.engine.db.tx(lambda tx: tx.exec_driver_sql(join))
        await street.engine.recover()

        kept = await street.engine.db.tx(vault.get, ana, "address", street.clock.now())
    assert kept == HOME

"""The account logs in once, and what it was given is kept where nobody else reads it."""

import asyncio
import json
from dataclasses import replace

import pytest

from bot.core.clock import HandClock
from bot.core.delivery import Wait
from bot.platforms.matrix.errors import AuthLostError
from bot.platforms.matrix.link import MatrixLink
from bot.platforms.matrix.session import FILE
from tests.homeserver.fixtures import People
from tests.homeserver.gate import Gate
from tests.homeserver.server import Login
from tests.platforms.matrix.running import Account, Shelf, parcel, plain, until

pytestmark = pytest.mark.homeserver


@pytest.fixture
def with_password(bot: Account, login: Login) -> Account:
    return Account(replace(bot.settings, access_token="", password=login.password), bot.shelf)


async def test_a_second_start_makes_no_second_device(
    with_password: Account, login: Login, people: People
) -> None:
    for _ in range(3):
        async with with_password.awake():
            pass
    devices = (await people.as_person(login).api.get("devices"))["devices"]

    assert len(devices) == 2  # the one it was registered with, and the bot's own


async def test_only_the_account_that_runs_the_bot_can_read_the_token(
    with_password: Account,
) -> None:
    async with with_password.awake():
        pass
    path = with_password.settings.folder / FILE

    assert path.stat().st_mode & 0o777 == 0o600
    assert json.loads(path.read_text())["user"] == with_password.user


async def test_a_torn_file_is_written_anew(with_password: Account) -> None:
    path = with_password.settings.folder / FILE
    path.write_text('{"user": "@b')
    async with with_password.awake():
        pass

    assert json.loads(path.read_text())["user"] == with_password.user


async def test_secrets_do_not_show_when_settings_are_printed(bot: Account) -> None:
    assert bot.settings.access_token not in repr(bot.settings)


@pytest.mark.parametrize(("password", "token"), [("wrong", ""), ("", "wrong")])
async def test_a_wrong_secret_ends_the_start(bot: Account, password: str, token: str) -> None:
    settings = replace(bot.settings, password=password, access_token=token)
    link = MatrixLink(settings, HandClock())
    with pytest.raises(AuthLostError, match=bot.user):
        await link.run(Shelf())
    await link.close()


async def test_a_token_of_somebody_else_ends_the_start(bot: Account, people: People) -> None:
    eve = await people.arrive("Eve")
    link = MatrixLink(replace(bot.settings, access_token=eve.login.token), HandClock())
    with pytest.raises(AuthLostError, match=eve.user):
        await link.run(Shelf())
    await link.close()


async def test_before_the_server_answers_everything_waits(far_bot: Account, gate: Gate) -> None:
    gate.refuse = lambda _method, _path: 502
    link = MatrixLink(far_bot.settings, HandClock())
    task = asyncio.create_task(link.run(far_bot.shelf))
    await until(lambda: gate.count("whoami") >= 2)
    early = await link.deliver(parcel(1, "!somewhere", plain("hello")))
    gate.refuse = lambda _method, _path: 0
    await until(lambda: link.silent_s() < 60)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await link.close()

    assert early == Wait(0.5, everywhere=True)

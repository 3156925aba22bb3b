"""Whoever trusts signed devices only reads the bot and is read by it, also after accidents."""

import base64
import shutil
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.delivery import Sent
from bot.core.incoming import BotEntered
from bot.core.outgoing import Rendered, Span
from bot.core.polled import PollAnswered, Show
from tests.homeserver.element import Strict, polls, strict_person
from tests.homeserver.fixtures import People
from tests.homeserver.server import Login, Synapse
from tests.platforms.matrix.running import Account, account, delivered, parcel, plain, until

pytestmark = pytest.mark.homeserver
SESSION, KEYS, IDENTITY = "matrix-session.json", "matrix-keys", "matrix-identity"


@pytest.fixture
async def eli(homeserver: Synapse) -> AsyncIterator[Strict]:
    async with strict_person(homeserver, await homeserver.register("eli")) as person:
        yield person


@pytest.fixture
async def own(homeserver: Synapse, login: Login, tmp_path: Path) -> Account:
    """The bot, which logs in with its password as a host sets it."""
    bot = account(homeserver, login, tmp_path / "first")
    settings = replace(bot.settings, access_token="", password=login.password)
    return Account(settings, bot.shelf, bot.clock)


@pytest.mark.slow
async def test_a_strict_client_and_the_bot_read_each_other_whatever_became_of_the_keys(
    own: Account, eli: Strict, people: People, login: Login, tmp_path: Path
) -> None:
    async def talks(row: int) -> None:
        async with own.awake() as link:
            await until(lambda: own.shelf.told(BotEntered))
            if row > 2:
                await eli.hears(room, "start again with new keys", times=row - 2)
            await eli.does("say", room=room, text=f"question {row}")
            await until(lambda: f"question {row}" in own.shelf.words())
            await delivered(link, parcel(row, room, plain(f"answer {row}")))
            await eli.hears(room, f"answer {row}")
            await until(link.idle)

    room = await eli.does("create", title="Our street", invite=[own.user])
    await talks(1)
    await talks(2)  # after a restart
    shutil.rmtree(own.settings.folder / KEYS)
    await talks(3)  # its keys were lost: a new device, the old one is gone
    devices = (await people.as_person(login).api.get("devices"))["devices"]
    own = moved(own, tmp_path / "second")
    await talks(4)  # on another machine, with the identity of the backup

    await shows_hands(own, eli, room)
    assert len(devices) == 2  # the one it was registered with, and the bot's present one
    mode = (own.settings.folder / IDENTITY).stat().st_mode & 0o777
    assert mode == 0o600
    assert len(base64.b64decode((own.settings.folder / IDENTITY).read_bytes())) == 32


def moved(own: Account, folder: Path) -> Account:
    """Let the bot live on another machine, with nothing but its identity."""
    folder.mkdir()
    shutil.copy(own.settings.folder / IDENTITY, folder)
    return Account(replace(own.settings, folder=folder), own.shelf, own.clock)


async def shows_hands(own: Account, eli: Strict, room: str) -> None:
    """The bot's poll is one to the strict client, which answers it and sees it end."""
    asked = Rendered((Span("Supper?"),), show=Show("Supper?", ("soup", "stew")))
    over = Rendered((Span("Most hands were for stew."),), show=Show("", (), over=True))
    async with own.awake() as link:
        stands = await delivered(link, parcel(8, room, asked))
        assert isinstance(stands, Sent)
        (poll,) = await polls(eli, room, ended=False)
        await eli.does("choose", room=room, poll=poll["id"], answer=poll["answers"][1][0])
        await until(lambda: own.shelf.told(PollAnswered))
        await delivered(link, parcel(9, room, over, replacing=stands.ref))
        await polls(eli, room, ended=True)

    assert (poll["question"], [words for _, words in poll["answers"]]) == (
        "Supper?",
        ["soup", "stew"],
    )
    assert own.shelf.told(PollAnswered) == [PollAnswered(stands.ref, (1,))]

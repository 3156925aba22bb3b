"""What `check` finds out about an account on a real homeserver and its rooms."""

import shutil
from dataclasses import replace
from pathlib import Path

from bot.kernel.findings import Finding
from bot.platforms.matrix.check import check
from bot.platforms.matrix.settings import Settings
from tests.homeserver.fixtures import People
from tests.homeserver.member import Member
from tests.homeserver.server import Synapse
from tests.platforms.matrix.running import Account


async def found(settings: Settings, groups: dict[str, str] | None = None) -> list[Finding]:
    return [finding async for finding in check(settings, groups or {})]


def own(server: Synapse, member: Member, folder: Path) -> Settings:
    login = member.login
    return Settings(server.url, login.user, folder, access_token=login.token)


async def test_an_account_with_its_power_is_well(
    homeserver: Synapse, people: People, tmp_path: Path
) -> None:
    ann, bot = await people.arrive("Ann"), await people.arrive("Bot")
    room = await ann.creates("Elm Street", bot.login.user)
    await bot.joins(room)
    await ann.empowers(room, bot.login.user, 50)
    findings = await found(own(homeserver, bot, tmp_path), {room: "Elm Street"})

    assert [finding.remedy for finding in findings] == ["", "", ""]


async def test_missing_power_is_named(homeserver: Synapse, people: People, tmp_path: Path) -> None:
    ann, bot = await people.arrive("Ann"), await people.arrive("Bot")
    room = await ann.creates("Elm Street", bot.login.user)
    await bot.joins(room)
    findings = await found(own(homeserver, bot, tmp_path), {room: "Elm Street"})

    assert findings[-1].found == "the bot may not: delete messages, restrict members"


async def test_what_became_of_the_keys_is_told(
    homeserver: Synapse, people: People, tmp_path: Path
) -> None:
    bot = await people.arrive("Bot")
    settings = own(homeserver, bot, tmp_path)
    told = [(await found(settings, {}))[-1].found]
    async with Account(settings).awake():
        pass
    told.append((await found(settings, {}))[-1].found)
    shutil.rmtree(tmp_path / "matrix-keys")
    told.append((await found(settings, {}))[-1].found)

    assert told == [
        "keys for encrypted rooms are made at the next start",
        "encrypted rooms can be read, and the device is signed",
        "the keys for encrypted rooms are gone",
    ]


async def test_a_room_the_bot_is_not_in_is_told(
    homeserver: Synapse, people: People, tmp_path: Path
) -> None:
    ann, bot = await people.arrive("Ann"), await people.arrive("Bot")
    room = await ann.creates("Elm Street")
    findings = await found(own(homeserver, bot, tmp_path), {room: "Elm Street"})

    assert findings[-1].remedy == "invite the bot again"


async def test_a_refused_account_says_where_to_look(
    homeserver: Synapse, people: People, tmp_path: Path
) -> None:
    settings = own(homeserver, await people.arrive("Bot"), tmp_path)
    findings = await found(replace(settings, access_token="syt_wrong"))

    assert [finding.found for finding in findings] == ["the homeserver refuses the account"]


async def test_a_homeserver_that_is_not_there_is_named(
    homeserver: Synapse, people: People, tmp_path: Path
) -> None:
    settings = own(homeserver, await people.arrive("Bot"), tmp_path)
    findings = await found(replace(settings, homeserver="http://127.0.0.1:1"))

    assert findings[0].found.startswith("http://127.0.0.1:1 does not answer")

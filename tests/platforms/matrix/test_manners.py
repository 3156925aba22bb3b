"""What Matrix people expect beside words: signs of reading, doors, spaces, choices taken back."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.clock import HandClock
from bot.core.delivery import Sent
from bot.core.incoming import BotEntered, Picked
from bot.platforms.matrix.door import FROM_ONE, Door
from bot.platforms.matrix.settings import Settings
from tests.homeserver.fixtures import People
from tests.homeserver.gate import Gate
from tests.homeserver.server import Login, Synapse
from tests.platforms.matrix.running import Account, account, delivered, parcel, plain, until

SETTINGS = Settings("http://127.0.0.1", "@bot:test.local", Path())


def test_a_host_may_say_whose_invitations_are_followed() -> None:
    allowed = replace(SETTINGS, invite_from=("example.org", "@ana:example.net"))
    door = Door(allowed, HandClock())
    people = ("@ben:example.org", "@ana:example.net", "@eve:example.net", "@eve:notexample.org")

    assert [door.lets_in(each) for each in people] == [True, True, False, False]


def test_who_invites_again_and_again_is_turned_away_for_an_hour() -> None:
    clock = HandClock()
    door = Door(SETTINGS, clock)
    at_once = [door.lets_in("@eve:test.local") for _ in range(FROM_ONE + 2)]
    another = door.lets_in("@ana:test.local")
    clock.forward(timedelta(hours=1))

    assert at_once == [True] * FROM_ONE + [False] * 2
    assert another
    assert door.lets_in("@eve:test.local")


def test_a_flood_by_many_is_turned_away_too() -> None:
    door = Door(replace(SETTINGS, invites_per_hour=3), HandClock())

    assert [door.lets_in(f"@eve{n}:test.local") for n in range(4)] == [True, True, True, False]


@pytest.mark.homeserver
async def test_signs_of_reading_choices_taken_back_and_the_servers_own_words(
    far_bot: Account, gate: Gate, people: People
) -> None:
    bot = far_bot
    ann, bob = await people.arrive("Ann"), await people.arrive("Bob")
    room = await ann.creates("Our street", bot.user, bob.user)
    await bob.joins(room)
    async with bot.awake() as link:
        await until(lambda: bot.shelf.told(BotEntered))
        card = await delivered(link, parcel(1, room, plain("soup?", "yes", "no")))
        assert isinstance(card, Sent)
        (shown,) = await ann.messages(room)
        hung = await bob.reacts(shown, "1️⃣")
        await until(lambda: len(bot.shelf.told(Picked)) == 1)
        other = await bob.reacts(shown, "2️⃣")
        await until(lambda: len(bot.shelf.told(Picked)) == 2)
    async with bot.awake() as link:
        await bob.redacts(hung)  # it is known after a restart what that was
        await ann.redacts(other)  # who looks after the room tidies up: nobody took it back
        await ann.says(room, "from the server", msgtype="m.server_notice")
        await ann.says(room, "!help")
        await until(lambda: "!help" in bot.shelf.words())
        await until(lambda: gate.count("/receipt/m.read/") >= 1)
        await until(lambda: gate.count("/typing/") >= 1)

    assert bot.shelf.told(Picked) == [
        Picked(card.ref, 0),
        Picked(card.ref, 1),
        Picked(card.ref, 0, taken_back=True),
    ]
    assert bot.shelf.words() == ["!help"]


@pytest.mark.homeserver
async def test_a_space_is_no_group_and_its_rooms_are_offered(
    far_bot: Account, gate: Gate, people: People
) -> None:
    def named(path: str, said: bytes) -> bytes:
        """Tell names as a server does that gathers them, which the one of the tests does not."""
        rooms = b'{"rooms": [{"name": "Our street"}, {"name": "All", "room_type": "m.space"}]}'
        return rooms if path.endswith("/hierarchy") else said

    bot, gate.rewrite = far_bot, named
    ann = await people.arrive("Ann")
    street = await ann.creates("Our street", preset="public_chat")
    space = await ann.creates("All of us", creation_content={"type": "m.space"})
    await ann.sets(space, "m.space.child", {"via": ["test.local"]}, street)
    async with bot.awake() as link:
        await ann.invites(space, bot.user)
        home = await ann.is_invited()
        await ann.hears(home, "“Our street”")
        await until(link.idle)

    assert bot.shelf.told(BotEntered) == [BotEntered(bot.shelf.told(BotEntered)[0].rights, 2)]


@pytest.mark.homeserver
async def test_a_session_that_ends_is_begun_again_with_the_same_device(
    homeserver: Synapse, login: Login, people: People, tmp_path: Path
) -> None:
    bot = account(homeserver, login, tmp_path, access_token="", password=login.password)
    ann = await people.arrive("Ann")
    room = await ann.creates("Our street", bot.user)
    async with bot.awake() as link:
        await until(lambda: bot.shelf.told(BotEntered))
        kept = (tmp_path / "matrix-session.json").read_text(encoding="utf-8")
        await link._home.post("logout", "all")
        await ann.says(room, "still there?")
        await until(bot.shelf.words, within=30)
        sent = await delivered(link, parcel(1, room, plain("of course")))
    now = (tmp_path / "matrix-session.json").read_text(encoding="utf-8")

    assert isinstance(sent, Sent)
    assert kept.split('"device"')[1].split(",")[0] == now.split('"device"')[1].split(",")[0]
    assert kept != now

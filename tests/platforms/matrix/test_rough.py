"""Rough weather: words taken away, wrong clocks, ended sessions, new phones, closed doors."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.core.delivery import Declined, Sent, Why
from bot.core.incoming import BotEntered, Gone, Moved, Picked, Removed, Said
from bot.platforms.matrix.read import read
from bot.platforms.matrix.room import RoomState
from tests.homeserver.fixtures import People
from tests.homeserver.gate import Gate
from tests.homeserver.member import Member
from tests.homeserver.sealed import SealedMember
from tests.homeserver.server import Login, Synapse
from tests.platforms.matrix.running import Account, account, delivered, parcel, plain, until
from tests.platforms.matrix.street import ME, ROOM, street


@pytest.mark.parametrize("at", [-5, 10**18, 4_000_000_000_000], ids=str)
def test_a_server_whose_clock_is_wrong_is_heard_all_the_same(at: int) -> None:
    command = next(each.event for each in street() if each.name == "command")
    (heard,) = read({**command, "origin_server_ts": at}, RoomState(ROOM, ME))

    assert heard.at == datetime.fromtimestamp(0, UTC)


@pytest.mark.homeserver
async def test_what_was_taken_away_while_the_bot_was_away_never_was(
    bot: Account, people: People
) -> None:
    ann, bob = await people.arrive("Ann"), await people.arrive("Bob")
    room = await ann.creates("Our street", bot.user, bob.user)
    await bob.joins(room)
    async with bot.awake() as link:
        await until(lambda: bot.shelf.told(BotEntered))
        await delivered(link, parcel(1, room, plain("soup?", "yes", "no")))
        (card,) = await ann.messages(room)
        hung = await bob.reacts(card, "1️⃣")
        await until(lambda: bot.shelf.told(Picked))
    wish = await ann.says(room, "!ask an old wish")
    for gone in (wish, await ann.reacts(card, "2️⃣"), card):
        await ann.redacts(gone)
    await bob.redacts(hung)
    await ann.edits(wish, "!ask something else")
    await bob.replies(wish, "!help")
    await bob.reacts(card, "2️⃣")
    ref = f"{room} {card.id}"
    async with bot.awake() as link:
        await until(lambda: len(bot.shelf.told(Picked)) > 2)
        late = await delivered(link, parcel(2, room, plain("soup: 1"), replacing=ref))

    assert bot.shelf.words() == ["!ask something else", "!help"]
    assert [each.command for each in bot.shelf.told(Said)] == ["", "help"]
    chosen = [Picked(ref, 0), Picked(ref, 0, taken_back=True), Picked(ref, 1)]
    assert bot.shelf.told(Picked) == chosen
    assert Removed(ref) in bot.shelf.told(Removed)
    assert isinstance(late, Sent)


@pytest.mark.homeserver
async def test_whom_the_account_ignores_is_not_heard(
    bot: Account, login: Login, people: People
) -> None:
    ann, eve = await people.arrive("Ann"), await people.arrive("Eve")
    room = await ann.creates("Our street", bot.user, eve.user)
    await eve.joins(room)
    ignored: dict[str, Any] = {"ignored_users": {eve.user: {}}}
    itself = people.as_person(login)
    await itself.api.put("user", bot.user, "account_data", "m.ignored_user_list", body=ignored)
    async with bot.awake():
        await until(lambda: bot.shelf.told(BotEntered))
        await eve.says(room, "!ask noise")
        await ann.says(room, "!ask quiet")
        await until(bot.shelf.words)

    assert bot.shelf.words() == ["!ask quiet"]


@pytest.mark.homeserver
async def test_a_soft_logout_is_answered_with_the_same_device_and_its_keys(
    bot: Account, login: Login, gate: Gate, people: People, tmp_path: Path
) -> None:
    """The server ends the token and keeps the device, as it does when a token runs out."""
    settings = replace(bot.settings, homeserver=gate.url, access_token="", encrypt_direct=True,
                       password=login.password)  # fmt: skip
    far = Account(settings, bot.shelf, bot.clock)
    ann = await people.arrive_sealed("Ann", tmp_path)
    async with far.awake() as link:
        room = await ann.creates("Our street", bot.user, encrypted=True)
        await until(lambda: bot.shelf.told(BotEntered))
        logins = gate.count("POST", "/login")
        gate.errcode = "M_UNKNOWN_TOKEN"
        gate.refuse = lambda _, path: 401 if _ended(gate, path, logins) else 0
        await ann.says(room, "still there?")
        await until(lambda: bot.shelf.words() == ["still there?"], within=30)
        too_large = parcel(1, room, plain("x"))
        gate.errcode, gate.refuse = "M_TOO_LARGE", _too_large
        refused = await link.deliver(too_large)
        gate.refuse = lambda _, __: 0
        await delivered(link, parcel(2, room, plain("of course")))
        await ann.hears(room, "of course")
    devices = (await people.as_person(login).api.get("devices"))["devices"]

    assert gate.count("POST", "/login") == logins + 1
    assert len(devices) == 2  # the one it was registered with, and the bot's own
    assert refused == Declined(Why.INVALID)


def _ended(gate: Gate, path: str, logins: int) -> bool:
    return "/login" not in path and gate.count("POST", "/login") == logins


def _too_large(_: str, path: str) -> int:
    return 413 if "/send/" in path else 0


@pytest.mark.homeserver
async def test_a_new_phone_in_the_middle_of_a_vote_reads_and_is_read(
    homeserver: Synapse, login: Login, people: People, tmp_path: Path
) -> None:
    bot = account(homeserver, login, tmp_path, encrypt_direct=True)
    ann = await people.arrive_sealed("Ann", tmp_path)
    room = await ann.creates("Our street", bot.user, encrypted=True)
    (tmp_path / "phone").mkdir()
    async with bot.awake() as link:
        await until(lambda: bot.shelf.told(BotEntered))
        first = await delivered(link, parcel(1, room, plain("soup?", "yes")))
        assert isinstance(first, Sent)
        await ann.hears(room, "soup?")
        phone = await a_new_device(homeserver, people, ann, tmp_path / "phone")
        await delivered(link, parcel(2, room, plain("soup: 1", "yes"), replacing=first.ref))
        await phone.hears(room, "soup: 1")
        await phone.says(room, "!ask from my new phone")
        await until(bot.shelf.words)

    assert bot.shelf.words() == ["!ask from my new phone"]


@pytest.mark.homeserver
async def test_an_encrypted_room_that_moves_takes_the_bot_along_behind_its_door(
    far_bot: Account, gate: Gate, people: People, tmp_path: Path
) -> None:
    bot = far_bot
    ann = await people.arrive_sealed("Ann", tmp_path)
    room = await ann.creates("Our street", bot.user, encrypted=True, room_version="11")
    await ann.sets(room, "m.room.join_rules", {"join_rule": "knock"})
    async with bot.awake() as link:
        await until(lambda: bot.shelf.told(BotEntered))
        made = await ann.api.post("rooms", room, "upgrade", body={"new_version": "12"})
        new = made["replacement_room"]
        await until(lambda: bot.shelf.told(Moved))
        await ann.knocked_by(new, bot.user)
        await ann.invites(new, bot.user)
        await until(lambda: bot.shelf.is_in(new))
        await ann.leaves(room)  # who tidies up the old room stays in the new one
        await ann.says(new, "!ask in the new room")
        await until(bot.shelf.words)
        await delivered(link, parcel(3, new, plain("gladly")))
        await ann.hears(new, "gladly")
    written = [e["type"] for e in await Member.timeline(ann, new) if e["sender"] == bot.user]

    assert ":" not in new  # so the server to ask is named beside it
    assert gate.count("/join/", "via=test.local") == gate.count("/knock/", "via=test.local") == 1
    assert bot.shelf.words() == ["!ask in the new room"]
    assert bot.shelf.told(Gone) == []
    assert "m.room.message" not in written


async def a_new_device(
    server: Synapse, people: People, person: SealedMember, folder: Path
) -> SealedMember:
    """Let somebody log in a second time, with keys of their own."""
    identifier = {"type": "m.id.user", "user": person.user}
    body = {"type": "m.login.password", "identifier": identifier,
            "password": person.login.password}  # fmt: skip
    made = await person.api.post("login", body=body)
    login = Login(person.user, made["device_id"], made["access_token"], person.login.password)
    phone = SealedMember(people.as_person(login).api, login, person.name, server.url, folder)
    people.clients.append(phone)
    await phone.wakes()
    return phone

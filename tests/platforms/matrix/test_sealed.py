"""Encrypted rooms: the bot reads and writes there as anybody does, and nothing in clear."""

import asyncio
import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.core.delivery import Declined, Sent, Wait, Why
from bot.core.incoming import BotEntered, Incoming, Said
from bot.core.media import Media, MediaKind
from bot.core.outgoing import Rendered
from bot.kernel.ports import FileGone
from tests.homeserver.fixtures import People
from tests.homeserver.gate import Gate
from tests.homeserver.member import Member
from tests.homeserver.server import Login, Synapse
from tests.host.console import console
from tests.platforms.matrix.running import Account, account, delivered, parcel, plain, until

pytestmark = pytest.mark.homeserver
WORDS = ("m.room.message", "m.room.encrypted")
ENCRYPTED = {"algorithm": "m.megolm.v1.aes-sha2"}
MOMENT = timedelta(0)


@pytest.fixture
async def bot(homeserver: Synapse, login: Login, tmp_path: Path) -> Account:
    return account(homeserver, login, tmp_path, encrypt_direct=True)


async def written(bot: Account, person: Member, room: str) -> list[str]:
    """Return the kinds of the bot's words as they lie on the server."""
    events = await Member.timeline(person, room)
    return [e["type"] for e in events if e["sender"] == bot.user and e["type"] in WORDS]


async def test_a_room_turns_encrypted_and_words_go_on_both_ways(
    bot: Account, people: People, tmp_path: Path
) -> None:
    ann = await people.arrive_sealed("Ann", tmp_path)
    room = await ann.creates("Our street", bot.user)
    async with bot.awake() as link:
        await until(lambda: bot.shelf.told(BotEntered))
        card = await delivered(link, parcel(1, room, plain("a card", "yes")))
        await until(link.idle)
        await ann.sets(room, "m.room.encryption", ENCRYPTED)
        await ann.says(room, "!ask milk")
        await until(bot.shelf.words)
        assert isinstance(card, Sent)
        await delivered(link, parcel(2, room, plain("gladly")))
        await delivered(link, parcel(3, room, plain("a newer card"), replacing=card.ref))
        await ann.hears(room, "a newer card")
    (sealed,) = [e for e in await Member.timeline(ann, room) if e["type"] == "m.room.encrypted"
                 and e["sender"] == ann.user]  # fmt: skip
    async with bot.awake() as link:
        await ann.sends_raw(room, sealed["content"])  # the very same words, as another event
        await ann.says(room, "again after a restart")
        await until(lambda: len(bot.shelf.words()) > 1)
        await delivered(link, parcel(4, room, plain("at your service")))
        await ann.hears(room, "at your service")

    assert bot.shelf.words() == ["!ask milk", "again after a restart"]
    assert await written(bot, ann, room) == ["m.room.message", *["m.room.encrypted"] * 3]


async def test_private_words_wait_for_a_person_and_a_device_and_are_sealed(
    bot: Account, people: People, tmp_path: Path
) -> None:
    ann = await people.arrive_sealed("Ann", tmp_path, awake=False)
    words = parcel(1, ann.user, plain("a private number"), private=True)
    async with bot.awake() as link:
        invited = await link.deliver(words)
        room = await ann.is_invited()
        await ann.api.get("rooms", room, "state", "m.room.encryption")
        inside = [await link.deliver(words) for _ in range(3)]
        before = await written(bot, ann, room)
        await ann.wakes()
        sent = await delivered(link, words)
        await ann.hears(room, "a private number")

    assert all(isinstance(each, Wait) for each in (invited, *inside))
    assert before == []
    assert isinstance(sent, Sent)
    assert await written(bot, ann, room) == ["m.room.encrypted"]


async def test_whoever_begins_to_talk_with_the_bot_finds_a_key_however_many_did_before(
    bot: Account, people: People, tmp_path: Path
) -> None:
    async def claimed() -> str:
        wanted = {"one_time_keys": {bot.user: {device: "signed_curve25519"}}}
        said = await eve.api.post("keys", "claim", body=wanted)
        return str(next(iter(said["one_time_keys"][bot.user][device].values()))["key"])

    ann, eve = await people.arrive_sealed("Ann", tmp_path), await people.arrive("Eve")
    async with bot.awake():
        room = await ann.creates("Our street", bot.user, encrypted=True)
        await until(lambda: bot.shelf.told(BotEntered))
        keys = await eve.api.post("keys", "query", body={"device_keys": {bot.user: []}})
        (device,) = keys["device_keys"][bot.user]
    asleep = [await claimed() for _ in range(55)]
    async with bot.awake():
        await ann.says(room, "good morning")
        await until(bot.shelf.words)
        fresh = [await claimed() for _ in range(5)]

    assert len({*asleep}) == 50 + 1  # the last one is given to all who come after
    assert not {*fresh} & {*asleep}


async def test_rubbish_for_the_device_stops_nothing_and_loses_nothing(
    bot: Account, people: People, tmp_path: Path
) -> None:
    ann, eve = await people.arrive_sealed("Ann", tmp_path), await people.arrive("Eve")
    async with bot.awake():
        room = await ann.creates("Our street", bot.user, encrypted=True)
        await until(lambda: bot.shelf.told(BotEntered))
        keys = await eve.api.post("keys", "query", body={"device_keys": {bot.user: []}})
        ((device, own),) = keys["device_keys"][bot.user].items()
        curve = own["keys"][f"curve25519:{device}"]
        for kind, body in ((0, "cnViYmlzaA"), (1, "cnViYmlzaA"), (0, "\u0000"), (7, "x")):
            rubbish = {"algorithm": "m.olm.v1.curve25519-aes-sha2", "sender_key": curve,
                       "ciphertext": {curve: {"type": kind, "body": body}}}  # fmt: skip
            where = {"messages": {bot.user: {"*": rubbish}}}
            await eve.api.put("sendToDevice", "m.room.encrypted", f"{kind}{body}", body=where)
        await ann.says(room, "good morning")
        await ann.sends_raw(room, {"algorithm": "m.megolm.v1.aes-sha2", "ciphertext": 5})
        await ann.says(room, "good night")
        await until(lambda: len(bot.shelf.words()) == 2)

    assert bot.shelf.words() == ["good morning", "good night"]


async def test_a_picture_goes_both_ways_and_the_server_cannot_look_at_it(
    bot: Account, people: People, tmp_path: Path
) -> None:
    ann = await people.arrive_sealed("Ann", tmp_path)
    picture = Media(MediaKind.PHOTO, name="chart.png", mime="image/png", size=4, blob=1)
    async with bot.awake() as link:
        room = await ann.creates("Our street", bot.user, encrypted=True)
        await until(lambda: bot.shelf.told(BotEntered))
        sent = await link.deliver(parcel(1, room, Rendered((), media=picture), data=b"\x89PNG"))
        again = await link.deliver(parcel(1, room, Rendered((), media=picture), data=b"\x89PNG"))
        shown = await ann.hears(room, "chart.png")
        plain_ref = {"url": shown.content["file"]["url"]}
        await ann.sends(room, "m.room.message", shown.content)
        await until(lambda: any(each.attached for each in bot.shelf.told(Said)))
        (heard,) = [each.attached for each in bot.shelf.told(Said) if each.attached]
        inside = await link.fetch(heard)
        on_server = await link.fetch(replace(heard, ref=json.dumps(plain_ref)))
        spoilt = json.loads(heard.ref)
        spoilt["file"]["hashes"]["sha256"] = "x" * 43
        with pytest.raises(FileGone):
            await link.fetch(replace(heard, ref=json.dumps(spoilt)))

    assert (sent, inside) == (again, b"\x89PNG")
    assert on_server != inside


class LateKeys:
    """A line on which keys come late: `open` lets through what was held back."""

    def __init__(self) -> None:
        self.held: list[Any] = []
        self.open = False

    def __call__(self, path: str, said: bytes) -> bytes:
        if not path.endswith("/sync"):
            return said
        data = json.loads(said)
        self.held += data.pop("to_device", {}).get("events", [])
        if self.open:
            data["to_device"] = {"events": self.held}
            self.held = []
        return json.dumps(data).encode()


async def test_words_whose_key_comes_late_are_heard_in_order_at_their_true_time(
    far_bot: Account, gate: Gate, people: People, tmp_path: Path
) -> None:
    ann = await people.arrive_sealed("Ann", tmp_path)
    settings = replace(far_bot.settings, key_patience=MOMENT)
    bot = Account(settings, far_bot.shelf, far_bot.clock)
    async with bot.awake() as link:
        room = await ann.creates("Our street", bot.user, encrypted=True)
        await until(lambda: bot.shelf.told(BotEntered))
        gate.rewrite = late = LateKeys()
        for number in range(3):
            await ann.says(room, f"word {number}")
        asked = await ann.hears(room, "Could you write it once more?")
        await until(link.idle)
        unheard = bot.shelf.words()
    later = asyncio.get_running_loop().time()
    async with bot.awake():  # what waits for its key waits on disk
        late.open = True
        await ann.says(room, "word 3")
        await until(lambda: len(bot.shelf.words()) >= 4)
    said = [each for each in bot.shelf.kept if isinstance(each, Incoming)]
    times = [each.at for each in said if isinstance(each.what, Said)]
    notes = [m for m in await ann.messages(room) if "Could you write" in m.text]
    stamps = [e["origin_server_ts"] for e in await ann.timeline(room) if e["sender"] == ann.user
              and e["type"] == "m.room.message"]  # fmt: skip

    assert later
    assert unheard == []
    assert bot.shelf.words() == [f"word {number}" for number in range(4)]
    assert [round(at.timestamp() * 1000) for at in times] == stamps
    assert [note.id for note in notes] == [asked.id]


async def test_a_batch_whose_keys_were_kept_but_not_its_words_comes_whole_again(
    bot: Account, people: People, tmp_path: Path
) -> None:
    ann = await people.arrive_sealed("Ann", tmp_path)
    bot = replace(bot, settings=replace(bot.settings, at_once=10))
    async with bot.awake():
        room = await ann.creates("Our street", bot.user, encrypted=True)
        await until(lambda: bot.shelf.told(BotEntered))
    await ann.catches_up()
    said = [f"word {number}" for number in range(13)]  # more than one answer holds
    for words in said:
        await ann.says_quickly(room, words)
    bot.shelf.full = True
    async with bot.awake_hearing_nothing():
        await until(lambda: bot.shelf.refused >= 2)
    bot.shelf.full = False
    async with bot.awake():
        await until(lambda: len(bot.shelf.words()) >= 13)

    assert bot.shelf.words() == said


@pytest.mark.slow
async def test_a_program_killed_again_and_again_loses_no_word_and_no_key(
    homeserver: Synapse, login: Login, people: People, tmp_path: Path
) -> None:
    ann = await people.arrive_sealed("Ann", tmp_path)
    host = console(tmp_path)
    host.settings |= {"SANDBOX__ENABLED": "on", "MATRIX__HOMESERVER": homeserver.url,
                      "MATRIX__USER": login.user, "MATRIX__PASSWORD": login.password}  # fmt: skip
    room = await ann.creates("Our street", login.user, encrypted=True)
    for number in range(2):
        with host.running() as process:
            await ann.hears(room, "I am Common Ground")
            await ann.says(room, f"!ask thing{number}a")
            await asyncio.sleep(number * 0.3)  # noqa: TID251 - killed at another moment each time
            process.kill()
            await ann.says(room, f"!ask thing{number}b")
            ann.client.invalidate_outbound_session(room)  # each time with another key
    with host.running():
        for number in range(2):
            await ann.hears(room, f"thing{number}b")
    with closing(sqlite3.connect(tmp_path / "var" / "data.db")) as db:
        asked = [row[0] for row in db.execute("SELECT what FROM requests ORDER BY rowid")]

    assert asked == [f"thing{number}{half}" for number in range(2) for half in "ab"]


async def test_without_its_keys_and_without_a_password_the_bot_writes_nothing_in_clear(
    bot: Account, people: People, tmp_path: Path
) -> None:
    ann = await people.arrive_sealed("Ann", tmp_path)
    async with bot.awake() as link:
        room = await ann.creates("Our street", bot.user, encrypted=True)
        await until(lambda: bot.shelf.told(BotEntered))
        await delivered(link, parcel(1, room, plain("sealed")))
    shutil.rmtree(bot.settings.folder / "matrix-keys")
    async with bot.awake() as link:
        outcome = await link.deliver(parcel(2, room, plain("in clear?")))

    assert outcome == Declined(Why.GONE)
    assert await written(bot, ann, room) == ["m.room.encrypted"]

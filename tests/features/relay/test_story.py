"""Two matched people write to each other, and neither learns the other's account."""

from base64 import b64decode
from collections.abc import AsyncIterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from sqlalchemy import Connection, select

from bot.core.ids import Who
from bot.core.media import Media, MediaKind
from bot.core.outgoing import Can
from bot.features.relay.store import pairs
from bot.kernel.context import Context
from bot.kernel.people import Chat as Place
from bot.kernel.people import Person
from bot.kernel.tables import accounts
from bot.platforms.sandbox.link import EVERYTHING
from tests.chat import Chat, open_chat


def match(chat: Chat, tx: Connection) -> None:
    """Record what the feature of requests records when two people found each other."""
    ids = {row.name: row.person_id for row in tx.execute(select(accounts))}
    house = chat.engine.dispatcher.house
    ctx = Context(tx, chat.clock.now(), Person(), Place(1), house)
    ctx.record("requests.matched", request=7, one=Who(ids["Ben"]), other=Who(ids["Cem"]))


@pytest.fixture
async def line(chat: Chat) -> Chat:
    """Ben and Cem were matched and can write to each other."""
    await matched(chat)
    return chat


async def matched(chat: Chat) -> None:
    for who in ("Ana", "Ben", "Cem", "Dot"):
        await chat.says(who, "/start", private=True)
        await chat.says(who, f"hello from {who}")
    await chat.engine.db.tx(lambda tx: match(chat, tx))
    await chat.settle()


@pytest.fixture
async def writing(line: Chat) -> Chat:
    await line.presses("Ben", "Write", private=True)
    return line


def picture() -> bytes:
    drawn = BytesIO()
    exif = Image.Exif()
    exif[0x010F] = "The camera of Ben"
    Image.new("RGB", (8, 8), "red").save(drawn, "JPEG", exif=exif)
    return drawn.getvalue()


async def test_words_reach_the_other_one_alone(writing: Chat) -> None:
    await writing.says("Ben", "I am at the door", private=True)

    assert writing.private("Cem")[-1] == "Passed on to you: I am at the door"
    assert not [words for words in writing.private("Dot") if "at the door" in words]


async def test_no_name_goes_with_them(writing: Chat) -> None:
    await writing.says("Ben", "I am at the door", private=True)

    assert not [words for words in writing.private("Cem")[1:] if "Ben" in words]


async def test_an_answer_goes_back_without_a_button(writing: Chat) -> None:
    await writing.says("Ben", "I am at the door", private=True)
    await writing.says("Cem", "coming down", private=True)

    assert writing.private("Ben")[-1] == "Passed on to you: coming down"


async def test_many_words_arrive_in_their_order(writing: Chat) -> None:
    for words in ("one", "two", "three"):
        await writing.says("Ben", words, private=True)

    heard = [words for words in writing.private("Cem") if words.startswith("Passed on")]
    assert [words.rpartition(" ")[2] for words in heard] == ["one", "two", "three"]


async def test_a_photo_says_nothing_about_its_camera(writing: Chat) -> None:
    media = Media(MediaKind.PHOTO, name="Ben.jpg")
    writing.square.says("Ben", "look", private=True, attached=media, data=picture())
    await writing.settle()

    post = writing.square.private_posts("Cem")[-1]
    arrived = writing.square.state.files[post.file]
    data = b64decode(arrived.data)
    assert (arrived.name, b"camera" in data, data[:2]) == ("", False, b"\xff\xd8")


async def test_a_place_and_a_voice_are_passed_on(writing: Chat) -> None:
    writing.square.says("Ben", "", private=True, attached=Media(MediaKind.PLACE, ref="51.5,-0.1"))
    await writing.settle()
    voice = Media(MediaKind.VOICE, mime="audio/ogg")
    writing.square.says("Ben", "", private=True, attached=voice, data=b"OggS")
    await writing.settle()

    kinds = [post.media for post in writing.square.private_posts("Cem") if post.media]
    assert kinds == ["place", "voice"]


async def test_other_files_are_not_passed_on(writing: Chat) -> None:
    paper = Media(MediaKind.FILE, name="me.pdf")
    writing.square.says("Ben", "read", private=True, attached=paper, data=b"%PDF")
    await writing.settle()

    assert "words, voice messages, photos and places only" in writing.private("Ben")[-1]


async def test_a_number_in_the_words_is_held_until_both_agree(writing: Chat) -> None:
    await writing.says("Ben", "ring 07700 900123 now", private=True)
    without = writing.private("Cem")[-1]
    await writing.presses("Ben", "Let them see the number", private=True)
    offered = [words for words in writing.private("Cem") if "900123" in words]
    await writing.presses("Cem", "Show it to me")

    assert without == "Passed on to you: ring […] now"
    assert offered == []
    assert "From the one you write with" in writing.private("Cem")[-1]
    assert "900123" in writing.private("Cem")[-1]


async def test_either_ends_it(writing: Chat) -> None:
    await writing.presses("Cem", "End this", private=True)
    await writing.says("Ben", "are you there?", private=True)

    assert writing.private("Ben")[-1].startswith("This line is closed")


async def test_when_the_request_is_over_so_is_the_line(line: Chat) -> None:
    def over(tx: Connection) -> None:
        house = line.engine.dispatcher.house
        ctx = Context(tx, line.clock.now(), Person(), Place(1), house)
        ctx.record("requests.parted", request=7)

    await line.engine.db.tx(over)
    await line.settle()

    assert "is closed now" in line.private("Cem")[-1]


async def test_a_worry_closes_it_and_names_nobody_who_told(writing: Chat) -> None:
    await writing.presses("Ben", "Something not right", private=True)
    await writing.says("Ben", "he asked for money", private=True)

    told = writing.private("Ana")[-1]
    assert "The other one was Cem. he asked for money" in told
    assert "Ben" not in told


async def test_nobody_else_can_use_the_line(line: Chat) -> None:
    post = next(p for p in reversed(line.square.private_posts("Ben")) if p.labels)
    row = post.row
    line.square.starts("Dot", f"{row}-0")
    await line.settle()

    assert line.private("Dot")[-1] == "This button is not for here."


async def test_nothing_is_kept_but_a_count(writing: Chat, tmp_path: Path) -> None:
    await writing.says("Ben", "the green gate", private=True)
    await writing.passes(minutes=1)

    row = await writing.engine.db.read(lambda tx: tx.execute(select(pairs)).one())
    assert row.passed == 1
    assert b"green gate" not in on_disk(tmp_path)


def on_disk(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.glob("*.db*"))


@pytest.fixture
async def doubtful(tmp_path: Path) -> AsyncIterator[Chat]:
    """A street where nobody notices that something is said twice."""
    async with open_chat(f"sqlite:///{tmp_path}/other.db", EVERYTHING & ~Can.SEND_ONCE) as street:
        await matched(street)
        await street.presses("Ben", "Write", private=True)
        yield street


async def test_a_doubt_is_told_and_nothing_is_said_twice(doubtful: Chat) -> None:
    doubtful.square.says("Ben", "only once", private=True)
    await doubtful.link.pump(doubtful.engine.inbox)
    await doubtful.engine.dispatcher.drain()
    await doubtful.engine.db.tx(_on_its_way)
    await doubtful.engine.postroom.recover()
    await doubtful.settle()

    assert "I am not sure that your last message arrived" in doubtful.private("Ben")[-1]
    assert not [words for words in doubtful.private("Cem") if "only once" in words]


def _on_its_way(tx: Connection) -> None:
    """Leave the row as a program leaves it that dies in the middle of sending."""
    tx.exec_driver_sql("UPDATE outbox SET state = 'sending' WHERE policy = 'drop'")

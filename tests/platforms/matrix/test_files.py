"""Files on Matrix: what came in is read, what goes out stands there, what is in one is had."""

import json

import pytest

from bot.core.delivery import Sent
from bot.core.incoming import BotEntered, Said
from bot.core.media import Media, MediaKind
from bot.core.outgoing import Rendered
from bot.kernel.ports import FileGone
from bot.platforms.matrix.files import attached
from tests.homeserver.fixtures import People
from tests.platforms.matrix.running import Account, parcel, until


@pytest.mark.parametrize(
    ("content", "media"),
    [
        ({"msgtype": "m.text", "body": "hello"}, None),
        ({"msgtype": "m.image", "body": "no file at all"}, None),
        ({"msgtype": "m.location", "body": "here", "geo_uri": "geo:51.5,-0.1;u=35"}, "51.5,-0.1"),
        ({"msgtype": "m.location", "body": "here", "geo_uri": "nowhere"}, None),
        ({"msgtype": "m.location", "body": "here", "geo_uri": "geo:up,down"}, None),
        ({"msgtype": "m.location", "body": "here"}, None),
        ({"msgtype": "m.file", "body": "a.pdf", "url": "mxc://h/1"}, '{"url": "mxc://h/1"}'),
    ],
    ids=str,
)
def test_what_can_be_said_again_is_read(content: dict[str, str], media: str | None) -> None:
    found = attached(content)

    assert (found.ref if found else None) == media


def test_a_voice_message_is_told_from_music() -> None:
    audio = {"msgtype": "m.audio", "body": "a.ogg", "url": "mxc://h/1"}

    music, voice = attached(audio), attached({**audio, "org.matrix.msc3245.voice": {}})

    assert music
    assert voice
    assert (music.kind, voice.kind) == (MediaKind.AUDIO, MediaKind.VOICE)


@pytest.mark.homeserver
async def test_a_picture_goes_out_is_heard_fetched_and_said_again(
    bot: Account, people: People
) -> None:
    ann = await people.arrive("Ann")
    room = await ann.creates("Our street", bot.user)
    picture = Media(MediaKind.PHOTO, name="chart.png", mime="image/png", size=4, blob=1)
    async with bot.awake() as link:
        await until(lambda: bot.shelf.told(BotEntered))
        await link.deliver(parcel(1, room, Rendered((), media=picture), data=b"\x89PNG"))
        shown = next(
            e for e in await ann.timeline(room) if e["content"].get("msgtype") == "m.image"
        )
        await ann.sends(room, "m.room.message", shown["content"])
        await until(lambda: any(each.attached for each in bot.shelf.told(Said)))
        (heard,) = [each.attached for each in bot.shelf.told(Said) if each.attached]
        again = await link.deliver(parcel(2, room, Rendered((), media=heard)))
        inside = await link.fetch(heard)
        with pytest.raises(FileGone):
            await link.fetch(
                Media(MediaKind.FILE, "matrix", json.dumps({"url": "mxc://test.local/no"}))
            )

    assert (type(again), inside, heard.name) == (Sent, b"\x89PNG", "chart.png")

"""Files come in by reference and go out by reference or anew, with the words as caption."""

import pytest

from bot.core.delivery import Sent
from bot.core.incoming import Said
from bot.core.media import Media, MediaKind
from bot.core.outgoing import Label, Rendered, Span
from bot.kernel.ports import FileGone, LookFailed
from bot.platforms.telegram.link import TelegramLink
from tests.bot_api import BotApi, Lost
from tests.platforms.telegram.parcels import ref, to
from tests.platforms.telegram.shelf import Shelf

PICTURE = Media(MediaKind.PHOTO, name="chart.png", mime="image/png", blob=1)


def captioned(media: Media, text: str, *labels: str) -> Rendered:
    spans = (Span(text),) if text else ()
    return Rendered(spans, tuple(Label(t, i) for i, t in enumerate(labels)), media=media)


async def attached(server: BotApi, shelf: Shelf) -> Media:
    """Return what came with the one message that was said."""
    await shelf.news.until(lambda: shelf.heard(Said), 5)
    (heard,) = shelf.heard(Said)
    assert isinstance(heard, Said)
    assert heard.attached
    return heard.attached


async def test_what_came_in_can_be_said_again_by_its_reference(
    server: BotApi, link: TelegramLink, shelf: Shelf
) -> None:
    ann = server.person("Ann")
    elm = server.group("Elm Street", ann)
    server.sends_file(elm, ann, "voice", b"OggS", "please listen")
    heard = await attached(server, shelf)
    assert heard.kind is MediaKind.VOICE

    await link.deliver(to(elm, captioned(heard, "Ann needs help", "I can help")))

    card = server.last(elm)
    assert card.body["voice"]["file_id"] == heard.ref
    assert (card.text, card.labels) == ("Ann needs help", ["I can help"])


async def test_of_a_photo_the_best_size_counts(server: BotApi, shelf: Shelf) -> None:
    ann = server.person("Ann")
    elm = server.group("Elm Street", ann)
    sizes = [
        {"file_id": name, "file_unique_id": name, "width": width, "height": width}
        for name, width in (("small", 90), ("large", 1280))
    ]
    server.posts(elm, ann, {"photo": sizes})

    assert await attached(server, shelf) == Media(MediaKind.PHOTO, "telegram", "large")


async def test_what_we_made_goes_out_whole(server: BotApi, link: TelegramLink) -> None:
    elm = server.group("Elm Street", server.person("Ann"))

    outcome = await link.deliver(to(elm, captioned(PICTURE, "**Friday**"), data=b"\x89PNG"))

    card = server.last(elm)
    assert outcome == Sent(ref(card))
    assert server.state.files[card.body["photo"][0]["file_id"]] == b"\x89PNG"


async def test_the_words_below_a_picture_can_change(server: BotApi, link: TelegramLink) -> None:
    elm = server.group("Elm Street", server.person("Ann"))
    await link.deliver(to(elm, captioned(PICTURE, "0 helpers", "I can help"), data=b"\x89PNG"))
    card = server.last(elm)

    outcome = await link.deliver(to(elm, captioned(PICTURE, "1 helper"), replacing=ref(card)))

    assert (outcome, card.text, "photo" in card.body) == (Sent(ref(card)), "1 helper", True)


async def test_a_place_is_said_as_a_place(server: BotApi, link: TelegramLink) -> None:
    elm = server.group("Elm Street", server.person("Ann"))

    await link.deliver(to(elm, captioned(Media(MediaKind.PLACE, "matrix", "51.5,-0.1"), "")))

    assert server.last(elm).body["location"] == {"latitude": 51.5, "longitude": -0.1}


async def test_what_is_in_a_file_can_be_fetched(server: BotApi, link: TelegramLink) -> None:
    elm = server.group("Elm Street", server.person("Ann"))
    post = server.sends_file(elm, server.person("Ann"), "document", b"words")
    media = Media(MediaKind.FILE, "telegram", post.body["document"]["file_id"])

    assert await link.fetch(media) == b"words"


async def test_a_file_nobody_knows_is_gone_for_good(link: TelegramLink) -> None:
    with pytest.raises(FileGone):
        await link.fetch(Media(MediaKind.FILE, "telegram", "nowhere"))


async def test_a_lost_answer_is_asked_for_again_later(server: BotApi, link: TelegramLink) -> None:
    server.faults.next("getFile", Lost(done=True))

    with pytest.raises(LookFailed):
        await link.fetch(Media(MediaKind.FILE, "telegram", "file1"))

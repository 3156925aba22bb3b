"""A file goes with a message: one we made, one from elsewhere, and one that is gone."""

from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bot.core.delivery import Parcel, Wait
from bot.core.ids import ChatRef
from bot.core.media import Media, MediaKind
from bot.core.outgoing import Abilities, Can, Rendered, Span
from bot.kernel import blobs
from bot.kernel.enclose import enclose
from bot.kernel.fit import fit
from bot.kernel.ports import FileGone, LookFailed
from tests.chat import Chat, open_chat

VOICE = Media(MediaKind.VOICE, "elsewhere", "v1")
HERE = ChatRef("sandbox", "g1")


class Shelf:
    """A platform that has one file, or lost it, or cannot be reached."""

    def __init__(self, answer: bytes | Exception) -> None:
        self.answer = answer

    async def fetch(self, media: Media) -> bytes:
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


def parcel(media: Media | None) -> Parcel:
    return Parcel(1, HERE, Rendered((Span("words"),), media=media))


async def enclosed(chat: Chat, answer: bytes | Exception, media: Media = VOICE) -> Parcel | Wait:
    fetchers = {"elsewhere": Shelf(answer)}
    return await enclose(chat.engine.db, fetchers, "sandbox", parcel(media))


async def test_a_file_from_another_platform_is_fetched(chat: Chat) -> None:
    assert await enclosed(chat, b"OggS") == replace(parcel(VOICE), data=b"OggS")


async def test_a_file_that_is_gone_is_left_out_and_the_words_are_said(chat: Chat) -> None:
    assert await enclosed(chat, FileGone()) == parcel(None)


async def test_a_platform_that_is_silent_is_asked_again(chat: Chat) -> None:
    assert isinstance(await enclosed(chat, LookFailed()), Wait)


async def test_a_platform_that_is_not_there_any_more_has_no_files(chat: Chat) -> None:
    away = replace(VOICE, platform="gone")

    assert await enclosed(chat, b"", away) == parcel(None)


async def test_a_place_and_an_own_file_need_no_fetching(chat: Chat) -> None:
    own, place = replace(VOICE, platform="sandbox"), replace(VOICE, kind=MediaKind.PLACE)

    assert await enclosed(chat, b"", own) == parcel(own)
    assert await enclosed(chat, b"", place) == parcel(place)


async def test_what_we_made_is_kept_a_week(tmp_path: Path) -> None:
    async with open_chat(f"sqlite:///{tmp_path}/bot.db") as chat:
        made = await chat.engine.db.tx(
            blobs.put, chat.clock.now(), b"PNG", "a.png", "image/png", MediaKind.PHOTO
        )
        packed = await enclosed(chat, b"", made)
        assert isinstance(packed, Parcel)
        assert packed.data == b"PNG"

        await chat.passes(days=8)
        await chat.engine.ticker.sweep()

        assert await enclosed(chat, b"", made) == parcel(None)


@given(st.text(min_size=1, max_size=3000), st.integers(0, 1500), st.sampled_from(MediaKind))
def test_no_caption_is_longer_than_the_platform_takes(
    words: str, limit: int, kind: MediaKind
) -> None:
    abilities = Abilities("somewhere", Can.BUTTONS, caption_limit=limit)
    parts = fit(Rendered((Span(words),), media=Media(kind)), abilities)

    assert [part.media is not None for part in parts].count(True) == 1
    assert all(len(part.text) <= limit for part in parts if part.media)
    assert "".join(part.text for part in parts) == words

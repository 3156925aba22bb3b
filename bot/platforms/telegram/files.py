"""Files and places: how one goes with a message of ours, and what is in one."""

from telegram import InputFile, Message, ReplyParameters
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.core.delivery import Parcel
from bot.core.media import Media, MediaKind
from bot.kernel.ports import FileGone, LookFailed
from bot.platforms.telegram.client import Client
from bot.platforms.telegram.draw import Drawn, answering, protected
from bot.platforms.telegram.names import whole


async def send(
    client: Client, parcel: Parcel, media: Media, drawn: Drawn, thread: int | None
) -> Message:
    """Send a file by its reference or anew, with the words as its caption; raises as the client."""
    chat, answer = whole(parcel.chat.key), answering(parcel)
    if media.kind is MediaKind.PLACE:
        return await _send_place(client, chat, media.ref, thread, answer)
    content = media.ref if parcel.data is None else InputFile(parcel.data, media.name or None)
    method = {
        MediaKind.PHOTO: client.send_photo,
        MediaKind.VOICE: client.send_voice,
        MediaKind.AUDIO: client.send_audio,
        MediaKind.VIDEO: client.send_video,
        MediaKind.FILE: client.send_document,
    }[media.kind]
    sent: Message = await method(
        chat, content, caption=drawn.text or None, caption_entities=drawn.entities or None,
        message_thread_id=thread, reply_markup=drawn.buttons or drawn.keys,
        reply_parameters=answer, protect_content=protected(parcel),
    )  # type: ignore[operator]  # fmt: skip  # five methods of one shape
    return sent


async def _send_place(
    client: Client, chat: int, ref: str, thread: int | None, answer: ReplyParameters | None
) -> Message:
    latitude, _, longitude = ref.partition(",")
    return await client.send_location(
        chat, float(latitude), float(longitude), message_thread_id=thread, reply_parameters=answer
    )


async def fetch(client: Client, media: Media) -> bytes:
    """Return what is in a file; raises `FileGone` for good, `LookFailed` for now."""
    try:
        file = await client.get_file(media.ref)
        return bytes(await file.download_as_bytearray())
    except (BadRequest, Forbidden):
        raise FileGone(media.kind) from None
    except TelegramError as error:
        raise LookFailed(type(error).__name__) from None

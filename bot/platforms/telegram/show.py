"""Put a message into a chat, or a newer version over the one that stands there."""

from contextlib import suppress

from telegram import Message
from telegram.error import BadRequest, TelegramError

from bot.core.delivery import Outcome, Parcel, Sent
from bot.core.outgoing import Rendered
from bot.platforms.telegram import files
from bot.platforms.telegram.client import Client
from bot.platforms.telegram.draw import (
    NO_PREVIEW,
    Drawn,
    answering,
    draw,
    own_ref,
    protected,
    topic,
)
from bot.platforms.telegram.errors import outcome, said
from bot.platforms.telegram.names import Me, message_ref, whole

NOT_EDITABLE = (
    "message to edit not found", "message can't be edited", "message_id_invalid",
    "there is no text in the message", "there is no caption in the message",
)  # fmt: skip
NO_TOPIC = ("message thread not found", "topic_closed", "topic_deleted", "topic_id_invalid")


async def show(client: Client, me: Me, parcel: Parcel, message: Rendered) -> Outcome:
    """Edit what is to be replaced, or say it anew where it cannot be edited any more."""
    drawn = draw(message, parcel.row, me, private=parcel.private)
    chat, number = own_ref(parcel.replacing)
    edited = await _edit(client, parcel, number, drawn) if chat == parcel.chat.key else None
    if edited is not None:
        return edited
    became = await _send(client, parcel, drawn, topic(parcel))
    if message.pin and isinstance(became, Sent):
        await _pin(client, became.ref)
    return became


async def _edit(client: Client, parcel: Parcel, number: int, drawn: Drawn) -> Outcome | None:
    """Return None when there is nothing left to edit."""
    try:
        await _change(client, parcel, number, drawn)
    except TelegramError as error:
        if isinstance(error, BadRequest) and said(error, "message is not modified"):
            return Sent(parcel.replacing)
        if isinstance(error, BadRequest) and said(error, *NOT_EDITABLE):
            return None
        return outcome(error, once=False, private=parcel.private)
    return Sent(parcel.replacing)


async def _change(client: Client, parcel: Parcel, number: int, drawn: Drawn) -> None:
    chat = whole(parcel.chat.key)
    if isinstance(parcel.order, Rendered) and parcel.order.media:
        await client.edit_message_caption(
            chat, number, caption=drawn.text, caption_entities=drawn.entities,
            reply_markup=drawn.buttons,
        )  # fmt: skip
        return
    await client.edit_message_text(
        drawn.text, chat, number,
        reply_markup=drawn.buttons, entities=drawn.entities, link_preview_options=NO_PREVIEW,
    )  # fmt: skip


async def _send(client: Client, parcel: Parcel, drawn: Drawn, thread: int | None) -> Outcome:
    """Say it in its topic, or in the open room when the topic is closed or gone."""
    try:
        sent = await _post(client, parcel, drawn, thread)
    except TelegramError as error:
        if thread and isinstance(error, BadRequest) and said(error, *NO_TOPIC):
            return await _send(client, parcel, drawn, None)
        return outcome(error, once=True, private=parcel.private)
    return Sent(message_ref(sent.chat_id, sent.message_id))


async def _post(client: Client, parcel: Parcel, drawn: Drawn, thread: int | None) -> Message:
    if isinstance(parcel.order, Rendered) and parcel.order.media:
        return await files.send(client, parcel, parcel.order.media, drawn, thread)
    return await client.send_message(
        whole(parcel.chat.key), drawn.text, entities=drawn.entities, message_thread_id=thread,
        reply_markup=drawn.buttons or drawn.keys, reply_parameters=answering(parcel),
        link_preview_options=NO_PREVIEW, protect_content=protected(parcel),
    )  # fmt: skip


async def _pin(client: Client, ref: str) -> None:
    """Pin where the bot may: a message that is not pinned is still said."""
    chat, number = own_ref(ref)
    with suppress(TelegramError):
        await client.pin_chat_message(whole(chat), number, disable_notification=True)

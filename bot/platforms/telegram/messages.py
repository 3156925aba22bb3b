"""What was said: a Telegram message in our own words."""

from collections.abc import Mapping
from typing import Any

from bot.core.ids import AccountRef
from bot.core.incoming import Kind, Room, Said, Sender
from bot.platforms.telegram.carriers import carriers, links, media, rich_words
from bot.platforms.telegram.enclosed import attached
from bot.platforms.telegram.members import name_of
from bot.platforms.telegram.names import (
    CHANNEL_BOT,
    GROUP_ANONYMOUS_BOT,
    TELEGRAM_SERVICE,
    Me,
    account_ref,
    chat_ref,
    message_ref,
)
from bot.platforms.telegram.words import command, words

Json = Mapping[str, Any]

MASKS = {
    GROUP_ANONYMOUS_BOT: Kind.ANONYMOUS,
    CHANNEL_BOT: Kind.CHANNEL,
    TELEGRAM_SERVICE: Kind.CHANNEL,
}


def said(message: Json, me: Me, *, edited: bool = False) -> Said | None:
    """Read a message; None for service messages and for a live location that moves."""
    kind = media(message)
    text = words(message.get("text") or message.get("caption") or rich_words(message))
    if not (text or kind) or (edited and kind == "location"):
        return None
    forwarded = "forward_origin" in message
    meant = not (edited or forwarded)
    word, line = command(text, me.username) if meant else ("", "")
    return Said(
        message_ref(message["chat"]["id"], message["message_id"]), text, word, line,
        _answered(message), tuple(carriers(message)), tuple(links(message, text)),
        kind, forwarded, edited, _own_contact(message), attached(message) if kind else None,
        *_parent(message, word),
    )  # fmt: skip


def room(chat: Json, message: Json | None = None) -> Room:
    """Return the room of a chat; the topic is that of the message."""
    private = chat["type"] == "private"
    topic = _topic(message) if message else ""
    return Room(chat_ref(chat["id"]), private, topic, words(chat.get("title", "")))


def sender(message: Json) -> Sender | None:
    """Return who wrote a message: a person, a bot, a hidden admin or a channel; None if unsaid."""
    mask = message.get("sender_chat")
    if mask is not None:
        hidden = mask["id"] == message["chat"]["id"]
        kind = Kind.ANONYMOUS if hidden else Kind.CHANNEL
        return Sender(account_ref(mask["id"]), name_of(mask), "", kind)
    user = message.get("from")
    return None if user is None else person(user)


def person(user: Json) -> Sender:
    """Return a user as sender, and see through the accounts Telegram puts up as masks."""
    known = MASKS.get(user["id"])
    kind = known or (Kind.BOT if user["is_bot"] else Kind.PERSON)
    account: AccountRef = account_ref(user["id"])
    return Sender(account, name_of(user), words(user.get("language_code", "")), kind)


def _topic(message: Json) -> str:
    """Return the topic; a thread of answers has a number too and is no topic."""
    return str(message["message_thread_id"]) if message.get("is_topic_message") else ""


def _answered(message: Json) -> str:
    """Return the message answered to; in a topic the opening message is no answer."""
    parent = message.get("reply_to_message")
    if parent is None:
        return ""
    if str(parent["message_id"]) == _topic(message):
        return ""
    return message_ref(message["chat"]["id"], parent["message_id"])


def _parent(message: Json, command: str) -> tuple[str, str]:
    """Return who wrote the message that a command answers, and its words."""
    parent = message.get("reply_to_message")
    if not command or parent is None or not _answered(message):
        return "", ""
    who = sender(parent)
    said_ = parent.get("text") or parent.get("caption") or ""
    return (str(who.account) if who and who.kind is Kind.PERSON else "", words(said_))


def _own_contact(message: Json) -> str:
    """Return the number on a card that shows its sender; anybody can forward a card."""
    card, user = message.get("contact"), message.get("from")
    if not card or not user or "forward_origin" in message or "sender_chat" in message:
        return ""
    return words(card["phone_number"]) if card.get("user_id") == user["id"] else ""

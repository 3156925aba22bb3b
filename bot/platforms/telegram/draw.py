"""A parcel as arguments of the Bot API: entities instead of markup, so nothing is escaped."""

from collections.abc import Iterator
from dataclasses import dataclass

from telegram import (
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    MessageEntity,
    ReplyKeyboardMarkup,
    ReplyParameters,
)

from bot.core.delivery import Parcel
from bot.core.outgoing import Look, Rendered, Span
from bot.kernel.fit import width
from bot.platforms.telegram.keyboard import inline, lasting
from bot.platforms.telegram.names import Me, NotOurs, split_ref

TEXT_LIMIT = 4096
MOST_ENTITIES = 100  # the server drops what comes after
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
LOOKS = {
    Look.BOLD: MessageEntity.BOLD,
    Look.ITALIC: MessageEntity.ITALIC,
    Look.CODE: MessageEntity.CODE,
}


@dataclass(frozen=True, slots=True)
class Drawn:
    """A message as Telegram wants it. `keys` go with a new message only, never with an edit."""

    text: str
    entities: tuple[MessageEntity, ...]
    buttons: InlineKeyboardMarkup | None = None
    keys: ReplyKeyboardMarkup | None = None


def draw(message: Rendered, row: int, me: Me, *, private: bool) -> Drawn:
    """Draw a message of outbox row `row`; lasting keys are shown in private chats only."""
    spans = tuple(_within(message.spans, TEXT_LIMIT))
    return Drawn(
        "".join(span.text for span in spans),
        tuple(_entities(spans))[:MOST_ENTITIES],
        inline(message.labels, row, me, private=private),
        lasting(message.keys) if private else None,
    )


def shortened(text: str, limit: int) -> str:
    """Return a text of at most so many UTF-16 units; one that is cut ends in "…"."""
    return "".join(span.text for span in _within((Span(text),), limit))


def answering(parcel: Parcel) -> ReplyParameters | None:
    """Return what a parcel answers to; a message of the room's former life is left out."""
    chat, number = own_ref(parcel.reply_to)
    if chat != parcel.chat.key:
        return None
    return ReplyParameters(number, allow_sending_without_reply=True)


def protected(parcel: Parcel) -> bool | None:
    """Return True for what must be neither forwarded nor saved; None leaves it unsaid."""
    return True if isinstance(parcel.order, Rendered) and parcel.order.protect else None


def own_ref(ref: str) -> tuple[str, int]:
    """Return chat and number of a message, or ("", 0) for a name that is not one of ours."""
    try:
        return split_ref(ref)
    except NotOurs:
        return "", 0


def topic(parcel: Parcel) -> int | None:
    return int(parcel.thread) if parcel.thread.isdecimal() else None


def _entities(spans: tuple[Span, ...]) -> Iterator[MessageEntity]:
    at = 0
    for span in spans:
        length = width(span.text)
        if span.look in LOOKS and span.text.strip():
            yield MessageEntity(LOOKS[span.look], at, length)
        at += length


def _within(spans: tuple[Span, ...], limit: int) -> Iterator[Span]:
    """Yield spans up to the limit in UTF-16 units; a text that is too long ends in "…"."""
    if width("".join(span.text for span in spans)) <= limit:
        yield from spans
        return
    room = limit - 1
    for span in spans:
        kept = _head(span.text, room)
        room -= width(kept)
        if kept != span.text:
            yield Span(kept + "…", span.look)
            return
        yield span


def _head(text: str, room: int) -> str:
    units = text.encode("utf-16-le", "surrogatepass")[: 2 * room]
    return units.decode("utf-16-le", "ignore")
